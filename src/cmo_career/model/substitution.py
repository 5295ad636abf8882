"""Other nodes in the places of an expression."""

from __future__ import annotations

from collections.abc import Mapping

from cmo_career.errors import ModelError
from cmo_career.model.composition import Composition, all_of
from cmo_career.model.node import Node

__all__ = ["Position", "inserted", "substituted"]

Position = int | tuple[int, ...]
"""A place in an expression: positions from the outermost composition inward; the last is before what."""


def substituted(how: Node, new: Mapping[str, Node | None]) -> Node | None:
    """
    Return an expression with the node for each id of *new* in its places; None takes a place away.

    A composition left with one node becomes that node, one left with none goes too. What does not change is
    shared.
    """
    if not isinstance(how, Composition):
        return new.get(how.id, how)  # type: ignore[attr-defined]
    done: dict[int, Node | None] = {}
    waiting = [how]
    while waiting:
        node = waiting[-1]
        if id(node) not in done:
            inside = [part for part in node.nodes if isinstance(part, Composition) and id(part) not in done]
            if inside:
                waiting.extend(inside)
                continue
            done[id(node)] = _again(node, new, done)
        waiting.pop()
    return done[id(how)]


def _again(node: Composition, new: Mapping[str, Node | None], done: Mapping[int, Node | None]) -> Node | None:
    weights = getattr(node, "weights", None)
    nodes: list[Node] = []
    kept: list[float | None] = []
    same = True
    for place, part in enumerate(node.nodes):
        becomes = done[id(part)] if isinstance(part, Composition) else new.get(part.id, part)  # type: ignore[attr-defined]
        same = same and becomes is part
        if becomes is not None:
            nodes.append(becomes)
            kept.append(weights[place] if weights else None)
    if same:
        return node
    return node.of(nodes, kept if weights else None) if nodes else None


def inserted(how: Node | None, node: Node, position: Position | None) -> Node:
    """
    Return an expression with one more node in it.

    Without a position the node joins an ``all_of`` at its end; beside anything else it makes an ``all_of``.

    Raises ModelError for a position that the expression does not have.
    """
    if position is None:
        return _joined(how, node)
    way = (position,) if isinstance(position, int) else tuple(position)
    passed: list[tuple[Composition, int]] = []
    at = how
    for step in way[:-1]:
        if not isinstance(at, Composition) or not _is_place(step, len(at.nodes)):
            raise _no_such_position(way)
        passed.append((at, step))
        at = at.nodes[step]
    if passed and not isinstance(at, Composition):
        raise _no_such_position(way)
    grown = _with_one_more(at, node, way)
    for composition, step in reversed(passed):
        nodes = [*composition.nodes[:step], grown, *composition.nodes[step + 1 :]]
        grown = composition.of(nodes, getattr(composition, "weights", None))
    return grown


def _joined(how: Node | None, node: Node) -> Node:
    if how is None:
        return node
    is_all_of = isinstance(how, Composition) and how.node_kind == "all_of"
    return _with_one_more(how, node, (len(how.children),)) if is_all_of else all_of(how, node)


def _with_one_more(at: Node | None, node: Node, way: tuple[int, ...]) -> Node:
    places = at.nodes if isinstance(at, Composition) else () if at is None else (at,)
    if not way or not _is_place(way[-1], len(places) + 1):
        raise _no_such_position(way)
    step = way[-1]
    nodes = [*places[:step], node, *places[step:]]
    if not isinstance(at, Composition):
        return all_of(*nodes)
    weights = getattr(at, "weights", None)
    return at.of(nodes, [*weights[:step], None, *weights[step:]] if weights else None)


def _is_place(step: object, places: int) -> bool:
    return isinstance(step, int) and not isinstance(step, bool) and 0 <= step < places


def _no_such_position(way: tuple[int, ...]) -> ModelError:
    return ModelError.of("position-unknown", position=", ".join(map(str, way)))
