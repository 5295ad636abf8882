"""Rules about hours and money."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career, a_profile
from check_pairs import Pair, found, with_plan
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, any_of
from cmo_career.model.profile import Capacity
from plan_builders import action


def with_capacity(how: Any, *, due: str | None = None, **capacity: Any) -> Career:
    return with_plan(how, on=a_career(profile=a_profile(capacity=Capacity(**capacity))), due=due)


def course(hours: float | None = None, **fields: Any) -> Action:
    return action("course", **{"hours": hours, "due": "2026", **fields})


# From 31 March 2026 to the end of the year there are 275 days: 39.29 weeks.
pairs = {
    "C050": Pair(
        trips=with_capacity(course(79), own_hours_per_week=2),
        passes=with_capacity(course(78), own_hours_per_week=2),
        at="profile/me",
        field=("capacity", "own_hours_per_week"),
        params={"year": 2026, "percent": 101},
    ),
    "C051": Pair(
        trips=with_capacity(course(157, on_the_job=True), job_hours_per_week=2),
        passes=with_capacity(course(157), job_hours_per_week=2),
        at="profile/me",
        field=("capacity", "job_hours_per_week"),
        params={"year": 2026, "percent": 200},
    ),
    "C052": Pair(
        trips=with_capacity(course(cost="1001 CNY"), money_per_year="1000 CNY"),
        passes=with_capacity(course(cost="1000 CNY"), money_per_year="1000 CNY"),
        at="profile/me",
        field=("capacity", "money_per_year"),
        params={"year": 2026, "percent": 101},
    ),
    "C053": Pair(
        trips=with_capacity(course(26.1, due="2026-06-30"), own_hours_per_week=2),
        passes=with_capacity(course(26.1, due="2026-07"), own_hours_per_week=2),
        at="profile/me",
        field=("capacity", "own_hours_per_week"),
        params={"percent": 101},
    ),
    "C054": Pair(
        trips=with_capacity(course(), job_hours_per_week=2),
        passes=with_capacity(course(), own_hours_per_week=0),
        at="profile/me",
        field=("capacity",),
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_unknown_capacity_is_not_none_at_all() -> None:
    assert [
        found(code, with_capacity(course(999, cost="9 CNY"))) for code in ("C050", "C051", "C052", "C053")
    ] == [
        [],
        [],
        [],
        [],
    ]


def test_hours_at_hand_add_up_until_the_year_in_which_things_are_due() -> None:
    later = course(150, due="2027")
    assert found("C050", with_capacity(later, own_hours_per_week=2)) == []
    crowded = all_of(later, action("book", hours=30, due="2026"))
    assert found("C050", with_capacity(crowded, own_hours_per_week=2)) == []
    full = all_of(later, action("book", hours=40, due="2026"))
    assert found("C050", with_capacity(full, own_hours_per_week=2)) != []


def test_where_there_are_no_hours_anything_is_too_much() -> None:
    career = with_capacity(course(1), own_hours_per_week=0)
    assert found("C050", career) == [("profile/me", ("capacity", "own_hours_per_week"))]


def test_habits_take_their_hours_every_week() -> None:
    weekly = action("walk", every="week", hours=2)
    assert found("C053", with_capacity(weekly, own_hours_per_week=2)) == []
    assert found("C053", with_capacity(action("walk", every="week", hours=2.1), own_hours_per_week=2)) != []


def test_alternatives_that_do_not_count_take_nothing() -> None:
    either = any_of(course(10, started="2026-02-01"), action("mba", hours=900, due="2026"))
    assert found("C050", with_capacity(either, own_hours_per_week=2)) == []


def test_money_spent_this_year_is_gone_and_what_began_is_paid() -> None:
    begun = action("mba", cost="600 CNY", started="2026-02-01", due="2026")
    assert (
        found("C052", with_capacity(all_of(course(cost="400 CNY"), begun), money_per_year="1000 CNY")) == []
    )
    assert (
        found("C052", with_capacity(all_of(course(cost="401 CNY"), begun), money_per_year="1000 CNY")) != []
    )


def test_other_currencies_are_not_compared() -> None:
    assert found("C052", with_capacity(course(cost="9999 EUR"), money_per_year="1000 CNY")) == []


def test_a_goal_above_says_when_an_action_is_due() -> None:
    assert found("C050", with_capacity(action("mba", hours=900), own_hours_per_week=2)) == []
    assert found("C050", with_capacity(action("mba", hours=900), due="2026", own_hours_per_week=2)) != []
