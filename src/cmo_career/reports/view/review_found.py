"""The review that a page is about: one that was held, or the draft of one that is to come."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.analysis.review.plan_on import held_in_order, undone
from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.period import Period, PeriodLike
from cmo_career.model.review import Review
from cmo_career.reports.view.case import Case

__all__ = ["FoundReview", "review_found"]


@attrs.frozen(kw_only=True, eq=False)
class FoundReview:
    """
    A review, and what the data say about its period.

    Attributes:
        held: The review as it was held; None for a draft.

        day: On which it was held.

        draft: What the data say, as on the day of the review; None where a reader sees too little to tell.
    """

    held: Review | None
    day: date
    draft: ReviewDraft | None

    @property
    def is_draft(self) -> bool:
        """Whether nobody has judged yet."""
        return self.held is None


def review_found(case: Case, period: PeriodLike | None, draft: ReviewDraft | None) -> FoundReview:
    """
    Return the review of a period; without one the review that is due, or else the last that was held.

    Raises AnalysisError where there is no plan to review, and for a period that has not begun.
    """
    if draft is not None:
        return FoundReview(held=None, day=draft.as_of, draft=draft)
    asked = _asked(case) if period is None else Period.of(period)
    held = [
        each
        for each in held_in_order(case.career)
        if each.held is not None and each.held <= case.as_of and (asked is None or each.period == asked)
    ]
    if held and held[-1].held is not None:
        return FoundReview(held=held[-1], day=held[-1].held, draft=_before(case.career, held[-1]))
    known = _known(case.career, case.as_of)
    drafted = draft_review(known, asked or _quarter(case.as_of), as_of=case.as_of)
    return FoundReview(held=None, day=case.as_of, draft=drafted)


def _known(career: Career, as_of: date) -> Career:
    """Return a career without the reviews held later, and without what they changed."""
    order = held_in_order(career)
    later = [each for each in order if each.held is not None and each.held > as_of]
    if not later or career.plan is None:
        return career
    reviews = tuple(each for each in career.reviews if each not in later)
    return attrs.evolve(career, plan=undone(career.plan, later), reviews=reviews)


def _asked(case: Case) -> Period | None:
    """Return the period of the next review where that has passed; None for the last review held."""
    following = case.agenda.next_review.review
    if following is None or following.period is None or following.period.last > case.as_of:
        return None
    return following.period


def _quarter(day: date) -> Period:
    return Period.of(f"{day.year}-Q{(day.month + 2) // 3}")


def _before(career: Career, review: Review) -> ReviewDraft | None:
    """Return what the data said when a review was held: the plan as it was promised, without what came later."""
    if career.plan is None or review.period is None or review.held is None:
        return None
    order = held_in_order(career)
    place = order.index(review)
    try:
        then = attrs.evolve(career, plan=undone(career.plan, order[place:]), reviews=order[:place])
        return draft_review(
            then, review.period, kind=review.kind, as_of=max(review.held, review.period.first)
        )
    except AnalysisError:
        # Why: of what others may see, changes may be missing, and then nobody can tell what was promised.
        return None
