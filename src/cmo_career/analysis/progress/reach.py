"""What of a plan is reached from its goal: what lives, what is wanted, and what has to wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from cmo_career.analysis.progress.layout import Key, key_of
from cmo_career.analysis.progress.rollup import Rollup
from cmo_career.analysis.progress.work import ALIVE, is_met
from cmo_career.model.action import Action
from cmo_career.model.composition import InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node

__all__ = ["living", "waiting", "wanted"]


def living(rollup: Rollup) -> set[Key] | None:
    """
    Return the keys of what lives, compositions included; None where every goal does, and actions tell for themselves.

    A goal that was dropped drops what only it reaches.
    """
    if not rollup.ended:
        return None

    def below(node: Node) -> Iterable[Node]:
        return () if _ended(node, rollup.as_of, met=False) else node.children

    found = _reached((rollup.plan.goal,), below)
    return {key for key, node in found.items() if not _ended(node, rollup.as_of, met=False)}


def wanted(rollup: Rollup) -> set[Key] | None:
    """
    Return the keys of what still counts for the plan; None where all that lives does.

    What stands only below goals that are met or dropped, or in alternatives that do not count, is not wanted.
    """
    if not rollup.ended and not rollup.chosen:
        return None

    def below(node: Node) -> Iterable[Node]:
        return () if _ended(node, rollup.as_of, met=True) else rollup.counted(node)

    return set(_reached((rollup.plan.goal,), below))


def waiting(rollup: Rollup, living: set[Key] | None) -> set[Key]:
    """
    Return the keys of what stands after something unfinished in an ``in_order``, itself or with a goal above it.

    Dropped parts block nothing. It is enough that one of the places of a node has to wait.
    """
    late: list[Node] = []
    for node in rollup.inner:
        # Why: a tree's inner nodes leave out compositions right below goals.
        for each in (node, *node.children) if node.__class__ is Goal else (node,):
            if isinstance(each, InOrder) and (living is None or id(each) in living):
                late += _after_unfinished(rollup, each)

    def below(node: Node) -> Iterable[Node]:
        return () if _ended(node, rollup.as_of, met=False) else node.children

    return set(_reached(late, below))


def _after_unfinished(rollup: Rollup, node: InOrder) -> tuple[Node, ...]:
    for place, part in enumerate(node.nodes):
        work = rollup.work(part)
        if work[2] & ALIVE and not is_met(work):
            return node.nodes[place + 1 :]
    return ()


def _ended(node: Node, as_of: date, *, met: bool) -> bool:
    if not isinstance(node, Goal | Action):
        return False
    if node.dropped is not None and node.dropped <= as_of:
        return True
    return met and node.done is not None and node.done <= as_of


def _reached(roots: Iterable[Node], below: Callable[[Node], Iterable[Node]]) -> dict[Key, Node]:
    found: dict[Key, Node] = {}
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        key = key_of(node)
        if key not in found:
            found[key] = node
            waiting.extend(below(node))
    return found
