"""The radar: names around the axes apart from each other, the unknown left open."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.pillar_bars import BarRow
from cmo_career.reports.charts.radar import draw_radar, radar_entry
from reports.charts.soundness import assert_sound, points_of, titles

levels = st.none() | st.floats(0, 5)


@st.composite
def rows(draw: st.DrawFn) -> BarRow:
    """A pillar with levels that may go beyond the scale."""
    likely = draw(levels)
    return BarRow(
        name=draw(titles),
        value=draw(st.sampled_from(["unknown", "1.4 (1.0–1.8)", "1.4（1.0～1.8）"])),
        likely=likely,
        low=None if likely is None else max(likely - 0.5, 0),
        high=None if likely is None else likely + 0.5,
        required_now=draw(levels),
        required_next=draw(levels),
    )


def drawn(*given_rows: BarRow, scale: int = 3, note: str = "") -> Drawing:
    return draw_radar(given_rows, tuple("Told" for _ in given_rows), scale, (), note)


def a_row(likely: float | None = 1.5, **fields: float) -> BarRow:
    if likely is None:
        return BarRow(name="Craft", value="unknown", **fields)
    return BarRow(name="Craft", value="1.5", likely=likely, low=likely, high=likely, **fields)


@given(st.lists(rows(), max_size=12), st.integers(1, 7), st.just("") | titles)
def test_everything_lies_apart_and_within_the_picture(
    given_rows: list[BarRow], scale: int, note: str
) -> None:
    assert_sound(drawn(*given_rows, scale=scale, note=note))


@pytest.mark.parametrize("count", range(13))
def test_any_number_of_long_names_has_room(count: int) -> None:
    row = BarRow(name="Donaudampfschifffahrt 战略与商业洞察力 " * 3, value="unknown")
    assert_sound(drawn(*(row for _ in range(count))))


def test_what_is_unknown_has_a_dashed_axis_and_leaves_the_line_open() -> None:
    found = drawn(a_row(), a_row(None), a_row(), a_row())
    assert [row.marks[0].look for row in found.rows[:4]] == ["grid", "track-unknown", "grid", "grid"]
    around = [mark for mark in found.rows[-1].marks if mark.look == "shape-likely"]
    assert len(around) == 2
    whole = [mark for mark in drawn(a_row(), a_row(), a_row()).rows[-1].marks if mark.look == "shape-likely"]
    assert len(whole) == 1


def test_a_higher_level_lies_further_out() -> None:
    middle = drawn(a_row(0.0), a_row(), a_row())
    at = [
        [sum(each) / len(each) for each in zip(*points_of(mark.path), strict=True)]
        for mark in middle.rows[-1].marks
        if mark.look == "likely"
    ]
    assert hypot(at[1][0] - at[0][0], at[1][1] - at[0][1]) == pytest.approx(118 / 2, abs=4)


@pytest.mark.parametrize("mark", ["likely", "interval", "now", "next"])
def test_every_mark_has_a_key(mark: str) -> None:
    assert [each.look for each in radar_entry(mark, "Words").draw(20, 20)] == [mark]
