"""The pillars as bars: marks stand where their levels are, words within the picture, the unknown stays unknown."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.pillar_bars import BarRow, PillarBars, draw_pillar_bars
from cmo_career.reports.charts.text_width import text_width

sizes = {"pillar-name": 15.0, "pillar-value": 12.0, "level-name": 12.0, "key-label": 12.0}
legend = (
    ("likely", "Likely level"),
    ("interval", "80% interval"),
    ("now", "当前阶段要求"),
    ("next", "目标阶段要求"),
)
words = st.text(st.sampled_from("abcM W/-，。能力与数据分析"), min_size=1, max_size=80).filter(str.strip)


def a_row(likely: float | None = 1.5, name: str = "Craft", **fields: float) -> BarRow:
    """Return a row with an interval of half a level to each side."""
    if likely is None:
        return BarRow(name=name, value="Unknown", **fields)
    return BarRow(name=name, value="1.5", likely=likely, low=likely - 0.5, high=likely + 0.5, **fields)


def drawn(*rows: BarRow, levels: tuple[str, ...] = ("One", "Two", "Three")) -> PillarBars:
    """Return the chart of some rows."""
    return draw_pillar_bars(rows, levels, legend)


@given(st.lists(words, min_size=1, max_size=6), st.lists(words, min_size=1, max_size=7))
def test_words_lie_within_the_picture(pillars: list[str], levels: list[str]) -> None:
    chart = drawn(*(a_row(1, name=name) for name in pillars), levels=tuple(levels))
    lines = (*chart.words, *(key.label for key in chart.keys))
    for line in lines:
        width = text_width(line.text, sizes[line.look])
        left = float(line.x) - {"pillar-value": width, "level-name": width / 2}.get(line.look, 0)
        assert left >= -0.1
        assert left + width <= float(chart.width) + 0.1
        assert 0 < float(line.y) < float(chart.height)


@given(st.lists(words, min_size=2, max_size=7))
def test_names_of_levels_stand_apart(levels: list[str]) -> None:
    chart = drawn(a_row(), levels=tuple(levels))
    rows: dict[str, list[tuple[float, float]]] = {}
    for line in chart.words:
        if line.look == "level-name":
            half = text_width(line.text, 12) / 2
            rows.setdefault(line.y, []).append((float(line.x) - half, float(line.x) + half))
    for spans in rows.values():
        assert all(one[1] <= other[0] + 0.2 for one, other in pairwise(spans))


@given(st.floats(0, 3), st.floats(0, 3))
def test_marks_stand_in_the_order_of_their_levels(one: float, other: float) -> None:
    chart = drawn(a_row(min(one, other)), a_row(max(one, other)))
    low, high = (float(bar.likely_x) for bar in chart.bars)
    assert low <= high
    assert float(chart.left) <= low
    assert high <= float(chart.left) + float(chart.span)


def test_an_interval_beyond_the_scale_ends_with_it() -> None:
    (bar,) = drawn(a_row(3)).bars
    assert float(bar.interval_x) + float(bar.interval_width) <= 436


def test_what_nobody_rated_has_a_track_without_marks() -> None:
    (bar,) = drawn(a_row(None)).bars
    assert bar.look == "unknown"
    assert [bar.likely_x, bar.interval_x, bar.now, bar.next] == [""] * 4


def test_what_is_required_is_marked_where_nobody_rated_too() -> None:
    (bar,) = drawn(a_row(None, required_now=1, required_next=2)).bars
    assert bar.now.startswith("M153.3 ")
    assert bar.next.startswith("M294.7 ")


def test_marks_for_now_and_next_stand_on_either_side_of_the_track() -> None:
    (bar,) = drawn(a_row(required_now=2, required_next=2)).bars
    now, then = (float(mark.split(" ")[1].split("L")[0]) for mark in (bar.now, bar.next))
    assert then < float(bar.track) < now
