"""The reviews behind and ahead, and what was promised in the last one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import attrs

from cmo_career.analysis.agenda.fiscal_days import days_of
from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ahead import commitment_reason, review_reason
from cmo_career.analysis.progress.status import is_over
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from cmo_career.model.review import Commitment, Review
from cmo_career.model.vocabulary import ReviewKind

__all__ = ["NextReview", "OpenCommitment", "last_review", "next_review", "open_commitments"]


@attrs.frozen(kw_only=True, repr=False)
class NextReview(Answer):
    """
    The review that comes next (下次复盘).

    Attributes:
        kind: ``quarterly``, ``annual`` or ``event``.

        due: When it is to be held.

        review: As the career has it; None for a suggestion.

        is_suggested: Whether nobody planned it, and the end of a quarter or year of the fiscal year stands for it.

        is_overdue: Whether its day has passed.
    """

    kind: ReviewKind
    due: Period
    review: Review | None = None
    is_suggested: bool = False
    is_overdue: bool = False

    @property
    def reason(self) -> Reason:
        """Which it is, and whether somebody planned it."""
        return review_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the review itself by its address."""
        return {
            "kind": self.kind,
            "due": self.due.written,
            "review": None if self.review is None else f"review/{self.review.id}",
            "is_suggested": self.is_suggested,
            "is_overdue": self.is_overdue,
        }

    def __repr__(self) -> str:
        return f"<NextReview {self.kind} by {self.due}>"


@attrs.frozen(kw_only=True, repr=False)
class OpenCommitment(Answer):
    """
    Something promised in the last review that is not known to be kept (未完成的承诺).

    Attributes:
        commitment: What was promised.

        is_overdue: Whether its due date has passed.
    """

    commitment: Commitment
    is_overdue: bool

    @property
    def reason(self) -> Reason:
        """What was promised."""
        return commitment_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        due, goal = self.commitment.due, self.commitment.goal
        return {
            "what": dict(self.commitment.what.by_language),
            "due": None if due is None else due.written,
            "goal": goal,
            "is_overdue": self.is_overdue,
        }

    def __repr__(self) -> str:
        return "<OpenCommitment>"


def _is_held(review: Review, as_of: date) -> bool:
    return review.held is not None and review.held <= as_of


def last_review(reviews: Iterable[Review], as_of: date) -> Review | None:
    """Return the last review held by a day; of two on one day, the later one in the file."""
    held = [review for review in reviews if review.held is not None and review.held <= as_of]
    return max(reversed(held), key=lambda review: review.held or date.min, default=None)


def next_review(reviews: Iterable[Review], *, fiscal_year_starts: int, as_of: date) -> NextReview:
    """
    Return the review that is due first among those still to come, or else a suggestion.

    What is suggested is the end of the fiscal quarter that runs, or the next one where a review has looked back on it
    already; an annual review at the end of the year. A review held after *as_of* is still to come then.

    >>> next_review((), fiscal_year_starts=4, as_of=date(2026, 2, 10))
    <NextReview annual by 2026-03-31>
    """
    given = tuple(reviews)
    ahead = [(review.due, review) for review in given if review.due and not _is_held(review, as_of)]
    if ahead:
        due, review = min(ahead, key=lambda each: each[0].last)
        return NextReview(kind=review.kind, due=due, review=review, is_overdue=due.last < as_of)
    behind = [
        _looked_back_to(review, fiscal_year_starts)
        for review in given
        if _is_held(review, as_of) and review.kind != "event"
    ]
    day = max([as_of, *(last + timedelta(days=1) for last in behind)])
    passed = (day.month - fiscal_year_starts) % 12
    kind: ReviewKind = "annual" if passed >= 9 else "quarterly"
    return NextReview(kind=kind, due=Period.of(_end_of_month(day, 2 - passed % 3)), is_suggested=True)


def _looked_back_to(review: Review, fiscal_year_starts: int) -> date:
    if review.period is not None:
        return days_of(review.period, fiscal_year_starts)[1]
    return review.held or date.min


def _end_of_month(day: date, later: int) -> date:
    year, month = divmod(day.year * 12 + day.month + later, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def open_commitments(review: Review | None, plan: Plan | None, as_of: date) -> tuple[OpenCommitment, ...]:
    """Return the commitments of a review that no goal or action, done or dropped by a day, has closed."""
    commitments = () if review is None else review.commitments
    return tuple(
        OpenCommitment(commitment=each, is_overdue=each.due is not None and each.due.last < as_of)
        for each in commitments
        if not _is_closed(each, plan, as_of)
    )


def _is_closed(commitment: Commitment, plan: Plan | None, as_of: date) -> bool:
    if commitment.goal is None or plan is None or commitment.goal not in plan:
        return False
    return is_over(plan.node(commitment.goal), as_of)
