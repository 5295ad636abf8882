"""The goals and compositions of a plan, with the hours of the actions directly below each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from cmo_career.analysis.progress.hours import earned_by_log
from cmo_career.analysis.progress.layout import Key, below, key_of, keys_of
from cmo_career.analysis.progress.work import ALIVE, ASSUMED, COUNTS, OPEN, UNMET, Work
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

        inner: The goals and compositions, each once and after one that it is below; in a tree, after all.

        parents: For each the place of that one.

        planned, earned, flags: For each the sums so far: at first of the actions directly below it.

        above_shared: Keys of those directly above something that stands in several places.

        unknown: Actions without hours of which something is known.

        unknown_at: For each the place of what is above it.

        unknown_not_begun: How many others without hours there are, by the place of what is above them.
    """

    def __init__(self, root: Goal, as_of: date) -> None:
        self.as_of = as_of
        self.inner: list[Node] = [root]
        self.parents = [0]
        self.planned: list[float] = []
        self.earned: list[float] = []
        self.flags: list[int] = []
        self.above_shared: set[Key] = set()
        self.unknown: list[Action] = []
        self.unknown_at: list[int] = []
        self.unknown_not_begun: dict[int, int] = {}

    @classmethod
    def of(cls, plan: Plan, as_of: date, work: Callable[[Action], Work]) -> Tree | None:
        """
        Return the tree that a plan is; None where something stands in several places.

        *work* tells the hours of actions that recur.

        Why: a tree has as many places as ids, and fewer compositions. Counting is cheaper than remembering every id,
        and it ends as soon as there are more, before a plan with many shared nodes is taken apart place by place.
        """
        tree = cls(plan.goal, as_of)
        inner = tree.inner
        left = len(plan)
        most = 2 * left
        for place, node in enumerate(inner):
            nodes, before = below(node), len(inner)
            tree._add(place, nodes)
            tree._add_actions(place, nodes, work)
            left -= len(nodes) - (len(inner) - before) + (node.__class__ is Goal)
            if left < 0 or len(inner) > most:
                return None
        return tree

    @classmethod
    def over(cls, plan: Plan, as_of: date, work: Callable[[Action], Work]) -> Tree:
        """Return the sums of a plan of which something may stand in several places; *work* as for `of`."""
        tree = cls(plan.goal, as_of)
        first: dict[Key, int] = {plan.goal.id: 0}
        for place, node in enumerate(tree.inner):
            nodes = below(node)
            tree._add_actions(place, nodes, work)
            keys = keys_of(nodes)
            found = dict.fromkeys(keys, place)
            if len(found) == len(nodes) and first.keys().isdisjoint(found):
                tree._add(place, nodes)
                first.update(found)
            else:
                tree._add_shared(place, dict(zip(keys, nodes, strict=True)), first)
        return tree

    def _add_shared(self, place: int, nodes: dict[Key, Node], first: dict[Key, int]) -> None:
        """Add what is below that at a place, where some of it was met before: *first* tells at which places."""
        self.above_shared.add(key_of(self.inner[place]))
        self.above_shared.update(key_of(self.inner[first[key]]) for key in nodes if key in first)
        self._add(place, [node for key, node in nodes.items() if key not in first])
        first.update({key: place for key in nodes if key not in first})

    def _add(self, place: int, nodes: Iterable[Node]) -> None:
        """Add goals and compositions below that at a place."""
        before = len(self.inner)
        self.inner.extend([node for node in nodes if node.__class__ is not Action])
        self.parents.extend([place] * (len(self.inner) - before))

    def _add_actions(self, place: int, nodes: Iterable[Node], work: Callable[[Action], Work]) -> None:
        """Add up the actions directly below that at a place."""
        as_of = self.as_of
        planned: float = 0
        earned: float = 0
        flags = unknown = 0
        for child in nodes:
            if child.__class__ is not Action:
                continue
            hours = child.hours
            if hours is None:
                if child.done is None and child.every is None and child.dropped is None and not child.log:
                    unknown += 1
                else:
                    self.unknown.append(child)
                    self.unknown_at.append(place)
            elif child.every is not None:
                told = work(child)
                planned += told[0]
                earned += told[1]
                flags |= told[2]
            elif child.dropped is None or child.dropped > as_of:
                planned += hours
                done = child.done
                if done is not None and done <= as_of:
                    earned += hours
                    flags |= _finished
                else:
                    flags |= _not_begun
                    if child.log:
                        earned += earned_by_log(child, hours, as_of)
        if unknown:
            self.unknown_not_begun[place] = unknown
        self.planned.append(planned)
        self.earned.append(earned)
        self.flags.append(flags)

    def add_unknown(self, median: float | None, work: Callable[[Action], Work]) -> None:
        """
        Add what is unknown, at the median of what is known; at one where nothing is.

        Why counted first: added one by one in another order, the last figure would differ, and tell of later facts.
        """
        counts = dict(self.unknown_not_begun)
        for place in counts:
            self.flags[place] |= _not_begun | ASSUMED
        for place, action in zip(self.unknown_at, self.unknown, strict=True):
            _, earned, flags = work(action)
            self.earned[place] += earned
            self.flags[place] |= flags
            if flags & COUNTS:
                counts[place] = counts.get(place, 0) + 1
        hours = 1 if median is None else median
        for place, count in counts.items():
            self.planned[place] += count * hours

    def upwards(self) -> Sequence[int]:
        """Return the places of all goals and compositions, each after those of what is below it."""
        last = len(self.inner) - 1
        if not self.above_shared:
            return range(last, -1, -1)
        return sorted(range(last + 1), key=lambda place: self.inner[place].height)

    def actions(self) -> Iterable[Action]:
        """Return every action once."""
        found = (child for node in self.inner for child in below(node) if child.__class__ is Action)
        return {child.id: child for child in found}.values() if self.above_shared else found
