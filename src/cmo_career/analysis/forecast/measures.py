"""What the measures of a goal say about when it is reached, as steps of a forecast."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import sqrt
from typing import Final

from cmo_career.analysis.forecast.draws import Trending
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.unknown import WhyUnknown
from cmo_career.analysis.progress.pace import MeasurePace, measure_pace, trend_of
from cmo_career.analysis.progress.trend import Trend, student
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure

__all__ = ["paces", "trending", "why_unmeasured"]

_largest: Final = 1e150
"""Larger numbers count as this one, so that they can be squared."""


def paces(goal: Goal, as_of: date) -> list[tuple[Measure, MeasurePace]]:
    """Return the measures that are to reach something, with their paces."""
    return [
        (measure, measure_pace(measure, as_of, due=goal.due, place=place))
        for place, measure in enumerate(goal.measures)
        if measure.kind == "reach"
    ]


def why_unmeasured(goal: Goal, as_of: date) -> WhyUnknown | None:
    """Return why the measures of a goal without work tell no date; None where they do."""
    for measure in goal.measures:
        if measure.kind == "milestone":
            read = [each.value for each in measure.readings if each.date <= as_of]
            if not read or not read[-1]:
                return "milestone-ahead"
    told = paces(goal, as_of)
    if not told:
        return "no-work"
    if any(pace.sureness == "too-few-readings" for _, pace in told):
        return "too-few-readings"
    return None


def trending(program: Program, goal: Goal, as_of: date, day: int, *, only_clear: bool) -> list[int]:
    """Return the rows of when the trends of a goal's measures reach their targets, of those not reached yet."""
    wanted = {"clear"} if only_clear else {"clear", "uncertain", "no-movement", "moving-away"}
    found = []
    for measure, pace in paces(goal, as_of):
        trend = trend_of(measure, as_of) if pace.sureness in wanted else None
        if trend is not None:
            found.append(_add(program, f"measure/{goal.id}/{pace.place}", trend, pace.days_read - 2, day))
    return found


def _add(program: Program, name: str, trend: Trend, freedom: int, day: int) -> int:
    wide = student(freedom)
    middle, height, slope = _as_float(trend.middle - day), _as_float(trend.height), _as_float(trend.slope)
    errors = sqrt(_as_float(trend.lift)) / wide, sqrt(_as_float(trend.noise)) / wide
    return program.add(lambda out: Trending(out, name, middle, height, slope, *errors, freedom))


def _as_float(value: Fraction) -> float:
    return float(max(min(value, Fraction(_largest)), Fraction(-_largest)))
