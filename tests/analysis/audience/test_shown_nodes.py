from __future__ import annotations

from typing import Any

import pytest

from cmo_career.analysis.audience.shown_nodes import ShownNodes
from cmo_career.model.composition import AllOf, all_of, any_of, at_least, in_order
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import action, actions, goal

a, b, c = actions("a b c")
h, i = actions("hidden-h hidden-i")


def unchanged(_: object) -> dict[str, Any]:
    return {}


def shown(node: Node) -> Node | None:
    return ShownNodes(is_shown=lambda each: not each.id.startswith("hidden"), changes=unchanged).of(node)


def hidden(how: Node | None = None) -> Node:
    return goal("hidden-g", how)


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        (h, None),
        (all_of(h, i), None),
        (all_of(a, h), a),
        (any_of(a, h, i), a),
        (any_of(a, h, b), any_of(a, b)),
        (in_order(a, h, b), in_order(a, b)),
        (all_of(a, any_of(b, h)), all_of(a, b)),
        (goal("g", h), goal("g")),
        (goal("g", all_of(a, h)), goal("g", a)),
    ],
)
def test_a_hidden_action_leaves_no_place(whole: Node, left: Node | None) -> None:
    assert shown(whole) == left


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        (hidden(), None),
        (hidden(h), None),
        (hidden(a), a),
        (goal("g", hidden(a)), goal("g", a)),
        (all_of(a, hidden(all_of(b, c))), all_of(a, b, c)),
        (all_of(a, hidden(any_of(b, c))), all_of(a, any_of(b, c))),
        (in_order(a, hidden(b), c), in_order(a, b, c)),
        (all_of(a, hidden(all_of(a, b))), all_of(a, b)),
        (hidden(goal("hidden-too", all_of(a, h, goal("g", b)))), all_of(a, goal("g", b))),
    ],
)
def test_a_hidden_goal_gives_way_to_what_it_is_achieved_by(whole: Node, left: Node | None) -> None:
    assert shown(whole) == left


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        (at_least(2, a, b, c), at_least(2, a, b, c)),
        (at_least(2, a, b, c, h), at_least(2, a, b, c)),
        (at_least(2, a, b, h), all_of(a, b)),
        (at_least(3, a, b, h, i), all_of(a, b)),
        (at_least(2, a, b), all_of(a, b)),
        (at_least(2, a, h, i), a),
        (at_least(2, a, hidden(a), b), all_of(a, b)),
        (at_least(1, a, b, h), at_least(1, a, b)),
    ],
)
def test_a_count_says_nothing_of_what_is_missing(whole: Node, left: Node) -> None:
    assert shown(whole) == left


def weights(*given: float | None, of: tuple[Node, ...] = (a, b, h)) -> Any:
    found = shown(all_of(*of, weights=given))
    assert isinstance(found, AllOf)
    return found.weights


def test_weights_add_up_to_nothing_known() -> None:
    assert weights(50, 30, 20) == (5, 3)
    assert weights(0.5, 0.25, 0.25) == (2, 1)
    assert weights(0.1, None, 3) is None
    assert weights(0.1, 1, None) == (1, 10)
    assert weights(None, None, 3) is None
    assert weights(50, 30, of=(a, b)) == (5, 3)
    assert weights(2, 2, 7) == (1, 1)


def test_weights_of_places_that_are_not_to_be_seen_are_gone() -> None:
    assert weights(3, 2, of=(a, hidden(b))) is None
    assert weights(3, 2, 5, of=(a, b, hidden(a))) == (3, 2)
    assert shown(all_of(a, any_of(a, h), weights=(1, 2))) == a


def test_weights_beyond_all_proportion_are_gone() -> None:
    assert weights(1e-300, 1e300, 1) is None


def test_what_stands_for_hidden_goals_in_many_places_stays_small() -> None:
    node: Node = action("end")
    for level in range(20):
        left, right = (
            any_of(action(f"{side}-{level}"), all_of(node, action(f"{side}{side}-{level}"))) for side in "lr"
        )
        node = goal(f"hidden-{level}", all_of(left, right))
    plan = Plan(start="2026-01-05", goal=goal("top", node))
    found = shown(plan.goal)
    assert found is not None
    assert len(Plan(start=plan.start, goal=goal("whole", found))) == 2 + 20 * 4 + 1
    assert found.children[0].places < 10_000


def test_what_nobody_hid_is_the_same_object() -> None:
    whole = goal("g", all_of(a, any_of(b, c)))
    assert shown(whole) is whole
