"""Coordinates and lines of words."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import box_of, clean, fitted, stacked, written


@given(st.floats(-10_000, 10_000))
def test_a_coordinate_is_written_to_a_tenth_without_an_exponent(number: float) -> None:
    assert abs(float(written(number)) - number) <= 0.0501
    assert set(written(number)) <= set("-.0123456789")
    assert written(number) != "-0"


def test_lines_stand_below_each_other() -> None:
    lines = stacked(("one", "two"), 5, 20, 15, "name")
    assert [(line.x, line.y, line.text) for line in lines] == [("5", "20", "one"), ("5", "35", "two")]


def test_a_text_that_is_cut_off_keeps_all_of_itself() -> None:
    (words,) = fitted("A very long name of a goal", 0, 0, "row-name", 60)
    assert words.text.endswith("…")
    assert words.full == "A very long name of a goal"
    (whole,) = fitted("Short", 0, 0, "row-name", 60)
    assert whole.full == ""


def test_nothing_to_say_takes_no_line() -> None:
    assert fitted(" \n ", 0, 0, "row-name", 60) == ()


@given(st.text(max_size=30))
def test_a_clean_text_can_stand_in_xml(text: str) -> None:
    ET.fromstring(f"<a>{escape(clean(text))}</a>")  # noqa: S314 - made here


@given(
    st.text(min_size=1, max_size=80),
    st.integers(40, 200),
    st.sampled_from(["row-name", "row-strong", "row-left", "tick"]),
)
def test_lines_stay_within_their_width(text: str, most: int, look: str) -> None:
    for left, _, right, _ in map(box_of, fitted(text, 300, 50, look, most, lines=3)):
        assert right - left <= most + 0.1
