"""What stands in several places counts once."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.progress.progress import progress
from cmo_career.model.composition import all_of, any_of, at_least
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

day = date(2026, 3, 31)
shared = action("shared", hours=10, done="2026-02-01")


def hours(how: Node) -> tuple[float, float]:
    told = progress(plan(how), as_of=day).goal
    return told.earned_hours, told.planned_hours


def test_an_action_of_two_goals_counts_once_above_both_and_in_full_in_each() -> None:
    left, right = goal("left", shared & action("a", hours=20)), goal("right", shared & action("b", hours=30))
    told = progress(plan(left & right), as_of=day)
    assert [(each.earned_hours, each.planned_hours) for each in told.goals.values()] == [
        (10, 60),
        (10, 30),
        (10, 40),
    ]


def test_a_goal_in_two_places_counts_once() -> None:
    inner = goal("inner", shared & action("a", hours=20))
    assert hours(goal("left", inner) & goal("right", inner & action("b", hours=5))) == (10, 35)


def test_an_action_beside_a_goal_that_holds_it_counts_once() -> None:
    assert hours(shared & goal("g", shared & action("a", hours=30))) == (10, 40)


def test_alternatives_may_share() -> None:
    left, right = shared & action("a", hours=10), shared & action("b", hours=90)
    assert hours(any_of(left, right)) == (10, 20)
    assert hours(at_least(2, left, right, action("c"))) == (10, 110)


def test_fifty_diamonds_in_a_row_cost_fifty_nodes() -> None:
    node: Node = shared
    for number in range(24):
        sides = all_of(*(goal(f"{side}{number}", node) for side in ("left", "right")))
        node = goal(f"g{number}", sides)
    told = progress(plan(node), as_of=day)
    assert (told.goal.earned_hours, told.goal.planned_hours) == (10, 10)


def test_hours_below_weights_are_earned_at_their_share_and_count_once() -> None:
    weighted = all_of(shared, action("a", hours=30), weights=(3, 1))
    assert hours(weighted & goal("g", shared & action("b", hours=60))) == (30, 100)
    # Why: at its first place it counts with its own hours, so that only the other part is left to the weights.
    assert hours(goal("g", shared & action("b", hours=60)) & weighted) == (10 + 0.75 * 30, 100)


def test_parts_under_weights_may_share() -> None:
    parts = shared & action("a", hours=10), shared & action("b", hours=30)
    assert hours(all_of(*parts, weights=(1, 1))) == ((0.5 + 0.25) / 2 * 50, 50)


def test_unknown_hours_of_a_shared_action_count_once_in_the_median() -> None:
    unknown, once = action("unknown"), action("once", hours=40)
    left = goal("left", all_of(once, unknown, action("a", hours=10)))
    assert hours(left & goal("right", once & unknown)) == (0, 75)


def test_a_sum_right_below_a_goal_may_stand_elsewhere_as_well() -> None:
    part = shared & action("a", hours=20)
    assert hours(all_of(goal("left", part), goal("right", part), action("b", hours=30))) == (10, 60)
    assert hours(all_of(goal("left", part), any_of(part, action("b", hours=30)))) == (10, 30)
