"""How nodes stand below each other."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.progress.layout import adds_up, below, each_once, key_of, keys_of, undropped
from cmo_career.model.composition import all_of, any_of
from plan_builders import action, goal

shared = action("shared")


def test_sums_right_below_a_goal_are_passed_over() -> None:
    a, b = action("a"), action("b")
    assert below(goal("g", a & b)) == below(goal("g", a >> b)) == (a, b)
    assert below(goal("g")) == ()
    for how in (a | b, all_of(a, b, weights=(1, 2))):
        assert below(goal("g", how)) == (how,)
        assert below(how) == (a, b)


def test_compositions_are_told_apart_by_object_and_the_rest_by_id() -> None:
    one, other = shared & action("a"), shared & action("a")
    assert key_of(one) != key_of(other)
    assert key_of(shared) == key_of(action("shared")) == "shared"
    assert keys_of((one, shared, goal("g"))) == [key_of(one), "shared", "g"]


def test_a_walk_meets_each_node_once_in_the_authors_order() -> None:
    first, second = shared & action("a"), action("b") >> shared
    found = list(each_once((first, second), lambda node: node.children))
    assert [key_of(node) for node in found] == [key_of(first), "shared", "a", key_of(second), "b"]


def test_only_unweighted_sums_add_up() -> None:
    a, b = action("a"), action("b")
    assert [adds_up(node) for node in (a & b, a >> b, a | b, all_of(a, b, weights=(1, 2)), a)] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert not adds_up(any_of(a, b))


def test_dropping_a_goal_drops_what_only_it_reaches() -> None:
    left, gone = goal("left", shared & action("a")), goal("gone", shared & action("b"), dropped="2026-02-01")
    root = goal("root", left & gone)
    assert [node.id for node in undropped(root, date(2026, 3, 1))] == ["root", "left", "shared", "a"]
    assert [node.id for node in undropped(root, date(2026, 1, 1))] == [
        "root",
        "left",
        "shared",
        "a",
        "gone",
        "b",
    ]
