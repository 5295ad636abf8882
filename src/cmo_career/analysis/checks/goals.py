"""Rules about the shape of goals: what is below them, how they are measured, when they are due."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.progress.status import status_of
from cmo_career.model.goal import Goal
from cmo_career.model.traversal import direct

__all__ = [
    "dropped_with_living_parts",
    "long_without_mid",
    "nothing_below",
    "without_due",
    "without_measure",
    "without_set_on",
]


@rule("C001", "warning")
def long_without_mid(case: Case) -> Iterator[Mark]:
    """Yield long goals with no mid-term goal anywhere below them that lives."""
    with_mid: set[str] = set()
    for goal in reversed(case.places.ordered):
        below = [each for each in direct(goal.how) if isinstance(each, Goal)]
        if any((each.horizon == "mid" and case.lives(each)) or each.id in with_mid for each in below):
            with_mid.add(goal.id)
    for goal in case.open_goals:
        if goal.horizon == "long" and goal.id not in with_mid:
            yield case.at(goal)


@rule("C002", "warning")
def without_measure(case: Case) -> Iterator[Mark]:
    """Yield goals that nothing tells to be reached: neither a measure, nor a stage or gate that they aim at."""
    for goal in case.open_goals:
        if not goal.measures and goal.aims_at is None:
            yield case.at(goal)


@rule("C003", "warning")
def without_due(case: Case) -> Iterator[Mark]:
    """Yield goals without a due date."""
    return (case.at(goal) for goal in case.open_goals if goal.due is None)


@rule("C004", "hint")
def without_set_on(case: Case) -> Iterator[Mark]:
    """Yield goals with a horizon that nobody can count from any day."""
    return (case.at(goal) for goal in case.open_goals if goal.horizon is not None and goal.set_on is None)


@rule("C007", "warning")
def nothing_below(case: Case) -> Iterator[Mark]:
    """Yield goals of which nobody has said how to reach them."""
    return (case.at(goal) for goal in case.open_goals if goal.how is None)


@rule("C008", "hint")
def dropped_with_living_parts(case: Case) -> Iterator[Mark]:
    """Yield goals that were dropped while something that only they reach is neither done nor dropped."""
    for goal in case.goals:
        if status_of(goal, case.as_of) != "dropped":
            continue
        stranded = [
            each
            for each in direct(goal.how)
            if not case.lives(each) and status_of(each, case.as_of) in {"planned", "active"}
        ]
        if stranded:
            yield case.at(goal, "dropped", part=stranded[0].id)
