"""When one goal or action is worked on."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.schedule.reasons import node_reason

__all__ = ["ScheduledNode"]


@attrs.frozen(kw_only=True, repr=False)
class ScheduledNode(Answer):
    """
    When an open goal or action is worked on (排期).

    Starts are Mondays, finishes Sundays. *start* and *finish* are levelled: within the hours of each week. The earliest
    and latest ones look only at what waits for what, at each one's weeks, and at due dates.

    Attributes:
        id: Of the goal or action.

        kind: ``goal`` or ``action``.

        start: When work on it begins; None where there is no room, and where nothing is to be done below a goal.

        finish: When work on it is over; None likewise, and for a habit, which has no end.

        earliest_start: When it may begin at the earliest.

        earliest_finish: When it may be over at the earliest.

        latest_start: When it must begin so that no due date is missed and the plan ends no later than it must.

        latest_finish: When it must be over for that.

        slack_weeks: How many weeks later than at the earliest it may be over; less than zero where it must be late;
            None for a habit.

        is_critical: Whether the plan ends later when it is a week later.

        is_late: Whether its levelled finish misses its own due date.

        hours_left: Hours left of an action, of what comes back for each time; None for a goal.

        is_assumed: Of an action, whether nobody said how many hours it takes, or how many there are in a week.

        ground: What is kept to say why.
    """

    id: str
    kind: Literal["goal", "action"]
    start: date | None
    finish: date | None
    earliest_start: date | None
    earliest_finish: date | None
    latest_start: date | None
    latest_finish: date | None
    slack_weeks: int | None
    is_critical: bool
    is_late: bool
    hours_left: float | None
    is_assumed: bool
    ground: NodeGround = attrs.field(factory=NodeGround, eq=False)

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"{self.kind}/{self.id}"

    @property
    def reason(self) -> Reason:
        """Why it is done then."""
        return node_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the address with it."""
        return {**as_plain(self), "address": self.address}

    def __repr__(self) -> str:
        return f"<ScheduledNode {self.address}>"
