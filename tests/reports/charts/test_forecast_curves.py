"""The forecast: curves that never fall, ranges in the order of their days, the unknown in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.forecast_curves import ForecastRow, Odds, draw_forecast, forecast_sign
from reports.charts.soundness import assert_in_order, assert_sound, points_of, titles

day = date(2026, 10, 1)
days = st.integers(0, 3000).map(lambda count: day + timedelta(days=count))


@st.composite
def odds(draw: st.DrawFn, of: str) -> Odds:
    """Days in order, of which the last ones may be beyond the horizon."""
    known = draw(st.integers(0, 4))
    told: list[date | None] = [
        *sorted(draw(st.lists(days, min_size=known, max_size=known))),
        None,
        None,
        None,
        None,
    ]
    along = sorted(draw(st.lists(days, max_size=8, unique=True)))
    curve = tuple((each, (number + 1) / (len(along) + 1)) for number, each in enumerate(along))
    words = "" if known else draw(titles)
    return Odds(of=of, days=(told[0], told[1], told[2], told[3]), words=words, curve=curve)


@st.composite
def rows(draw: st.DrawFn) -> ForecastRow:
    """A goal that is ready, and perhaps decided later."""
    of = ("ready", "decided")[: draw(st.integers(1, 2))]
    return ForecastRow(
        name=draw(titles),
        odds=tuple(draw(odds(each)) for each in of),
        depth=draw(st.integers(0, 99)),
        due=draw(st.none() | days),
    )


def drawn(*given_rows: ForecastRow, note: str = "", language: str = "en") -> Drawing:
    shares = ((0.0, "0%"), (0.1, "10%"), (0.5, "50%"), (0.8, "80%"), (0.95, "95%"))
    return draw_forecast(
        given_rows, (), as_of=day, language=language, unit="Share of the draws", shares=shares, note=note
    )


def a_row(*told: date | None, **fields: Any) -> ForecastRow:
    given_days = (*told, None, None, None, None)
    return ForecastRow(
        name="Goal",
        odds=(Odds(of="ready", days=(given_days[0], given_days[1], given_days[2], given_days[3])),),
        **fields,
    )


@given(st.lists(rows(), max_size=8), st.just("") | titles, st.sampled_from(["en", "zh"]))
def test_everything_lies_apart_and_within_the_picture(
    given_rows: list[ForecastRow], note: str, language: str
) -> None:
    assert_sound(drawn(*given_rows, note=note, language=language))


@given(rows())
def test_curves_go_to_the_right_and_never_fall(row: ForecastRow) -> None:
    for mark in (mark for each in drawn(row).rows for mark in each.marks if mark.look.startswith("curve")):
        points = list(points_of(mark.path))
        assert_in_order([x for x, _ in points])
        assert_in_order([-y for _, y in points])


def test_a_range_holds_its_median_and_four_in_five() -> None:
    (row,) = drawn(a_row(date(2027, 1, 1), date(2027, 6, 1), date(2027, 9, 1), date(2028, 1, 1))).rows
    spans = {mark.look: [x for x, _ in points_of(mark.path)] for mark in row.marks}
    left, right = min(spans["range-ready"]), max(spans["range-ready"])
    middle = sum(spans["median-ready"]) / len(spans["median-ready"])
    assert left < middle < spans["p80-ready"][0] < right


def test_what_may_come_after_the_horizon_goes_on_at_the_edge() -> None:
    (row,) = drawn(a_row(date(2027, 1, 1), date(2027, 6, 1))).rows
    assert [mark.look for mark in row.marks] == ["range-ready", "p80-ready", "median-ready"]
    assert max(x for x, _ in points_of(row.marks[1].path)) > 612


def test_the_unknown_has_words_and_no_marks() -> None:
    unknown = ForecastRow(name="Goal", odds=(Odds(of="ready", words="Ready: unknown"),), due=date(2027, 1, 1))
    (row,) = drawn(unknown).rows
    assert row.marks == ()
    assert [words.text for words in row.words] == ["Goal", "Ready: unknown"]


@pytest.mark.parametrize("mark", ["ready", "decided", "range", "p50", "p80", "due"])
def test_every_mark_has_a_key(mark: str) -> None:
    assert forecast_sign(mark, "Words").draw(20, 20)
