"""Goals whose measures move too slowly for their dates."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.progress.pace import Pace
from cmo_career.model.goal import Goal
from cmo_career.reports.view.case import Case

__all__ = ["late_goals"]


def late_goals(case: Case) -> Iterator[tuple[Goal, Pace]]:
    """Yield the goals that are wanted, open, and late by the pace of their measures, with that pace."""
    found = case.progress
    for goal in () if found is None else found.plan.walk():
        if isinstance(goal, Goal) and found is not None:
            told = found.of(goal.id)
            pace = told.pace if told.is_wanted else None
            if pace is not None and pace.in_time == "late":
                yield goal, pace
