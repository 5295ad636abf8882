"""Axes: values keep their order, and names of ticks lie apart within the axis."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.axis import Axis, Tick, amount_ticks, day_axis, day_ticks, nice_step
from cmo_career.reports.charts.text_width import text_width

days = st.dates(date(2000, 1, 1), date(2200, 1, 1))


def ends(tick: Tick) -> tuple[float, float]:
    width = text_width(tick.name, 12)
    left = tick.place - {"tick": width / 2, "tick-start": 0.0, "tick-end": width}[tick.look]
    return left, left + width


@given(days, st.integers(0, 40_000), st.sampled_from(["en", "zh"]))
def test_months_and_years_are_named_apart_and_within_the_axis(
    first: date, length: int, language: str
) -> None:
    axis = day_axis(first, first + timedelta(days=length), 200, 600)
    ticks = day_ticks(axis, language)
    assert 1 <= len(ticks) <= 12
    assert all(ends(tick)[0] >= 199.9 and ends(tick)[1] <= 600.1 for tick in ticks)
    assert all(ends(one)[1] < ends(other)[0] for one, other in pairwise(ticks))


def test_ticks_are_the_first_days_of_months() -> None:
    axis = day_axis(date(2026, 1, 5), date(2026, 5, 1), 0, 400)
    ticks = day_ticks(axis, "en")
    assert [tick.name for tick in ticks] == ["Feb 2026", "Mar 2026", "Apr 2026", "May 2026"]
    assert ticks[0].place == axis.at(date(2026, 2, 1).toordinal())


def test_the_last_days_of_the_calendar_have_an_axis() -> None:
    assert day_ticks(day_axis(date(9990, 1, 1), date.max, 0, 300), "en")


@given(st.floats(0, 100), st.floats(0, 100))
def test_places_keep_the_order_of_values(one: float, other: float) -> None:
    axis = Axis(start=10, end=60, low=0, high=500)
    assert (one <= other) <= (axis.at(one) <= axis.at(other))
    assert 0 <= axis.at(one) <= 500


def test_an_axis_of_one_value_has_one_place() -> None:
    assert Axis(start=3, end=3, low=5, high=9).at(3) == 5


@given(st.floats(0.001, 1e6), st.integers(2, 9))
def test_a_step_is_round_and_reaches_far_enough(most: float, steps: int) -> None:
    step = nice_step(most, steps)
    assert step * steps >= most * 0.999_999
    assert f"{step:e}"[0] in "125"


@pytest.mark.parametrize("most", [0.4, 7, 13.6, 120, 5000])
def test_amounts_are_named_apart(most: float) -> None:
    axis = Axis(start=0, end=most, low=0, high=200)
    ticks = amount_ticks(axis, nice_step(most, 9), lambda amount: f"{amount:,.1f}")
    assert all(ends(one)[1] < ends(other)[0] for one, other in pairwise(ticks))
    assert ticks[0].name == "0.0"
