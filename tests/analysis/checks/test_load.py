"""What a plan asks of a person until a day."""

from __future__ import annotations

from datetime import date

from builders import a_career, today
from check_pairs import with_plan
from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.load import Demand, hours_asked, money_asked, quarter_ahead, year_ends
from cmo_career.model.action import Action, LogEntry
from plan_builders import action


def case(how: Action | None = None, on: date = today) -> Case:
    return Case(career=a_career() if how is None else with_plan(how), as_of=on)


def test_what_is_due_later_is_not_asked_for_yet() -> None:
    demand = Demand(due=[(date(2026, 4, 30), 10), (date(2026, 5, 1), 5)], a_day=0.5)
    assert [demand.until(date(2026, 4, 30), today), demand.until(date(2026, 5, 1), today)] == [25, 30.5]


def test_hours_logged_are_no_longer_asked_for() -> None:
    log = [LogEntry(date="2026-03-01", hours=4), LogEntry(date="2026-04-01", hours=3)]
    course = action("course", hours=10, due="2026", log=log)
    assert hours_asked(case(course), on_the_job=False).due == [(date(2026, 12, 31), 6)]
    assert hours_asked(case(course), on_the_job=True).due == []


def test_what_comes_back_asks_for_all_its_times() -> None:
    lessons = action("lessons", hours=2, cost="50 CNY", every="month", count=6, due="2026")
    assert hours_asked(case(lessons), on_the_job=False).due == [(date(2026, 12, 31), 12)]
    assert money_asked(case(lessons), "CNY").due == [(date(2026, 12, 31), 300)]
    until = action("lessons", cost="50 CNY", every="quarter", until="2026")
    assert money_asked(case(until), "CNY").due == [(date(2026, 12, 31), 200)]


def test_times_that_were_kept_are_paid() -> None:
    log = [LogEntry(date="2026-03-01", hours=1), LogEntry(date="2026-03-20", hours=1)]
    lessons = action("lessons", cost="50 CNY", every="month", count=6, due="2026", log=log)
    assert money_asked(case(lessons), "CNY").due == [(date(2026, 12, 31), 250)]


def test_a_habit_costs_evenly() -> None:
    books = action("books", cost="70 CNY", every="week")
    assert money_asked(case(books), "CNY").a_day == 10


def test_a_year_that_is_all_but_over_is_left_out() -> None:
    demand = Demand(due=[(date(2027, 2, 1), 1)])
    assert [*year_ends(case(), demand)] == [date(2026, 12, 31), date(2027, 12, 31)]
    assert [*year_ends(case(on=date(2026, 12, 4)), demand)] == [date(2027, 12, 31)]


def test_the_quarter_ahead_has_thirteen_weeks() -> None:
    assert quarter_ahead(case()) == date(2026, 6, 30)
