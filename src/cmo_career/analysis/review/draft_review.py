"""What a review begins with: what was promised, what happened, and what the data say about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from cmo_career.analysis.agenda.review_ahead import last_review
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.progress.status import is_over
from cmo_career.analysis.review.goal_review import GoalReview
from cmo_career.analysis.review.hours_used import hours_used
from cmo_career.analysis.review.kept_commitment import kept_commitment
from cmo_career.analysis.review.level_change import level_changes
from cmo_career.analysis.review.look_anew import LookAnew
from cmo_career.analysis.review.look_back import LookBack
from cmo_career.analysis.review.plan_on import held_in_order, undone
from cmo_career.analysis.review.promised_goal import Asked
from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.errors import AnalysisError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.period import Period, PeriodLike
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.model.review import Review
from cmo_career.model.vocabulary import ReviewKind

__all__ = ["draft_review", "upcoming"]


def draft_review(
    career: Career, period: PeriodLike, *, kind: ReviewKind | None = None, as_of: PeriodLike | None = None
) -> ReviewDraft:
    """
    Return the draft of a review of a period.

    On the list is every goal that was due in the period as the plan stood when it began, every one that a commitment
    of the last review serves, and in an annual review the mid and long goals. Measures are held against the targets
    as they were promised, whatever they became since.

    Args:
        career: With a plan.

        period: A quarter such as ``2026-Q1``; a year, which is the fiscal year that begins in it; or the day or month
            of an event.

        kind: ``quarterly``, ``annual`` or ``event``; by default the one that the period asks for.

        as_of: The day of the facts; by default the last of the period.

    Raises AnalysisError for a career without a plan, a period that was reviewed already, a day before the period
    began, and a plan that contradicts its own reviews.
    """
    back = LookBack.on(asked_about(career, Career), Period.of(period), kind)
    day = back.last if as_of is None else asked_day(as_of)
    if career.plan is None:
        raise AnalysisError.of("no-plan-to-review")
    if day < back.first:
        raise AnalysisError.of("review-before-period", period=back.period.written)
    later = [each for each in held_in_order(career) if each.held is not None and each.held > back.promised_on]
    promised = undone(career.plan, later)
    return _Drafting(career, career.plan, promised, back, day).draft()


def upcoming(career: Career, period: Period, kind: ReviewKind) -> Review | None:
    """Return the review of a period that is planned and was not held yet."""
    return next(
        (
            each
            for each in career.reviews
            if each.held is None and each.period == period and each.kind == kind
        ),
        None,
    )


class _Drafting:
    """The steps of a draft; *promised* is the plan as it was promised, with all that has happened since."""

    def __init__(self, career: Career, plan: Plan, promised: Plan, back: LookBack, as_of: date) -> None:
        self.career, self.plan, self.promised, self.back, self.as_of = career, plan, promised, back, as_of
        self.ground = Ground.of(career)
        self.last = last_review(career.reviews, back.promised_on)
        self.told: Progress = progress(promised, as_of=as_of, framework=career.framework)

    def draft(self) -> ReviewDraft:
        """Return the draft."""
        back, profile = self.back, self.career.profile
        hours = hours_used(self.promised, back, as_of=self.as_of)
        review = GoalReview(
            career=self.career, promised=self.promised, told=self.told, back=back, hours=hours
        )
        goals = tuple(
            review.of(goal, asked, is_needed=self._is_needed(goal, asked)) for goal, asked in self._listed()
        )
        ahead = tuple(goal.id for goal in goals if goal.asked == "ahead")
        keep = partial(kept_commitment, plan=self.plan, as_of=self.as_of, ground=self.ground)
        planned = upcoming(self.career, back.period, back.kind)
        return ReviewDraft(
            id=self._id(),
            kind=back.kind,
            period=back.period,
            first=back.first,
            last=back.last,
            promised_on=back.promised_on,
            as_of=self.as_of,
            goals=goals,
            kept=tuple(keep(each) for each in (self.last.commitments if self.last else ())),
            hours=hours,
            available_hours=_available(profile.capacity, back),
            levels=level_changes(self.career, then=back.before, now=self.as_of),
            anew=LookAnew.of(profile, ahead) if back.kind == "annual" else None,
            commitments=() if planned is None else planned.commitments,
            market=None if planned is None else planned.market,
            ground=self.ground,
        )

    def _listed(self) -> Iterator[tuple[Goal, Asked]]:
        """Yield the goals of the review with why they are on it, in the plan's order."""
        promises = self.last.commitments if self.last is not None else ()
        served = {each.goal for each in promises}
        for node in self.promised.walk():
            if not isinstance(node, Goal) or is_over(node, self.back.before):
                continue
            if node.due is not None and self.back.contains(node.due.last):
                yield node, "due"
            elif node.id in served:
                yield node, "promised"
            elif self.back.kind == "annual" and node.horizon in {"mid", "long"}:
                yield node, "ahead"

    def _is_needed(self, goal: Goal, asked: Asked) -> bool:
        """Return whether the review waits for an outcome: of what was due, or promised until now."""
        if asked != "promised" or self.last is None:
            return asked == "due"
        dues = [each.due for each in self.last.commitments if each.goal == goal.id]
        return self.back.kind != "event" and any(due is None or due.last <= self.back.last for due in dues)

    def _id(self) -> str:
        """Return the id of the review; of one that is planned its own."""
        back, reviews = self.back, self.career.reviews
        if back.kind != "event" and any(
            each.held is not None and each.period == back.period and each.kind == back.kind
            for each in reviews
        ):
            raise AnalysisError.of("review-held-already", period=back.period.written)
        planned = upcoming(self.career, back.period, back.kind)
        if planned is not None:
            return planned.id
        name = back.period.written.lower()
        name = f"event-{name}" if back.kind == "event" else name
        taken = {each.id for each in reviews}
        number = 1
        while (id_ := name if number == 1 else f"{name}-{number}") in taken:
            number += 1
        return id_


def _available(capacity: Capacity | None, back: LookBack) -> float | None:
    """Return the hours that a person could put in, own and job hours together; None where nobody said."""
    if capacity is None:
        return None
    weekly = (capacity.own_hours_per_week, capacity.job_hours_per_week)
    known = [each for each in weekly if each is not None]
    return sum(known) * back.weeks if known else None
