"""How a goal is achieved, told by ids alone: what structural changes work on."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.substitution import inserted, substituted
from cmo_career.model.traversal import Identified, direct

__all__ = ["Marks", "node_at_place", "place_of", "put_in", "same_places", "taken_out"]

Way = tuple[int, ...]


@attrs.define
class Marks:
    """
    A mark for each goal and action, which stands in outlines for it whatever it says.

    Why: two outlines are then equal if, and only if, the same nodes stand in the same places.
    """

    _marks: dict[str, Identified] = attrs.field(init=False, factory=dict)

    def of(self, node: Identified) -> Identified:
        """Return the mark of a goal or action, the same one each time."""
        mark = self._marks.get(node.address)
        if mark is None:
            mark = (
                Goal(id=node.id, title="-")
                if isinstance(node, Goal)
                else Action(id=node.id, title="-", kind="course")
            )
            self._marks[node.address] = mark
        return mark

    def outline(self, how: Node | None) -> Node | None:
        """Return an expression with marks in the places of its goals and actions."""
        return None if how is None else substituted(how, {leaf.id: self.of(leaf) for leaf in direct(how)})


def same_places(one: Node | None, other: Node | None) -> bool:
    """Return whether two expressions have the same goals and actions, by kind and id, in the same places."""
    pairs = [(one, other)]
    seen: set[tuple[int, int]] = (
        set()
    )  # Why: compositions share parts, so there are more ways down than parts.
    while pairs:
        left, right = pairs.pop()
        if left is right or (id(left), id(right)) in seen:
            continue
        if left is None or left.__class__ is not right.__class__:
            return False
        seen.add((id(left), id(right)))
        if isinstance(left, Identified) and isinstance(right, Identified):
            if left.id != right.id:
                return False
        elif isinstance(left, Composition) and isinstance(right, Composition):
            if len(left.nodes) != len(right.nodes) or left._own(left) != right._own(right):  # noqa: SLF001 - weights
                return False
            pairs.extend(zip(left.nodes, right.nodes, strict=True))
    return True


def put_in(how: Node | None, node: Node, way: Way) -> Node:
    """
    Return an expression with one more node at a place, or joined to it where no place is given.

    Raises ModelError for a place that is not there.
    """
    return inserted(how, node, way or None)


def node_at_place(how: Node | None, way: Way) -> Node | None:
    """Return the node at a place of an expression; None where there is no such place."""
    if not isinstance(how, Composition):
        return how if way == (0,) else None
    at: Node = how
    for step in way:
        if not isinstance(at, Composition) or step >= len(at.nodes):
            return None
        at = at.nodes[step]
    return at


def place_of(how: Node | None, node: Node) -> Way | None:
    """Return the first place of a node in an expression, outer ones before inner ones; None where it has none."""
    if not isinstance(how, Composition):
        return (0,) if how == node else None
    waiting: list[tuple[Way, Composition]] = [((), how)]
    seen = {id(how)}
    for way, at in waiting:
        for step, part in enumerate(at.nodes):
            if part == node:
                return (*way, step)
            if isinstance(part, Composition) and id(part) not in seen:
                seen.add(id(part))
                waiting.append(((*way, step), part))
    return None


def taken_out(how: Node | None, way: Way) -> Node | None:
    """
    Return an expression without what stands at a place.

    A composition left with one node becomes that node. Raises ModelError for a place that is not there, and where
    an ``at_least`` would be left with too few.
    """
    if not isinstance(how, Composition):
        if how is None or way != (0,):
            raise ModelError.of("position-unknown", position=", ".join(map(str, way)))
        return None
    if not way or way[0] >= len(how.nodes):
        raise ModelError.of("position-unknown", position=", ".join(map(str, way)))
    step, rest = way[0], way[1:]
    part = taken_out(how.nodes[step], rest) if rest else None
    return _with_part(how, step, part)


def _with_part(how: Composition, step: int, part: Node | None) -> Node | None:
    weights: Sequence[float | None] | None = getattr(how, "weights", None)
    middle = () if part is None else (part,)
    if weights is not None:
        kept = () if part is None else (weights[step],)
        weights = (*weights[:step], *kept, *weights[step + 1 :])
    return how.of((*how.nodes[:step], *middle, *how.nodes[step + 1 :]), weights)
