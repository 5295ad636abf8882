"""Days and spans of days."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.period import Period, as_day, as_optional_day, as_optional_period, as_period

days = st.dates()
written = st.one_of(
    days.map(lambda day: f"{day.year:04d}"),
    days.map(lambda day: f"{day.year:04d}-{day.month:02d}"),
    st.builds(lambda day, quarter: f"{day.year:04d}-Q{quarter}", days, st.integers(1, 4)),
    days.map(date.isoformat),
).filter(lambda form: not form.startswith("9999"))


@given(written)
def test_a_period_is_written_as_it_was_given(form: str) -> None:
    assert str(Period(form)) == form
    assert Period.of(str(Period(form))) == Period(form)
    assert pickle.loads(pickle.dumps(Period(form))) == Period(form)


@given(written)
def test_its_first_and_last_day_lie_in_it_and_their_neighbours_do_not(form: str) -> None:
    period = Period(form)
    assert period.first <= period.last
    assert period.contains(period.first)
    assert period.contains(period.last)
    assert not period.contains(period.last + timedelta(days=1))
    if period.first > date.min:
        assert not period.contains(period.first - timedelta(days=1))


@given(days.filter(lambda day: day.year < 9999))
def test_a_day_lies_in_its_year_its_quarter_and_its_month(day: date) -> None:
    quarter = (day.month + 2) // 3
    for form in (f"{day.year:04d}", f"{day.year:04d}-Q{quarter}", f"{day.year:04d}-{day.month:02d}"):
        assert Period(form).contains(day)
    assert sum(Period(f"{day.year:04d}-Q{each}").contains(day) for each in range(1, 5)) == 1


@pytest.mark.parametrize(
    ("form", "first", "last"),
    [
        ("2030", date(2030, 1, 1), date(2030, 12, 31)),
        ("2027-Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("2027-Q4", date(2027, 10, 1), date(2027, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2030-12", date(2030, 12, 1), date(2030, 12, 31)),
        ("2027-10-01", date(2027, 10, 1), date(2027, 10, 1)),
    ],
)
def test_a_period_spans_from_its_first_to_its_last_day(form: str, first: date, last: date) -> None:
    assert (Period(form).first, Period(form).last) == (first, last)


def test_the_last_year_of_the_calendar_ends_too() -> None:
    assert Period("9999").last == date(9999, 12, 31)
    assert Period("9999-Q4").last == date(9999, 12, 31)
    assert Period("9999-12").last == date(9999, 12, 31)


def test_periods_of_the_same_days_in_another_form_are_two() -> None:
    assert Period("2027-10-01") == Period("2027-10-01")
    assert Period("2027-Q4") != Period("2027-12")
    assert len({Period("2027"), Period("2027"), Period("2028")}) == 2


@pytest.mark.parametrize(
    "malformed",
    [
        "", "30", "2030-13", "2030-00", "2030-Q5", "2030-q4", "2027-02-29", "2027-2-1", "2027/10/01", " 2030",
        "2030\n", "0000", "0000-Q1", "20300", "２０３０", 99999, -1, 2030.0, True, None, datetime(2030, 1, 1, tzinfo=UTC),
    ],
)  # fmt: skip
def test_any_other_form_is_refused(malformed: Any) -> None:
    assert refusal(Period.of, malformed) == ("period-malformed", "")


@given(days)
def test_a_day_gives_the_period_of_that_day(day: date) -> None:
    assert Period.of(day) == Period(day.isoformat())
    assert Period.of(day).first == Period.of(day).last == day
    assert as_day(day) == as_day(day.isoformat()) == as_day(Period.of(day)) == day


@pytest.mark.parametrize("longer", ["2030", 2030, "2030-Q1", "2030-12"])
def test_an_exact_day_is_no_longer_period(longer: str | int) -> None:
    assert refusal(as_day, longer) == ("day-not-exact", "")


def test_fields_convert_what_people_give() -> None:
    assert as_period(2030) == Period("2030")
    assert as_optional_period(None) is None
    assert as_optional_period("2030-Q1") == Period("2030-Q1")
    assert as_optional_day(None) is None
    assert as_optional_day("2030-01-02") == date(2030, 1, 2)
