"""How far a person is from one level that a stage requires."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.levels import RowGround
from cmo_career.analysis.answers.reasons.ready import required_reason
from cmo_career.analysis.standing.chance import RequirementChance, requirement_chance
from cmo_career.analysis.standing.estimate import Estimate
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import Standing
from cmo_career.model.framework import Framework
from cmo_career.model.stage import Stage

__all__ = ["RequirementReadiness", "requirements_met"]


@attrs.frozen(kw_only=True, repr=False)
class RequirementReadiness(Answer):
    """
    How far a person is from one level that a stage requires (单项达标).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        level: The level required.

        estimate: What the ratings come to; None where nobody rated.

        is_verified: Whether somebody else than the person rated.

        raters: How many people other than the person are counted.

        chance: The chance to meet the level, or how many more raters it takes to tell.
    """

    pillar: str
    level: float
    estimate: Estimate | None
    is_verified: bool
    raters: int
    chance: RequirementChance

    @property
    def is_skill(self) -> bool:
        """Whether a skill is required rather than a whole pillar."""
        return "/" in self.pillar

    @property
    def is_told(self) -> bool:
        """Whether enough people rated to tell the chance."""
        return self.chance.is_told

    @property
    def likely(self) -> float | None:
        """The likely level; None where nobody rated."""
        return None if self.estimate is None else self.estimate.likely

    @property
    def shortfall(self) -> float | None:
        """Levels from the likely one up to the one required; 0 where it is reached, None where nobody rated."""
        return None if self.estimate is None else max(self.level - self.estimate.likely, 0.0)

    @property
    def reason(self) -> Reason:
        """How far the level is, and the chance to meet it."""
        return required_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        return {**as_plain(self), "shortfall": self.shortfall}

    def __repr__(self) -> str:
        return f"<RequirementReadiness in {self.pillar}>"


def requirements_met(
    framework: Framework, stage: Stage, standing: Standing, rules: RatingRules
) -> tuple[RequirementReadiness, ...]:
    """
    Return how far a person is from each level that a stage requires, in the framework's order.

    The standing stays the one at the present stage: what is likely does not depend on the stage asked about.
    """
    rows = {row.pillar: row for row in standing.rows}
    required = {each.pillar: each.level for each in stage.requires}
    return tuple(
        _met(path, required[path], rows.get(path), rules, ground=standing.ground)
        for path in _paths(framework)
        if path in required
    )


def _paths(framework: Framework) -> Iterator[str]:
    for pillar in framework.pillars:
        yield pillar.id
        yield from (f"{pillar.id}/{skill.id}" for skill in pillar.skills)


def _met(
    path: str, level: float, row: PillarStanding | None, rules: RatingRules, *, ground: Ground
) -> RequirementReadiness:
    others = () if row is None else tuple(each for each in row.said_by if not each.is_self)
    estimated = None if row is None else row.estimate
    return RequirementReadiness(
        pillar=path,
        level=level,
        estimate=estimated,
        is_verified=bool(others),
        raters=sum(each.n for each in others),
        chance=requirement_chance(
            level,
            estimated,
            others,
            rules,
            ground=RowGround(
                framework=ground.framework, languages=ground.languages, pillar=path, estimate=estimated
            ),
        ),
    )
