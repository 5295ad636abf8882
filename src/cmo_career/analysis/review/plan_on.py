"""The plan as it stood on any day."""

from __future__ import annotations

from cmo_career.analysis.difference.stale import stale
from cmo_career.analysis.review.later_facts import without_later_facts
from cmo_career.analysis.review.undo_bench import UndoBench
from cmo_career.errors import AnalysisError, ModelError, Problem
from cmo_career.model.asked import asked_about
from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Difference, Remove
from cmo_career.model.identifier import Address
from cmo_career.model.period import PeriodLike, as_day
from cmo_career.model.plan import Plan
from cmo_career.model.review import Review

__all__ = ["held_in_order", "is_of_plan", "plan_on", "undone", "where"]


def plan_on(career: Career, day: PeriodLike) -> Plan:
    """
    Return the plan as it stood at the end of a day.

    The changes of the reviews held after that day are undone, the latest first, and what happened later is hidden:
    what was started, done, dropped, logged or read. What was edited by hand counts as having always been so.

    Args:
        career: With the plan of today, and the reviews that changed it.

        day: One exact day.

    Raises AnalysisError for a career without a plan, and with every place where the plan is not as its reviews left
    it, so that they cannot be undone.

    >>> from cmo_career.analysis.difference.edits import reschedule
    >>> from cmo_career.model.goal import Goal
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch", due="2027-Q2"))
    >>> later = reschedule(plan, "launch", "2027-Q4")
    >>> review = Review(id="2026-q1", kind="quarterly", held="2026-04-03", changes=later)
    >>> undone(plan.change("launch", due="2027-Q4"), [review]).goal.due
    Period(written='2027-Q2')
    """
    plan = asked_about(career, Career).plan
    if plan is None:
        raise AnalysisError.of("no-plan-to-review")
    on = as_day(day)
    later = [review for review in held_in_order(career) if review.held is not None and review.held > on]
    return without_later_facts(undone(plan, later), on)


def held_in_order(career: Career) -> tuple[Review, ...]:
    """Return the reviews that were held, in order; those of one day as the career has them."""
    held = [(review.held, number, review) for number, review in enumerate(career.reviews) if review.held]
    return tuple(review for _, _, review in sorted(held, key=lambda each: each[:2]))


def where(change: Change) -> str:
    """Return the address of what a change changes."""
    return change.at.under if isinstance(change, Add | Remove) else change.at


def is_of_plan(change: Change) -> bool:
    """Return whether a change is made to the plan, rather than to the person's profile."""
    return Address.parse(where(change)).kind in {"plan", "goal", "action"}


def undone(plan: Plan, reviews: list[Review] | tuple[Review, ...]) -> Plan:
    """
    Return a plan without the changes that reviews made, which are given in the order in which they were held.

    Raises AnalysisError with every address where the plan is not as a review left it.
    """
    for review in reversed(reviews):
        changes = Difference(tuple(change for change in review.changes if is_of_plan(change)))
        bench = UndoBench(plan)
        for change in changes.inverse():
            bench.make(change)
        if not bench.problems:
            try:
                plan = bench.built()
            except (ModelError, TypeError, AttributeError):
                bench.problems.extend(stale(where(change)) for change in changes)
        if bench.problems:
            raise AnalysisError(_contradictions(bench.problems, review))
    return plan


def _contradictions(problems: list[Problem], review: Review) -> list[Problem]:
    addresses = dict.fromkeys(problem.address or "plan/me" for problem in problems)
    return [
        Problem(
            code="plan-contradicts-review",
            params={"address": address, "review": review.id},
            address=address,
        )
        for address in addresses
    ]
