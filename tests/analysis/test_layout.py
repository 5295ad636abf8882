"""Plans in which something stands in several places."""

from __future__ import annotations

from cmo_career.analysis.layout import adds_up, key_of, layout_of
from cmo_career.model.composition import all_of, any_of
from plan_builders import action, goal, plan

shared = action("shared")


def test_each_node_comes_once_and_before_what_is_below_it() -> None:
    inner = goal("inner", shared & action("a"))
    layout = layout_of(plan(all_of(shared, inner, goal("outer", inner & action("b")))))
    ids = [node.id for node in layout.inner if hasattr(node, "id")]
    assert ids == ["cmo", "outer", "inner"]
    assert sorted(each.id for each in layout.actions) == ["a", "b", "shared"]


def test_what_stands_above_something_shared_is_known_from_both_sides() -> None:
    left, right, alone = (goal(id_, how) for id_, how in (("l", shared), ("r", shared), ("x", action("a"))))
    assert layout_of(plan(all_of(left, right, alone))).above_shared == {"l", "r"}
    assert layout_of(plan(alone)).above_shared == frozenset()


def test_compositions_are_told_apart_by_object_and_the_rest_by_id() -> None:
    one, other = shared & action("a"), shared & action("a")
    assert key_of(one) != key_of(other)
    assert key_of(shared) == key_of(action("shared")) == "shared"


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
