"""A level that a stage requires, as something to lift."""

from __future__ import annotations

import attrs

from cmo_career.analysis.standing.estimate import Estimate

__all__ = ["Aim"]


@attrs.frozen(kw_only=True)
class Aim:
    """
    A level that a stage requires and somebody rated (提升目标).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        required: The level required.

        estimate: What the ratings come to.

        weight: How much a level of it counts beside the others.

        most: The levels that can be gained within the quarters.
    """

    pillar: str
    required: float
    estimate: Estimate
    weight: float
    most: float

    @property
    def likely(self) -> float:
        """The likely level now."""
        return self.estimate.likely

    @property
    def shortfall(self) -> float:
        """Levels from the likely one to the one required; 0 where it is reached."""
        return max(self.required - self.likely, 0.0)

    @property
    def wanted(self) -> float:
        """The levels that can be gained and are missing; nothing is gained beyond what is required."""
        return min(self.shortfall, self.most)
