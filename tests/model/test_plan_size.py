"""Plans at the edges: a hundred levels, more ways down than anybody can walk, and many nodes side by side."""

from __future__ import annotations

import pickle
import time
from datetime import date
from typing import Any

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.composition import all_of, any_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import action, goal, plan


def ladder_of_goals() -> Node:
    """49 goals, each of which uses the two below it: 98 levels, and some 10^10 ways down."""
    low, high = goal("g0", action("a0")), goal("g1", action("a1"))
    for level in range(2, 49):
        low, high = high, goal(f"g{level}", all_of(high, low))
    return high


def diamonds_in_order(count: int) -> Node:
    parts: list[Node] = []
    for number in range(count):
        parts += [action(f"a{number}"), all_of(action(f"b{number}"), action(f"c{number}"))]
    return in_order(*parts)


def diamonds_of_goals(count: int) -> Node:
    """Each diamond is three levels: a goal, a composition of two goals, and below both the next diamond."""
    node: Node = action("ground")
    for number in range(count):
        node = goal(f"top{number}", any_of(goal(f"left{number}", node), goal(f"right{number}", node)))
    return node


def everything(whole: Plan, some_id: str) -> None:
    ids = whole.ids
    assert len(ids) == len(set(ids)) == len(whole)
    assert pickle.loads(pickle.dumps(whole)) == whole
    assert whole.at(whole.path_of(some_id)) == whole.node(some_id)
    changed = whole.change(some_id, title="Something else")
    assert changed != whole
    assert len(changed) == len(whole)
    assert changed.change(some_id, title=whole.node(some_id).title) == whole
    assert whole.select(lambda node: node.id == some_id) == (whole.node(some_id),)
    assert whole.add("cmo", action("another")).remove("another") == whole
    assert whole.ancestors(some_id)[-1] == "cmo"


@pytest.mark.parametrize(
    ("how", "some_id", "size"),
    [
        (diamonds_in_order(50), "b0", 151),
        (diamonds_of_goals(32), "ground", 98),
        (ladder_of_goals(), "a0", 52),
    ],
)
def test_shared_nodes_cost_once(how: Node, some_id: str, size: int) -> None:
    begun = time.perf_counter()
    whole = plan(how)
    assert len(whole) == size
    everything(whole, some_id)
    assert time.perf_counter() - begun < 3


def test_thirty_three_diamonds_of_goals_are_exactly_a_hundred_levels() -> None:
    top = diamonds_of_goals(33)
    assert isinstance(top, Goal)
    assert top.height == 100
    whole = Plan(start=date(2026, 1, 5), goal=top)
    assert len(whole) == len(whole.ids) == 100
    changed = whole.change("ground", hours=3)
    assert changed != whole
    assert pickle.loads(pickle.dumps(changed)) == changed
    assert changed.change("ground", hours=None) == whole
    assert len(whole.path_of("ground")) == 1 + 33 * 4


def test_a_full_hundred_levels_do_everything_but_grow() -> None:
    node: Node = action("ground")
    low = node
    for level in range(2, 51):
        low, node = node, goal(f"g{level}", node if level == 2 else all_of(node, low))
    assert node.height == 98
    whole = plan(all_of(node, action("beside")))
    assert whole.goal.height == 100
    everything(whole, "ground")
    with pytest.raises(ModelError, match="101 levels"):
        whole.add("g2", action("below") & goal("deep", action("deeper")), 0)


def test_a_ladder_of_a_hundred_levels_is_walked_once_though_no_document_holds_it() -> None:
    low, high = all_of(action("a"), action("b")), any_of(action("a"), action("b"))
    for level in range(97):
        low, high = high, (any_of, all_of)[level % 2](low, high, action(f"x{level}"))
    begun = time.perf_counter()
    top = goal("cmo", high)
    assert top.height == 100
    with pytest.raises(ModelError) as error:
        plan(high)
    assert error.value.problems[0].code == "plan-too-large"
    assert time.perf_counter() - begun < 1


def test_a_path_through_shared_compositions_is_found_without_walking_all_ways() -> None:
    low, high = all_of(action("a"), action("b")), any_of(action("a"), action("b"))
    for level in range(27):
        low, high = high, (any_of, all_of)[level % 2](low, high, action(f"x{level}"))
    whole = plan(all_of(high, goal("last")))
    assert whole.goal.written_places > 1_000_000
    begun = time.perf_counter()
    assert whole.path_of("last") == ("goal", "by", "all_of", len(whole.goal.children[0].children) - 1)
    assert time.perf_counter() - begun < 0.2


@pytest.mark.parametrize("composed", [all_of, any_of, in_order])
def test_twenty_thousand_nodes_side_by_side_do_everything(composed: Any) -> None:
    everything(plan(composed(*(action(f"x{number}", title="Do") for number in range(20_000)))), "x777")


def test_a_change_costs_its_ancestors_and_not_the_size() -> None:
    def tree(leaves: int) -> Plan:
        level: list[Any] = [action(f"x{number}", title="Do") for number in range(leaves)]
        while len(level) > 1:
            level = [
                goal(f"g{len(level)}-{at}", all_of(*level[at : at + 10]), title="Reach")
                for at in range(0, len(level), 10)
            ]
        return Plan(start="2026-01-05", goal=level[0])

    def cost(whole: Plan) -> float:
        best = float("inf")
        for _ in range(5):
            begun = time.perf_counter()
            for number in range(20):
                whole.change(f"x{number}", hours=number)
            best = min(best, time.perf_counter() - begun)
        return best

    small, large = tree(100), tree(10_000)
    assert cost(large) < 10 * cost(small)  # twice the levels; a hundred times the size
