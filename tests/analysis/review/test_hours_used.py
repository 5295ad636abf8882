"""Planned and used hours of a period."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career
from cmo_career.analysis.review.hours_used import HoursUsed, deadlines_of, hours_used
from cmo_career.analysis.review.look_back import LookBack
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from plan_builders import action, goal
from review_builders import a_plan, logged


def hours(plan: Plan, period: str = "2026-Q1") -> HoursUsed:
    back = LookBack.on(a_career(plan=plan), Period(period), None)
    return hours_used(plan, back, as_of=back.last)


def test_what_is_due_counts_with_all_its_hours_and_what_was_logged() -> None:
    found = hours(a_plan(course={"log": logged(m02=10, m04=5)}))
    assert (found.planned, found.used) == (40, 10)
    assert found.open_due == ("study",)


def test_in_the_next_quarter_what_is_left_is_planned() -> None:
    found = hours(a_plan(course={"log": logged(m02=10, m04=5)}), "2026-Q2")
    assert (found.planned, found.used) == (30, 5)


def test_what_is_due_later_is_not_planned_yet_but_its_hours_are_used() -> None:
    found = hours(a_plan(launch={"due": "2027"}, course={"log": logged(m02=10)}))
    assert (found.planned, found.used, found.open_due) == (0, 10, ())
    assert hours(a_plan(launch={"due": "2027"})).actions == ()


def test_what_was_done_before_has_nothing_to_do_with_it() -> None:
    assert hours(a_plan(course={"done": "2026-03-31"}), "2026-Q2").actions == ()


def test_what_was_done_without_a_log_is_unknown_not_nothing() -> None:
    assert hours(a_plan(course={"done": "2026-03-01"})).unlogged == ("study",)
    assert hours(a_plan(course={"done": "2026-03-01", "log": logged(m02=1)})).unlogged == ()


@pytest.mark.parametrize(
    ("fields", "planned"),
    [
        ({"every": "month"}, [6, 6]),
        ({"every": "week"}, [26, 26]),
        ({"every": "quarter"}, [2, 2]),
        ({"every": "year"}, [2, 0]),
        ({"every": "month", "until": "2026-04"}, [6, 2]),
        ({"every": "month", "until": "2026-02"}, [4, 0]),
        ({"every": "month", "count": 4, "log": logged(m01=2, m02=2)}, [6, 4]),
        ({"every": "month", "count": 2}, [4, 4]),
    ],
)
def test_what_comes_back_counts_with_its_times_in_the_period(fields: Any, planned: list[float]) -> None:
    plan = Plan(start="2026-01-05", goal=goal("cmo", action("talk", hours=2, **fields)))
    assert [hours(plan, period).planned for period in ("2026-Q1", "2026-Q2")] == planned


def test_a_deadline_is_the_nearest_of_the_own_and_those_above() -> None:
    plan = a_plan(goal("press", action("call", due="2027"), due="2028"))
    assert {id_: str(due) for id_, due in deadlines_of(plan).items()} == {
        "cmo": "2030",
        "launch": "2026-Q1",
        "study": "2026-Q1",
        "press": "2028",
        "call": "2027",
    }


def test_hours_of_some_of_the_actions() -> None:
    found = hours(a_plan(action("call", hours=3, due="2026-02")))
    assert found.planned == 43
    assert found.of(["call"]).planned == 3
