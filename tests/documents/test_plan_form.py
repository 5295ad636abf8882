"""The goal tree in documents: each node once, by ``ref`` elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.documents.converter import converter
from cmo_career.documents.plan_form import definitions
from cmo_career.errors import ModelError
from cmo_career.model.composition import AllOf, AnyOf, AtLeast, InOrder
from cmo_career.model.plan import Plan


def read(goal: dict[str, Any]) -> Plan:
    plan: Plan = converter().structure({"start": "2026-01-05", "goal": goal}, Plan)
    return plan


def action(id_: str) -> dict[str, Any]:
    return {"action": id_, "kind": "course", "title": id_}


def goal(by: Any = None, id_: str = "top", key: str = "id") -> dict[str, Any]:
    return {key: id_, "title": id_, **({} if by is None else {"by": by})}


def refused(by: Any) -> str:
    with pytest.raises(ModelError) as error:
        read(goal(by))
    return error.value.problems[0].code


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"all_of": [action("a"), action("b")]}, AllOf),
        ({"any_of": [action("a"), action("b")]}, AnyOf),
        ({"in_order": [action("a"), action("b")]}, InOrder),
        ({"at_least": {"count": 1, "of": [action("a"), action("b")]}}, AtLeast),
    ],
)
def test_each_composition_has_its_own_key(data: dict[str, Any], kind: type[Any]) -> None:
    plan = read(goal(data))
    assert isinstance(plan.goal.how, kind)
    assert converter().unstructure(plan)["goal"]["by"] == data


def test_a_reference_before_or_after_means_the_same_node() -> None:
    before = read(goal({"all_of": [{"ref": "b"}, goal(action("b"), "g", "goal")]}))
    after = read(goal({"all_of": [goal(action("b"), "g", "goal"), {"ref": "b"}]}))
    assert before.node("b") == after.node("b")
    assert set(before.parents("b")) == {"g", "top"}


def test_a_shared_node_is_written_out_once() -> None:
    plan = read(goal({"all_of": [goal(action("b"), "g", "goal"), {"ref": "b"}]}))
    written = converter().unstructure(plan)
    assert str(written).count("'title': 'b'") == 1
    assert converter().structure(written, Plan) == plan


def test_it_is_written_out_under_the_goal_that_was_named() -> None:
    plan = read(goal({"all_of": [goal(action("b"), "g", "goal"), {"ref": "b"}]}))
    nodes = converter().plan_data(plan, {"b": "top"})["goal"]["by"]["all_of"]
    assert nodes == [goal({"ref": "b"}, "g", "goal"), action("b")]


def test_weights_stand_beside_their_nodes() -> None:
    data = {"all_of": [{**action("a"), "weight": 2}, action("b"), {**goal(None, "g", "goal"), "weight": 0.5}]}
    plan = read(goal(data))
    assert getattr(plan.goal.how, "weights", None) == (2, None, 0.5)
    assert converter().unstructure(plan)["goal"]["by"] == data


@pytest.mark.parametrize(
    ("by", "code"),
    [
        (7, "node-expected"),
        ({}, "node-not-one"),
        ({"all_of": [action("a")], "any_of": []}, "node-not-one"),
        ({"al_of": []}, "key-unknown-near"),
        ({"all_of": {}}, "list-expected"),
        ({"at_least": [action("a")]}, "at-least-malformed"),
        ({"at_least": {"count": 2, "of": [action("a"), action("b")], "x": 1}}, "at-least-malformed"),
        ({"any_of": [{**action("a"), "weight": 1}, action("b")]}, "weight-out-of-place"),
        ({**action("a"), "weight": 1}, "weight-out-of-place"),
        ({"weight": 1, "all_of": [action("a"), action("b")]}, "weight-out-of-place"),
        ({"all_of": [{**action("a"), "weight": True}, action("b")]}, "number-expected"),
        ({"ref": "nobody"}, "id-unknown"),
        ({"ref": 5}, "word-expected"),
        ({"ref": "top"}, "goal-within-itself"),
        ({"ref": "top", "title": "x"}, "key-unknown"),
    ],
)
def test_what_is_no_node_is_refused(by: Any, code: str) -> None:
    assert refused(by) == code


def test_the_goal_at_the_top_has_no_weight() -> None:
    for data in ({**goal(), "weight": 1}, {**goal(key="goal"), "weight": 1}):
        with pytest.raises(ModelError) as error:
            read(data)
        assert error.value.problems[0].code == "weight-out-of-place"


def test_a_hundred_levels_are_read_and_one_more_is_refused() -> None:
    data: dict[str, Any] = action("bottom")
    for level in range(98):
        data = goal(data, f"g{level}", "goal")
    assert read(goal(data)).goal.height == 100
    with pytest.raises(ModelError) as error:
        read(goal(goal(data, "one-more", "goal")))
    assert error.value.problems[0].code == "plan-too-deep"


def test_references_that_stack_a_hundred_levels_are_refused_without_recursion() -> None:
    chain = [goal({"ref": f"g{number + 1}"}, f"g{number}", "goal") for number in range(3000)]
    data = goal({"all_of": [*chain, action("g3000")]})
    with pytest.raises(ModelError) as error:
        read(data)
    assert error.value.problems[0].code == "plan-too-deep"


def test_definitions_are_found_at_their_paths() -> None:
    data = goal({"all_of": [action("a"), {"at_least": {"count": 1, "of": [goal(action("b"), "g", "goal")]}}]})
    found = {id_: path for id_, (path, _) in definitions(data).items()}
    assert found["b"] == ("by", "all_of", 1, "at_least", "of", 0, "by")
