"""The timeline: bars where their weeks are, names apart from them, with one row or three hundred."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.timeline import TimelineRow, draw_timeline, has_due_beyond, timeline_sign
from reports.charts.soundness import assert_sound, points_of, titles

day = date(2026, 10, 1)
monday = date(2026, 9, 28)
days = st.integers(0, 3000).map(lambda count: monday + timedelta(days=count))
maybe = st.none() | days


@st.composite
def rows(draw: st.DrawFn) -> TimelineRow:
    """A goal or action anywhere in a few years."""
    start = draw(maybe)
    return TimelineRow(
        name=draw(titles),
        title="Told",
        note=draw(st.just("") | titles),
        is_goal=draw(st.booleans()),
        depth=draw(st.integers(0, 99)),
        start=start,
        finish=None
        if start is None
        else draw(st.none() | st.just(start + timedelta(days=draw(st.integers(0, 900))))),
        latest=draw(maybe),
        due=draw(maybe),
        is_late=draw(st.booleans()),
        is_on_chain=draw(st.booleans()),
        is_assumed=draw(st.booleans()),
    )


def drawn(*given_rows: TimelineRow, language: str = "en", note: str = "") -> Drawing:
    return draw_timeline(given_rows, (), as_of=day, language=language, note=note)


def a_row(**fields: Any) -> TimelineRow:
    return TimelineRow(
        **{"name": "Course", "start": date(2026, 10, 5), "finish": date(2026, 11, 1), **fields}
    )


def looks(drawing: Drawing) -> list[str]:
    return [mark.look for row in drawing.rows for mark in row.marks]


@given(st.lists(rows(), max_size=12), st.sampled_from(["en", "zh"]), st.just("") | titles)
def test_everything_lies_apart_and_within_the_picture(
    given_rows: list[TimelineRow], language: str, note: str
) -> None:
    assert_sound(drawn(*given_rows, language=language, note=note))


@pytest.mark.parametrize("count", [1, 41, 81, 300])
def test_the_picture_grows_with_its_rows(count: int) -> None:
    name = "把春季战役写成打法手册，让华南团队照着再赢一次 and have the southern team win with it, twice"
    found = drawn(*(a_row(name=name, depth=number % 7) for number in range(count)))
    assert len(found.rows) == count
    assert float(found.height) >= count * 27
    assert_sound(found)


def test_what_comes_later_stands_further_to_the_right() -> None:
    early, late = a_row(), a_row(start=date(2027, 1, 4), finish=date(2027, 2, 7))
    bars = [min(x for x, _ in points_of(row.marks[0].path)) for row in drawn(early, late).rows]
    assert bars[0] < bars[1]


def test_the_critical_chain_is_marked_by_an_edge_and_a_stripe() -> None:
    assert looks(drawn(a_row(is_on_chain=True))) == ["bar", "bar-edge", "bar-stripe"]
    assert looks(drawn(a_row())) == ["bar"]


def test_slack_is_drawn_up_to_the_latest_day() -> None:
    later = a_row(start=date(2027, 1, 4), finish=date(2027, 6, 6))
    (first, *_) = drawn(a_row(latest=date(2027, 1, 3)), later).rows
    assert [mark.look for mark in first.marks] == ["slack", "bar"]
    assert looks(drawn(a_row(latest=date(2026, 10, 25)))) == ["bar"]


def test_what_is_late_has_another_mark_for_its_due_day() -> None:
    assert looks(drawn(a_row(due=date(2026, 11, 8)))) == ["bar", "due"]
    assert looks(drawn(a_row(due=date(2026, 10, 20), is_late=True))) == ["bar", "due-late"]


def test_a_due_day_far_away_is_an_arrow_at_the_edge() -> None:
    far = a_row(due=date(2030, 1, 1))
    assert has_due_beyond((far,), day)
    assert not has_due_beyond((a_row(due=date(2026, 11, 8)),), day)
    assert max(x for x, _ in points_of(drawn(far).rows[0].marks[-1].path)) > 622


def test_a_habit_goes_on_and_what_has_no_room_has_words() -> None:
    assert looks(drawn(a_row(finish=None)))[0] == "habit"
    (row,) = drawn(a_row(start=None, finish=None, note="No room")).rows
    assert row.marks == ()
    assert [words.text for words in row.words] == ["Course", "No room"]


@pytest.mark.parametrize(
    "mark", ["goal", "action", "chain", "assumed", "habit", "slack", "due", "late", "beyond"]
)
def test_every_mark_has_a_key_that_looks_like_it(mark: str) -> None:
    marks = timeline_sign(mark).draw(20, 20)
    assert marks
    assert all(5 <= x <= 35 and 8 <= y <= 32 for each in marks for x, y in points_of(each.path))
