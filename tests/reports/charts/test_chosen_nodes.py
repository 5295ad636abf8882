"""Which goals and actions are shown: all, or the upper levels with a count of what is below."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import cmo_career as cc
from cmo_career.model.plan import Plan
from cmo_career.reports.charts.chosen_nodes import chosen_nodes
from plan_builders import action, goal, plan
from strategies import plans


@given(plans())
def test_a_small_plan_is_shown_whole_in_its_own_order(given_plan: Plan) -> None:
    chosen = chosen_nodes(given_plan, lambda _: True)
    assert [each.node for each in chosen] == [*given_plan.walk()]
    assert chosen[0].depth == 0
    assert all(each.below == 0 for each in chosen)


@given(plans(), st.integers(1, 5))
def test_nothing_of_a_large_plan_is_lost_from_the_count(given_plan: Plan, few: int) -> None:
    chosen = chosen_nodes(given_plan, lambda _: True, most=0, few=few)
    assert len(chosen) == min(few, len(given_plan))
    assert sum(1 + each.below for each in chosen) == len(given_plan)


@given(plans(), st.integers(1, 5))
def test_what_is_shown_stands_no_lower_than_what_is_left_out(given_plan: Plan, few: int) -> None:
    depths = {each.node.id: each.depth for each in chosen_nodes(given_plan, lambda _: True)}
    chosen = {each.node.id for each in chosen_nodes(given_plan, lambda _: True, most=0, few=few)}
    left = [depth for id_, depth in depths.items() if id_ not in chosen]
    assert max(depths[id_] for id_ in chosen) <= min(left, default=len(depths))


def test_what_is_not_to_be_shown_hands_on_its_place() -> None:
    inner = goal("inner", action("a"))
    given_plan = plan(inner)
    chosen = chosen_nodes(given_plan, lambda node: node.id != "inner")
    assert [(each.node.id, each.depth) for each in chosen] == [(given_plan.goal.id, 0), ("a", 1)]


def test_a_wide_plan_shows_its_first() -> None:
    wide = plan(cc.all_of(*(action(f"a{number}") for number in range(500))))
    chosen = chosen_nodes(wide, lambda _: True)
    assert len(chosen) == 60
    assert chosen[1].node.id == "a0"
    assert chosen[0].below == len(wide) - 60
