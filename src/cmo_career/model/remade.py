"""The same tree, made of other nodes."""

from __future__ import annotations

from collections.abc import Callable

from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.substitution import substituted
from cmo_career.model.traversal import Identified, direct

__all__ = ["remade"]


def remade(root: Goal, make: Callable[[Identified], Identified]) -> Goal:
    """
    Return the tree with what *make* gives in every place of each goal and action; iterative, each node once.

    Args:
        root: The goal at the top.

        make: Gives a node for a node; a goal keeps what it is achieved by, whose nodes are replaced next.

    >>> import attrs
    >>> from cmo_career.model.action import Action
    >>> tree = Goal(id="g", title="g").by(Action(id="a", kind="course", title="a"))
    >>> remade(tree, lambda node: attrs.evolve(node, id=f"my-{node.id}"))
    <Goal my-g: action my-a>
    """
    done: dict[str, Node | None] = {}
    waiting: list[Identified] = [root]
    while waiting:
        node = waiting[-1]
        below = [each for each in _below(node) if each.id not in done] if node.id not in done else []
        if below:
            waiting.extend(below)
            continue
        waiting.pop()
        if node.id not in done:
            made = make(node)
            if isinstance(made, Goal) and made.how is not None:
                how = substituted(made.how, done)
                assert how is not None  # nothing is taken out
                made = made.by(how)
            done[node.id] = made
    top = done[root.id]
    assert isinstance(top, Goal)
    return top


def _below(node: Identified) -> tuple[Identified, ...]:
    return tuple(direct(node.how)) if isinstance(node, Goal) else ()
