"""
Nodes as a flat list of rows, for pickling.

Why: pickle recurses into values; a list whose rows name their parts by number is as deep as one row, and a
node used in two places stays one node.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cmo_career.model.node import Node

__all__ = ["Row", "flattened", "restored"]

Row = tuple["type[Node]", dict[str, Any], list[int]]
"""A node's class, its own values beside the defaults, and the numbers of the rows of its parts."""


def flattened(root: Node) -> list[Row]:
    """Return a row for each node from *root* down, parts before what they are part of."""
    numbers: dict[int, int] = {}
    rows: list[Row] = []
    waiting = [root]
    while waiting:
        node = waiting[-1]
        parts = node.children
        if id(node) not in numbers:
            unseen = [part for part in parts if id(part) not in numbers]
            if unseen:
                waiting.extend(reversed(unseen))
                continue
            numbers[id(node)] = len(rows)
            rows.append((node.__class__, node._packed(), [numbers[id(part)] for part in parts]))  # noqa: SLF001 - one room
        waiting.pop()
    return rows


def restored(rows: list[Row]) -> Node:
    """Return the node that *rows* were made of, checked as when it was built."""
    nodes: list[Node] = []
    for kind, own, parts in rows:
        nodes.append(kind._unpacked(own, [nodes[number] for number in parts]))  # noqa: SLF001 - one room
    return nodes[-1]
