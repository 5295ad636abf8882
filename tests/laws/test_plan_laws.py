"""Laws of composing, walking and changing plans."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, Composition, all_of, any_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import direct
from plan_builders import action, goal
from strategies import compose, first_day, forms, goals, nodes, plans

three = st.tuples(nodes(prefix="x-"), nodes(prefix="y-"), nodes(prefix="z-"))


@given(three)
def test_operators_say_what_the_functions_say(parts: tuple[Node, Node, Node]) -> None:
    a, b, c = parts
    assert a & b >> c | a == any_of(all_of(a, in_order(b, c)), a)
    assert (a | b) & c == all_of(any_of(a, b), c)


@pytest.mark.parametrize("composed", [all_of, any_of, in_order])
@given(parts=three)
def test_composing_is_associative(composed: Any, parts: tuple[Node, Node, Node]) -> None:
    a, b, c = parts
    assert composed(composed(a, b), c) == composed(a, composed(b, c)) == composed(a, b, c)
    assert hash(composed(composed(a, b), c)) == hash(composed(a, b, c))


@given(nodes())
def test_composing_with_itself_changes_nothing(node: Node) -> None:
    for composed in (all_of, any_of, in_order):
        assert composed(node, node) is node
        assert composed(node) is node


@settings(max_examples=40)
@given(goals(rich=True), goals(rich=True))
def test_equality_is_equality_of_everything_written(one: Goal, other: Goal) -> None:
    assert (one == other) is (_written(one) == _written(other))


@settings(max_examples=60)
@given(plans(rich=True))
def test_pickling_gives_an_equal_plan_with_the_same_sharing(plan: Plan) -> None:
    again = pickle.loads(pickle.dumps(plan))
    assert again == plan
    assert hash(again) == hash(plan)
    assert _shape(again.goal) == _shape(plan.goal)


@given(plans())
def test_walking_visits_each_id_once_and_parents_first(plan: Plan) -> None:
    ids = plan.ids
    assert len(set(ids)) == len(ids) == len(plan)
    assert ids == tuple(dict.fromkeys(_preorder(plan.goal)))
    for id_ in ids:
        assert plan.parents(id_) == tuple(sorted(each.id for each in plan.walk() if id_ in _direct_ids(each)))


@given(plans())
def test_the_path_of_a_node_leads_to_it_and_is_the_first(plan: Plan) -> None:
    first: dict[str, Any] = {}
    for path, node in _places(plan.goal, ("goal",)):
        assert plan.at(path) is node
        if not isinstance(node, Composition):
            first.setdefault(node.id, path)  # type: ignore[attr-defined]
    assert first == {id_: plan.path_of(id_) for id_ in plan.ids}


@given(plans(), st.data())
def test_changing_and_changing_back_gives_an_equal_plan(plan: Plan, data: st.DataObject) -> None:
    id_ = data.draw(st.sampled_from(plan.ids))
    title = plan.node(id_).title
    changed = plan.change(id_, title="Something else")
    assert changed != plan
    assert changed.node(id_).title.choose("en") == "Something else"
    assert changed.change(id_, title=title) == plan


@given(plans(), st.data())
def test_adding_and_removing_gives_an_equal_plan(plan: Plan, data: st.DataObject) -> None:
    under = data.draw(st.sampled_from([each.id for each in plan.walk() if isinstance(each, Goal)]))
    assert plan.add(under, action("new")).remove("new") == plan


@given(plans(), plans(prefix="other-"), st.data())
def test_what_is_lifted_can_be_grafted_elsewhere(plan: Plan, other: Plan, data: st.DataObject) -> None:
    id_ = data.draw(st.sampled_from([each.id for each in plan.walk() if isinstance(each, Goal)]))
    lifted = plan.lift(id_)
    grafted = other.graft(other.goal.id, lifted)
    assert grafted.lift(id_) == lifted
    assert len(grafted) == len(other) + len(lifted)
    assert grafted.remove(id_) == other


edits = st.lists(
    st.tuples(
        st.sampled_from(["title", "how", "replace", "rename", "add", "remove", "stale"]),
        st.integers(0, 30),
        forms,
        st.lists(st.sampled_from(["keep", "copy", "fresh"]), min_size=4, max_size=4),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=400, deadline=None)
@given(plans(), edits)
def test_a_changed_plan_is_the_plan_built_anew(plan: Plan, steps: list[Any]) -> None:
    """Every edit gives what building the whole from nothing would give, and refuses just what that refuses."""
    for number, (kind, which, form, sources) in enumerate(steps):
        id_ = plan.ids[which % len(plan)]
        node = _incoming(plan, form, sources, number)
        if kind == "stale" and isinstance(node, Goal | Action):
            node = attrs.evolve(node, title="Changed in passing")
        wanted, edit = _two_ways(plan, kind, id_, node, number)
        expected = _plan_or_none(wanted)
        try:
            found = edit()
        except ModelError:
            found = None
        assert (found is None) == (expected is None), (kind, id_, node)
        if found is not None and expected is not None:
            assert found == expected
            assert _indexed(found) == _indexed(expected)
            plan = found


def _incoming(plan: Plan, form: Any, sources: list[str], number: int) -> Node:
    known = list(plan.walk())
    pool: list[Node] = []
    for place, source in enumerate(sources):
        old = known[(place * 7 + number) % len(known)]
        pool.append({"keep": old, "copy": attrs.evolve(old), "fresh": action(f"new{number}-{place}")}[source])
    return compose(form, pool)


def _two_ways(plan: Plan, kind: str, id_: str, node: Node, number: int) -> tuple[Any, Any]:
    """How an edit is built from nothing, and how the plan makes it."""
    old = plan.node(id_)
    if kind == "remove":
        return lambda: _substituted(plan.goal, id_, None), lambda: plan.remove(id_)
    if kind == "add" and isinstance(old, Goal):
        return lambda: _substituted(plan.goal, id_, old.by(_with(old.how, node))), lambda: plan.add(id_, node)
    if kind == "how" and isinstance(old, Goal):
        return lambda: _substituted(plan.goal, id_, old.by(node)), lambda: plan.change(id_, how=node)
    if kind in {"replace", "stale"}:
        return lambda: _substituted(plan.goal, id_, node), lambda: plan.replace(id_, node)
    new = (
        attrs.evolve(old, id=f"renamed{number}")
        if kind == "rename"
        else attrs.evolve(old, title=f"Title {number}")
    )
    return lambda: _substituted(plan.goal, id_, new), lambda: plan.replace(id_, new)


def _with(how: Node | None, node: Node) -> Node:
    if how is None:
        return node
    if isinstance(how, AllOf):
        return how.of([*how.nodes, node], how.weights and [*how.weights, None])
    return all_of(how, node)


def _plan_or_none(wanted: Any) -> Plan | None:
    try:
        top = wanted()
        return Plan(start=first_day, goal=top) if isinstance(top, Goal) else None
    except ModelError:
        return None


def _substituted(node: Node, id_: str, new: Node | None) -> Node | None:
    """The plain recursive way; what takes a place is not looked into again."""
    if getattr(node, "id", None) == id_:
        return new
    if isinstance(node, Goal) and node.how is not None:
        return attrs.evolve(node, how=_substituted(node.how, id_, new))
    if isinstance(node, Composition):
        weights = getattr(node, "weights", None) or [None] * len(node.nodes)
        parts = [
            (_substituted(part, id_, new), weight) for part, weight in zip(node.nodes, weights, strict=True)
        ]
        kept = [(part, weight) for part, weight in parts if part is not None]
        weighted = getattr(node, "weights", None) is not None
        return (
            node.of([part for part, _ in kept], [weight for _, weight in kept] if weighted else None)
            if kept
            else None
        )
    return node


def _indexed(plan: Plan) -> Any:
    index = plan._index
    found = {id_: index.entry(id_) for id_ in index.ids()}
    entries = {id_: (node, tuple(sorted(parents))) for id_, (node, parents) in found.items()}
    return entries, index.size, index.places, index.ordered, len(found)


def _written(node: Node) -> Any:
    return (node.__class__, node._own(node), tuple(map(_written, node.children)))


def _shape(root: Goal) -> list[int]:
    numbers: dict[int, int] = {}
    shape = []
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        shape.append(numbers.setdefault(id(node), len(numbers)))
        if shape[-1] == len(numbers) - 1 and shape.count(shape[-1]) == 1:
            waiting.extend(node.children)
    return shape


def _preorder(node: Node) -> Iterator[str]:
    if isinstance(node, Goal | Action):
        yield node.id
    for child in node.children:
        yield from _preorder(child)


def _direct_ids(node: Node) -> set[str]:
    return {each.id for each in direct(node.how)} if isinstance(node, Goal) else set()


def _places(node: Node, path: Any) -> Iterator[tuple[Any, Node]]:
    if not isinstance(node, Composition):
        yield path, node
        for child in node.children:
            yield from _places(child, (*path, "by"))
        return
    keys = (node.node_kind, "of") if node.node_kind == "at_least" else (node.node_kind,)
    for place, child in enumerate(node.nodes):
        yield from _places(child, (*path, *keys, place))


def test_the_law_of_paths_is_tried_on_a_plan_with_every_kind() -> None:
    a, b = action("a"), action("b")
    found = list(_places(goal("g", any_of(all_of(a, b), in_order(b, a))), ("goal",)))
    assert [path for path, _ in found][-1] == ("goal", "by", "any_of", 1, "in_order", 1)
