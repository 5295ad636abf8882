"""Rules about dates that have to fit each other."""

from __future__ import annotations

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.composition import all_of, any_of
from plan_builders import action, goal

pairs = {
    "C005": Pair(
        trips=with_plan(horizon="short", set_on="2026-01-05", due="2026-07-06"),
        passes=with_plan(horizon="short", set_on="2026-01-05", due="2026-07-05"),
        at="goal/cmo",
        field=("due",),
        params={"low": 3, "high": 6},
    ),
    "C006": Pair(
        trips=with_plan(goal("launch", due="2028-01"), due="2027"),
        passes=with_plan(goal("launch", due="2027-12-31"), due="2027"),
        at="goal/launch",
        field=("due",),
        params={"goal": "cmo"},
    ),
    "C012": Pair(
        trips=with_plan(due="2026-03-30"), passes=with_plan(due="2026-03-31"), at="goal/cmo", field=("due",)
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


@pytest.mark.parametrize(
    ("horizon", "early", "first", "last", "late"),
    [
        ("short", "2026-04-04", "2026-04-05", "2026-07-05", "2026-07-06"),
        ("mid", "2027-01-04", "2027-01-05", "2028-01-05", "2028-01-06"),
        ("long", "2029-01-04", "2029-01-05", "2031-01-05", "2031-01-06"),
    ],
)
def test_a_horizon_is_counted_from_the_day_the_goal_is_set(
    horizon: str, early: str, first: str, last: str, late: str
) -> None:
    def fits(due: str) -> bool:
        return not found("C005", with_plan(horizon=horizon, set_on="2026-01-05", due=due))

    assert [fits(due) for due in (early, first, last, late)] == [False, True, True, False]


def test_a_due_date_fits_where_one_of_its_days_does() -> None:
    assert found("C005", with_plan(horizon="short", set_on="2026-01-05", due="2026")) == []


def test_the_nearest_goal_above_with_a_date_counts() -> None:
    late = action("brief", due="2027-06")
    assert found("C006", with_plan(goal("launch", late, due="2027"), due="2026")) == [
        ("goal/launch", ("due",))
    ]
    assert found("C006", with_plan(goal("launch", late), due="2026")) == [("action/brief", ("due",))]


def test_what_leads_to_two_goals_must_be_in_time_for_both() -> None:
    late = action("brief", due="2027-06")
    both = all_of(goal("launch", late, due="2028"), goal("brand", late, due="2027-Q1"))
    assert found("C006", with_plan(both)) == [("action/brief", ("due",))]


def test_an_alternative_that_does_not_count_is_not_overdue() -> None:
    either = any_of(goal("a", action("x", started="2026-01-06"), due="2026-01"), goal("b", due="2026-01"))
    assert found("C012", with_plan(either)) == [("goal/a", ("due",))]
