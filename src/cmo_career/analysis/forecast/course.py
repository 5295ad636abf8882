"""What waits for what in a plan with all its branches, those scheduled and the others."""

from __future__ import annotations

from collections.abc import Sequence

from cmo_career.analysis.progress.layout import Key, key_of
from cmo_career.analysis.progress.status import is_over, status_of
from cmo_career.analysis.schedule.branches import Branches
from cmo_career.analysis.schedule.network import Network
from cmo_career.model.action import Action
from cmo_career.model.composition import AnyOf, AtLeast, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Course", "in_turn"]


class Course:
    """
    The open nodes of a plan as events: one for an action, a start and an end for a goal or composition.

    Event 0 is what is done. What was dropped, and what only dropped or finished goals reach, is not there.

    Attributes:
        nodes: The node of each event; None for event 0 and for starts.

        waits: What each action and each start waits for, by event: of what is scheduled, only by the places that are.

        parts: What is directly below each end, by event; 0 for each part that is done.

        taken: Those of them that are scheduled, by event.

        is_scheduled: Whether each event is.

        starts: The start that belongs to each end; of an action the action.

        left_at: For what is not scheduled, the end of the choice that took another branch; 0 for the rest.

        ends: The end of each goal, and each action, by id.
    """

    def __init__(self, network: Network) -> None:
        plan = network.plan
        self._as_of = as_of = network.as_of
        self._chosen: dict[int, tuple[Node, ...]] = {}
        self.nodes: list[Node | None] = [None]
        self.parts: list[list[int]] = [[]]
        self.taken: list[list[int]] = [[]]
        self.is_scheduled: list[bool] = [False]
        self.starts: list[int] = [0]
        self.left_at: list[int] = [0]
        self.ends: dict[str, int] = {}
        self._places: list[list[int]] = [[]]
        self._other_places: list[list[int]] = [[]]
        self._known: dict[Key, int] = {}
        self._inner: list[int] = []
        if status_of(plan.goal, as_of) in {"planned", "active"}:
            self._scheduled = self._find_scheduled(plan, network.events.branches)
            self._enter(plan.goal, 0)
            for end in self._inner:  # grows on the way
                self._place(end)
        self.waits: list[list[int]] = [
            own if is_scheduled else other
            for own, other, is_scheduled in zip(
                self._places, self._other_places, self.is_scheduled, strict=True
            )
        ]

    def _find_scheduled(self, plan: Plan, branches: Branches) -> set[Key]:
        found: set[Key] = {plan.goal.id}
        waiting: list[tuple[Node, str]] = [(plan.goal, plan.goal.id)]
        for node, under in waiting:  # grows on the way
            children = node.children
            if isinstance(node, AnyOf | AtLeast):
                children = self._chosen[id(node)] = branches.chosen(node, under)
            for child in children:
                key = key_of(child)
                if key not in found and not self._is_over(child):
                    found.add(key)
                    waiting.append((child, child.id if isinstance(child, Goal) else under))
        return found

    def _is_over(self, node: Node) -> bool:
        return isinstance(node, Goal | Action) and is_over(node, self._as_of)

    def _enter(self, node: Node, left_at: int) -> int:
        """Return the end of a node, or the event of an action, made where it is new."""
        key = key_of(node)
        found = self._known.get(key)
        if found is not None:
            return found
        is_action = isinstance(node, Action)
        if not is_action:
            self._add(None, key, left_at)
        end = self._known[key] = self._add(node, key, left_at)
        self.starts[end] = end if is_action else end - 1
        if isinstance(node, Goal | Action):
            self.ends[node.id] = end
        if not is_action:
            self._inner.append(end)
        return end

    def _add(self, node: Node | None, key: Key, left_at: int) -> int:
        for each in (self.parts, self.taken, self._places, self._other_places):
            each.append([])
        self.nodes.append(node)
        self.is_scheduled.append(key in self._scheduled)
        self.starts.append(0)
        self.left_at.append(0 if key in self._scheduled else left_at)
        return len(self.nodes) - 1

    def _place(self, end: int) -> None:
        """Put what is directly below a goal or composition between its start and its end."""
        node = self.nodes[end]
        assert node is not None  # starts are not placed
        is_scheduled, is_chain = self.is_scheduled[end], isinstance(node, InOrder)
        chosen = {key_of(each) for each in self._chosen.get(id(node), node.children)}
        before = [self.starts[end]]
        for child in node.children:
            if isinstance(child, Goal | Action) and self._is_over(child):
                if status_of(child, self._as_of) == "done":
                    self.parts[end].append(0)
                continue
            is_taken = is_scheduled and key_of(child) in chosen
            over = self._enter(child, self.left_at[end] or end)
            places = self._places if is_taken else self._other_places
            places[self.starts[over]].extend(before)
            self.parts[end].append(over)
            if is_taken:
                self.taken[end].append(over)
            if is_chain:
                # Why: what is scheduled elsewhere does not wait for a place that is not.
                before = [over] if is_taken or not self.is_scheduled[over] else [*before, over]

    def count_of(self, end: int) -> int | None:
        """Return how many parts are enough at the end of a choice; None for all of them."""
        node = self.nodes[end]
        if isinstance(node, AtLeast):
            return node.count
        return 1 if isinstance(node, AnyOf) else None


def in_turn(before: Sequence[Sequence[int]]) -> list[int]:
    """
    Return the events, each after those before it, else in their own order.

    >>> in_turn([[2], [], [1]])
    [1, 2, 0]
    """
    waits = [len(each) for each in before]
    after: list[list[int]] = [[] for _ in before]
    for event, earlier in enumerate(before):
        for each in earlier:
            after[each].append(event)
    found = [event for event, count in enumerate(waits) if not count]
    for event in found:  # grows on the way
        for later in after[event]:
            waits[later] -= 1
            if not waits[later]:
                found.append(later)
    return found
