"""Expressions told by ids alone."""

from __future__ import annotations

import pytest
from hypothesis import given

from cmo_career.analysis.difference.outline import (
    Marks,
    node_at_place,
    place_of,
    put_in,
    same_places,
    taken_out,
)
from cmo_career.errors import ModelError
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.node import Node
from plan_builders import action, actions
from strategies import nodes

a, b, c, d = actions("a b c d")


@given(nodes(), nodes())
def test_outlines_are_equal_just_where_the_same_nodes_stand_in_the_same_places(
    one: Node, other: Node
) -> None:
    marks = Marks()
    assert (marks.outline(one) == marks.outline(other)) is same_places(one, other)
    assert same_places(one, one)


def test_an_outline_says_nothing_of_what_nodes_say() -> None:
    marks = Marks()
    assert marks.outline(all_of(a, b)) == marks.outline(all_of(action("a", hours=5), b))
    assert not same_places(all_of(a, b), all_of(b, a))
    assert not same_places(a, None)


def test_what_is_put_in_can_be_found_and_taken_out() -> None:
    how = all_of(a, in_order(b, c))
    grown = put_in(how, d, (1, 1))
    assert grown == all_of(a, in_order(b, d, c))
    assert place_of(grown, d) == (1, 1)
    assert node_at_place(grown, (1, 1)) is d
    assert taken_out(grown, (1, 1)) == how


@pytest.mark.parametrize(
    ("how", "way", "rest"),
    [
        (a, (0,), None),
        (any_of(a, b), (0,), b),
        (all_of(a, in_order(b, c)), (1, 0), all_of(a, c)),
        (all_of(a, b, weights=(1, 2)), (0,), b),
        (all_of(a, b, c, weights=(1, 2, 3)), (1,), all_of(a, c, weights=(1, 3))),
    ],
)
def test_a_composition_left_with_one_node_becomes_that_node(
    how: Node, way: tuple[int, ...], rest: Node
) -> None:
    assert taken_out(how, way) == rest


@pytest.mark.parametrize(
    ("how", "way"),
    [(None, (0,)), (a, (1,)), (all_of(a, b), (2,)), (all_of(a, b), ()), (at_least(2, a, b), (0,))],
)
def test_nothing_is_taken_from_a_place_that_is_not_there(how: Node | None, way: tuple[int, ...]) -> None:
    with pytest.raises(ModelError):
        taken_out(how, way)


def test_a_place_that_is_not_there_holds_nothing() -> None:
    assert node_at_place(all_of(a, b), (0, 0)) is None
    assert node_at_place(None, (0,)) is None
    assert place_of(all_of(a, b), c) is None
    assert place_of(a, a) == (0,)
