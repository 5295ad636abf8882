"""
The work of every goal and composition of a plan, from the bottom up.

What counts below a node is a set of actions: below ``all_of`` and ``in_order`` what counts below their living parts,
below ``any_of`` and ``at_least`` what counts below their most advanced ones. In a tree the parts have nothing in
common, so their hours add up. Where parts share nodes, the hours of the whole are added up anew, each node once;
what has nothing shared below it does not pay for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cmo_career.analysis.progress.choice import Choice
from cmo_career.analysis.progress.hours import earned_by_log, median_hours, total_hours
from cmo_career.analysis.progress.layout import Key, adds_up, below, key_of, wholes
from cmo_career.analysis.progress.once import counted_once
from cmo_career.analysis.progress.tree import Tree
from cmo_career.analysis.progress.work import (
    ALIVE,
    ASSUMED,
    COUNTS,
    OPEN,
    SHORT,
    STUCK,
    UNMET,
    Work,
    added,
    gone,
    share_of,
    weighted_mean,
)
from cmo_career.model.action import Action
from cmo_career.model.composition import AtLeast
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Rollup"]


class Rollup:
    """
    The work of a plan on a day.

    Attributes:
        inner: Its goals and compositions; those compositions right below a goal are left out whose work is the sum of
            their parts.

        works: The work of each goal by its id, and of each composition by its object.

        chosen: What counts of each choice, by its object.

        short: Ids of the goals whose own alternatives have become too few.

        ended: Whether a goal was met or dropped.
    """

    inner: list[Node]

    def __init__(self, plan: Plan, as_of: date) -> None:
        self.plan = plan
        self.as_of = as_of
        self.works: dict[Key, Work] = {}
        self.chosen: dict[int, tuple[Node, ...]] = {}
        self.short: set[str] = set()
        self.ended = False
        self._median: float | None = None
        tree = Tree.of(plan, as_of, self._action) or Tree.over(plan, as_of, self._action)
        self.inner = tree.inner
        self._add_unknown(tree)
        self._add_up(tree)

    def work(self, node: Node) -> Work:
        """Return the work of a node as if nothing above it had been dropped."""
        return self._action(node) if node.__class__ is Action else self.works[key_of(node)]

    def counted(self, node: Node) -> tuple[Node, ...]:
        """Return what counts directly below a node: of a choice what was chosen."""
        return self.chosen.get(id(node)) or node.children

    def _add_unknown(self, tree: Tree) -> None:
        if tree.unknown or tree.unknown_not_begun:
            self._median = median_hours(tree.actions(), start=self.plan.start, as_of=self.as_of)
            tree.add_unknown(self._median, self._action)

    def _add_up(self, tree: Tree) -> None:
        works, inner, parents = self.works, tree.inner, tree.parents
        all_planned, all_earned, all_flags = tree.planned, tree.earned, tree.flags
        mixed = tree.above_shared
        for place in tree.upwards():
            node = inner[place]
            key = node.id if node.__class__ is Goal else id(node)
            is_mixed = key in mixed
            if is_mixed:
                work = added([self.work(part) for part in below(node)])
            else:
                work = all_planned[place], all_earned[place], all_flags[place]
            work = self._goal(node, work) if node.__class__ is Goal else self._composition(node, work)
            works[key] = work
            if is_mixed:
                works[key] = counted_once(self, node, mixed)
                mixed.add(key_of(inner[parents[place]]))
            elif place:
                parent = parents[place]
                all_planned[parent] += work[0]
                all_earned[parent] += work[1]
                all_flags[parent] |= work[2]

    def _action(self, action: Action) -> Work:
        as_of = self.as_of
        if action.dropped is not None and action.dropped <= as_of:
            return gone
        is_done = action.done is not None and action.done <= as_of
        if action.every is not None and action.is_habit:
            return 0, 0, ALIVE if is_done else ALIVE | UNMET
        planned = action.hours if action.every is None else total_hours(action, self.plan.start)
        flags = ALIVE | COUNTS
        comparable = True
        if planned is None:
            flags |= ASSUMED
            comparable = self._median is not None
            planned = 1 if self._median is None else self._median
        if is_done:
            return planned, planned, flags
        flags |= OPEN | UNMET
        if not action.log or not comparable:
            return planned, 0, flags
        return planned, earned_by_log(action, planned, as_of), flags

    def shares(self, nodes: Iterable[Node]) -> Iterator[float | None]:
        """
        Yield the shares of nodes that are done.

        Why looked at here: two calls for each of a million actions would take as long as the rest.
        """
        as_of = self.as_of
        for node in nodes:
            if node.__class__ is Action and node.every is None and not node.log:
                if node.dropped is not None and node.dropped <= as_of:
                    yield None
                else:
                    yield 0.0 if node.done is None or node.done > as_of else 1.0
            else:
                yield share_of(self.work(node))

    def _goal(self, goal: Goal, work: Work) -> Work:
        if goal.dropped is not None and goal.dropped <= self.as_of:
            self.ended = True
            return gone
        planned, earned, flags = work
        if goal.done is not None and goal.done <= self.as_of:
            self.ended = True
            return planned, earned, (flags | ALIVE) & ~(UNMET | SHORT | STUCK)
        if flags & SHORT:
            self.short.add(goal.id)
            flags &= ~SHORT
        flags |= ALIVE | UNMET if flags & COUNTS else ALIVE | UNMET | OPEN
        return planned, earned, flags

    def _composition(self, node: Node, work: Work) -> Work:
        if adds_up(node):
            return work
        if isinstance(node, wholes):
            return work[0], work[0] * weighted_mean(self.shares(node.nodes), node.weights or ()), work[2]
        choice = Choice(self, node, node.count if isinstance(node, AtLeast) else 1)
        self.chosen[id(node)] = choice.nodes
        planned, earned, flags = added(map(self.work, choice.nodes))
        return planned, earned, choice.flags(flags)
