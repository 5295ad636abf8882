"""What a review looks back on."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import a_career, a_profile
from cmo_career.analysis.review.look_back import LookBack, kind_for
from cmo_career.model.period import Period
from review_builders import a_plan, a_review


def look(period: str = "2026-Q2", kind: Any = None, **fields: Any) -> LookBack:
    return LookBack.on(a_career(**{"plan": a_plan(), **fields}), Period(period), kind)


def test_a_quarter_a_year_and_any_other_day_are_told_apart() -> None:
    assert [kind_for(Period(each)) for each in ("2026-Q4", "2026", "2026-05", "2026-05-20")] == [
        "quarterly",
        "annual",
        "event",
        "event",
    ]
    assert look("2026-05", "quarterly").kind == "quarterly"


def test_a_year_is_the_fiscal_year_that_begins_in_it() -> None:
    back = look("2026", profile=a_profile(fiscal_year_starts=7))
    assert (back.first, back.last) == (date(2026, 7, 1), date(2027, 6, 30))
    assert look("2026").last == date(2026, 12, 31)


def test_promises_are_those_of_the_first_day_or_of_the_review_that_closed_the_period_before() -> None:
    q1 = a_review(id="2026-q1", kind="quarterly", period="2026-Q1", held="2026-04-03")
    event = a_review(id="boss", kind="event", period="2026-03-30", held="2026-05-20")
    assert look().promised_on == date(2026, 4, 1)
    assert look(reviews=[q1]).promised_on == date(2026, 4, 3)
    assert look(reviews=[q1, event]).promised_on == date(2026, 4, 3)
    late = a_review(id="2026-q1", kind="quarterly", period="2026-Q1", held="2026-08-01")
    assert look(reviews=[late]).promised_on == date(2026, 4, 1)


def test_its_days_and_weeks() -> None:
    back = look("2026-Q1")
    assert back.before == date(2025, 12, 31)
    assert back.contains(date(2026, 3, 31))
    assert not back.contains(date(2026, 4, 1))
    assert back.weeks == 90 / 7
