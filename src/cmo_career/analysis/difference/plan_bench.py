"""A plan taken apart, so that changes can be made to it one after the other and checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from cmo_career.analysis.difference.fields import as_field
from cmo_career.analysis.difference.outline import (
    Marks,
    node_at_place,
    place_of,
    put_in,
    taken_out,
)
from cmo_career.analysis.difference.stale import misplaced, not_there, stale, unknown_field
from cmo_career.errors import ModelError, Problem
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node, highest
from cmo_career.model.plan import Plan
from cmo_career.model.shelf import field_names
from cmo_career.model.substitution import substituted
from cmo_career.model.traversal import Identified, direct

__all__ = ["PlanBench", "is_bare"]

_settable = {
    cls: {key: name for key, name in field_names(cls).items() if name not in {"id", "how"}}
    for cls in (Goal, Action)
}


def is_bare(node: Identified) -> bool:
    """Return whether a node says nothing but what it is called: changes name so what a plan has already."""
    bare = (
        Goal(id=node.id, title=node.title)
        if isinstance(node, Goal)
        else Action(id=node.id, title=node.title, kind=node.kind)
    )
    return bare == node


@attrs.define
class _Row:
    """A goal or action: as it came, the fields that changed, and the outline of what it is achieved by."""

    node: Identified
    how: Node | None
    fields: dict[str, Any] = attrs.field(factory=dict)

    def value(self, name: str) -> Any:
        return self.fields[name] if name in self.fields else getattr(self.node, name)


class PlanBench:
    """
    A plan in the making: rows by address, built into a plan at the end.

    What a change brings or takes is told by nodes. One that the plan has already may be named by a bare node with its
    title; anything else that it says must agree with the plan.
    """

    def __init__(self, plan: Plan) -> None:
        self.problems: list[Problem] = []
        self._plan = plan
        self._start = plan.start
        self._root = plan.goal.address
        self._marks = Marks()
        self._rows: dict[str, _Row] = {}
        self._removed: set[str] = set()

    def make(self, change: Change) -> None:
        """Make a change, or note what does not fit."""
        if isinstance(change, Set):
            self._set(change)
        elif isinstance(change, Add):
            self._add(change)
        elif isinstance(change, Remove):
            self._remove(change)
        else:
            self._move(change)

    def built(self) -> Plan:
        """
        Return the plan; the same one where nothing changed.

        Raises ModelError where it breaks the rules of a plan.
        """
        if not self._rows and self._start == self._plan.start and self._root == self._plan.goal.address:
            return self._plan
        goal = _Building(self._plan, self._rows).node(self._root)
        assert isinstance(goal, Goal)  # nothing else is put at the top
        return Plan(start=self._start, goal=goal)

    # The four changes

    def _set(self, change: Set) -> None:
        if change.at.startswith("plan/"):
            self._set_of_plan(change)
            return
        row = self._row(change.at)
        if row is None:
            self.problems.append(not_there(change.at))
        elif change.field == "by" and isinstance(row.node, Goal):
            self._set_how(change, row)
        elif (name := _settable[row.node.__class__].get(change.field)) is None:
            self.problems.append(unknown_field(change.at, change.field))
        else:
            cls = row.node.__class__
            if row.value(name) != as_field(cls, name, change.was):
                self.problems.append(stale(change.at))
            self._touch(change.at, row).fields[name] = as_field(cls, name, change.becomes)

    def _set_of_plan(self, change: Set) -> None:
        if change.field == "start":
            if self._start != as_field(Plan, "start", change.was):
                self.problems.append(stale(change.at))
            self._start = as_field(Plan, "start", change.becomes)
        elif change.field != "goal":
            self.problems.append(unknown_field(change.at, change.field))
        elif not isinstance(change.becomes, Goal):
            self.problems.append(misplaced(change.at))
        else:
            if not isinstance(change.was, Goal) or change.was.address != self._root:
                self.problems.append(stale(change.at))
            else:
                self._expect(change.was)
            self._admit(change.becomes)
            self._root = change.becomes.address

    def _set_how(self, change: Set, row: _Row) -> None:
        for value in (change.was, change.becomes):
            if value is not None and not isinstance(value, Node):
                self.problems.append(misplaced(change.at))
                return
        if self._marks.outline(change.was) != row.how:
            self.problems.append(stale(change.at))
        elif change.was is not None:
            self._expect(change.was)
        if change.becomes is not None:
            self._admit(change.becomes)
        self._touch(change.at, row).how = self._marks.outline(change.becomes)

    def _add(self, change: Add) -> None:
        if not isinstance(change.node, Node):
            self.problems.append(misplaced(change.at.under))
            return
        self._admit(change.node)
        outline = self._marks.outline(change.node)
        assert outline is not None  # there is a node
        self._put(change.at, outline)

    def _remove(self, change: Remove) -> None:
        if not isinstance(change.was, Node):
            self.problems.append(misplaced(change.at.under))
            return
        outline = self._marks.outline(change.was)
        assert outline is not None  # there is a node
        address = change.was.address if isinstance(change.was, Identified) else change.at.under
        if self._take(change.at, outline, address):
            self._expect(change.was)
            if isinstance(change.was, Identified):
                self._removed.add(address)

    def _move(self, change: Move) -> None:
        row = self._row(change.at)
        if row is None:
            self.problems.append(not_there(change.at))
            return
        mark = self._marks.of(row.node)
        if self._take(change.origin, mark, change.at):
            self._put(change.to, mark)

    def _put(self, spot: Spot, node: Node) -> None:
        row = self._row(spot.under)
        if row is None or not isinstance(row.node, Goal):
            self.problems.append(not_there(spot.under) if row is None else misplaced(spot.under))
            return
        try:
            how = put_in(row.how, node, spot.position)
        except ModelError:
            self.problems.append(stale(spot.under))
            return
        self._touch(spot.under, row).how = how

    def _take(self, spot: Spot, node: Node, address: str) -> bool:
        """Take a node out of its place; return whether it stood there."""
        row = self._row(spot.under)
        way = (spot.position or place_of(row.how, node)) if row is not None else None
        if row is None or way is None or node_at_place(row.how, way) != node:
            self.problems.append(stale(address))
            return False
        try:
            how = taken_out(row.how, way)
        except ModelError as error:
            self.problems.extend(
                attrs.evolve(each, params=dict(each.params), address=address) for each in error.problems
            )
            return False
        self._touch(spot.under, row).how = how
        return True

    # Rows

    def _row(self, address: str) -> _Row | None:
        row = self._rows.get(address)
        if row is None and address in self._plan:
            node = self._plan.node(address)
            row = _Row(node, self._marks.outline(node.how) if isinstance(node, Goal) else None)
        return row

    def _touch(self, address: str, row: _Row) -> _Row:
        return self._rows.setdefault(address, row)

    def _admit(self, coming: Node) -> None:
        """Give a row to everything that comes in and is not there yet; the rest must agree with what is there."""
        for leaf in _with_those_below(coming):
            row = self._row(leaf.address)
            if row is not None and self._is_gone(leaf.address):
                row = None
            if row is None:
                how = self._marks.outline(leaf.how) if isinstance(leaf, Goal) else None
                self._rows[leaf.address] = _Row(leaf, how)
            elif not self._agrees(row, leaf):
                self.problems.append(stale(leaf.address))

    def _expect(self, told: Node) -> None:
        """Note every node that is not there as it is told."""
        for leaf in _with_those_below(told):
            row = self._row(leaf.address)
            if row is None or not self._agrees(row, leaf):
                self.problems.append(stale(leaf.address))

    def _agrees(self, row: _Row, leaf: Identified) -> bool:
        is_untouched = row.node is leaf and not row.fields
        names = () if is_untouched else _settable[leaf.__class__].values()
        if all(row.value(name) == getattr(leaf, name) for name in names):
            how = self._marks.outline(leaf.how) if isinstance(leaf, Goal) else None
            if how == row.how:
                return True
        return bool(row.value("title") == leaf.title) and is_bare(leaf)

    def _is_gone(self, address: str) -> bool:
        """Return whether a node was taken out and nothing reaches it any longer."""
        if address not in self._removed:
            return False
        reached = {self._root}
        waiting = [self._root]
        while waiting:
            row = self._row(waiting.pop())
            below = () if row is None or row.how is None else direct(row.how)
            for each in below:
                if each.address not in reached:
                    reached.add(each.address)
                    waiting.append(each.address)
        return address not in reached


def _with_those_below(node: Node) -> Iterator[Identified]:
    """Yield the goals and actions of a node, itself included, each object once."""
    seen: set[int] = set()
    waiting: list[Node] = [node]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if not isinstance(each, Composition):
            yield each  # type: ignore[misc]  # goals and actions are all that is not composed
        waiting.extend(reversed(each.children))


class _Building:
    """Rows made into nodes; what no change reaches stays the very node it was."""

    def __init__(self, plan: Plan, rows: dict[str, _Row]) -> None:
        self._plan, self._rows = plan, rows
        self._done: dict[str, Identified] = {}
        self._open: set[str] = set()
        self._dirty = {above for address in rows if address in plan for above in plan.ancestors(address)}

    def node(self, address: str) -> Identified:
        """Return the node of an address."""
        if address in self._done:
            return self._done[address]
        kind, _, id_ = address.partition("/")
        if address not in self._rows and (kind == "action" or id_ not in self._dirty):
            return self._plan.node(address)
        if address in self._open:
            raise ModelError.of("goal-inside-itself", id=id_)
        if len(self._open) > highest:
            raise ModelError.of("plan-too-deep", levels=len(self._open), highest=highest)
        self._open.add(address)
        node = self._done[address] = self._made(address)
        self._open.discard(address)
        return node

    def _made(self, address: str) -> Identified:
        row = self._rows.get(address)
        if row is None:
            return self._with_parts(self._plan.node(address))
        if not isinstance(row.node, Goal):
            return attrs.evolve(row.node, **row.fields) if row.fields else row.node
        how = row.how
        if how is not None:
            how = substituted(how, {leaf.id: self.node(leaf.address) for leaf in direct(how)})
        return attrs.evolve(row.node, how=how, **row.fields)

    def _with_parts(self, goal: Identified) -> Identified:
        """Return a goal that no change names, with what is new below it."""
        assert isinstance(goal, Goal)  # actions have nothing below
        assert goal.how is not None  # or nothing below it would have changed
        new = {
            leaf.id: self.node(leaf.address)
            for leaf in direct(goal.how)
            if leaf.id in self._dirty or leaf.address in self._rows
        }
        return attrs.evolve(goal, how=substituted(goal.how, new))
