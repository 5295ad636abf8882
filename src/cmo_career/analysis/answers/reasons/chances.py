"""Why a chance to meet a requirement is what it is, or is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.reason import Label, Param, Reason, Share
from cmo_career.analysis.answers.reasons.levels import RowGround

if TYPE_CHECKING:
    from cmo_career.analysis.standing.chance import RequirementChance

__all__ = ["chance_reason"]

_half_a_level: Final = 0.5


def chance_reason(chance: RequirementChance) -> Reason:
    """Return why a chance is what it is, or how many more people it takes to tell it."""
    ground = chance.ground
    if chance.share is None or chance.word is None or ground.estimate is None:
        return _untold(chance, ground)
    return Reason(
        code=f"chance-{chance.word}",
        params={
            "level": chance.level,
            "share": Share(chance.share),
            "threshold": chance.level - _half_a_level,
            "likely": ground.estimate.likely,
            "deviation": ground.estimate.deviation,
        },
        parts=[Reason(code="chance-is-told", bases=ground.figures("spread"))],
        languages=ground.languages,
    )


def _untold(chance: RequirementChance, ground: RowGround) -> Reason:
    if chance.share is not None and chance.word is not None:
        told: dict[str, Param] = {"level": chance.level, "share": Share(chance.share)}
        return Reason(code=f"chance-alone-{chance.word}", params=told, languages=ground.languages)
    params: dict[str, Param] = {"level": chance.level}
    code = "chance-untold"
    if chance.more_raters is not None and chance.more_from is not None:
        code = "chance-takes-more"
        params.update(n=chance.more_raters, group=Label("rater-group", chance.more_from))
    rule = Reason(code="chance-is-not-told", bases=ground.figures("spread", "release-raters"))
    return Reason(code=code, params=params, parts=[rule], languages=ground.languages)
