"""Hours of what stands in several places, counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cmo_career.analysis.layout import Key, key_of
from cmo_career.analysis.work import ALIVE, COUNTS, Work, share_of, weighted_mean
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, InOrder
from cmo_career.model.node import Node

if TYPE_CHECKING:
    from cmo_career.analysis.rollup import Rollup

__all__ = ["Once"]


class Once:
    """
    The correction of sums over parts that have something in common.

    Why: what the parts of a node have in common is a set, and sets of all nodes together can be as large as the
    square of the plan. Only nodes with something shared below them are corrected, and nothing is kept for them: the
    way down ends wherever nothing shared is below.
    """

    def __init__(self, rollup: Rollup, above_shared: frozenset[Key]) -> None:
        self._rollup = rollup
        self._mixed: set[Key] = set(above_shared)

    def corrected(self, node: Node, work: Work) -> Work:
        """Return the work of a node, given the sum over its parts, with each node below it counted once."""
        if not self._is_mixed(node):
            return work
        self._mixed.add(key_of(node))
        if not work[2] & COUNTS:
            return work
        planned, earned = self._hours(node)
        if isinstance(node, AllOf | InOrder) and node.weights is not None:
            earned = planned * weighted_mean(map(self._rollup.work, node.nodes), node.weights)
        return planned, earned, work[2]

    def _is_mixed(self, node: Node) -> bool:
        mixed = self._mixed
        return key_of(node) in mixed or any(
            key_of(child) in mixed for child in node.children if child.__class__ is not Action
        )

    def _hours(self, root: Node) -> tuple[float, float]:
        """
        Return planned and earned hours of what counts below a node, each node once, at its first place.

        The hours below a weighted composition are earned at the composition's share.
        """
        rollup, mixed = self._rollup, self._mixed
        planned = earned = 0.0
        seen: set[Key] = set()
        waiting: list[tuple[Node, float | None]] = [(child, None) for child in rollup.counted(root)[::-1]]
        while waiting:
            node, share = waiting.pop()
            key = key_of(node)
            if key in seen:
                continue
            seen.add(key)
            work = rollup.work(node)
            if key not in mixed:
                planned += work[0]
                earned += work[1] if share is None else work[0] * share
            elif work[2] & ALIVE:
                if share is None and getattr(node, "weights", None):
                    share = share_of(work)
                waiting.extend((child, share) for child in rollup.counted(node)[::-1])
        return planned, earned
