"""What a person asks of a recommendation, wish by wish."""

from __future__ import annotations

from typing import Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.recommend.reasons import wish_reason

__all__ = ["Wish", "WishKind"]

WishKind = Literal["include", "exclude", "open", "group", "own-hours", "job-hours", "money"]


@attrs.frozen(kw_only=True, repr=False)
class Wish(Answer):
    """
    One thing that a person asks of a recommendation (要求).

    Attributes:
        kind: ``include`` or ``exclude`` an action, ``open`` a gate, have one action of a ``group``, or keep to
            ``own-hours`` or ``job-hours`` a week or to ``money`` a year.

        of: Id of the action or gate, the group, or the currency.

        most: Hours a week, or money a year.

        ground: What is kept to say it.
    """

    kind: WishKind
    of: str | None = None
    most: float | None = None
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What is asked."""
        return wish_reason(self)

    def __repr__(self) -> str:
        return f"<Wish {self.kind} {self.of or self.most}>"
