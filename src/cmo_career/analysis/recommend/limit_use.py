"""How much of a limit is used."""

from __future__ import annotations

from typing import Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.recommend.reasons import limit_reason, worth_reason

__all__ = ["LimitKind", "LimitUse", "Worth"]

LimitKind = Literal["own-hours", "job-hours", "money"]


@attrs.frozen(kw_only=True, repr=False)
class LimitUse(Answer):
    """
    How much there is within the quarters, and how much of it is used (额度使用).

    Attributes:
        kind: ``own-hours``, ``job-hours`` or ``money``.

        currency: Of money.

        available: Hours or money in all; None where nobody said, so that nothing is limited.

        promised: What the plan already takes of it.

        used: What is recommended takes.
    """

    kind: LimitKind
    currency: str | None = None
    available: float | None
    promised: float
    used: float

    @property
    def reason(self) -> Reason:
        """How much of it is used."""
        return limit_reason(self)

    def __repr__(self) -> str:
        return f"<LimitUse of {self.currency or self.kind}>"


@attrs.frozen(kw_only=True, repr=False)
class Worth(Answer):
    """
    What more of something would buy, found by solving again with that much more of it (追加额度的价值).

    Why solved again: a programme of whole actions has no prices that tell it.

    Attributes:
        kind: ``own-hours`` or ``job-hours`` a week, or ``money`` a year.

        currency: Of money.

        more: How much more of it.

        gates: How many more essential gates would open.

        largest: By how many weighted levels the largest shortfall would be less.

        total: By how many weighted levels the total shortfall would be less; below zero where a gate or the largest
            shortfall is bought with it.

        is_proven: Whether it is more than the gap of the solutions leaves open.
    """

    kind: LimitKind
    currency: str | None = None
    more: float
    gates: int
    largest: float
    total: float
    is_proven: bool

    @property
    def helps(self) -> bool:
        """Whether it would buy anything at all, so that the limit binds."""
        return self.gates > 0 or max(self.largest, self.total) > 1e-6

    @property
    def reason(self) -> Reason:
        """What it would buy."""
        return worth_reason(self)

    def __repr__(self) -> str:
        return f"<Worth of {self.currency or self.kind}>"
