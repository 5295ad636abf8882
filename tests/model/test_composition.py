"""Composing nodes."""

from __future__ import annotations

import copy
import operator
import pickle
from typing import Any

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.composition import AllOf, AnyOf, AtLeast, InOrder, all_of, any_of, at_least, in_order
from plan_builders import action, actions, goal

a, b, c, d = actions("a b c d")


def codes(error: pytest.ExceptionInfo[ModelError]) -> list[str]:
    assert all(problem.text(language) for problem in error.value.problems for language in ("en", "zh"))
    return [problem.code for problem in error.value.problems]


def test_operators_follow_pythons_precedence() -> None:
    assert goal("g").by(a & (b >> c) | d) == goal("g").by(any_of(all_of(a, in_order(b, c)), d))
    assert (a & b >> c | d) == (a & (b >> c) | d)


@pytest.mark.parametrize("operate", [operator.and_, operator.or_, operator.rshift])
def test_operators_take_nothing_but_nodes(operate: Any) -> None:
    with pytest.raises(TypeError):
        operate(a, "b")


@pytest.mark.parametrize(("composed", "kind"), [(all_of, AllOf), (any_of, AnyOf), (in_order, InOrder)])
def test_compositions_of_one_kind_flatten(composed: Any, kind: Any) -> None:
    flat = composed(a, composed(b, c), d)
    assert flat.__class__ is kind
    assert flat.nodes == (a, b, c, d)
    assert kind(nodes=(a, composed(b, c))) == composed(a, b, c)


def test_at_least_does_not_flatten() -> None:
    inner = at_least(1, a, b)
    assert at_least(1, inner, c).children == (inner, c)


def test_order_counts() -> None:
    assert all_of(a, b) != all_of(b, a)
    assert any_of(a, b) != all_of(a, b)
    assert at_least(1, a, b) != at_least(2, a, b)


def test_a_node_composed_with_itself_is_itself() -> None:
    pair = all_of(a, b)
    assert all_of(a, a) is any_of(a) is in_order(a, a) is at_least(1, a, a) is all_of(a, weights=[3]) is a
    assert all_of(pair, pair) is all_of(pair) is pair


def test_later_places_of_a_node_fall_away() -> None:
    assert all_of(a, b, a) == all_of(a, b)
    assert any_of(a & b, c, a & b) == any_of(a & b, c)
    assert all_of(action("a"), b, action("a")) == all_of(a, b)


def test_in_order_keeps_a_node_that_comes_back_later() -> None:
    assert in_order(a, a, b, b) == in_order(a, b)
    assert in_order(a, b, a).children == (a, b, a)


@pytest.mark.parametrize("composed", [all_of, any_of, in_order, lambda: at_least(1)])
def test_an_empty_composition_is_refused(composed: Any) -> None:
    with pytest.raises(ModelError) as error:
        composed()
    assert codes(error) == ["composition-empty"]


def test_a_class_called_by_itself_needs_two_nodes() -> None:
    with pytest.raises(ModelError) as error:
        AllOf(nodes=(a, a))
    assert codes(error) == ["composition-of-one"]


def test_a_list_given_as_one_node_is_refused_with_advice() -> None:
    with pytest.raises(ModelError, match=r"all_of\(\*nodes\)") as error:
        all_of([a, b])  # type: ignore[arg-type]
    assert codes(error) == ["not-a-node"]


def test_one_id_with_two_contents_is_refused_and_every_one_named() -> None:
    with pytest.raises(ModelError) as error:
        all_of(a, b, action("a", hours=3), action("b", hours=4))
    assert [dict(problem.params) for problem in error.value.problems] == [{"id": "a"}, {"id": "b"}]
    assert set(codes(error)) == {"node-id-clash"}
    with pytest.raises(ModelError):
        all_of(a, goal("a"))


@pytest.mark.parametrize("count", [0, -1, 4, True, 1.0, None])
def test_at_least_asks_for_one_to_all_of_its_different_nodes(count: Any) -> None:
    with pytest.raises(ModelError) as error:
        at_least(count, a, b, c, a)
    assert codes(error) == ["at-least-count"]


def test_at_least_may_ask_for_all() -> None:
    most = at_least(3, a, b, c, a)
    assert isinstance(most, AtLeast)
    assert (most.count, most.nodes) == (3, (a, b, c))


def test_weights_belong_to_places() -> None:
    weighted = all_of(a, b, weights=(2, None))
    assert isinstance(weighted, AllOf)
    assert list(weighted.weights or ()) == [2, None]
    assert weighted != all_of(a, b)
    assert all_of(a, b, weights=(None, None)) == all_of(a, b)
    assert in_order(a, b, weights=[1, 2.5]) != in_order(a, b, weights=[1, 2])


def test_weighted_compositions_are_neither_taken_apart_nor_take_apart() -> None:
    weighted = all_of(a, b, weights=(1, 2))
    assert all_of(weighted, c).children == (weighted, c)
    assert all_of(a & b, c, weights=(1, 2)).children == (a & b, c)
    assert weighted & weighted is weighted


@pytest.mark.parametrize("weight", [0, -1, True, float("nan"), float("inf"), "1"])
def test_a_weight_is_a_number_above_zero(weight: Any) -> None:
    with pytest.raises(ModelError) as error:
        all_of(a, b, weights=(weight, 1))
    assert codes(error) == ["weight-not-positive"]


def test_there_is_a_weight_for_each_place() -> None:
    with pytest.raises(ModelError) as error:
        in_order(a, b, weights=(1,))
    assert codes(error) == ["weights-miscounted"]


def test_a_node_in_two_weighted_places_is_refused() -> None:
    with pytest.raises(ModelError) as error:
        all_of(a, b, a, weights=(1, 2, 3))
    assert codes(error) == ["weighted-twice"]


def test_a_composition_shows_its_kind_and_size_alone() -> None:
    assert repr(at_least(2, a, b & c, d)) == "<at_least of 3>"


def test_alternatives_of_alternatives_are_told_apart_by_their_hash() -> None:
    parts = [action(f"x{number}") for number in range(300)]
    many = [any_of(all_of(one, a), all_of(one, b)) for one in parts]
    assert len({hash(each) for each in many}) == 300


def test_compositions_travel() -> None:
    shared = a & b
    whole = any_of(shared, in_order(shared, c), at_least(1, shared, d), all_of(shared, d, weights=(1, 2)))
    again = pickle.loads(pickle.dumps(whole))
    assert again == whole
    assert again.children[0] is again.children[1].children[0] is again.children[2].children[0]
    assert copy.copy(whole) is copy.deepcopy(whole) is whole
