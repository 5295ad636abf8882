"""What a what-if says of each thing that differs, to be told as a reason or in a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Share
from cmo_career.model.money import Money

if TYPE_CHECKING:
    from cmo_career.analysis.forecast.date_forecast import DateForecast
    from cmo_career.analysis.what_if.what_if import WhatIf

__all__ = ["Row", "date_rows", "other_rows"]

RowKind = Literal[
    "ready", "decided", "chance", "gate", "level", "own-hours", "job-hours", "money", "opened", "closed"
]

_none: Final = Label("what-if", "none")


@attrs.frozen(kw_only=True)
class Row:
    """
    One thing that differs (差异项).

    Attributes:
        kind: Which figure.

        what: What it is about.

        before, after: The two values, ready for words.
    """

    kind: RowKind
    what: Param
    before: Param = _none
    after: Param = _none


def date_rows(found: WhatIf) -> Iterator[Row]:
    """Yield the dates that four draws in five keep, and the chances to be in time; needs the extra ``analysis``."""
    for turn in found.dates:
        title = next(each.ground.title for each in (turn.before, turn.after) if each is not None)
        what = title or turn.of
        ready = [None if each is None else each.ready for each in (turn.before, turn.after)]
        decided = [None if each is None else each.decided for each in (turn.before, turn.after)]
        yield from _differing("ready", what, *map(_day, ready))
        if decided != ready:
            yield from _differing("decided", what, *map(_day, decided))
        yield from _differing("chance", what, *map(_chance, decided))


def other_rows(found: WhatIf) -> Iterator[Row]:
    """Yield everything else: gates, levels, hours, money, routes."""
    ground = Ground.of(found.career)
    for gate in found.gates:
        sides = (_none if each is None else Label("gate-status", each) for each in (gate.before, gate.after))
        yield from _differing("gate", ground.name_of_gate(gate.of), *sides)
    for level in found.levels:
        levels = (_none if each is None else each for each in (level.before, level.after))
        yield from _differing("level", ground.name_of_pillar(level.of), *levels)
    for hours in found.hours:
        kind: RowKind = "own-hours" if hours.of == "own" else "job-hours"
        yield Row(kind=kind, what="", before=hours.before or 0.0, after=hours.after or 0.0)
    for money in found.money:
        year, _, currency = money.of.partition("-")
        nothing = str(Money.of(f"0 {currency}"))
        yield Row(kind="money", what=year, before=money.before or nothing, after=money.after or nothing)
    for kind, routes in (("opened", found.opened), ("closed", found.closed)):
        for route in routes:
            names = tuple(ground.name_of_transition(each) for each in route)
            yield Row(kind="opened" if kind == "opened" else "closed", what=names)


def _differing(kind: RowKind, what: Param, before: Param, after: Param) -> Iterator[Row]:
    if before != after:
        yield Row(kind=kind, what=what, before=before, after=after)


def _day(told: DateForecast | None) -> date | Label:
    if told is None:
        return _none
    return told.p80 or Label("what-if", told.states["p80"])


def _chance(told: DateForecast | None) -> Share | Label:
    return _none if told is None or told.chance_in_time is None else Share(told.chance_in_time)
