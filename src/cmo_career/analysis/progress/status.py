"""Where a goal or action stands on a day, told by the dates of its facts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cmo_career.model.action import Action
from cmo_career.model.goal import Goal

__all__ = ["Status", "began_on", "is_over", "status_of"]

Status = Literal["planned", "active", "done", "dropped"]


def status_of(node: Goal | Action, as_of: date) -> Status:
    """
    Return where *node* stands on a day, by its own facts; what is dated later is not known yet.

    It is dropped if it was dropped by then; else done; else active if it was started, or hours were logged, by
    then; else planned. What becomes of it when goals above it are dropped is told by `progress`.

    >>> course = Action(id="finance-course", kind="course", title="Finance", started="2026-02-01", done="2026-05-01")
    >>> [status_of(course, date(2026, month, 1)) for month in (1, 2, 5)]
    ['planned', 'active', 'done']
    """
    if node.dropped is not None and node.dropped <= as_of:
        return "dropped"
    if node.done is not None and node.done <= as_of:
        return "done"
    return "planned" if began_on(node, as_of) is None else "active"


def is_over(node: Goal | Action, as_of: date) -> bool:
    """
    Return whether *node* was done or dropped by a day.

    >>> is_over(Action(id="talk", kind="conference", title="A talk", dropped="2026-05-01"), date(2026, 5, 1))
    True
    """
    done, dropped = node.done, node.dropped
    return (done is not None and done <= as_of) or (dropped is not None and dropped <= as_of)


def began_on(node: Goal | Action, as_of: date) -> date | None:
    """
    Return the day on which *node* began: started, first logged, or else done; None if not by *as_of*.

    >>> began_on(Action(id="talk", kind="conference", title="A talk", done="2026-05-01"), date(2026, 6, 1))
    datetime.date(2026, 5, 1)
    """
    days = [day for day in (node.started, node.done) if day is not None]
    if isinstance(node, Action) and node.log:
        days.append(node.log[0].date)
    first = min(days, default=None)
    return None if first is None or first > as_of else first
