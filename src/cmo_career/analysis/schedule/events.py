"""What waits for what in the open work of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from cmo_career.analysis.progress.layout import Key
from cmo_career.analysis.progress.status import is_over
from cmo_career.analysis.schedule.branches import Branches
from cmo_career.analysis.schedule.week import week_of
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, Composition, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Events"]


class Events:
    """
    The open work of a plan as events and the ways between them (Kelley and Walker 1959).

    A goal has two events, its start and its end; what is below it lies between them. An action is one event. So that
    there are few, a composition has a start and an end only where ways between its nodes do not say as much: what
    stands right below a goal, and what stands in order among all of something, needs none. An event comes when all
    before it are over.

    Events 0 and 1 are the start and the end of the plan. No ways lead from and to them, as all lies between.

    Attributes:
        branches: Which branches of choices are scheduled.

        after: The events right after each.

        waits: How many are right before each.

        ends: The event at which each goal or action is over, by id; *starts* likewise, of goals.

        nodes: The action of each event; None for starts and ends.

        goal_dues: The week before which the end of a goal should come, by event.
    """

    def __init__(self, plan: Plan, as_of: date) -> None:
        self.after: list[list[int]] = []
        self.waits: list[int] = []
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.nodes: list[Action | None] = []
        self.goal_dues: dict[int, int] = {}
        self.branches = Branches(plan, as_of)
        self._as_of = as_of
        self._known: dict[Key, tuple[int, int]] = {}
        self._inner: list[tuple[Node, str, int]] = []
        if not is_over(plan.goal, as_of):
            self._enter_goal(plan.goal)
            for node, under, start in self._inner:  # grows on the way
                self._enter_rows(self._rows(node, under), under, start)

    @cached_property
    def actions(self) -> dict[int, Action]:
        """The actions, by event."""
        return {event: action for event, action in enumerate(self.nodes) if action is not None}

    def _rows(self, node: Node, under: str) -> Iterable[tuple[Node, ...]]:
        """Return what is scheduled below a goal or composition as rows, in each of which one waits for another."""
        found = node.how if isinstance(node, Goal) else node
        if not isinstance(found, Composition):
            return () if found is None else ((found,),)
        if found.__class__ is InOrder:
            return (found.nodes,)
        nodes = found.nodes if found.__class__ is AllOf else self.branches.chosen(found, under)
        return [child.nodes if child.__class__ is InOrder else (child,) for child in nodes]

    def _enter_rows(self, rows: Iterable[tuple[Node, ...]], under: str, start: int) -> None:  # noqa: C901 - see below
        """Enter rows of nodes, between a start and the end that comes with it."""
        after, waits, ends, nodes, as_of = self.after, self.waits, self.ends, self.nodes, self._as_of
        heads: list[int] = []
        tails: list[int] = []
        for row in rows:
            last = -1
            for node in row:
                if node.__class__ is Action:
                    # Why looked at here: a call for each of ten thousand actions costs as much as the rest.
                    event = ends.get(node.id)
                    if event is None:
                        if (node.done is not None or node.dropped is not None) and is_over(node, as_of):
                            continue
                        ends[node.id] = event = len(after)
                        nodes.append(node)
                        after.append([])
                        waits.append(0)
                    first = over = event
                elif node.__class__ is Goal:
                    if is_over(node, as_of):
                        continue
                    first, over = self._enter_goal(node)
                else:
                    first, over = self._enter(id(node), node, under)
                if last >= 0:
                    after[last].append(first)
                    waits[first] += 1
                elif start:
                    heads.append(first)
                last = over
            if start and last >= 0:
                tails.append(last)
        if start:
            self._enclose(start, heads, tails)

    def _enter_goal(self, goal: Goal) -> tuple[int, int]:
        """Return the events of a goal, made where it is new."""
        found = self._known.get(goal.id)
        if found is None:
            found = self.starts[goal.id], self.ends[goal.id] = self._enter(goal.id, goal, goal.id)
            if goal.due is not None:
                self.goal_dues[found[1]] = week_of(goal.due.last) + 1
        return found

    def _enter(self, key: Key, node: Node, under: str) -> tuple[int, int]:
        """Return the start and the end of a node, made where it is new."""
        found = self._known.get(key)
        if found is None:
            start = len(self.after)
            self._known[key] = found = start, start + 1
            self.after += [], []
            self.waits += 0, 0
            self.nodes += None, None
            self._inner.append((node, under, start))
        return found

    def _enclose(self, start: int, heads: Iterable[int], tails: Iterable[int]) -> None:
        """Put what begins and ends rows between a start and its end."""
        after, waits, end = self.after, self.waits, start + 1
        for head in dict.fromkeys(heads):
            after[start].append(head)
            waits[head] += 1
        for tail in dict.fromkeys(tails) or (start,):
            after[tail].append(end)
            waits[end] += 1
