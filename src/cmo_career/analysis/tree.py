"""A plan in which every node stands in one place, with the hours of the actions directly below each goal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from cmo_career.analysis.layout import adds_up
from cmo_career.analysis.work import ALIVE, ASSUMED, COUNTS, OPEN, UNMET, Work
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Tree"]

_finished = ALIVE | COUNTS
_not_begun = ALIVE | COUNTS | OPEN | UNMET


class Tree:
    """
    The goals and compositions of a plan, with sums that grow from the last of them to the first.

    Why: one look at each action is all that a million of them leave time for. A composition right below a goal whose
    work is the sum of its parts is taken together with the goal.

    Attributes:
        as_of: The day.

        inner: The goals and compositions, each before what is below it.

        parents: For each the place of the one above it.

        planned, earned, flags: For each the sums so far: at first of the actions directly below it.

        unknown: Actions without hours of which something is known, with the place of what is above them.

        unknown_not_begun: How many others without hours there are, with the place of what is above them.
    """

    def __init__(self, root: Goal, as_of: date) -> None:
        self.as_of = as_of
        self.inner: list[Node] = [root]
        self.parents = [0]
        self.planned: list[float] = []
        self.earned: list[float] = []
        self.flags: list[int] = []
        self.unknown: list[tuple[int, Action]] = []
        self.unknown_not_begun: list[tuple[int, int]] = []

    @classmethod
    def of(cls, plan: Plan, as_of: date, work: Callable[[Action], Work]) -> Tree | None:
        """
        Return the tree that a plan is; None where something stands in several places.

        *work* tells the hours of actions that recur, were dropped, or have a log.

        Why: a tree has as many places as ids, and fewer compositions. Counting is cheaper than remembering every id,
        and it ends as soon as there are more, before a plan with many shared nodes is taken apart place by place.
        """
        tree = cls(plan.goal, as_of)
        left = len(plan)
        most = 2 * left
        for place, node in enumerate(tree.inner):
            left -= tree._look_at(place, node, work)
            if left < 0 or len(tree.inner) > most:
                return None
        return tree

    def _look_at(self, place: int, node: Node, work: Callable[[Action], Work]) -> int:
        """Look at what is directly below a node, and return how many places of ids there are."""
        inner, before = self.inner, len(self.inner)
        nodes = _below(node)
        as_of = self.as_of
        planned: float = 0
        earned: float = 0
        flags = unknown = 0
        for child in nodes:
            if child.__class__ is not Action:
                inner.append(child)
                continue
            hours = child.hours
            if hours is None:
                if child.done is None and child.every is None and child.dropped is None and not child.log:
                    unknown += 1
                else:
                    self.unknown.append((place, child))
            elif child.every is None and child.dropped is None and not child.log:
                planned += hours
                done = child.done
                if done is None or done > as_of:
                    flags |= _not_begun
                else:
                    earned += hours
                    flags |= _finished
            else:
                told = work(child)
                planned += told[0]
                earned += told[1]
                flags |= told[2]
        if unknown:
            self.unknown_not_begun.append((place, unknown))
        self.planned.append(planned)
        self.earned.append(earned)
        self.flags.append(flags)
        found = len(inner) - before
        if found:
            self.parents.extend([place] * found)
        return len(nodes) - found + (node.__class__ is Goal)

    def add_unknown(self, median: float | None, work: Callable[[Action], Work]) -> None:
        """Add what is unknown, at the median of what is known; at one where nothing is."""
        hours = 1 if median is None else median
        for place, count in self.unknown_not_begun:
            self._add(place, (count * hours, 0, _not_begun | ASSUMED))
        for place, action in self.unknown:
            self._add(place, work(action))

    def _add(self, place: int, work: Work) -> None:
        self.planned[place] += work[0]
        self.earned[place] += work[1]
        self.flags[place] |= work[2]

    def actions(self) -> Iterator[Action]:
        """Yield every action."""
        for node in self.inner:
            for child in _below(node):
                if child.__class__ is Action:
                    yield child


def _below(node: Node) -> tuple[Node, ...]:
    if node.__class__ is Goal:
        how = node.how
        if how is None:
            return ()
        return how.children if adds_up(how) else (how,)
    return node.children
