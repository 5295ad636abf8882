"""Why a person stands where they stand in a pillar or skill."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Reason
from cmo_career.analysis.standing.said_by import SaidBy

if TYPE_CHECKING:
    from cmo_career.analysis.standing.estimate import Estimate
    from cmo_career.analysis.standing.pillar_standing import PillarStanding
    from cmo_career.analysis.standing.standing import Standing

__all__ = [
    "RowGround",
    "descriptor_reasons",
    "requirement_reason",
    "row_reason",
    "said_reason",
    "standing_reason",
]

_rule: Final = ("spread", "group-difference", "ageing-per-year", "fresh-months")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RowGround(Ground):
    """
    What a row of a standing keeps to say why.

    Attributes:
        stage_id: Id of the present stage.

        aspires_to: Id of the stage wanted, if any.

        pillar: ``pillar`` or ``pillar/skill``.

        estimate: What the ratings came to.
    """

    stage_id: str = ""
    aspires_to: str | None = None
    pillar: str = ""
    estimate: Estimate | None = None


def standing_reason(found: Standing) -> Reason:
    """Return why a person stands where they stand: every row in turn."""
    ground = found.ground
    code = "standing" if found.aspires_to is None else "standing-towards"
    wanted = {} if found.aspires_to is None else {"wanted": ground.name_of_stage(found.aspires_to)}
    return Reason(
        code=code,
        params={"day": found.as_of, "stage": ground.name_of_stage(found.stage), **wanted},
        parts=(row.reason for row in found.rows),
        languages=ground.languages,
    )


def row_reason(row: PillarStanding) -> Reason:
    """Return why a person stands where they stand in one pillar or skill."""
    name, ground = row.ground.name_of_pillar(row.pillar), row.ground
    address = f"{'skill' if row.is_skill else 'pillar'}/{row.pillar}"
    made = row.estimate
    if made is None:
        code = "row-unknown"
        params: dict[str, Param] = {"pillar": name}
    else:
        code = "row"
        params = {"pillar": name, "likely": made.likely, "low": made.low, "high": made.high}
    return Reason(code=code, params=params, address=address, parts=_parts(row), languages=ground.languages)


def _parts(row: PillarStanding) -> Iterator[Reason]:
    counted = [each for each in row.said_by if not each.is_self] or list(row.said_by)
    yield from (said_reason(each, row.ground, is_counted=each in counted) for each in row.said_by)
    yield from (_too_old(each, row.ground) for each in row.stale)
    if row.estimate is not None:
        yield from _estimate(row, row.estimate, counted)
    yield from _remarks(row)
    ground = row.ground
    if row.required_now is not None:
        yield requirement_reason(
            ground, ground.stage_id, row.pillar, row.required_now, row.likely, sort="now"
        )
    if row.required_next is not None and ground.aspires_to is not None:
        yield requirement_reason(
            ground, ground.aspires_to, row.pillar, row.required_next, row.likely, sort="next"
        )
    if row.chance_next is not None:
        yield row.chance_next.reason


def said_reason(said: SaidBy, ground: Ground, *, is_counted: bool) -> Reason:
    """Return what one group said, and how much it counts."""
    return Reason(
        code="said-by" if is_counted else "said-by-oneself",
        params={
            "group": Label("rater-group", said.group),
            "people": said.n,
            "day": said.date,
            "level": said.level,
            "weight": said.weight,
        },
        address=said.address,
        bases=ground.figures(f"reliability-{said.group}") if is_counted else (),
    )


def _too_old(said: SaidBy, ground: Ground) -> Reason:
    day: date = said.date
    return Reason(
        code="said-too-long-ago",
        params={"group": Label("rater-group", said.group), "day": day, "level": said.level},
        address=said.address,
        bases=ground.figures("stale-months"),
    )


def _estimate(row: PillarStanding, made: Estimate, counted: list[SaidBy]) -> Iterator[Reason]:
    ground = row.ground
    yield Reason(
        code="said-together" if len(counted) > 1 else "said-alone",
        params={"said": made.said, "weight": made.weight},
        bases=ground.figures(*_rule),
    )
    if row.required_now is None:
        yield Reason(code="not-drawn", params={"likely": made.likely})
    else:
        yield Reason(
            code="drawn",
            params={
                "stage": ground.name_of_stage(ground.stage_id),
                "required": row.required_now,
                "said": made.said,
                "weight": made.weight,
                "prior": 1 / made.deviation**2 - made.weight,
                "likely": made.likely,
            },
            bases=ground.figures("spread", "prior-spread"),
        )
    yield Reason(
        code="interval",
        params={"likely": made.likely, "deviation": made.deviation, "low": made.low, "high": made.high},
    )


def _remarks(row: PillarStanding) -> Iterator[Reason]:
    ground = row.ground
    if row.estimate is not None and not row.is_verified:
        yield Reason(code="only-self")
    for each in row.differences:
        yield Reason(
            code="seen-differently",
            params={
                "higher": Label("rater-group", each.higher),
                "lower": Label("rater-group", each.lower),
                "gap": each.gap,
            },
            bases=ground.figures("disagreement"),
        )
    if row.own_view is not None:
        yield Reason(code=row.own_view, bases=ground.figures("blind-spot"))
    if row.is_strength:
        yield Reason(code="strength")
    if row.is_weak_spot:
        yield Reason(code="weak-spot")


def requirement_reason(
    ground: Ground, stage: str, path: str, level: float, likely: float | None, *, sort: str
) -> Reason:
    """
    Return what a stage requires of a pillar or skill, how far that is, and what it looks like.

    *sort* is ``now`` for the present stage, ``next`` for the one wanted.
    """
    code = f"required-{sort}"
    params = {"stage": ground.name_of_stage(stage), "level": level, "name": ground.name_of_level(level)}
    if likely is None:
        parts = [Reason(code="shortfall-unknown")]
    elif level > likely:
        parts = [Reason(code="shortfall", params={"level": level, "likely": likely, "gap": level - likely})]
    else:
        parts = [Reason(code="reached", params={"level": level, "likely": likely})]
    return Reason(
        code=code,
        params=params,
        address=f"stage/{stage}",
        bases=ground.basis_of_stage(stage),
        parts=[*parts, *descriptor_reasons(ground, path, level)],
    )


def descriptor_reasons(ground: Ground, path: str, level: float) -> Iterator[Reason]:
    """
    Yield what a level of a pillar looks like, if the framework says.

    A skill has no descriptions of its own: what it is, and what its pillar looks like at that level.
    """
    about = ground.about_skill(path)
    if about is not None:
        params: dict[str, Param] = {"skill": ground.name_of_pillar(path), "text": about}
        yield Reason(code="skill-is", params=params, address=f"skill/{path}")
    text = ground.descriptor(path, level)
    if text is not None:
        pillar = path.partition("/")[0]
        yield Reason(
            code="looks-like",
            params={
                "pillar": ground.name_of_pillar(pillar),
                "name": ground.name_of_level(level),
                "text": text,
            },
            address=f"pillar/{pillar}",
        )
