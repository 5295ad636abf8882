from __future__ import annotations

from datetime import date, timedelta

import pytest

from cmo_career.analysis.schedule.week import first_day, last_day, last_week_of_year, week_of, year_of


@pytest.mark.parametrize("year", [2020, 2024, 2026, 2027, 2028, 2100])
def test_weeks_and_years_are_those_of_iso_8601(year: int) -> None:
    for count in range(-10, 380):
        day = date(year, 1, 1) + timedelta(days=count)
        week = week_of(day)
        monday = first_day(week)
        assert monday is not None
        assert monday.isocalendar()[:2] == day.isocalendar()[:2]
        assert last_day(week) == monday + timedelta(days=6)
        assert year_of(week) == day.isocalendar()[0]


def test_the_last_week_of_a_year_is_the_52nd_or_53rd() -> None:
    for year, number in ((2026, 53), (2027, 52)):
        last = first_day(last_week_of_year(week_of(date(year, 6, 1))))
        assert last is not None
        assert last.isocalendar()[:2] == (year, number)


def test_weeks_outside_the_calendar_have_no_days() -> None:
    assert (first_day(-1), last_day(10**9)) == (None, None)
    assert first_day(0) == date.min
    assert year_of(10**9) == 9999
