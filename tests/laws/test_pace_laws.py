"""Laws of pace: units, straight lines, the past, and scatter."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from cmo_career.analysis.progress.pace import MeasurePace, measure_pace
from cmo_career.model.measure import Measure, Reading
from strategies import days, first_day

last_day = first_day + timedelta(days=4000)


def measure(read: dict[date, int], target: float) -> Measure:
    readings = [Reading(date=day, value=value) for day, value in read.items()]
    return Measure(name="users", baseline=0, target=target, readings=readings)


series = st.dictionaries(days, st.integers(-50, 90), max_size=8)
targets = st.integers(-90, 90).filter(bool)


def told_days(pace: MeasurePace) -> tuple[object, ...]:
    return pace.low, pace.likely, pace.high, pace.sureness


@given(series, targets, st.sampled_from([-1000, -3, 2, 7, 1024]))
def test_units_change_no_day(read: dict[date, int], target: int, factor: int) -> None:
    other = measure({day: value * factor for day, value in read.items()}, target * factor)
    assert told_days(measure_pace(other, last_day)) == told_days(
        measure_pace(measure(read, target), last_day)
    )


@given(series, targets, st.integers(-400, 400))
def test_moving_all_readings_moves_all_days(read: dict[date, int], target: int, by: int) -> None:
    moved = {day + timedelta(days=by): value for day, value in read.items()}
    before, after = (
        measure_pace(measure(read, target), last_day),
        measure_pace(measure(moved, target), last_day),
    )
    assert after.sureness == before.sureness
    for was, now in zip(told_days(before)[:3], told_days(after)[:3], strict=True):
        assert (was is None) == (now is None)
        # Why a day apart: half days are rounded to the even one.
        if isinstance(was, date) and isinstance(now, date):
            assert abs((now - was).days - by) <= 1


@given(st.sets(st.integers(0, 100), min_size=3, max_size=8), st.integers(1, 9), st.integers(1, 400))
def test_a_straight_line_is_followed_to_its_target(read: set[int], pace: int, beyond: int) -> None:
    values = {first_day + timedelta(days=day): day * pace for day in sorted(read)}
    told = measure_pace(measure(values, (max(read) + beyond) * pace), last_day)
    there = first_day + timedelta(days=max(read) + beyond)
    assert told_days(told) == (there, there, there, "clear")
    assert told.per_day == told.per_day_low == told.per_day_high == pace


@given(series, targets, days)
def test_any_day_knows_earlier_readings_only(read: dict[date, int], target: int, day: date) -> None:
    known = {each: value for each, value in read.items() if each <= day}
    assert measure_pace(measure(read, target), day) == measure_pace(measure(known, target), day)


@given(series, targets)
def test_days_are_in_order_and_not_before_the_last_reading(read: dict[date, int], target: int) -> None:
    told = measure_pace(measure(read, target), last_day)
    found = [day for day in (told.low, told.likely, told.high) if day is not None]
    assert found == sorted(found)
    assert told.sureness == "reached" or all(day >= max(read) for day in found)
    if told.sureness == "clear":
        assert len(found) == 3
    if told.per_day is not None and told.per_day_low is not None and told.per_day_high is not None:
        assert told.per_day_low <= told.per_day <= told.per_day_high


@given(st.integers(-5, 5), st.integers(0, 20), st.integers(0, 20), st.integers(1, 300))
def test_more_scatter_never_narrows(pace: int, scatter: int, more: int, left: int) -> None:
    """Residuals e, -e, -e, e leave the line where it is."""

    def told(size: int) -> MeasurePace:
        values = [10 * pace * place + size * sign for place, sign in enumerate((1, -1, -1, 1))]
        read = {first_day + timedelta(days=10 * place): value for place, value in enumerate(values)}
        return measure_pace(attrs.evolve(measure(read, 1), target=200 + left, baseline=-400), last_day)

    calm, wild = told(scatter), told(scatter + more)
    assume(pace != 0)
    assert wild.likely == calm.likely or wild.sureness == "reached" != calm.sureness
    assert (wild.per_day_high or 0) - (wild.per_day_low or 0) >= (calm.per_day_high or 0) - (
        calm.per_day_low or 0
    )
    if calm.low is not None:
        assert wild.low is not None
        assert wild.low <= calm.low
    if calm.high is None or wild.high is None:
        assert wild.high is None
    else:
        assert wild.high >= calm.high
