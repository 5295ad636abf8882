"""How goals, compositions and actions stand below each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node

__all__ = ["Key", "adds_up", "below", "each_once", "key_of", "keys_of", "undropped", "wholes"]

wholes = (AllOf, InOrder)
"""The compositions of which every part counts."""

Key = str | int
"""Tells nodes apart: goals and actions by id, compositions by object."""


def key_of(node: Node) -> Key:
    """Return what tells a node apart."""
    if node.__class__ is Goal or node.__class__ is Action:
        return node.id
    return id(node)


def each_once(nodes: Iterable[Node], below: Callable[[Node], Iterable[Node]]) -> Iterator[Node]:
    """Yield nodes and what is *below* each of them, each once, in the author's order."""
    seen: set[Key] = set()
    waiting = [*nodes][::-1]
    while waiting:
        node = waiting.pop()
        key = key_of(node)
        if key not in seen:
            seen.add(key)
            yield node
            waiting.extend([*below(node)][::-1])


def undropped(root: Node, as_of: date) -> Iterator[Goal | Action]:
    """
    Yield the goals and actions from *root* down that are left on a day, each once, in the author's order.

    Dropping a goal drops what only it reaches.
    """

    def is_left(node: Node) -> bool:
        return not isinstance(node, Goal | Action) or node.dropped is None or node.dropped > as_of

    for node in each_once((root,), lambda node: node.children if is_left(node) else ()):
        if isinstance(node, Goal | Action) and is_left(node):
            yield node


def adds_up(node: Node) -> bool:
    """Return whether the work of a composition is the sum of that of its parts."""
    return isinstance(node, wholes) and node.weights is None


def keys_of(nodes: Iterable[Node]) -> list[Key]:
    """Return what tells each of several nodes apart."""
    # Why not by key_of: that would be a call for each of a million nodes.
    return [node.id if node.__class__ is Action or node.__class__ is Goal else id(node) for node in nodes]


def below(node: Node) -> tuple[Node, ...]:
    """Return what is directly below a node, or right below a composition of a goal that adds up."""
    if node.__class__ is Goal:
        how = node.how
        if how is None:
            return ()
        return how.children if adds_up(how) else (how,)
    return node.children
