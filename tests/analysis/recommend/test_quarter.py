from __future__ import annotations

from datetime import date

import pytest

from cmo_career.analysis.recommend.quarter import quarters_ahead


def test_quarters_are_those_of_the_calendar_from_that_of_the_day() -> None:
    found = quarters_ahead(date(2026, 11, 30), 3)
    assert [each.period.written for each in found] == ["2026-Q4", "2027-Q1", "2027-Q2"]
    assert found[0].first == date(2026, 11, 30)
    assert [each.last for each in found] == [date(2026, 12, 31), date(2027, 3, 31), date(2027, 6, 30)]


def test_of_the_first_one_what_is_left_counts() -> None:
    first, second = quarters_ahead(date(2026, 11, 30), 2)
    assert first.weeks == pytest.approx(32 / 7)
    assert second.weeks == pytest.approx(90 / 7)


def test_the_last_day_of_a_quarter_is_a_day_of_it() -> None:
    (only,) = quarters_ahead(date(2024, 3, 31), 1)
    assert only.weeks == pytest.approx(1 / 7)


def test_a_leap_year_has_a_day_more() -> None:
    assert quarters_ahead(date(2024, 1, 1), 1)[0].weeks == 13


def test_weeks_between_days_are_those_that_lie_in_the_quarter() -> None:
    _, second = quarters_ahead(date(2026, 1, 1), 2)
    assert second.weeks_between(date(2026, 3, 25), date(2026, 4, 7)) == 1
    assert second.weeks_between(date(2026, 1, 1), date(2026, 3, 31)) == 0
