"""What the readings of a goal's measures say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import nextafter

from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure

__all__ = ["aims_at_stage", "least", "outcome_of"]


def outcome_of(measure: Measure, as_of: date) -> float | None:
    """
    Return how far a measure has come, 0 to 1; None where it was not read by *as_of*.

    ``reach`` is the share of the way from baseline to target, up or down, by the latest reading. ``hold`` is 1 where
    every reading so far kept the target, else 0. A milestone is 1 where the latest reading says that it is reached.

    >>> from cmo_career.model.measure import Reading
    >>> users = Measure(name="users", baseline=0, target=50, readings=[Reading(date="2026-10-01", value=12)])
    >>> outcome_of(users, date(2026, 9, 30)), outcome_of(users, date(2026, 10, 1))
    (None, 0.24)
    """
    values = [reading.value for reading in measure.readings if reading.date <= as_of]
    if not values:
        return None
    if measure.kind == "hold":
        return float(all(_keeps(measure, value) for value in values))
    if measure.kind == "milestone":
        return float(values[-1])
    return _way_gone(measure, values[-1])


def _keeps(measure: Measure, value: float) -> bool:
    target = measure.target or 0
    down = measure.baseline is not None and measure.baseline > target
    return value <= target if down else value >= target


def _way_gone(measure: Measure, value: float) -> float:
    # Why: fractions are exact, so a figure just short of its target never shows as 1.
    baseline = Fraction(measure.baseline or 0)
    way = (Fraction(value) - baseline) / (Fraction(measure.target or 0) - baseline)
    if way >= 1:
        return 1.0
    return min(float(max(way, Fraction(0))), nextafter(1.0, 0.0))


def least(outcomes: tuple[float | None, ...]) -> float | None:
    """
    Return the outcome of a goal by those of its measures, which must all hold.

    One that is unknown leaves the whole unknown, unless another is at 0 already, and no other can be less.

    >>> least((0.5, 0.2)), least((0.5, None)), least((0.0, None)), least(())
    (0.2, None, 0.0, None)
    """
    known = [outcome for outcome in outcomes if outcome is not None]
    lowest = min(known, default=None)
    return lowest if len(known) == len(outcomes) or lowest == 0 else None


def aims_at_stage(goal: Goal, gates: frozenset[str] = frozenset()) -> bool:
    """
    Return whether a goal aims at a stage, so that gates and a bottleneck tell more than a percentage.

    What it aims at is a stage unless it is written ``gate/...`` or named among *gates*.
    """
    aim = goal.aims_at
    return aim is not None and not aim.startswith("gate/") and aim not in gates
