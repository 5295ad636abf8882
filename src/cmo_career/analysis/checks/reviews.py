"""Rules about reviews: when they are held, and what became of what was promised in them."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.agenda.review_ahead import open_commitments
from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action
from cmo_career.model.change import Set
from cmo_career.model.goal import Goal
from cmo_career.model.review import Commitment, Review

__all__ = ["commitment_past_due", "no_review_planned", "rescheduled_twice", "review_overdue"]


def _is_held(case: Case, review: Review) -> bool:
    return review.held is not None and review.held <= case.as_of


@rule("C080", "warning")
def review_overdue(case: Case) -> Iterator[Mark]:
    """Yield reviews whose day has passed and which were not held."""
    for number, review in enumerate(case.career.reviews):
        if review.due is not None and review.due.last < case.as_of and not _is_held(case, review):
            yield case.at_review(number, review, "due")


@rule("C081", "hint")
def no_review_planned(case: Case) -> Iterator[Mark]:
    """Yield a plan that nobody is going to look at again on any day."""
    reviews = case.career.reviews
    if case.career.plan is None or any(each.due is not None and not _is_held(case, each) for each in reviews):
        return
    yield case.at_part("reviews", "plan/me", len(reviews))


@rule("C082", "hint")
def rescheduled_twice(case: Case) -> Iterator[Mark]:
    """Yield open goals and actions whose due date was changed in two reviews or more."""
    times: dict[str, int] = {}
    for review in case.career.reviews:
        if _is_held(case, review):
            moved = [
                each.at
                for each in review.changes
                if isinstance(each, Set) and each.field == "due" and each.was
            ]
            for address in dict.fromkeys(moved):
                times[address] = times.get(address, 0) + 1
    for node in case.nodes:
        if times.get(node.address, 0) >= 2 and case.is_open(node):
            yield case.at(node, "due", n=times[node.address])


@rule("C083", "hint")
def commitment_past_due(case: Case) -> Iterator[Mark]:
    """
    Yield commitments of the last review that are past due and open.

    A commitment is open until the goal or action that it serves is done or dropped, or until something was logged,
    read or begun there since it was made: whether that was enough is for the next review to say.
    """
    last = case.last_review
    late = [
        each.commitment for each in open_commitments(last, case.career.plan, case.as_of) if each.is_overdue
    ]
    if last is None or not late:
        return
    number = next(number for number, each in enumerate(case.career.reviews) if each is last)
    for place, commitment in enumerate(last.commitments):
        if any(each is commitment for each in late) and not _is_touched(case, last, commitment):
            yield case.at_review(number, last, "commitments", place, "due")


def _is_touched(case: Case, review: Review, commitment: Commitment) -> bool:
    if commitment.goal is None or commitment.goal not in case.places.number:
        return False
    node = case.node(commitment.goal)
    days = [node.started] if node.started is not None else []
    if isinstance(node, Action):
        days += [entry.date for entry in node.log]
    elif isinstance(node, Goal):
        days += [reading.date for measure in node.measures for reading in measure.readings]
    return any(review.held is not None and review.held < day <= case.as_of for day in days)
