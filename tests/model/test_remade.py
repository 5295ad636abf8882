"""The same tree, made of other nodes."""

from __future__ import annotations

import attrs
from hypothesis import given

from cmo_career.model.composition import all_of, any_of
from cmo_career.model.plan import Plan
from cmo_career.model.remade import remade
from cmo_career.model.traversal import Identified
from plan_builders import action, goal
from strategies import plans


@given(plans())
def test_with_the_nodes_themselves_it_is_the_tree_itself(plan: Plan) -> None:
    assert remade(plan.goal, lambda node: node) == plan.goal


@given(plans())
def test_each_node_is_made_once_and_stands_where_the_old_one_stood(plan: Plan) -> None:
    made: list[str] = []

    def renamed(node: Identified) -> Identified:
        made.append(node.id)
        return attrs.evolve(node, id=f"my-{node.id}")

    again = Plan(start=plan.start, goal=remade(plan.goal, renamed))
    assert sorted(made) == sorted(plan.ids)
    assert again.ids == tuple(f"my-{id_}" for id_ in plan.ids)


def test_a_node_in_two_places_stays_one() -> None:
    shared = action("a")
    tree = goal("top", all_of(goal("left", shared), goal("right", any_of(shared, action("b")))))
    again = Plan(start="2026-01-05", goal=remade(tree, lambda node: attrs.evolve(node, title="New")))
    assert again.parents("a") == ("left", "right")


def test_a_goal_may_get_more_below_it() -> None:
    tree = goal("top", action("a"))
    again = remade(tree, lambda node: node.by(all_of(action("a"), action("b"))) if node.id == "top" else node)  # type: ignore[union-attr]
    assert again == goal("top", all_of(action("a"), action("b")))


def test_fifty_diamonds_in_a_row_cost_fifty_nodes() -> None:
    tree = goal("g0", action("end"))
    for number in range(1, 24):
        left, right = goal(f"l{number}", tree), goal(f"r{number}", tree)
        tree = goal(f"g{number}", all_of(left, right))
    count = 0

    def counted(node: Identified) -> Identified:
        nonlocal count
        count += 1
        return node

    assert remade(tree, counted) == tree
    assert count == 3 * 23 + 2
