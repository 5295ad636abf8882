"""Pace and projected days, by hand for each case."""

from __future__ import annotations

import json
import pickle
from datetime import date, timedelta
from sys import float_info
from typing import Any

import attrs
import pytest

from cmo_career.analysis.progress.pace import MeasurePace, measure_pace, pace_of
from cmo_career.analysis.progress.progress import progress
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.period import Period
from cmo_career.words import languages
from plan_builders import action, goal, plan

first = date(2026, 1, 1)
today = date(2026, 3, 31)


def measure(*values: float, every: int = 10, **fields: Any) -> Measure:
    readings = [
        Reading(date=first + timedelta(days=place * every), value=value) for place, value in enumerate(values)
    ]
    return Measure(
        **{"name": "users", "unit": "%", "baseline": 0, "target": 50, "readings": readings, **fields}
    )


def told(*values: float, due: str | None = None, as_of: date = today, **fields: Any) -> MeasurePace:
    return measure_pace(measure(*values, **fields), as_of, due=None if due is None else Period.of(due))


def test_a_series_without_scatter_reaches_its_target_to_the_day() -> None:
    """10 in 10 days, at 30 on 21 January: 20 days are left."""
    pace = told(10, 20, 30)
    assert (pace.per_day, pace.per_day_low, pace.per_day_high) == (1, 1, 1)
    assert pace.low == pace.likely == pace.high == date(2026, 2, 10)
    assert (pace.sureness, pace.days_read) == ("clear", 3)


def test_a_target_may_lie_below_the_baseline() -> None:
    pace = told(90, 80, 70, baseline=100, target=50)
    assert (pace.per_day, pace.likely, pace.sureness) == (-1, date(2026, 2, 10), "clear")


def test_what_is_written_in_tenths_has_no_scatter() -> None:
    pace = told(0.1, 0.2, 0.3, target=0.5)
    assert pace.low == pace.high == date(2026, 2, 10)
    assert pace.per_day == 0.01


def test_scatter_gives_a_range_of_days() -> None:
    """Slope 2 a day, residuals 1, -1, -1, 1: 1.88562 times the root of 2 / 500 is .119 to each side."""
    pace = told(1, 19, 39, 61, target=100)
    assert (pace.per_day, pace.per_day_low, pace.per_day_high) == pytest.approx((2, 1.881, 2.119), abs=1e-3)
    assert pace.likely == date(2026, 2, 20)
    assert pace.low is not None
    assert pace.high is not None
    assert pace.low < pace.likely < pace.high
    assert pace.sureness == "clear"


@pytest.mark.parametrize(
    ("values", "sureness"),
    [
        ((), "too-few-readings"),
        ((10, 20), "too-few-readings"),
        ((10, 10, 10), "no-movement"),
        ((10, 12, 9, 11), "no-movement"),
        ((30, 20, 10), "moving-away"),
        ((10, 30, 15, 35), "uncertain"),
        ((10, 20, 30), "clear"),
        ((10, 20, 50), "reached"),
        ((10, 60), "reached"),
    ],
)
def test_how_sure_the_trend_is(values: tuple[float, ...], sureness: str) -> None:
    assert told(*values).sureness == sureness


def test_an_uncertain_trend_has_a_likely_day_and_no_latest_one() -> None:
    pace = told(10, 30, 15, 35)
    assert pace.likely is not None
    assert pace.high is None


def test_a_day_beyond_the_calendar_is_told_as_never() -> None:
    pace = told(0, 1, 2, target=10**9)
    assert (pace.likely, pace.sureness) == (None, "uncertain")
    assert "within the calendar" in pace.why()


def test_a_target_reached_keeps_the_day_since_which_it_is() -> None:
    pace = told(10, 60, 40, 50, 55)
    assert pace.low == pace.likely == pace.high == date(2026, 1, 31)
    assert told(10, 60, 40).sureness == "uncertain"


def test_of_several_readings_on_a_day_the_last_counts() -> None:
    readings = [Reading(date="2026-01-01", value=value) for value in (3, 99, 10)]
    readings += [Reading(date="2026-01-11", value=20), Reading(date="2026-01-21", value=30)]
    pace = measure_pace(measure(readings=readings), today)
    assert (pace.days_read, pace.likely) == (3, date(2026, 2, 10))


def test_readings_after_the_day_do_not_exist_yet() -> None:
    assert told(10, 20, 30, 90, as_of=date(2026, 1, 25)) == told(10, 20, 30, as_of=date(2026, 1, 25))
    assert told(10, 20, 30, as_of=date(2026, 1, 15)).sureness == "too-few-readings"


@pytest.mark.parametrize(
    ("values", "due", "in_time"),
    [
        ((10, 20, 30), "2026-02-10", "in-time"),
        ((10, 20, 30), "2026-02-09", "late"),
        ((10, 20, 30), None, None),
        ((10, 20), "2026", None),
        ((10, 30, 15, 35), "2026-12", "open"),
        ((10, 30, 15, 35), "2026-01-31", "late"),
        ((30, 20, 10), "2026", "late"),
        ((10, 10, 10), "2026", "late"),
        ((10, 12, 9, 11), "2026-12", "open"),
        ((10, 60), "2026-01-11", "in-time"),
        ((10, 60), "2026-01-10", "late"),
    ],
)
def test_whether_it_is_in_time(values: tuple[float, ...], due: str | None, in_time: str | None) -> None:
    assert told(*values, due=due).in_time == in_time


def test_the_pace_needed_runs_from_today_and_the_latest_reading() -> None:
    """At 30 on the last of March, 20 are left for the 20 days to 20 April."""
    assert told(10, 20, 30, due="2026-04-20").needed_per_day == 1
    assert told(90, 80, 70, baseline=100, target=50, due="2026-04-20").needed_per_day == -1
    assert told(10, due="2026-04-20").needed_per_day == 2


@pytest.mark.parametrize(
    ("values", "due"), [((), "2026-04-20"), ((10, 60), "2026-04-20"), ((10,), "2026-03-31"), ((10,), None)]
)
def test_no_pace_is_needed_where_it_helps_nothing(values: tuple[float, ...], due: str | None) -> None:
    assert told(*values, due=due).needed_per_day is None


def test_figures_of_any_size_are_taken() -> None:
    most = float_info.max
    pace = told(-most, 0.0, most, every=1, baseline=-most, target=5e-324, due="2026-12-31")
    assert pace.sureness == "reached"
    assert pace.per_day == most
    assert told(-most, most, -most, every=1, target=5e-324).sureness == "no-movement"


fast, slow = measure(10, 20, 30), measure(10, 15, 20)


def test_a_goal_is_as_far_off_as_the_measure_that_comes_last() -> None:
    pace = pace_of(goal("g", measures=[slow, fast], due="2026-03-01"), today)
    assert pace is not None
    assert (pace.last.place, pace.likely, pace.low, pace.high) == (
        0,
        date(2026, 3, 22),
        pace.likely,
        pace.likely,
    )
    assert (pace.sureness, pace.in_time) == ("clear", "late")


@pytest.mark.parametrize("values", [(), (10, 10, 10), (30, 20, 10)])
def test_a_measure_without_a_day_comes_last(values: tuple[float, ...]) -> None:
    pace = pace_of(goal("g", measures=[fast, measure(*values), measure(10, 60)]), today)
    assert pace is not None
    assert (pace.last.place, pace.likely) == (1, None)


@pytest.mark.parametrize(
    ("last", "in_time"),
    [((10, 20), None), ((10, 12, 9, 11), "open"), ((30, 20, 10), "late"), ((10, 60), "in-time")],
)
def test_a_goal_is_in_time_where_all_its_measures_are(last: tuple[float, ...], in_time: str | None) -> None:
    pace = pace_of(goal("g", measures=[fast, measure(*last)], due="2026"), today)
    assert pace is not None
    assert pace.in_time == in_time


def test_only_measures_that_reach_something_have_a_pace() -> None:
    held = Measure(name="held", kind="hold", target=3)
    assert pace_of(goal("g", measures=[held]), today) is None
    pace = pace_of(goal("g", measures=[held, fast]), today)
    assert pace is not None
    assert [each.place for each in pace.measures] == [1]


def test_progress_tells_the_pace_of_goals_that_are_open() -> None:
    ended = goal("ended", measures=[fast], done="2026-03-01")
    asked = progress(plan(goal("g", action("a"), measures=[fast]) & ended), as_of=today)
    assert asked.of("g").pace == pace_of(goal("g", measures=[fast]), today)
    assert [asked.of(each).pace for each in ("a", "ended", "cmo")] == [None, None, None]
    assert asked.of("g").to_dict()["pace"]["measures"][0]["likely"] == "2026-02-10"
    assert "2026" in asked.of("g").why("zh")


@pytest.mark.parametrize(
    "values",
    [
        (),
        (10, 10, 10),
        (30, 20, 10),
        (10, 30, 15, 35),
        (10, 20, 30),
        (1, 9, 19, 31),
        (0, 0.0001, 0.0002),
        (10, 60),
    ],
)
def test_it_says_why_in_every_language_and_shows_no_figures(values: tuple[float, ...]) -> None:
    pace = pace_of(goal("g", measures=[measure(*values, target=50, unit=None)], due="2026-06"), today)
    assert pace is not None
    for language in languages():
        assert "users" in pace.why(language)
        assert "{" not in pace.why(language)
    assert repr(pace) == "<Pace of goal/g>"
    assert repr(pace.last) == "<MeasurePace of measure 0>"
    assert json.loads(json.dumps(pace.to_dict(), allow_nan=False)) == pace.to_dict()
    assert pickle.loads(pickle.dumps(pace)) == pace
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        pace.goal = "other"  # type: ignore[misc]


def test_the_words_say_speed_day_range_and_what_is_needed() -> None:
    said = pace_of(goal("g", measures=[measure(1, 19, 39, 61, target=100)], due="2026-04-20"), today)
    assert said is not None
    assert "Users: moves by 60 % in 30 days and reaches 100 % on" in said.why()
    assert "To be in time it takes 58.5 % in 30 days from now on" in said.why()
    assert "Fieller 1954" in said.why("zh")


def test_a_pace_made_by_hand_says_why() -> None:
    assert (
        MeasurePace(place=1, days_read=2).why()
        == "measures/1: read on fewer than 3 days, too few for a trend"
    )
