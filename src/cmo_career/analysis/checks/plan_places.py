"""Where everything in a plan stands: numbers, paths, and what is above."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cmo_career.analysis.checks.mark import Path
from cmo_career.model.action import Action
from cmo_career.model.composition import AtLeast, Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import Identified

__all__ = ["PlanPlaces"]


class PlanPlaces:
    """
    The goals and actions of a plan with their places, found by one walk.

    Attributes:
        nodes: Goals and actions, each once, in the author's order.

        number: The place of each in that order, by id.

        parents: The goals that each stands directly below, by id; the first in the author's order first.

        compositions: Every composition once, with the goal that it stands below.

        ordered: The goals, each before those below it.
    """

    def __init__(self, plan: Plan | None) -> None:
        self.number: dict[str, int] = {}
        self.parents: dict[str, list[Goal]] = {}
        self.compositions: list[tuple[Goal, Composition]] = []
        self._steps: dict[str, tuple[str, Path]] = {}
        self.nodes: tuple[Identified, ...] = () if plan is None else tuple(self._walk(plan.goal))
        goals = (node for node in self.nodes if isinstance(node, Goal))
        # Why: a goal is higher than all goals below it, so by height every goal comes after those above it.
        self.ordered = sorted(goals, key=lambda goal: -goal.height)

    def _walk(self, root: Goal) -> Iterator[Identified]:
        """Yield goals and actions in the author's order, and write down what is above each and how it is reached."""
        opened: set[tuple[str, int]] = set()
        placed: set[tuple[str, str]] = set()
        waiting: list[tuple[Node, Goal | None, Path]] = [(root, None, ())]
        while waiting:
            node, goal, steps = waiting.pop()
            if isinstance(node, Goal | Action):
                if goal is not None and (goal.id, node.id) not in placed:
                    placed.add((goal.id, node.id))
                    self.parents.setdefault(node.id, []).append(goal)
                if node.id in self.number:
                    continue
                self.number[node.id] = len(self.number)
                if goal is not None:
                    self._steps[node.id] = (goal.id, steps)
                yield node
                if isinstance(node, Goal) and node.how is not None:
                    waiting.append((node.how, node, ("by",)))
            elif isinstance(node, Composition) and goal is not None and (goal.id, id(node)) not in opened:
                opened.add((goal.id, id(node)))
                self.compositions.append((goal, node))
                keys: Path = (node.node_kind, "of") if isinstance(node, AtLeast) else (node.node_kind,)
                waiting.extend(
                    (part, goal, (*steps, *keys, place)) for place, part in reversed([*enumerate(node.nodes)])
                )

    def path_of(self, id_: str) -> Path:
        """Return the path of a goal or action in the document, to its first place."""
        path: Path = ()
        while id_ in self._steps:
            id_, steps = self._steps[id_]
            path = (*steps, *path)
        return ("plan", "goal", *path)

    def deadlines(self) -> dict[str, Period]:
        """Return the nearest due date of each goal and action: its own, or the earliest of those right above it."""
        found: dict[str, Period] = {}
        for goal in self.ordered:
            self._take(goal, found)
        for node in self.nodes:
            if isinstance(node, Action):
                self._take(node, found)
        return found

    def _take(self, node: Identified, found: dict[str, Period]) -> None:
        due = node.due or self.limit(node.id, found)
        if due is not None:
            found[node.id] = due

    def limit(self, id_: str, found: dict[str, Period]) -> Period | None:
        """Return the earliest due date of the goals right above a node, as *found* has them."""
        above = [found[goal.id] for goal in self.parents.get(id_, ()) if goal.id in found]
        return min(above, key=_last_day, default=None)


def _last_day(due: Period) -> date:
    return due.last
