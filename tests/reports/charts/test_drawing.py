"""Coordinates and lines of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import stacked, written


@given(st.floats(-10_000, 10_000))
def test_a_coordinate_is_written_to_a_tenth_without_an_exponent(number: float) -> None:
    assert abs(float(written(number)) - number) <= 0.0501
    assert set(written(number)) <= set("-.0123456789")
    assert written(number) != "-0"


def test_lines_stand_below_each_other() -> None:
    lines = stacked(("one", "two"), 5, 20, 15, "name")
    assert [(line.x, line.y, line.text) for line in lines] == [("5", "20", "one"), ("5", "35", "two")]
