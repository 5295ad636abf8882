"""How far one goal or action has come."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.work import NodeGround, node_reason
from cmo_career.analysis.progress.pace import Pace, pace_of
from cmo_career.analysis.progress.status import Status
from cmo_career.model.goal import Goal

__all__ = ["NodeProgress"]


@attrs.frozen(kw_only=True, repr=False)
class NodeProgress(Answer):
    """
    How far a goal or action has come (进度).

    Attributes:
        id: Of the goal or action.

        kind: ``goal`` or ``action``.

        status: ``planned``, ``active``, ``done`` or ``dropped``; dropped too where only dropped goals reach it.

        outcome: Of a goal, 0 to 1, the least of its measures; None where it is unknown, because there is no measure or
            one of them was not read, and for a goal that aims at a stage.

        measures: The outcome of each measure, None where it was not read.

        planned_hours: What counts at and below it, each action once; 0 where nothing does, as for a habit.

        earned_hours: The part of them that was earned.

        work_share: Earned over planned hours; None where no work counts, 1 only where all of it is finished.

        is_assumed: Whether the hours of some actions are unknown and count as the plan's median.

        is_met: Of a goal, whether somebody said so; of an action, whether it is done.

        is_wanted: Whether it counts for the plan: it does not below goals that are met, or in an alternative less
            advanced than those asked for.

        is_blocked: Whether it may not begin yet, because what comes before it ``in_order`` is not done.

        is_out_of_order: Whether it was begun all the same; what was done counts.

        is_overdue: Whether it is wanted, not done, and its due date has passed.

        is_impossible: Of a goal, whether too few of its alternatives are left.

        aims_at_stage: Whether gates and a bottleneck tell more about it than a percentage.

        ground: What is kept to say why.
    """

    id: str
    kind: Literal["goal", "action"]
    status: Status
    outcome: float | None
    measures: tuple[float | None, ...]
    planned_hours: float
    earned_hours: float
    work_share: float | None
    is_assumed: bool
    is_met: bool
    is_wanted: bool
    is_blocked: bool
    is_out_of_order: bool
    is_overdue: bool
    is_impossible: bool
    aims_at_stage: bool
    ground: NodeGround = attrs.field(factory=NodeGround, eq=False)

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"{self.kind}/{self.id}"

    @property
    def mark(self) -> str:
        """What is to be told first: overdue, impossible or blocked; of a goal that it is met; else the status."""
        if self.is_impossible:
            return "impossible"
        if self.is_overdue:
            return "overdue"
        if self.is_blocked:
            return "blocked"
        return "met" if self.is_met and self.kind == "goal" else self.status

    @property
    def pace(self) -> Pace | None:
        """How fast the measures of a goal move; None where nothing is to be reached, or it was met or dropped."""
        goal = self.ground.node
        if not isinstance(goal, Goal) or self.status in {"done", "dropped"}:
            return None
        return pace_of(goal, self.ground.as_of)

    @property
    def reason(self) -> Reason:
        """Why it has come as far as it has."""
        return node_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the address and the pace with it."""
        pace = self.pace
        return {**as_plain(self), "address": self.address, "pace": None if pace is None else pace.to_dict()}

    def __repr__(self) -> str:
        return f"<NodeProgress {self.address}>"
