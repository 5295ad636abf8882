"""Hours of what stands in several places, counted once."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from cmo_career.analysis.progress.layout import Key, key_of, wholes
from cmo_career.analysis.progress.work import ALIVE, COUNTS, Work, share_of, weighted_mean
from cmo_career.model.action import Action
from cmo_career.model.node import Node

if TYPE_CHECKING:
    from cmo_career.analysis.progress.rollup import Rollup

__all__ = ["counted_once"]


def counted_once(rollup: Rollup, node: Node, mixed: AbstractSet[Key]) -> Work:
    """
    Return the work of a node, given that by the sum over its parts, with each node below it counted once.

    Args:
        rollup: Knows that work, and all that is below.

        node: A goal or composition.

        mixed: Keys of all goals and compositions below it that something shared is below of.

    Why: what the parts of a node have in common is a set, and sets of all nodes together can be as large as the square
    of the plan. Nothing is kept here; the way down ends wherever nothing shared is below.
    """
    work = rollup.work(node)
    if not work[2] & COUNTS:
        return work
    planned, earned = _hours(rollup, node, mixed)
    if isinstance(node, wholes) and node.weights is not None:
        earned = planned * weighted_mean(rollup.shares(node.nodes), node.weights)
    return planned, earned, work[2]


def _hours(rollup: Rollup, root: Node, mixed: AbstractSet[Key]) -> tuple[float, float]:
    """
    Return planned and earned hours of what counts below a node, each node once, at its first place.

    The hours below a weighted composition are earned at the composition's share.
    """
    planned = earned = 0.0
    seen: set[Key] = set()
    waiting: list[tuple[Node, float | None]] = [(child, None) for child in rollup.counted(root)[::-1]]
    while waiting:
        node, share = waiting.pop()
        key = key_of(node)
        if key in seen:
            continue
        seen.add(key)
        if node.__class__ is not Action and key not in rollup.works:
            # A composition that is taken together with the goal above it.
            waiting.extend((child, share) for child in node.children[::-1])
            continue
        work = rollup.work(node)
        if key not in mixed:
            planned += work[0]
            earned += work[1] if share is None else work[0] * share
        elif work[2] & ALIVE:
            if share is None and getattr(node, "weights", None):
                share = share_of(work)
            waiting.extend((child, share) for child in rollup.counted(node)[::-1])
    return planned, earned
