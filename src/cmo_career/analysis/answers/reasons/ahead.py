"""Why something comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.reason import Label, Reason

if TYPE_CHECKING:
    from cmo_career.analysis.agenda.agenda import Agenda, DueGoal, NextAction
    from cmo_career.analysis.agenda.review_ahead import NextReview, OpenCommitment

__all__ = [
    "agenda_reason",
    "commitment_reason",
    "due_goal_reason",
    "next_action_reason",
    "review_reason",
]


def agenda_reason(found: Agenda) -> Reason:
    """Return why the agenda is what it is: every action, goal and promise on it."""
    return Reason(
        code="agenda",
        params={"day": found.as_of, "n": len(found.actions)},
        parts=(
            Reason(code="agenda-rule"),
            *(each.reason for each in found.actions),
            *(each.reason for each in found.goals),
            *(commitment_reason(each) for each in found.commitments),
            review_reason(found.next_review),
        ),
        languages=found.ground.languages,
    )


def next_action_reason(found: NextAction) -> Reason:
    """Return why an action comes next."""
    return Reason(
        code="next-action",
        params={"title": found.action.title, "goal": found.goal.title},
        address=found.action.address,
        parts=_parts(found),
        languages=found.ground.languages,
    )


def _parts(found: NextAction) -> Iterator[Reason]:
    yield Reason(code="next-open", params={"status": Label("status", found.status)})
    if found.due is None:
        yield Reason(code="next-without-date")
    else:
        yield Reason(code="next-late" if found.is_overdue else "next-due", params={"when": found.due})


def due_goal_reason(found: DueGoal) -> Reason:
    """Return why a goal is on the agenda."""
    return Reason(
        code="goal-late" if found.is_overdue else "goal-due",
        params={"title": found.goal.title, "when": found.due},
        address=found.goal.address,
        languages=found.ground.languages,
    )


def commitment_reason(found: OpenCommitment) -> Reason:
    """Return what was promised."""
    code = "promise-late" if found.is_overdue else "promise-open"
    return Reason(
        code=code, params={"what": found.commitment.what}, languages=found.commitment.what.languages
    )


def review_reason(found: NextReview) -> Reason:
    """Return which review comes next, and whether somebody planned it."""
    code = "review-suggested" if found.is_suggested else "review-planned"
    return Reason(code=code, params={"kind": Label("review-kind", found.kind), "when": found.due})
