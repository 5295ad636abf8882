"""The load: columns as high as their hours, on each other, against what there is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.load import LoadColumn, draw_load, load_sign
from reports.charts.soundness import assert_sound, points_of, titles

hours = st.floats(0, 168)
monday = date(2026, 9, 28)


def columns(amounts: list[tuple[float, float]]) -> tuple[LoadColumn, ...]:
    return tuple(
        LoadColumn(
            first=monday + timedelta(weeks=number),
            last=monday + timedelta(weeks=number, days=6),
            own_hours=own,
            job_hours=job,
        )
        for number, (own, job) in enumerate(amounts)
    )


def drawn(
    amounts: list[tuple[float, float]],
    limits: tuple[tuple[str, float], ...] = (),
    note: str = "",
    language: str = "en",
) -> Drawing:
    return draw_load(columns(amounts), (), limits, language=language, unit="Hours a week", note=note)


@given(
    st.lists(st.tuples(hours, hours), max_size=120),
    st.lists(st.tuples(st.sampled_from(["limit", "limit-own"]), hours), max_size=2).map(tuple),
    st.just("") | titles,
    st.sampled_from(["en", "zh"]),
)
def test_everything_lies_apart_and_within_the_picture(
    amounts: list[tuple[float, float]], limits: tuple[tuple[str, float], ...], note: str, language: str
) -> None:
    assert_sound(drawn(amounts, limits, note, language))


def test_hours_on_the_job_stand_on_ones_own() -> None:
    column, *_ = drawn([(6, 4)]).rows
    own, job = ([y for _, y in points_of(mark.path)] for mark in column.marks)
    assert max(job) == pytest.approx(min(own), abs=0.2)
    assert (max(own) - min(own)) / (max(job) - min(job)) == pytest.approx(1.5, rel=0.02)


def test_a_week_without_work_has_no_column() -> None:
    assert drawn([(0, 0), (1, 0)]).rows[0].marks == ()


def test_a_limit_is_as_high_as_a_column_that_takes_all_of_it() -> None:
    found = drawn([(6, 0)], (("limit-own", 6.0),))
    top = min(y for _, y in points_of(found.rows[0].marks[0].path))
    assert {y for _, y in points_of(found.rows[-1].marks[0].path)} == {top}


@pytest.mark.parametrize("mark", ["own", "job", "limit", "limit-own"])
def test_every_mark_has_a_key(mark: str) -> None:
    assert load_sign(mark, "Words").draw(20, 20)
