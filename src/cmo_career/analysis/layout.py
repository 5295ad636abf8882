"""The goals and compositions of a plan in an order in which each comes before what stands below it."""

from __future__ import annotations

import attrs

from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["Key", "Layout", "adds_up", "key_of", "layout_of"]

Key = str | int
"""Tells nodes apart: goals and actions by id, compositions by object."""


def key_of(node: Node) -> Key:
    """Return what tells a node apart."""
    if node.__class__ is Goal or node.__class__ is Action:
        return node.id
    return id(node)


def adds_up(node: Node) -> bool:
    """Return whether the work of a composition is the sum of that of its parts."""
    return isinstance(node, AllOf | InOrder) and node.weights is None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Layout:
    """
    A plan's goals, compositions and actions, each once, and where something stands in several places.

    Attributes:
        inner: The goals and compositions, each before what is below it.

        actions: The actions.

        above_shared: Keys of what stands directly above something that stands in several places.
    """

    inner: list[Node]
    actions: list[Action]
    above_shared: frozenset[Key]


def layout_of(plan: Plan) -> Layout:
    """Return the layout of a plan, in time linear in its size but for sorting by height."""
    first_above: dict[Key, Node] = {plan.goal.id: plan.goal}
    above: set[Key] = set()
    inner: list[Node] = [plan.goal]
    actions: list[Action] = []
    for node in inner:
        for child in node.children:
            first = first_above.setdefault(key_of(child), node)
            if first is not node:
                above.update((key_of(first), key_of(node)))
            elif child.__class__ is Action:
                actions.append(child)
            else:
                inner.append(child)
    inner.sort(key=lambda node: -node.height)
    return Layout(inner=inner, actions=actions, above_shared=frozenset(above))
