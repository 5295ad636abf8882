"""What the data say in a review, as reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.reason import Label, Param, Reason, Share

if TYPE_CHECKING:
    from cmo_career.analysis.review.hours_used import HoursUsed
    from cmo_career.analysis.review.kept_commitment import KeptCommitment
    from cmo_career.analysis.review.level_change import LevelChange
    from cmo_career.analysis.review.promised_goal import PromisedGoal, PromisedMeasure
    from cmo_career.analysis.review.review_draft import ReviewDraft

__all__ = ["draft_reason", "goal_reason", "kept_reason", "level_reason"]


def draft_reason(draft: ReviewDraft) -> Reason:
    """Return what a review begins with: goals, commitments, hours, levels, and what is looked at anew."""
    return Reason(
        code="review",
        params={"kind": Label("review-kind", draft.kind), "first": draft.first, "last": draft.last},
        parts=(
            Reason(code="review-promised-on", params={"day": draft.promised_on}),
            *(goal_reason(goal) for goal in draft.goals),
            *(kept_reason(each) for each in draft.kept),
            *_hours(draft.hours, draft.available_hours),
            *(level_reason(each) for each in draft.levels),
            *_anew(draft),
        ),
        languages=draft.ground.languages,
    )


def goal_reason(goal: PromisedGoal) -> Reason:
    """Return what was promised of a goal, what was read and worked, and which causes fit."""
    return Reason(
        code=f"review-goal-{goal.asked}",
        params={"title": goal.ground.title or goal.id, "status": Label("status", goal.status)},
        address=goal.address,
        parts=tuple(_of_goal(goal)),
        languages=goal.ground.languages,
    )


def _of_goal(goal: PromisedGoal) -> Iterator[Reason]:
    if goal.due is not None:
        moved = goal.due_now is not None and goal.due_now != goal.due
        params: dict[str, Param] = {"when": goal.due}
        if moved:
            params["now"] = goal.due_now or goal.due
        yield Reason(code="review-due-moved" if moved else "review-due", params=params)
    yield from (_measure(each) for each in goal.measures)
    yield from _hours(goal.hours, None)
    if goal.judged_before is not None:
        yield Reason(code="review-judged-before", params={"outcome": Label("outcome", goal.judged_before)})
    elif goal.suggests is not None:
        yield Reason(code="review-suggests", params={"outcome": Label("outcome", goal.suggests)})
    yield from (each.reason for each in goal.causes)


def _measure(measure: PromisedMeasure) -> Reason:
    if measure.latest is None or measure.outcome is None:
        return Reason(code="measure-unread", params={"name": measure.name})
    read: dict[str, Param] = {"name": measure.name, "day": measure.latest.date}
    if measure.kind == "milestone":
        return Reason(code="milestone-reached" if measure.outcome else "milestone-ahead", params=read)
    params: dict[str, Param] = {
        **read,
        "value": measure.latest.value,
        "unit": measure.unit or "",
        "target": measure.target or 0,
        "share": Share(measure.outcome),
    }
    parts: tuple[Reason, ...] = ()
    if measure.is_retargeted:
        parts = (Reason(code="review-target-now", params={"target": measure.target_now or 0}),)
    return Reason(code="review-measure", params=params, parts=parts)


def _hours(hours: HoursUsed, available: float | None) -> Iterator[Reason]:
    if hours.actions:
        unlogged = hours.unlogged
        parts = (Reason(code="review-unlogged", params={"n": len(unlogged)}),) if unlogged else ()
        params = {"planned": hours.planned, "used": hours.used}
        yield Reason(code="review-hours", params=params, parts=parts)
    if available is not None:
        yield Reason(code="review-available", params={"hours": available})


def kept_reason(found: KeptCommitment) -> Reason:
    """Return what was promised, and what became of it."""
    goal = found.commitment.goal
    serves = "review-serves-longer" if found.kept == "unknown" else "review-serves"
    return Reason(
        code=f"review-{found.kept}"
        if found.kept.startswith(("kept", "not"))
        else f"review-promise-{found.kept}",
        params={"what": found.commitment.what},
        languages=found.ground.languages or found.commitment.what.languages,
        parts=() if goal is None else (Reason(code=serves, params={"id": goal}),),
    )


def level_reason(found: LevelChange) -> Reason:
    """Return how a level changed, and whether that is beyond the error of the difference."""
    side = "rose" if found.change > 0 else "fell"
    return Reason(
        code=f"level-{side}" if found.is_clear else "level-within-error",
        params={
            "pillar": found.ground.name_of_pillar(found.pillar),
            "then": found.then,
            "now": found.now,
            "error": found.error,
        },
        bases=found.ground.figures("spread"),
        languages=found.ground.languages,
    )


def _anew(draft: ReviewDraft) -> Iterator[Reason]:
    anew = draft.anew
    if anew is None:
        return
    ground = draft.ground
    yield Reason(code="review-stage", params={"stage": ground.name_of_stage(anew.stage)})
    if anew.interest is None:
        yield Reason(code="review-interest-unknown")
    else:
        yield Reason(code="review-interest", params={"interest": Label("interest", anew.interest)})
    if anew.aspires_to is None:
        yield Reason(code="review-aspiration-unknown")
    else:
        yield Reason(code="review-aspiration", params={"stage": ground.name_of_stage(anew.aspires_to)})
    yield Reason(code="review-market")
