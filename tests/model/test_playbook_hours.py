"""How many hours a week a playbook asks for, and how it stretches."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.node import Node
from cmo_career.model.playbook_hours import Demand, demands, stretch, stretched
from cmo_career.model.profile import Capacity
from plan_builders import action, goal
from playbook_builders import a_playbook

ten, twenty = action("ten", hours=10), action("twenty", hours=20)


def own(how: Node, **weeks: float) -> Demand:
    return demands(a_playbook(how, due_in_weeks=weeks))[0]


def test_hours_are_shared_by_the_weeks_until_they_are_due() -> None:
    assert own(ten, learn=5) == Demand(once=2, again=0)


def test_own_hours_and_job_hours_are_counted_apart() -> None:
    playbook = a_playbook(all_of(ten, action("j", hours=30, on_the_job=True)), due_in_weeks={"learn": 10})
    assert [each.total for each in demands(playbook)] == [1, 3]


def test_the_densest_weeks_count() -> None:
    assert own(all_of(ten, twenty), ten=2, learn=20).once == 5
    assert own(all_of(ten, twenty), ten=10, learn=12).once == 2.5


def test_what_comes_later_in_an_order_has_the_weeks_after_what_comes_before() -> None:
    assert own(in_order(ten, twenty), ten=10, learn=14).once == 5
    assert own(in_order(ten, twenty), learn=15).once == 2
    assert own(in_order(all_of(ten, action("a")), twenty), ten=10, learn=14).once == 5
    assert own(in_order(goal("first", ten), twenty), first=10, learn=14).once == 5


def test_dates_out_of_order_leave_at_least_a_week() -> None:
    assert own(in_order(action("a"), ten), a=9, learn=6).once == 10


def test_a_goal_above_sets_the_date_where_it_is_earlier() -> None:
    assert own(goal("part", ten), part=5, ten=50).once == 2


def test_what_stands_in_two_places_is_done_once_and_in_time_for_both() -> None:
    shared = all_of(goal("left", ten), goal("right", ten))
    assert own(shared, left=10, right=4, learn=20).once == 2.5


def test_of_alternatives_the_first_ones_are_taken() -> None:
    assert own(any_of(ten, twenty), learn=5).once == 2
    assert own(at_least(2, ten, twenty, action("much", hours=900)), learn=5).once == 6


@pytest.mark.parametrize(
    ("every", "count", "hours", "a_week"),
    [("week", 26, 4, 4), ("month", None, 13, 3), ("quarter", 4, 13, 1), ("year", 1, 26, 0.5)],
)
def test_what_comes_back_takes_its_hours_all_the_time(
    every: Any, count: int | None, hours: float, a_week: float
) -> None:
    back = action("back", every=every, count=count, hours=hours)
    found = own(back, learn=5)
    assert found.once == 0
    assert found.again == pytest.approx(a_week)


def test_hours_that_nobody_knows_and_work_without_a_date_ask_for_nothing() -> None:
    assert own(all_of(action("a"), action("b", every="month")), learn=5).total == 0
    assert own(ten).total == 0


def test_what_comes_back_is_taken_off_before_the_rest_is_stretched() -> None:
    how = all_of(ten, action("habit", every="week", hours=1))
    playbook = a_playbook(how, due_in_weeks={"learn": 5})
    assert stretch(playbook, Capacity(own_hours_per_week=3)) == 1
    assert stretch(playbook, Capacity(own_hours_per_week=2)) == 2
    assert stretch(playbook, Capacity(own_hours_per_week=1.5)) == 4


def test_the_scarcer_sort_decides() -> None:
    how = all_of(ten, action("j", hours=10, on_the_job=True))
    playbook = a_playbook(how, due_in_weeks={"learn": 5})
    assert stretch(playbook, Capacity(own_hours_per_week=1, job_hours_per_week=0.5)) == 4
    assert stretch(playbook, Capacity(job_hours_per_week=1)) == 2


def test_weeks_are_rounded_up_only_where_they_are_stretched() -> None:
    assert [stretched(6.5, 1), stretched(10, 1.01), stretched(10, 1.1), stretched(3, 4 / 3)] == [
        6.5,
        11,
        11,
        4,
    ]
