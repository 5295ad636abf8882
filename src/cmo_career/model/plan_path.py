"""Paths in a plan, as documents write it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cmo_career.errors import ModelError
from cmo_career.model.composition import AtLeast, Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node

__all__ = ["Path", "node_at", "path_to"]

Path = tuple[str | int, ...]
"""Keys and positions from the plan down, such as ``("goal", "by", "all_of", 0)``."""


def node_at(root: Goal, path: Sequence[str | int]) -> Node:
    """
    Return the node at a path.

    Raises ModelError where the path leads nowhere, or ends within a node's own fields.
    """
    steps = tuple(path)
    node: Node | None = root if steps[:1] == ("goal",) else None
    rest = steps[1:]
    while rest and node is not None:
        node, rest = _step(node, rest)
    if node is None:
        written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        raise ModelError.of("path-unknown", given=written.removeprefix("."))
    return node


def _step(node: Node, rest: Path) -> tuple[Node | None, Path]:
    if isinstance(node, Goal):
        return (node.how if rest[0] == "by" else None), rest[1:]
    if not isinstance(node, Composition):
        return None, rest
    keys = _keys(node)
    position = rest[len(keys)] if rest[: len(keys)] == keys and len(rest) > len(keys) else None
    if position.__class__ is not int or not 0 <= position < len(node.nodes):
        return None, rest
    return node.nodes[position], rest[len(keys) + 1 :]


def _keys(node: Composition) -> Path:
    return (node.node_kind, "of") if isinstance(node, AtLeast) else (node.node_kind,)


def path_to(root: Goal, id_: str, above: Collection[str]) -> Path:
    """
    Return the path to the first place of a node, in the author's order; *above* are the ids of the goals above it.

    Why: going down, the first step that leads to the node at all is on the way to its first place.
    """
    path: list[str | int] = ["goal"]
    node: Node = root
    while getattr(node, "id", None) != id_:
        for steps, found in _direct_with_path(node.children[0]):
            if found in above or found == id_:
                path += ("by", *steps)
                node = _follow(node.children[0], steps)
                break
    return tuple(path)


def _follow(how: Node, steps: Path) -> Node:
    node, rest = how, steps
    while rest:
        step, rest = _step(node, rest)
        assert step is not None  # the steps were taken from the node
        node = step
    return node


def _direct_with_path(how: Node) -> Iterator[tuple[Path, str]]:
    opened: set[int] = set()
    waiting: list[tuple[Path, Node, int]] = [((), how, 0)]
    while waiting:
        path, node, place = waiting.pop()
        if not isinstance(node, Composition):
            yield path, node.id  # type: ignore[attr-defined]
        elif place < len(node.nodes) and (place or id(node) not in opened):
            opened.add(id(node))
            waiting.append((path, node, place + 1))
            waiting.append(((*path, *_keys(node), place), node.nodes[place], 0))
