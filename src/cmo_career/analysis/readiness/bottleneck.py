"""The bottleneck: every pillar that may well be the largest shortfall."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ready import bottleneck_reason
from cmo_career.analysis.readiness.largest import chances_to_be_largest
from cmo_career.analysis.readiness.pillar_readiness import PillarReadiness

__all__ = ["Bottleneck", "bottlenecks"]

_half_a_level: Final = 0.5


@attrs.frozen(kw_only=True, repr=False)
class Bottleneck(Answer):
    """
    A pillar that may well be the largest shortfall on the way to a stage (瓶颈).

    Attributes:
        pillar: Id of the pillar.

        through: The pillar itself or the required skill, ``pillar/skill``, by which it most likely is.

        chance: The chance that it is, in whole tenths from 0.1 to 0.9, since ratings make nothing certain.

        ground: What is kept to say why.
    """

    pillar: str
    through: str
    chance: float
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why it may well be the largest shortfall."""
        return bottleneck_reason(self)

    def __repr__(self) -> str:
        return f"<Bottleneck in {self.pillar}>"


def bottlenecks(pillars: Sequence[PillarReadiness], least: float) -> tuple[Bottleneck, ...]:
    """
    Return every pillar that with a chance of *least* or more is the largest shortfall, the likeliest first.

    The true level of everything that enough people rated is normal around the likely one, each independent of the
    others; a shortfall is what is required less the true level. One of half a level or less holds nobody back, since
    the requirement is met then, so where all is met there is no bottleneck. The shortfall of a pillar is the largest
    of its own and its required skills', so its chance is the sum of theirs.
    """
    parts = [each for pillar in pillars for each in pillar.requirements if each.is_told]
    levels = [(each, each.estimate) for each in parts]
    chances = chances_to_be_largest(
        [each.level - known.likely for each, known in levels if known is not None],
        [known.deviation for _, known in levels if known is not None],
        above=_half_a_level,
    )
    by_path = {each.pillar: chance for each, chance in zip(parts, chances, strict=True)}
    found = [_bottleneck(pillar, by_path) for pillar in pillars]
    named = [(chance, each) for chance, each in found if chance >= least - 1e-9 and chance > 0]
    return tuple(each for _, each in sorted(named, key=lambda pair: -pair[0]))


def _bottleneck(pillar: PillarReadiness, chances: dict[str, float]) -> tuple[float, Bottleneck]:
    parts = [each.pillar for each in pillar.requirements]
    chance = sum(chances.get(path, 0.0) for path in parts)
    through = max(parts, key=lambda path: chances.get(path, 0.0))
    tenths = min(max(floor(chance * 10 + 0.5) / 10, 0.1), 0.9)
    return chance, Bottleneck(
        pillar=pillar.pillar,
        through=through,
        chance=tenths,
        ground=pillar.requirements[0].chance.ground,
    )
