"""Maps of any shape, for laws about drawing them."""

from __future__ import annotations

from hypothesis import strategies as st

from cmo_career.reports.charts.map_layout import Road
from cmo_career.reports.charts.map_marks import MapStage

GivenMap = tuple[tuple[MapStage, ...], tuple[Road, ...]]

words = st.text(st.sampled_from("abcM W/-，。阶段营销副总裁CMO &<"), min_size=1, max_size=60).filter(
    str.strip
)


@st.composite
def maps(draw: st.DrawFn) -> tuple[tuple[MapStage, ...], tuple[Road, ...]]:
    """Return stages and roads; those of one stage lead on, numbered."""
    count = draw(st.integers(1, 9))
    stages = tuple(
        MapStage(
            name=draw(words),
            line=draw(st.just("") | words),
            mark=draw(st.sampled_from(["plain", "here", "wanted", "both"])),
        )
        for _ in range(count)
    )
    rows = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(rows, rows), unique=True, max_size=20))
    here = draw(rows)
    roads = tuple(
        Road(
            start=start,
            end=end,
            follows=draw(st.booleans()),
            label=draw(st.sampled_from(["1", "1·2", "1–12"])) if start == here else "",
            is_onward=start == here,
        )
        for start, end in pairs
    )
    return stages, roads
