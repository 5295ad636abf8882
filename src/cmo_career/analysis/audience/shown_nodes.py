"""A goal tree without what a reader may not see, and without a trace of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import gcd, lcm
from operator import is_
from typing import Any, Final

import attrs

from cmo_career.analysis.progress.layout import Key, key_of
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, AtLeast, Composition, InOrder, all_of, at_least
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.normal_form import normal_nodes
from cmo_career.model.traversal import Identified, direct

__all__ = ["ShownNodes"]

most_places: Final = 1000
largest_weight: Final = 10**15


@attrs.frozen(kw_only=True)
class ShownNodes:
    """
    Takes hidden nodes out of one expression.

    What is left looks as if the hidden nodes had never been there: a hidden action leaves its composition, a hidden
    goal gives way to what it is achieved by. So that nobody can count what is missing,

    - a composition left with one node becomes that node;
    - an ``at_least`` keeps its count while that many are left; where it asks for all that it has, it is an
      ``all_of``, also where nothing is hidden;
    - weights are written as the smallest whole numbers of the same proportions, so they add up to no known total;
      where a place that is left has none, all of the composition go, both also where nothing is hidden. Where a
      hidden goal has the place, its weight would speak of the hidden one, and counts as none.

    Attributes:
        is_shown: Tells whether the reader sees a goal or action.

        changes: Returns the fields of a goal or action that the reader sees otherwise than they are.
    """

    is_shown: Callable[[Identified], bool]
    changes: Callable[[Identified], dict[str, Any]]
    _done: dict[Key, Node | None] = attrs.field(init=False, factory=dict)

    def of(self, node: Node) -> Node | None:
        """Return what the reader sees of a node and all below it; None for nothing."""
        # Why recursion: a node has at most a hundred levels.
        key = key_of(node)
        if key not in self._done:
            self._done[key] = (
                self._composition(node) if isinstance(node, Composition) else self._identified(node)
            )
        return self._done[key]

    def _identified(self, node: Node) -> Node | None:
        assert isinstance(node, Goal | Action)  # compositions aside, there is nothing else
        how = self.of(node.how) if isinstance(node, Goal) and node.how is not None else None
        if not self.is_shown(node):
            return None if how is None else _kept_small(how)
        changes = self.changes(node)
        if isinstance(node, Goal) and how is not node.how:
            changes["how"] = how
        return attrs.evolve(node, **changes) if changes else node

    def _composition(self, node: Composition) -> Node | None:
        given: Sequence[float | None] = getattr(node, "weights", None) or (None,) * len(node.nodes)
        kept = [
            (shown, weight, part)
            for part, weight in zip(node.nodes, given, strict=True)
            if (shown := self.of(part)) is not None
        ]
        if not kept:
            return None
        nodes = tuple(shown for shown, _, _ in kept)
        if (
            getattr(node, "weights", None) is None
            and all(map(is_, nodes, node.nodes))
            and len(nodes) == len(node.nodes)
        ):
            return _at_least(node) if isinstance(node, AtLeast) else node
        if isinstance(node, AtLeast):
            return _at_least(node, nodes)
        if not isinstance(node, AllOf | InOrder):
            return node.of(nodes)
        own = [(shown, weight) for shown, weight, part in kept if not self._is_stood_in_for(part)]
        different = {key_of(shown) for shown in nodes}
        if len(own) > len(different) or different != {key_of(shown) for shown, _ in own}:
            return node.of(nodes)
        weights = _proportions([weight for _, weight in own])
        return node.of(nodes) if weights is None else node.of([shown for shown, _ in own], weights)

    def _is_stood_in_for(self, part: Node) -> bool:
        """Return whether what is left of a node has the place of a hidden goal."""
        return isinstance(part, Goal) and not self.is_shown(part)


def _at_least(node: AtLeast, left: tuple[Node, ...] | None = None) -> Node:
    different = node.nodes if left is None else normal_nodes(AtLeast, left, None)
    if node.count >= len(different):
        return all_of(*different)
    return node if left is None else at_least(node.count, *different)


def _proportions(weights: Sequence[float | None]) -> tuple[int, ...] | None:
    """
    Return the smallest whole numbers in the proportions of weights; None where a place has none.

    >>> _proportions([50, 30]), _proportions([0.5, None])
    ((5, 3), None)
    """
    exact = [Fraction(str(weight)) for weight in weights if weight is not None]
    if len(exact) < len(weights):
        return None
    whole = lcm(*(each.denominator for each in exact))
    numbers = [int(each * whole) for each in exact]
    smallest = tuple(number // gcd(*numbers) for number in numbers)
    return smallest if max(smallest) <= largest_weight else None


def _kept_small(how: Node) -> Node:
    """
    Return what stands for a hidden goal.

    Why: a goal is written out once and named elsewhere, but what stands for it is written out in each place; hidden
    goals in many places above each other would double it with every level.
    """
    if how.places <= most_places:
        return how
    return all_of(*{node.id: node for node in direct(how)}.values())
