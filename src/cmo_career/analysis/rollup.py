"""
The work of every goal and composition of a plan, from the bottom up.

What counts below a node is a set of actions: below ``all_of`` and ``in_order`` what counts below their living parts,
below ``any_of`` and ``at_least`` what counts below their most advanced ones. In a tree the parts have nothing in
common, so their hours add up. Where parts share nodes, the hours of the whole are added up anew, each node once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cmo_career.analysis.choice import Choice
from cmo_career.analysis.hours import logged_hours, median_hours, most_while_active, total_hours
from cmo_career.analysis.layout import Key, adds_up, key_of, layout_of
from cmo_career.analysis.once import Once
from cmo_career.analysis.tree import Tree
from cmo_career.analysis.work import (
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
    weighted_mean,
)
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, AtLeast, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Rollup"]


class Rollup:
    """
    The work of a plan on a day.

    Attributes:
        inner: Its goals and compositions, each before what is below it; of a tree, those compositions right below a
            goal are left out whose work is the sum of their parts.

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
        tree = Tree.of(plan, as_of, self._action)
        if tree is None:
            self._add_up_graph()
        else:
            self._add_up_tree(tree)

    def work(self, node: Node) -> Work:
        """Return the work of a node as if nothing above it had been dropped."""
        return self._action(node) if node.__class__ is Action else self.works[key_of(node)]

    def counted(self, node: Node) -> tuple[Node, ...]:
        """Return what counts directly below a node: of a choice what was chosen."""
        return self.chosen.get(id(node)) or node.children

    def _add_up_tree(self, tree: Tree) -> None:
        self.inner = tree.inner
        if tree.unknown or tree.unknown_not_begun:
            self._learn_median(tree.actions())
            tree.add_unknown(self._median, self._action)
        works, inner, parents = self.works, tree.inner, tree.parents
        all_planned, all_earned, all_flags = tree.planned, tree.earned, tree.flags
        for place in range(len(inner) - 1, -1, -1):
            node = inner[place]
            work = all_planned[place], all_earned[place], all_flags[place]
            if node.__class__ is Goal:
                works[node.id] = work = self._goal(node, work)
            else:
                works[id(node)] = work = self._composition(node, work)
            if place:
                parent = parents[place]
                all_planned[parent] += work[0]
                all_earned[parent] += work[1]
                all_flags[parent] |= work[2]

    def _add_up_graph(self) -> None:
        layout = layout_of(self.plan)
        self.inner = layout.inner
        self._learn_median(layout.actions)
        once = Once(self, layout.above_shared)
        for node in reversed(self.inner):
            below = added(map(self.work, node.children))
            work = self._goal(node, below) if node.__class__ is Goal else self._composition(node, below)
            self.works[key_of(node)] = work
            self.works[key_of(node)] = once.corrected(node, work)

    def _learn_median(self, actions: Iterable[Action]) -> None:
        self._median = median_hours(actions, start=self.plan.start, as_of=self.as_of)

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
        return planned, min(logged_hours(action, as_of), most_while_active * planned), flags

    def _goal(self, goal: Goal, below: Work) -> Work:
        if goal.dropped is not None and goal.dropped <= self.as_of:
            self.ended = True
            return gone
        planned, earned, flags = below
        if goal.done is not None and goal.done <= self.as_of:
            self.ended = True
            return planned, earned, (flags | ALIVE) & ~(UNMET | SHORT | STUCK)
        if flags & SHORT:
            self.short.add(goal.id)
            flags &= ~SHORT
        flags |= ALIVE | UNMET if flags & COUNTS else ALIVE | UNMET | OPEN
        return planned, earned, flags

    def _composition(self, node: Node, below: Work) -> Work:
        if adds_up(node):
            return below
        if isinstance(node, AllOf | InOrder):
            mean = weighted_mean(map(self.work, node.nodes), node.weights or ())
            return below[0], below[0] * mean, below[2]
        choice = Choice(self, node, node.count if isinstance(node, AtLeast) else 1)
        self.chosen[id(node)] = choice.nodes
        planned, earned, flags = added(map(self.work, choice.nodes))
        return planned, earned, choice.flags(flags)
