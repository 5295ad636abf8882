"""What goals, actions and compositions have in common: heights, equality, pickling, at any size."""

from __future__ import annotations

import copy
import pickle
import time

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.composition import all_of, any_of
from cmo_career.model.equality import Sameness
from cmo_career.model.flat import flattened
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from plan_builders import action, actions, goal

a, b = actions("a b")


def tower(levels: int) -> Node:
    node: Node = action("ground")
    for level in range(levels - 1):
        node = goal(f"g{level}", node)
    return node


def ladder(levels: int) -> Node:
    """Every composition uses the two below it: some 10^20 ways down."""
    low, high = all_of(*actions("a b")), all_of(*actions("b a"))
    kinds = [all_of, any_of]
    for level in range(levels - 2):
        low, high = high, kinds[level % 2](low, high, action(f"x{level}"))
    return high


def test_a_hundred_levels_are_allowed_and_one_more_is_refused() -> None:
    assert tower(100).height == 100
    with pytest.raises(ModelError, match="101 levels, and at most 100"):
        tower(101)
    with pytest.raises(ModelError) as error:
        all_of(tower(100), b)
    assert error.value.problems[0].code == "plan-too-deep"


def test_hash_looks_at_kind_and_id_only() -> None:
    assert hash(action("a")) == hash(action("a", hours=3))
    assert hash(goal("a")) != hash(action("a"))
    assert hash(a & b) == hash(action("a", hours=3) & b)


def test_a_goal_and_an_action_of_one_id_differ() -> None:
    assert goal("a") != action("a")
    assert goal("a") != "a"


def test_equality_looks_at_everything() -> None:
    assert action("a", hours=40) == action("a", hours=40.0)
    assert goal("g", a & b) == goal("g", action("a") & action("b"))
    assert goal("g", a & b) != goal("g", action("a", hours=1) & b)
    assert goal("g", a) != goal("g")
    assert all_of(a, b, weights=(1, None)) != all_of(a, b, weights=(2, None))


def test_nodes_with_more_ways_down_than_anybody_can_walk_compare_and_travel_at_once() -> None:
    begun = time.perf_counter()
    one, other = ladder(99), ladder(99)
    assert one == other
    assert one != ladder(98)
    assert goal("g", one) != goal("g", other, why="Another")
    again = pickle.loads(pickle.dumps(one))
    assert again == one
    assert again.places == one.places > 10**19
    assert len(flattened(one)) == len(flattened(again)) < 250
    assert time.perf_counter() - begun < 5


def test_one_difference_found_is_not_forgotten() -> None:
    same = Sameness()
    one, other = goal("g", goal("h", a & b)), goal("g", goal("h", action("a", hours=1) & b))
    assert not same.holds(one, other)
    assert not same.holds(one, other)
    assert same.holds(one, goal("g", goal("h", a & b)))


def test_copies_are_the_value_itself() -> None:
    top = goal("g", a & b)
    assert copy.copy(top) is copy.deepcopy(top) is top
    assert copy.deepcopy([top])[0] is top


def test_a_pickle_is_as_flat_as_a_list() -> None:
    rows = flattened(tower(100))
    assert len(rows) == 100
    assert not any(isinstance(value, Node) for _, own, _ in rows for value in own.values())
    assert pickle.loads(pickle.dumps(tower(100))) == tower(100)


def test_nodes_show_neither_titles_nor_figures() -> None:
    assert repr(action("finance-course", hours=40)) == "<Action finance-course: course>"
    assert repr(goal("launch", all_of(a, b, action("c")))) == "<Goal launch: all_of of 3>"
    assert repr(goal("launch", goal("sub"))) == "<Goal launch: goal sub>"
    assert repr(goal("launch")) == "<Goal launch>"


def test_fifty_thousand_nodes_side_by_side_do_everything() -> None:
    wide = goal("g", all_of(*(action(f"x{number}", title="Do") for number in range(50_000))))
    again = pickle.loads(pickle.dumps(wide))
    assert again == wide
    assert hash(again) == hash(wide)
    assert repr(wide) == "<Goal g: all_of of 50000>"
    assert copy.deepcopy(wide) is wide
    assert isinstance(again, Goal)
    assert again.height == 3
