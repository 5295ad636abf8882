"""Plans in which nothing stands in two places."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.progress.tree import Tree
from cmo_career.analysis.progress.work import ALIVE, COUNTS, OPEN, UNMET, Work
from cmo_career.model.action import Action
from cmo_career.model.composition import all_of, any_of
from plan_builders import action, goal, plan

day = date(2026, 3, 31)


def no_work(_: Action) -> Work:
    return 0, 0, 0


def test_a_tree_holds_each_goal_and_composition_with_the_sums_of_its_actions() -> None:
    how = all_of(
        action("a", hours=1), goal("g", any_of(action("b", hours=2), action("c"))), action("d", hours=4)
    )
    tree = Tree.of(plan(how), day, no_work)
    assert tree is not None
    assert [node.node_kind for node in tree.inner] == ["goal", "goal", "any_of"]
    assert (tree.planned, tree.parents) == ([5, 0, 2], [0, 0, 1])
    assert tree.flags[0] == ALIVE | COUNTS | OPEN | UNMET
    assert (tree.unknown, tree.unknown_not_begun) == ([], {2: 1})
    assert sorted(each.id for each in tree.actions()) == ["a", "b", "c", "d"]


def test_unknown_hours_are_added_when_the_median_is_known() -> None:
    how = all_of(action("a"), action("b"), action("c", done=day), action("d", hours=5))
    tree = Tree.of(plan(how), day, no_work)
    assert tree is not None
    assert (tree.unknown_at, [each.id for each in tree.unknown]) == ([0], ["c"])
    tree.add_unknown(5, lambda _: (5, 5, ALIVE | COUNTS))
    assert (tree.planned, tree.earned) == ([20], [5])


def test_what_stands_in_two_places_is_no_tree() -> None:
    shared = action("shared")
    assert Tree.of(plan(goal("g", shared) & goal("h", shared)), day, no_work) is None
    assert Tree.of(plan(any_of(shared, shared & action("a"))), day, no_work) is None


def test_many_shared_nodes_are_noticed_before_they_are_taken_apart() -> None:
    compositions = all_of(action("a"), action("b"))
    for number in range(16):
        compositions = any_of(compositions, all_of(compositions, action(f"c{number}")))
    assert Tree.of(plan(compositions), day, no_work) is None
    goals = goal("bottom", compositions)
    for number in range(16):
        goals = goal(f"g{number}", goal(f"left{number}", goals) & goal(f"right{number}", goals))
    assert Tree.of(plan(goals), day, no_work) is None


def test_what_stands_above_something_shared_is_known_from_both_sides() -> None:
    shared = action("shared")
    left, right, alone = (goal(id_, how) for id_, how in (("l", shared), ("r", shared), ("x", action("a"))))
    assert Tree.over(plan(all_of(left, right, alone)), day, no_work).above_shared == {"l", "r"}
    assert Tree.over(plan(alone), day, no_work).above_shared == set()


def test_what_stands_in_several_places_is_met_once_and_after_what_is_below_it() -> None:
    shared = action("shared")
    inner = goal("inner", shared & action("a"))
    tree = Tree.over(plan(all_of(shared, inner, goal("outer", inner & action("b")))), day, no_work)
    assert [getattr(tree.inner[place], "id", None) for place in tree.upwards()] == ["inner", "outer", "cmo"]
    assert sorted(each.id for each in tree.actions()) == ["a", "b", "shared"]
    assert tree.above_shared == {"cmo", "inner", "outer"}
