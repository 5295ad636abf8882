"""Rules about dates that have to fit each other: horizons, due dates above and below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.standing.age import months_between
from cmo_career.model.goal import Goal
from cmo_career.model.vocabulary import Horizon

__all__ = ["due_after_its_goal", "goal_overdue", "months_of_horizon", "outside_its_horizon"]

months_of_horizon: Final[dict[Horizon, tuple[int, int]]] = {
    "long": (36, 60),
    "mid": (12, 24),
    "short": (3, 6),
}
"""From how many months to how many each horizon reaches, from the day on which a goal is set."""


@rule("C005", "warning")
def outside_its_horizon(case: Case) -> Iterator[Mark]:
    """Yield goals no day of whose due date lies within their horizon."""
    for goal in case.open_goals:
        if goal.horizon is None or goal.set_on is None or goal.due is None:
            continue
        low, high = months_of_horizon[goal.horizon]
        first, last = months_between(goal.set_on, goal.due.first), months_between(goal.set_on, goal.due.last)
        if last < low or first > high:
            yield case.at(goal, "due", low=low, high=high)


@rule("C006", "warning")
def due_after_its_goal(case: Case) -> Iterator[Mark]:
    """Yield goals and actions due later than the nearest goal above them that has a due date."""
    for node in case.nodes:
        if node.due is None or not case.is_open(node):
            continue
        for above in case.places.parents.get(node.id, ()):
            limit = case.deadlines.get(above.id)
            if limit is not None and node.due.last > limit.last and case.is_open(above):
                yield case.at(node, "due", goal=above.id)
                break


@rule("C012", "warning")
def goal_overdue(case: Case) -> Iterator[Mark]:
    """Yield goals whose due date has passed and of which nobody said that they are met or dropped."""
    return (case.at(node, "due") for node in case.overdue if isinstance(node, Goal))
