"""Where a person stands in one pillar or skill."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.levels import RowGround, row_reason
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.analysis.standing.estimate import Estimate
from cmo_career.analysis.standing.said_by import SaidBy
from cmo_career.model.vocabulary import RaterGroup

__all__ = ["OwnView", "PillarStanding", "SeenDifferently"]

OwnView = Literal["blind-spot", "hidden-strength"]


@attrs.frozen(kw_only=True, repr=False)
class SeenDifferently:
    """
    Two groups that see the person differently in one pillar or skill (看法分歧).

    Attributes:
        higher: The group that sees more.

        lower: The group that sees less.

        gap: Between their means, in levels.
    """

    higher: RaterGroup
    lower: RaterGroup
    gap: float

    def __repr__(self) -> str:
        return f"<SeenDifferently by {self.higher} and {self.lower}>"


@attrs.frozen(kw_only=True, repr=False)
class PillarStanding(Answer):
    """
    Where a person stands in one pillar or one skill (能力现状).

    Levels are those of the scale, from 0 to its top rank. What nobody rated is unknown: *estimate* is None, never
    zero.

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        said_by: The latest word of each group that is not stale, the person's own among them.

        stale: The latest words that are too old to count.

        estimate: What they come to; None where nobody rated.

        is_verified: Whether somebody else than the person rated.

        raters: How many people other than the person are counted.

        required_now: The level that the present stage requires; None where it asks nothing.

        required_next: The level that the stage aspired to requires; None where it asks nothing or none is aspired to.

        chance_next: The chance to meet *required_next*; None where nothing is required.

        differences: The groups, the person left out, that see the person differently.

        own_view: ``blind-spot`` where the person sees more than the others do, ``hidden-strength`` where less: by
            half a level or more from what they said, and outside their interval; else None.

        ground: What is kept to say why.

    >>> unrated = PillarStanding(pillar="data", required_now=1)
    >>> unrated.likely, unrated.shortfall_now
    (None, None)
    """

    pillar: str
    said_by: tuple[SaidBy, ...] = ()
    stale: tuple[SaidBy, ...] = ()
    estimate: Estimate | None = None
    is_verified: bool = False
    raters: int = 0
    required_now: float | None = None
    required_next: float | None = None
    chance_next: RequirementChance | None = None
    differences: tuple[SeenDifferently, ...] = ()
    own_view: OwnView | None = None
    ground: RowGround = attrs.field(factory=RowGround, eq=False)

    @property
    def is_skill(self) -> bool:
        """Whether it is the row of a skill."""
        return "/" in self.pillar

    @property
    def said(self) -> float | None:
        """The mean of what the groups said, by weight."""
        return None if self.estimate is None else self.estimate.said

    @property
    def likely(self) -> float | None:
        """The likely level."""
        return None if self.estimate is None else self.estimate.likely

    @property
    def low(self) -> float | None:
        """Lower end of the 80 % interval of the likely level."""
        return None if self.estimate is None else self.estimate.low

    @property
    def high(self) -> float | None:
        """Upper end of the 80 % interval of the likely level."""
        return None if self.estimate is None else self.estimate.high

    @property
    def shortfall_now(self) -> float | None:
        """Levels from the likely one up to the one required now; 0 where it is reached, None where unknown."""
        return _shortfall(self.likely, self.required_now)

    @property
    def shortfall_next(self) -> float | None:
        """Levels from the likely one up to the one required next; 0 where it is reached, None where unknown."""
        return _shortfall(self.likely, self.required_next)

    @property
    def is_strength(self) -> bool:
        """
        Whether the 80 % interval, before it is cut at the ends of the scale, lies on or above the level required now.

        One's own word is never enough for that where a level is required, with the library's own figures.
        """
        if self.estimate is None or self.required_now is None:
            return False
        return self.estimate.surely_at_least >= self.required_now

    @property
    def is_weak_spot(self) -> bool:
        """Whether the 80 % interval, before it is cut, lies on or below the level required now."""
        if self.estimate is None or self.required_now is None:
            return False
        return self.estimate.surely_at_most <= self.required_now

    @property
    def is_blind_spot(self) -> bool:
        """Whether the person sees clearly more than the others do."""
        return self.own_view == "blind-spot"

    @property
    def is_hidden_strength(self) -> bool:
        """Whether the person sees clearly less than the others do."""
        return self.own_view == "hidden-strength"

    @property
    def reason(self) -> Reason:
        """Why the level is what it is, and what it is short of."""
        return row_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        derived = ("shortfall_now", "shortfall_next", "is_strength", "is_weak_spot")
        return {**as_plain(self), **{name: getattr(self, name) for name in derived}}

    def __str__(self) -> str:
        return self.reason.outline("en", depth=1)

    def __repr__(self) -> str:
        return f"<PillarStanding of {self.pillar}>"


def _shortfall(likely: float | None, required: float | None) -> float | None:
    return None if likely is None or required is None else max(required - likely, 0.0)
