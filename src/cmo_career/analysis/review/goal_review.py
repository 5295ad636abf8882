"""How a goal fared against what was promised."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import attrs

from cmo_career.analysis.agenda.fiscal_days import days_of
from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.progress.outcome import outcome_of
from cmo_career.analysis.progress.progress import Progress
from cmo_career.analysis.progress.status import Status
from cmo_career.analysis.review.hours_used import HoursUsed
from cmo_career.analysis.review.look_back import LookBack
from cmo_career.analysis.review.plan_on import held_in_order
from cmo_career.analysis.review.promised_goal import Asked, PromisedGoal, PromisedMeasure
from cmo_career.analysis.review.proposed_cause import (
    Case,
    ProposedCause,
    causes_of_failure,
    causes_of_success,
)
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.change import Set
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import walk
from cmo_career.model.vocabulary import OutcomeKind

__all__ = ["GoalReview"]


@attrs.frozen(kw_only=True, eq=False)
class GoalReview:
    """
    A look at goals as they were promised.

    Attributes:
        career: As it is now.

        promised: The plan as it was promised, with all that has happened since.

        told: Its progress on the day of the review.

        back: The period.

        hours: Of all actions in it.
    """

    career: Career
    promised: Plan
    told: Progress
    back: LookBack
    hours: HoursUsed

    def of(self, goal: Goal, asked: Asked, *, is_needed: bool) -> PromisedGoal:
        """Return a goal with what came of it; *is_needed* is whether the review waits for an outcome."""
        now = self._now(goal)
        told = self.told.of(goal.id)
        status: Status = "dropped" if now is None else self._told_now.of(goal.id).status
        hours = self.hours.of(node.id for node in walk(goal) if isinstance(node, Action))
        before = self._judged_before(goal.id)
        reviewed = PromisedGoal(
            id=goal.id,
            asked=asked,
            due=goal.due,
            due_now=None if now is None else now.due,
            status=status,
            done=now.done if now is not None and status == "done" else None,
            measures=tuple(self._measure(each, now) for each in goal.measures),
            outcome=told.outcome,
            suggests=_suggested(status, None if asked == "ahead" else told.outcome),
            must_be_judged=is_needed and before is None,
            judged_before=before,
            hours=hours,
            ground=NodeGround(
                framework=self.career.framework,
                languages=self.career.languages,
                node=goal,
                as_of=self.told.as_of,
            ),
        )
        return attrs.evolve(reviewed, causes=self._causes(goal, reviewed)) if asked != "ahead" else reviewed

    def _now(self, goal: Goal) -> Goal | None:
        plan = self.career.plan
        node = plan.node(goal.address) if plan is not None and goal.address in plan else None
        return node if isinstance(node, Goal) else None

    @cached_property
    def _told_now(self) -> Progress:
        """The progress of the plan as it is now."""
        return Progress(plan=self.career.plan or self.promised, as_of=self.told.as_of)

    @cached_property
    def _blocked(self) -> frozenset[str]:
        return frozenset(self.told.blocked)

    def _measure(self, measure: Measure, now: Goal | None) -> PromisedMeasure:
        same = [each for each in (now.measures if now is not None else ()) if each.name == measure.name]
        known = [each for each in measure.readings if each.date <= self.told.as_of]
        return PromisedMeasure(
            name=measure.name,
            unit=measure.unit,
            kind=measure.kind,
            baseline=measure.baseline,
            target=measure.target,
            target_now=same[0].target if same else None,
            readings=tuple(each for each in known if self.back.contains(each.date)),
            latest=known[-1] if known else None,
            outcome=outcome_of(measure, self.told.as_of),
        )

    def _judged_before(self, id_: str) -> OutcomeKind | None:
        """Return the outcome in an earlier review of a part of the period, after its promises were made."""
        found: OutcomeKind | None = None
        for review in held_in_order(self.career):
            if review.period is None or review.held is None or review.held > self.told.as_of:
                continue
            first, last = days_of(review.period, self.career.profile.fiscal_year_starts)
            if self.back.contains(first) and self.back.contains(last):
                outcomes = {each.goal: each.outcome for each in review.outcomes}
                found = outcomes.get(id_, found)
        return found

    def _reschedules(self, goal: Goal) -> int:
        day: date = self.told.as_of
        return sum(
            any(
                isinstance(change, Set) and (change.at, change.field) == (goal.address, "due") and change.was
                for change in review.changes
            )
            for review in held_in_order(self.career)
            if review.held is not None and review.held <= day
        )

    def _causes(self, goal: Goal, reviewed: PromisedGoal) -> tuple[ProposedCause, ...]:
        case = Case(
            framework=self.career.framework,
            goal=goal,
            plan=self.promised,
            hours=reviewed.hours,
            all_hours=self.hours,
            blocked=self._blocked,
            reschedules=self._reschedules(goal),
            outcome=reviewed.outcome,
        )
        told = causes_of_success if reviewed.suggests == "met" else causes_of_failure
        return told(case, reviewed.ground)


def _suggested(status: Status, outcome: float | None) -> OutcomeKind | None:
    if status == "dropped":
        return "dropped"
    if status == "done" or outcome == 1:
        return "met"
    if outcome is None:
        return None
    return "partly" if outcome > 0 else "missed"
