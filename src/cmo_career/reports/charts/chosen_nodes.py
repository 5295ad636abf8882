"""Which goals and actions of a plan a chart shows: all of them, or the upper levels of a large plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import attrs

from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import Identified, direct

__all__ = ["ChosenNode", "chosen_nodes", "most_in_full", "most_of_many"]

most_in_full = 320
"""Rows up to which a plan is shown whole."""
most_of_many = 60
"""Rows that a larger one is cut down to."""


@attrs.frozen(kw_only=True, eq=False)
class ChosenNode:
    """
    A goal or action that is shown.

    Attributes:
        node: The goal or action.

        depth: How many of those shown it stands below.

        below: How many goals and actions below it are left out.
    """

    node: Identified
    depth: int
    below: int = 0


@attrs.define(eq=False)
class _Place:
    node: Identified
    depth: int
    parent: int


def _places(plan: Plan, keep: Callable[[Identified], bool]) -> list[_Place]:
    """Return the nodes to choose from in the plan's order, each where it stands first."""
    found: list[_Place] = []
    seen: set[str] = set()
    waiting: list[tuple[Identified, int]] = [(plan.goal, -1)]
    while waiting:
        node, parent = waiting.pop()
        if node.id in seen:
            continue
        seen.add(node.id)
        if keep(node):
            depth = 0 if parent < 0 else found[parent].depth + 1
            found.append(_Place(node, depth, parent))
            parent = len(found) - 1
        if isinstance(node, Goal):
            waiting.extend((child, parent) for child in reversed([*direct(node.how)]))
    return found


def chosen_nodes(
    plan: Plan, keep: Callable[[Identified], bool], most: int = most_in_full, few: int = most_of_many
) -> tuple[ChosenNode, ...]:
    """
    Return the goals and actions to show, in the plan's order.

    Args:
        plan: The plan.

        keep: Whether a goal or action is one to choose from.

        most: Up to so many, all are chosen.

        few: Of more, so many: level by level from the top, each in the plan's order.
    """
    places = _places(plan, keep)
    if len(places) <= most:
        return tuple(ChosenNode(node=each.node, depth=each.depth) for each in places)
    order = sorted(range(len(places)), key=lambda at: (places[at].depth, at))[:few]
    chosen = set(order)
    below: Counter[int] = Counter()
    nearest: list[int] = []
    for at, place in enumerate(places):
        nearest.append(at if at in chosen else nearest[place.parent])
        below[nearest[at]] += at not in chosen
    return tuple(
        ChosenNode(node=places[at].node, depth=places[at].depth, below=below[at]) for at in sorted(chosen)
    )
