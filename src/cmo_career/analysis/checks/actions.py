"""Rules about actions: what they take, what they leave, when they were done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.action import Action

__all__ = [
    "action_overdue",
    "done_without_start",
    "habit_hardly_kept",
    "logged_outside",
    "without_hours",
    "without_proof",
]

_periods_to_tell: Final = 2
"""How often a habit must have been due before it is judged."""


@rule("C020", "hint")
def without_hours(case: Case) -> Iterator[Mark]:
    """Yield actions that nobody said the hours of."""
    return (case.at(action) for action in case.open_actions if action.hours is None)


@rule("C021", "hint")
def without_proof(case: Case) -> Iterator[Mark]:
    """Yield actions after which nothing exists; meetings and other habits leave what they are held for."""
    return (case.at(action) for action in case.open_actions if action.proof is None and not action.is_habit)


@rule("C022", "hint")
def done_without_start(case: Case) -> Iterator[Mark]:
    """Yield actions that are done and have neither a start nor logged hours."""
    for action in case.actions:
        if case.told[action.id].status == "done" and action.started is None and not action.log:
            yield case.at(action, "done")


@rule("C023", "warning")
def logged_outside(case: Case) -> Iterator[Mark]:
    """Yield hours logged before an action began, or after it was done or dropped."""
    for action in case.actions:
        ends = [day for day in (action.done, action.dropped) if day is not None]
        for number, entry in enumerate(action.log):
            early = action.started is not None and entry.date < action.started
            if early or any(entry.date > day for day in ends):
                yield case.at(action, "log", number)


@rule("C025", "warning")
def action_overdue(case: Case) -> Iterator[Mark]:
    """Yield actions that count, are not done, and whose own due date has passed."""
    return (case.at(node, "due") for node in case.overdue if isinstance(node, Action))


@rule("C026", "hint")
def habit_hardly_kept(case: Case) -> Iterator[Mark]:
    """Yield habits kept in fewer than half of the periods in which they were due."""
    for habit in case.habits:
        node = case.node(habit.id)
        if case.is_open(node) and habit.due >= _periods_to_tell and 2 * habit.kept < habit.due:
            yield case.at(node, "every", kept=habit.kept, due=habit.due)
