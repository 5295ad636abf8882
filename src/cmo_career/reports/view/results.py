"""Business results: what goals are measured by, and what was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.measures import measure_text
from cmo_career.reports.view.parts import Line

__all__ = ["result_lines"]

most: Final = 3


def result_lines(case: Case) -> tuple[Line, ...]:
    """Return what was read of up to three measures: of goals still open first, the latest readings first."""
    measured = sorted(
        _measured(case), key=lambda each: (each[0].done is not None, -_read(case, each[1]).toordinal())
    )
    return tuple(islice((_line(case, goal, measure) for goal, measure in measured), most))


def _measured(case: Case) -> Iterator[tuple[Goal, Measure]]:
    plan = case.career.plan
    for goal in () if plan is None else plan.walk():
        if not isinstance(goal, Goal):
            continue
        for measure in goal.measures:
            if measure.kind != "milestone" and _read(case, measure) > date.min:
                yield goal, measure


def _read(case: Case, measure: Measure) -> date:
    return max((each.date for each in measure.readings if each.date <= case.as_of), default=date.min)


def _line(case: Case, goal: Goal, measure: Measure) -> Line:
    voice = case.voice
    is_met = goal.done is not None and goal.done <= case.as_of
    return Line(
        text=measure_text(voice, measure, as_of=case.as_of),
        sign="✓" if is_met else "◐",
        look="met" if is_met else "active",
        notes=(voice.tells("brief.results.goal", goal=voice.told(goal.title)),),
    )
