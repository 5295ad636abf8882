"""What changed in the levels of a person between two days."""

from __future__ import annotations

from datetime import date
from math import sqrt
from typing import Any, Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.levels import RowGround
from cmo_career.analysis.review.draft_reason import level_reason
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.career import Career

__all__ = ["LevelChange", "level_changes"]

_eighty_percent: Final = 1.2816
"""Standard deviations to each side that hold 80 % of a normal distribution."""


@attrs.frozen(kw_only=True, repr=False)
class LevelChange(Answer):
    """
    What was said of a pillar or skill, then and now (能力变化).

    Attributes:
        pillar: ``pillar`` or ``pillar/skill``.

        then: What the groups said before, as a mean by weight.

        now: What they say now.

        error: How far apart both can be by the error of the difference alone, four times in five.

        ground: What is kept to say why.
    """

    pillar: str
    then: float
    now: float
    error: float
    ground: RowGround = attrs.field(factory=RowGround, eq=False)

    @property
    def change(self) -> float:
        """Levels gained, or lost where below zero."""
        return self.now - self.then

    @property
    def is_clear(self) -> bool:
        """Whether it is beyond the error of the difference; a change is claimed only then."""
        return abs(self.change) > self.error

    @property
    def reason(self) -> Reason:
        """Both levels, and the error of their difference."""
        return level_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, with what follows."""
        return {**as_plain(self), "change": self.change, "is_clear": self.is_clear}

    def __repr__(self) -> str:
        return f"<LevelChange of {self.pillar}>"


def level_changes(career: Career, *, then: date, now: date) -> tuple[LevelChange, ...]:
    """
    Return how levels changed between two days, for every pillar and skill rated anew in between.

    The difference of two independent means has the sum of their variances, and the weights of a standing are inverse
    variances: the error is ``1.2816 * sqrt(1 / weight then + 1 / weight now)``. What others say is never held against
    what only the person says.
    """
    before = {row.pillar: row for row in standing(career, as_of=then).rows}
    found = (_change(before.get(row.pillar), row, then) for row in standing(career, as_of=now).rows)
    return tuple(change for change in found if change is not None)


def _change(before: PillarStanding | None, after: PillarStanding, then: date) -> LevelChange | None:
    old, new = (None if row is None else row.estimate for row in (before, after))
    if before is None or old is None or new is None or before.is_verified is not after.is_verified:
        return None
    if all(said.date <= then for said in after.said_by if said.is_self is not after.is_verified):
        return None
    return LevelChange(
        pillar=after.pillar,
        then=old.said,
        now=new.said,
        error=_eighty_percent * sqrt(1 / old.weight + 1 / new.weight),
        ground=after.ground,
    )
