"""Why the target of a measure is reached on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Param, Reason
from cmo_career.model.measure import Measure
from cmo_career.model.period import Period

if TYPE_CHECKING:
    from cmo_career.analysis.progress.pace import MeasurePace, Pace

__all__ = ["PaceGround", "measure_pace_reason", "pace_reason"]

_days: Final = 30
"""Speeds are told for so many days: those a day have too many noughts."""

_mentions: Final = {
    "pace-reached": "target unit likely",
    "pace-clear": "pace unit target likely low high",
    "pace-exact": "pace unit target likely",
    "pace-uncertain": "pace unit target likely low",
    "pace-beyond": "pace unit target",
    "pace-no-movement": "target unit read",
    "pace-moving-away": "pace unit target",
    "pace-too-few-readings": "",
}


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PaceGround(Ground):
    """
    What the pace of a measure keeps to say why.

    Attributes:
        measure: The measure.

        as_of: The day.

        due: Of its goal.
    """

    measure: Measure | None = None
    as_of: date = date.max
    due: Period | None = None


def pace_reason(found: Pace) -> Reason:
    """Return why a goal is reached when it is: its measures, under the one that comes last."""
    return Reason(
        code="pace",
        params={"name": _name(found.last)},
        address=f"goal/{found.goal}",
        parts=tuple(each.reason for each in found.measures),
        languages=found.last.ground.languages,
    )


def measure_pace_reason(told: MeasurePace) -> Reason:
    """Return why the target of a measure is reached when it is."""
    code = _code(told)
    return Reason(
        code=code,
        params=_params(told, code),
        parts=tuple(_parts(told)),
        languages=told.ground.languages,
    )


def _name(told: MeasurePace) -> Param:
    return f"measures/{told.place}" if told.ground.measure is None else told.ground.measure.name


def _code(told: MeasurePace) -> str:
    if told.sureness == "uncertain" and told.likely is None:
        return "pace-beyond"
    if told.sureness == "clear" and told.low == told.high:
        return "pace-exact"
    return f"pace-{told.sureness}"


def _params(told: MeasurePace, code: str) -> dict[str, Param]:
    measure = told.ground.measure
    params: dict[str, Param | None] = {
        "target": 0 if measure is None else measure.target or 0,
        "unit": _unit(told),
        "read": told.days_read,
        "pace": (told.per_day or 0) * _days,
        "low": told.low,
        "likely": told.likely,
        "high": told.high,
    }
    mentioned = ((name, params[name]) for name in _mentions[code].split())
    return {"name": _name(told), **{name: value for name, value in mentioned if value is not None}}


def _unit(told: MeasurePace) -> str:
    return "" if told.ground.measure is None else told.ground.measure.unit or ""


def _parts(told: MeasurePace) -> Iterator[Reason]:
    if told.sureness in {"clear", "uncertain", "no-movement", "moving-away"}:
        yield Reason(code="pace-rule")
    if told.in_time is not None and told.ground.due is not None:
        yield Reason(code=f"pace-{told.in_time}", params={"due": told.ground.due})
    if told.needed_per_day is not None:
        needed = told.needed_per_day * _days
        yield Reason(code="pace-needed", params={"needed": needed, "unit": _unit(told)})
