"""How far a plan has come: outcome and work, two figures that never become one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.made_nodes import MadeNodes
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.work import NodeGround, progress_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import progress_table
from cmo_career.analysis.progress.habit import HabitProgress, habit_progress
from cmo_career.analysis.progress.layout import Key
from cmo_career.analysis.progress.node_progress import NodeProgress
from cmo_career.analysis.progress.outcome import aims_at_stage, least, outcome_of
from cmo_career.analysis.progress.reach import living, waiting, wanted
from cmo_career.analysis.progress.rollup import Rollup
from cmo_career.analysis.progress.status import Status, status_of
from cmo_career.analysis.progress.work import ASSUMED, gone, share_of
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.period import PeriodLike
from cmo_career.model.plan import Plan

__all__ = ["NodeProgress", "Progress", "progress"]


def _rolled_up(self: Progress) -> Rollup:
    return Rollup(self.plan, self.as_of)


@attrs.frozen(kw_only=True, repr=False)
class Progress(Answer):
    """
    How far a plan has come on a day (规划进度).

    Work is added up at once, from the bottom up; what is told about single nodes is made when it is asked for. All
    lists hold ids in the plan's order.

    Attributes:
        plan: The plan.

        as_of: The day; later facts are not known yet.

        gates: Ids that goals may aim at and that are gates, not stages.
    """

    plan: Plan
    as_of: date = attrs.field(converter=asked_day)
    gates: frozenset[str] = frozenset()
    _rollup: Rollup = attrs.field(init=False, eq=False, default=attrs.Factory(_rolled_up, takes_self=True))

    def of(self, at: str) -> NodeProgress:
        """
        Return the progress of a goal or action, by id or address.

        Raises ModelError with the nearest id where there is none.
        """
        return self._node(self.plan.node(at))

    @property
    def goal(self) -> NodeProgress:
        """The progress of the plan's own goal."""
        return self._node(self.plan.goal)

    @cached_property
    def goals(self) -> Mapping[str, NodeProgress]:
        """The progress of every goal, by id in the plan's order."""
        return MadeNodes(
            "progress", self._node, {node.id: node for node in self.plan.walk() if isinstance(node, Goal)}
        )

    @cached_property
    def actions(self) -> Mapping[str, NodeProgress]:
        """The progress of every action, by id in the plan's order."""
        return MadeNodes(
            "progress", self._node, {node.id: node for node in self.plan.walk() if isinstance(node, Action)}
        )

    @cached_property
    def blocked(self) -> tuple[str, ...]:
        """What may not begin yet, because something before it ``in_order`` is not done."""
        return self._ids(self._is_blocked) if self._waiting else ()

    @cached_property
    def out_of_order(self) -> tuple[str, ...]:
        """What was begun or done although something before it ``in_order`` is not done."""
        return self._ids(self._is_out_of_order) if self._waiting else ()

    @cached_property
    def overdue(self) -> tuple[str, ...]:
        """What is wanted and not done although its due date has passed."""
        return self._ids(self._is_overdue)

    @cached_property
    def impossible(self) -> tuple[str, ...]:
        """The goals with too few alternatives left."""
        return self._ids(self._is_impossible) if self._rollup.short else ()

    @cached_property
    def habits(self) -> tuple[HabitProgress, ...]:
        """How each habit that lives is kept."""
        start, as_of = self.plan.start, self.as_of
        return tuple(
            habit_progress(node, start=start, as_of=as_of, is_blocked=node.id in self._waiting)
            for node in self.plan.walk()
            if isinstance(node, Action) and node.is_habit and self._status(node) != "dropped"
        )

    def counted(self, node: Node) -> tuple[Node, ...]:
        """Return what counts directly below a goal or composition: of alternatives the most advanced."""
        return self._rollup.counted(node)

    @cached_property
    def _living(self) -> set[Key] | None:
        return living(self._rollup)

    @cached_property
    def _wanted(self) -> set[Key] | None:
        return wanted(self._rollup)

    @cached_property
    def _waiting(self) -> set[Key]:
        return waiting(self._rollup, self._living)

    def _ids(self, told: Callable[[Goal | Action], bool]) -> tuple[str, ...]:
        return tuple(node.id for node in self.plan.walk() if told(node))

    def _status(self, node: Goal | Action) -> Status:
        if self._living is not None and node.id not in self._living:
            return "dropped"
        return status_of(node, self.as_of)

    def _is_wanted(self, node: Goal | Action) -> bool:
        return (self._wanted is None or node.id in self._wanted) and self._status(node) != "dropped"

    def _is_blocked(self, node: Goal | Action) -> bool:
        return node.id in self._waiting and self._status(node) == "planned"

    def _is_out_of_order(self, node: Goal | Action) -> bool:
        return node.id in self._waiting and self._status(node) in {"active", "done"}

    def _is_overdue(self, node: Goal | Action) -> bool:
        if node.due is None or node.due.last >= self.as_of:
            return False
        return self._status(node) in {"planned", "active"} and self._is_wanted(node)

    def _is_impossible(self, node: Goal | Action) -> bool:
        return node.id in self._rollup.short and self._status(node) != "dropped"

    def _node(self, node: Goal | Action) -> NodeProgress:
        status = self._status(node)
        work = gone if status == "dropped" else self._rollup.work(node)
        measures: tuple[float | None, ...] = ()
        at_stage = False
        if isinstance(node, Goal):
            measures = tuple(outcome_of(measure, self.as_of) for measure in node.measures)
            at_stage = aims_at_stage(node, self.gates)
        return NodeProgress(
            id=node.id,
            kind="goal" if isinstance(node, Goal) else "action",
            status=status,
            outcome=None if at_stage else least(measures),
            measures=measures,
            planned_hours=float(work[0]),
            earned_hours=float(work[1]),
            work_share=share_of(work),
            is_assumed=bool(work[2] & ASSUMED),
            is_met=status == "done",
            is_wanted=self._is_wanted(node),
            is_blocked=self._is_blocked(node),
            is_out_of_order=self._is_out_of_order(node),
            is_overdue=self._is_overdue(node),
            is_impossible=self._is_impossible(node),
            aims_at_stage=at_stage,
            ground=NodeGround(node=node, as_of=self.as_of),
        )

    @property
    def reason(self) -> Reason:
        """Why the plan has come as far as it has: its own goal, and what stands in the way."""
        return progress_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data: every goal and action, and the lists; the plan itself is left out."""
        lists = ("blocked", "out_of_order", "overdue", "impossible", "habits")
        return {
            "as_of": self.as_of.isoformat(),
            "goals": [each.to_dict() for each in self.goals.values()],
            "actions": [each.to_dict() for each in self.actions.values()],
            **{name: as_plain(getattr(self, name)) for name in lists},
        }

    def table(self, language: str = "en") -> Table:
        """Return its first goals in the words of *language*."""
        return progress_table(self, language)

    def __repr__(self) -> str:
        return f"<Progress of goal/{self.plan.goal.id} on {self.as_of}>"

    def __reduce__(self) -> tuple[Callable[..., Progress], tuple[Plan, date, frozenset[str]]]:
        return _again, (self.plan, self.as_of, self.gates)


def _again(plan: Plan, as_of: date, gates: frozenset[str]) -> Progress:
    return Progress(plan=plan, as_of=as_of, gates=gates)


def progress(plan: Plan, *, as_of: PeriodLike, framework: Framework | None = None) -> Progress:
    """
    Return how far a plan has come on a day.

    With *framework*, a goal that aims at one of its gates by the bare id is told from one that aims at a stage; the
    latter shows no percentage.

    >>> from cmo_career.model.action import Action, LogEntry
    >>> course = Action(id="course", kind="course", title="Course", hours=40, log=[LogEntry(date="2026-02-01", hours=10)])
    >>> talk = Action(id="talk", kind="conference", title="Talk", hours=10, done="2026-03-01")
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="finance", title="Finance").by(course & talk))
    >>> progress(plan, as_of=date(2026, 3, 31)).of("finance").work_share
    0.4
    """
    gates = frozenset() if framework is None else frozenset(gate.id for gate in framework.gates)
    return Progress(plan=asked_about(plan, Plan), as_of=as_of, gates=gates)
