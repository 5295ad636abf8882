from __future__ import annotations

from datetime import date

import pytest

from cmo_career.model.composition import all_of, in_order
from plan_builders import action
from schedule_builders import scheduled, weeks_of


def test_work_pauses_in_weeks_that_are_full() -> None:
    urgent = in_order(action("a", hours=6), action("b", hours=12, due="2026-01-25"))
    found = scheduled(all_of(urgent, action("filler", hours=3, due="2026-02-15"), action("late", hours=9)))
    assert (weeks_of(found, "a"), weeks_of(found, "b"), weeks_of(found, "filler")) == ((1, 1), (2, 3), (4, 4))
    assert weeks_of(found, "late") == (4, 5)
    assert [each.own_hours for each in found.weeks[:6]] == [6, 6, 6, 6, 6, 0]


def test_a_goal_begins_with_the_first_work_below_it() -> None:
    found = scheduled(in_order(action("a", hours=12), all_of(action("b", hours=6), action("c", hours=6))))
    assert weeks_of(found, "cmo") == (1, 4)


def test_a_monthly_habit_takes_the_first_hours_of_each_month() -> None:
    found = scheduled(all_of(action("read", hours=8, every="month"), action("work", hours=60)))
    assert [each.own_hours for each in found.weeks[:15]] == [6] * 15
    assert weeks_of(found, "work") == (2, 16)  # 60 hours, and 8 in each of January to April


@pytest.mark.parametrize("day", [date.min, date(9999, 12, 20), date.max])
def test_the_ends_of_the_calendar_are_no_trouble(day: date) -> None:
    how = all_of(
        in_order(action("a", hours=12), action("b", hours=100, due="2026")),
        action("c", hours=1, every="month"),
    )
    found = scheduled(how, as_of=day)
    assert found.to_dict()["as_of"] == day.isoformat()
    assert found.why("zh")


def test_very_many_times_end_within_the_hundred_years_or_never() -> None:
    found = scheduled(action("again", hours=1, every="week", count=10**9))
    assert (found.finish, [each.kind for each in found.misfits]) == (None, ["no-room"])
