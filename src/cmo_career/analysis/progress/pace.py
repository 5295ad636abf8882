"""How fast measures move, and when the trend of their readings reaches the target."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from sys import float_info
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.pace import PaceGround, measure_pace_reason, pace_reason
from cmo_career.analysis.progress.trend import Trend
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.period import Period

__all__ = ["InTime", "MeasurePace", "Pace", "Sureness", "measure_pace", "pace_of", "trend_of"]

Sureness = Literal["reached", "clear", "uncertain", "too-few-readings", "no-movement", "moving-away"]
InTime = Literal["in-time", "open", "late"]

_comes_after = {"too-few-readings": 1, "no-movement": 2, "moving-away": 3}
_worst: tuple[InTime | None, ...] = ("late", None, "open", "in-time")


@attrs.frozen(kw_only=True, repr=False)
class MeasurePace(Answer):
    """
    How fast a measure that is to reach something moves, and when its trend gets there (进展速度).

    The trend is the least-squares line through its readings; `Trend` tells what its range means. A target once
    reached keeps the day of the reading since which it is.

    Attributes:
        place: Of the measure in the goal, from 0.

        days_read: On how many days it was read; of several readings on a day the last counts.

        per_day: The trend, in units a day; None where it was read on fewer than three days.

        per_day_low, per_day_high: The 80 % interval of the trend, in units a day.

        low, likely, high: The days on which the target is reached: at the earliest, by the trend, at the latest, four
            times in five. None for never, or not before the calendar ends.

        sureness: ``reached``; ``clear``, where the trend leads to the target and can be told from none;
            ``uncertain``, where it leads there and cannot; ``no-movement``, where it does not and cannot be told from
            none; ``moving-away``, where it clearly leads elsewhere; ``too-few-readings``, on fewer than three days.

        in_time: For the goal's due date: ``in-time`` where even the latest day is, ``late`` where not even the
            earliest is, else ``open``; None without due date, and with too few readings.

        needed_per_day: Units a day that it takes from now, and from the latest reading, to be in time; None without
            due date, after it, without reading, and where the target is reached.

        ground: What is kept to say why.
    """

    place: int
    days_read: int
    per_day: float | None = None
    per_day_low: float | None = None
    per_day_high: float | None = None
    low: date | None = None
    likely: date | None = None
    high: date | None = None
    sureness: Sureness = "too-few-readings"
    in_time: InTime | None = None
    needed_per_day: float | None = None
    ground: PaceGround = attrs.field(factory=PaceGround, eq=False)

    @property
    def reason(self) -> Reason:
        """Why its target is reached then."""
        return measure_pace_reason(self)

    def __repr__(self) -> str:
        return f"<MeasurePace of measure {self.place}>"


@attrs.frozen(kw_only=True, repr=False)
class Pace(Answer):
    """
    How fast the measures of a goal move; the goal is as far off as the one that comes last (进展速度).

    Attributes:
        goal: Id of the goal.

        measures: Those of kind ``reach``, read or not, in the author's order; at least one.
    """

    goal: str
    measures: tuple[MeasurePace, ...]

    @property
    def last(self) -> MeasurePace:
        """The measure that comes last; one without a day comes after all others."""
        return max(self.measures, key=_lateness)

    @property
    def low(self) -> date | None:
        """The earliest day of the measure that comes last."""
        return self.last.low

    @property
    def likely(self) -> date | None:
        """The likely day of the measure that comes last."""
        return self.last.likely

    @property
    def high(self) -> date | None:
        """The latest day of the measure that comes last."""
        return self.last.high

    @property
    def sureness(self) -> Sureness:
        """How sure the trend of the measure that comes last is."""
        return self.last.sureness

    @property
    def in_time(self) -> InTime | None:
        """Whether all measures are in time: ``late`` if one is, None if one is unknown."""
        return min((each.in_time for each in self.measures), key=_worst.index)

    @property
    def reason(self) -> Reason:
        """Why the goal is reached then."""
        return pace_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, with the place of the measure that comes last."""
        return {**as_plain(self), "last": self.last.place, "in_time": self.in_time}

    def __repr__(self) -> str:
        return f"<Pace of goal/{self.goal}>"


def _lateness(each: MeasurePace) -> tuple[int, date, date, int]:
    rank = _comes_after.get(each.sureness, 0)
    return rank, each.likely or date.max, each.high or date.max, -each.place


def pace_of(goal: Goal, as_of: date) -> Pace | None:
    """Return the pace of a goal on a day; None where it has no measure of kind ``reach``."""
    measures = tuple(
        measure_pace(measure, as_of, due=goal.due, place=place)
        for place, measure in enumerate(goal.measures)
        if measure.kind == "reach"
    )
    return Pace(goal=goal.id, measures=measures) if measures else None


def measure_pace(measure: Measure, as_of: date, *, due: Period | None = None, place: int = 0) -> MeasurePace:
    """
    Return how fast a measure of kind ``reach`` moves by its readings up to a day.

    >>> from cmo_career.model.measure import Reading
    >>> read = {"2026-01-01": 10, "2026-01-11": 20, "2026-01-21": 30}
    >>> readings = [Reading(date=day, value=value) for day, value in read.items()]
    >>> users = Measure(name="users", baseline=0, target=50, readings=readings)
    >>> told = measure_pace(users, date(2026, 1, 31), due=Period.of("2026-02"))
    >>> told.per_day, told.likely, told.sureness, told.in_time, round(told.needed_per_day, 3)
    (1.0, datetime.date(2026, 2, 10), 'clear', 'in-time', 0.714)
    """
    points, way = _points(measure, as_of), _way(measure)
    pace = MeasurePace(
        place=place, days_read=len(points), ground=PaceGround(measure=measure, as_of=as_of, due=due)
    )
    trend = _trend(points)
    if trend is not None:
        pace = _with_speeds(pace, trend, way)
    if since := _reached_since(points):
        pace = attrs.evolve(pace, low=since, likely=since, high=since, sureness="reached")
    elif trend is not None:
        low, likely, high = map(_day, trend.days(max(points).toordinal()))
        sureness = _sureness(trend, high)
        pace = attrs.evolve(pace, low=low, likely=likely, high=high, sureness=sureness)
    if due is None:
        return pace
    left = -list(points.values())[-1] * way if points and not since else None
    return attrs.evolve(pace, in_time=_in_time(pace, due.last), needed_per_day=_needed(left, as_of, due.last))


def trend_of(measure: Measure, as_of: date) -> Trend | None:
    """
    Return the trend of a measure of kind ``reach`` by its readings up to a day; None for fewer than three days.

    Its values are shares of the way from the baseline to the target, less one.
    """
    return _trend(_points(measure, as_of))


def _points(measure: Measure, as_of: date) -> dict[date, Fraction]:
    """Return how far beyond the target it was on each day, in shares of the way; of several on a day the last."""
    way, target = _way(measure), _as_written(measure.target or 0)
    read = {reading.date: reading.value for reading in measure.readings if reading.date <= as_of}
    return {day: (_as_written(value) - target) / way for day, value in read.items()}


def _way(measure: Measure) -> Fraction:
    # Why as written: what is in tenths lies on a straight line, which floats miss by a hair.
    return _as_written(measure.target or 0) - _as_written(measure.baseline or 0)


def _trend(points: dict[date, Fraction]) -> Trend | None:
    return Trend.of([(day.toordinal(), value) for day, value in points.items()])


def _as_written(value: float) -> Fraction:
    return Fraction(repr(value))


def _as_float(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return float_info.max if value > 0 else -float_info.max


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None or ordinal > date.max.toordinal() else date.fromordinal(ordinal)


def _with_speeds(pace: MeasurePace, trend: Trend, way: Fraction) -> MeasurePace:
    slow, fast = sorted(slope * way for slope in trend.slopes)
    return attrs.evolve(
        pace,
        per_day=_as_float(trend.slope * way),
        per_day_low=_as_float(slow),
        per_day_high=_as_float(fast),
    )


def _reached_since(points: dict[date, Fraction]) -> date | None:
    """Return the first of the latest days that all show the target reached."""
    since = None
    for day, value in reversed(points.items()):
        if value < 0:
            break
        since = day
    return since


def _sureness(trend: Trend, high: date | None) -> Sureness:
    if trend.slope > 0:
        return "uncertain" if high is None else "clear"
    return "moving-away" if trend.is_clear else "no-movement"


def _in_time(pace: MeasurePace, due: date) -> InTime | None:
    if pace.sureness == "too-few-readings":
        return None
    if pace.high is not None and pace.high <= due:
        return "in-time"
    return "late" if pace.low is None or pace.low > due else "open"


def _needed(left: Fraction | None, as_of: date, due: date) -> float | None:
    days = (due - as_of).days
    return None if left is None or days <= 0 else _as_float(left / days)
