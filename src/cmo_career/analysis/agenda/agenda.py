"""What comes next: actions, goals, commitments and the next review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from cmo_career.analysis.agenda.review_ahead import (
    NextReview,
    OpenCommitment,
    last_review,
    next_review,
    open_commitments,
)
from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ahead import agenda_reason, due_goal_reason, next_action_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import agenda_table
from cmo_career.analysis.progress.layout import each_once
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.progress.status import Status
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.period import Period, PeriodLike
from cmo_career.model.plan import Plan
from cmo_career.model.review import Review
from cmo_career.model.vocabulary import ActionGroup, group_of, words_of

__all__ = ["Agenda", "DueGoal", "NextAction", "agenda"]


@attrs.frozen(kw_only=True, repr=False)
class NextAction(Answer):
    """
    An action that can be worked on (下一步行动).

    Attributes:
        action: The action.

        goal: The goal it stands below, the first in the plan's order that still wants it.

        status: ``planned`` or ``active``.

        due: The nearest due date among its own and those of the goals above it.

        is_overdue: Whether that date has passed.

        ground: What is kept to say why.
    """

    action: Action
    goal: Goal
    status: Status
    due: Period | None
    is_overdue: bool
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why it comes next."""
        return next_action_reason(self)

    @property
    def group(self) -> ActionGroup:
        """``knowledge``, ``practice``, ``network`` or ``feedback``."""
        return group_of(self.action.kind)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, by addresses."""
        return {
            "action": self.action.address,
            "goal": self.goal.address,
            "group": self.group,
            "status": self.status,
            "due": None if self.due is None else self.due.written,
            "is_overdue": self.is_overdue,
        }

    def __repr__(self) -> str:
        return f"<NextAction {self.action.address}>"


@attrs.frozen(kw_only=True, repr=False)
class DueGoal(Answer):
    """
    A goal that is to be reached by a date (到期目标).

    Attributes:
        goal: The goal.

        due: When.

        is_overdue: Whether that date has passed.

        ground: What is kept to say why.
    """

    goal: Goal
    due: Period
    is_overdue: bool
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why it is on the agenda."""
        return due_goal_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, by addresses."""
        return {"goal": self.goal.address, "due": self.due.written, "is_overdue": self.is_overdue}

    def __repr__(self) -> str:
        return f"<DueGoal {self.goal.address}>"


@attrs.frozen(kw_only=True, repr=False)
class Agenda(Answer):
    """
    What comes next on a day (下一步).

    Attributes:
        as_of: The day.

        actions: What can be worked on: wanted, not done, not blocked; active ones first, then by due date, then in
            the plan's order.

        goals: Goals that are wanted, not met, and have a due date, the nearest first.

        last_review: The last review held; None where none was.

        next_review: The next one planned, or a suggestion.

        commitments: Those of the last review that are open.

        ground: What is kept to say why.
    """

    as_of: date
    actions: tuple[NextAction, ...]
    goals: tuple[DueGoal, ...]
    last_review: Review | None
    next_review: NextReview
    commitments: tuple[OpenCommitment, ...]
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why each action, goal and promise is on it."""
        return agenda_reason(self)

    @property
    def by_group(self) -> tuple[tuple[ActionGroup, tuple[NextAction, ...]], ...]:
        """The actions of each of the four groups, empty ones too."""
        groups: tuple[ActionGroup, ...] = words_of(ActionGroup)  # type: ignore[assignment]
        return tuple((group, tuple(each for each in self.actions if each.group == group)) for group in groups)

    @property
    def overdue(self) -> tuple[NextAction, ...]:
        """The actions whose date has passed."""
        return tuple(each for each in self.actions if each.is_overdue)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, goals and actions by addresses."""
        return {
            "as_of": self.as_of.isoformat(),
            "actions": [each.to_dict() for each in self.actions],
            "goals": [each.to_dict() for each in self.goals],
            "last_review": None if self.last_review is None else f"review/{self.last_review.id}",
            "next_review": self.next_review.to_dict(),
            "commitments": [each.to_dict() for each in self.commitments],
        }

    def table(self, language: str = "en") -> Table:
        """Return actions, goals and the next review in the words of *language*."""
        return agenda_table(self, language)

    def __repr__(self) -> str:
        return f"<Agenda on {self.as_of}: {len(self.actions)} actions, {len(self.goals)} goals>"


def agenda(career: Career, *, as_of: PeriodLike) -> Agenda:
    """
    Return what comes next for a person on a day.

    Actions of alternatives that do not count at present, and below goals that are met, are left out: nobody needs
    them now.
    """
    day, plan = asked_day(as_of), asked_about(career, Career).plan
    last = last_review(career.reviews, day)
    ground = Ground.of(career)
    actions, goals = ((), ()) if plan is None else _ahead(plan, day, ground)
    return Agenda(
        as_of=day,
        actions=actions,
        goals=goals,
        last_review=last,
        next_review=next_review(
            career.reviews, fiscal_year_starts=career.profile.fiscal_year_starts, as_of=day
        ),
        commitments=open_commitments(last, plan, day),
        ground=ground,
    )


def _ahead(plan: Plan, as_of: date, ground: Ground) -> tuple[tuple[NextAction, ...], tuple[DueGoal, ...]]:
    known = progress(plan, as_of=as_of)
    above = _Above(known)
    actions, goals = [], []
    for node in plan.walk():
        told = known.of(node.id)
        if told.is_met or not told.is_wanted:
            continue
        if isinstance(node, Goal):
            if node.due is not None:
                goals.append(DueGoal(goal=node, due=node.due, is_overdue=told.is_overdue, ground=ground))
        elif not told.is_blocked:
            due = above.nearest[node.id]
            overdue = due is not None and due.last < as_of
            goal = above.goal[node.id]
            actions.append(
                NextAction(
                    action=node, goal=goal, status=told.status, due=due, is_overdue=overdue, ground=ground
                )
            )
    actions.sort(key=lambda each: (each.status != "active", _last_day(each.due)))
    goals.sort(key=lambda each: _last_day(each.due))
    return tuple(actions), tuple(goals)


def _last_day(due: Period | None) -> date:
    return date.max if due is None else due.last


class _Above:
    """
    What each goal or action has above it, of what is wanted.

    Attributes:
        nearest: The nearest due date of each and the goals above it.

        goal: The first goal that each stands below.
    """

    def __init__(self, known: Progress) -> None:
        self.nearest: dict[str, Period | None] = {}
        self.goal: dict[str, Goal] = {}
        order = {node.id: place for place, node in enumerate(known.plan.walk())}
        # Why: a goal is higher than all goals below it, so by height every goal comes after those above it.
        goals = [node for node in known.plan.walk() if isinstance(node, Goal)]
        for goal in sorted(goals, key=lambda goal: -goal.height):
            told = known.of(goal.id)
            if told.is_wanted and not told.is_met:
                due = self._meet(goal, self.nearest.get(goal.id))
                for node in _counted(known, goal):
                    self._meet(node, due)
                    first = self.goal.setdefault(node.id, goal)
                    if order[goal.id] < order[first.id]:
                        self.goal[node.id] = goal

    def _meet(self, node: Goal | Action, due: Period | None) -> Period | None:
        found = [each for each in (self.nearest.get(node.id), node.due, due) if each is not None]
        self.nearest[node.id] = nearest = min(found, key=lambda each: each.last, default=None)
        return nearest


def _counted(known: Progress, goal: Goal) -> Iterator[Goal | Action]:
    """Yield the goals and actions right below a goal that count, each once."""
    for node in each_once(
        known.counted(goal), lambda node: () if isinstance(node, Goal | Action) else known.counted(node)
    ):
        if isinstance(node, Goal | Action):
            yield node
