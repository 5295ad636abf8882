"""The order that all ``in_order`` of a plan imply together."""

from __future__ import annotations

from itertools import pairwise

from cmo_career.errors import Problem
from cmo_career.model.composition import InOrder
from cmo_career.model.node import Node

__all__ = ["order_problems"]

most_named = 12


def order_problems(root: Node) -> list[Problem]:
    """
    Return a problem where something would have to be done before itself.

    Every node has two events, its start and its end. What is below a node starts after it and ends before it; in
    ``in_order`` each starts after the end of the one before. All can be done if events can be put in a row
    (Kahn 1962). Goals and actions are told apart by id, compositions by object: a composition in two places
    reaches the same goals and actions from both, so it makes no way between events that they do not make.
    """
    events = _Events()
    events.enter(root)
    for node in events.waiting:  # grows on the way
        events.open(node)
    cycle = events.cycle()
    if not cycle:
        return []
    named = cycle[:most_named] + ["..."] * (len(cycle) > most_named)
    return [Problem(code="order-circular", params={"ids": ", ".join(named)})]


class _Events:
    """Events by number, and which come right after which."""

    def __init__(self) -> None:
        self.after: list[list[int]] = []
        self.names: list[str | None] = []
        self.known: dict[str | int, tuple[int, int]] = {}
        self.waiting: list[Node] = []

    def enter(self, node: Node) -> tuple[int, int]:
        """Return the numbers of a node's start and end; they are the same for what has nothing below."""
        id_: str | None = getattr(node, "id", None)
        key = id(node) if id_ is None else id_
        if key in self.known:
            return self.known[key]
        start = end = self._new(id_)
        if node.children:
            end = self._new(id_)
            self.waiting.append(node)
        self.known[key] = start, end
        return start, end

    def _new(self, name: str | None) -> int:
        self.after.append([])
        self.names.append(name)
        return len(self.after) - 1

    def open(self, node: Node) -> None:
        """Put down what comes after what directly below *node*."""
        start, end = self.enter(node)
        below = [self.enter(child) for child in node.children]
        if isinstance(node, InOrder):
            for (_, earlier), (later, _) in pairwise(below):
                self.after[earlier].append(later)
            self.after[start].append(below[0][0])
            self.after[below[-1][1]].append(end)
        else:
            for first, last in below:
                self.after[start].append(first)
                self.after[last].append(end)

    def cycle(self) -> list[str]:
        """Return the ids of one circle, each once; none where all events can be put in a row."""
        before = [0] * len(self.after)
        for later in self.after:
            for event in later:
                before[event] += 1
        free = [event for event, count in enumerate(before) if count == 0]
        done = 0
        while free:
            done += 1
            for event in self.after[free.pop()]:
                before[event] -= 1
                if before[event] == 0:
                    free.append(event)
        return [] if done == len(self.after) else self._circle({e for e, count in enumerate(before) if count})

    def _circle(self, stuck: set[int]) -> list[str]:
        # Why: each stuck event waits for another stuck one, so going back from any of them ends in a circle.
        waits_for = {
            event: earlier for earlier in sorted(stuck) for event in self.after[earlier] if event in stuck
        }
        event = min(stuck)
        passed: dict[int, None] = {}
        while event not in passed:
            passed[event] = None
            event = waits_for[event]
        way = list(passed)
        circle = way[way.index(event) :][::-1]
        first = circle.index(min(circle))
        named = (self.names[each] for each in circle[first:] + circle[:first])
        return list(dict.fromkeys(name for name in named if name is not None))
