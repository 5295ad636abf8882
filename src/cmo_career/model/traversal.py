"""Going through nodes: each goal and action once, without recursion."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.model.action import Action
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node

__all__ = ["Identified", "direct", "walk"]

Identified = Goal | Action
"""The nodes that have an id."""
_identified = (Goal, Action)


def walk(root: Node) -> Iterator[Identified]:
    """
    Yield the goals and actions from *root* down, each id once, parents first, in the author's order.

    >>> a, b = (Action(id=name, kind="course", title=name) for name in "ab")
    >>> [node.id for node in walk(Goal(id="g", title="g").by(a & b))]
    ['g', 'a', 'b']
    """
    seen: set[str | int] = set()
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if node.__class__ is Action:
            # Why first: most nodes are actions, and nothing is below them.
            if node.id not in seen:
                seen.add(node.id)
                yield node
            continue
        # Why: compositions have no id; one that stands in many places is one object all the same.
        key = node.id if isinstance(node, _identified) else id(node)
        if key in seen:
            continue
        seen.add(key)
        if isinstance(node, _identified):
            yield node
        waiting.extend(reversed(node.children))


def direct(how: Node | None) -> Iterator[Identified]:
    """
    Yield the goals and actions that an expression reaches through compositions alone, in order.

    One that stands in several compositions comes several times; a composition in several places is opened once.
    """
    if how is None:
        return
    opened: set[int] = set()
    waiting: list[Node] = [how]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _identified):
            yield node
        elif isinstance(node, Composition) and id(node) not in opened:
            opened.add(id(node))
            waiting.extend(reversed(node.nodes))
