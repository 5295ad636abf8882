"""The legend: in as many lines as it takes, none longer than its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing, Mark, written
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.shapes import circle
from reports.charts.soundness import assert_sound, titles


def an_entry(label: str) -> Entry:
    return Entry(draw=lambda x, y: (Mark(path=circle(x, y, 6), look="sign"),), label=label)


@given(st.lists(titles, max_size=9))
def test_keys_lie_apart_within_their_place(labels: list[str]) -> None:
    keys, y = legend(map(an_entry, labels), 8, 300, 20)
    assert len(keys) == len(labels)
    assert_sound(Drawing(width="300", height=written(y + 8), keys=keys))


def test_without_keys_there_is_no_line() -> None:
    assert legend((), 8, 300, 20) == ((), 20)
