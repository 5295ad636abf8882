"""The difference of two plans, their nodes matched by id."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.difference.fields import as_told
from cmo_career.analysis.difference.outline import Marks, same_places
from cmo_career.analysis.difference.structure import Outlines, placed_anew
from cmo_career.model.action import Action
from cmo_career.model.change import Change, Set
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.shelf import field_names, own_address
from cmo_career.model.substitution import substituted
from cmo_career.model.traversal import Identified, direct

__all__ = ["plan_changes"]

_compared = {
    cls: [(key, name) for key, name in field_names(cls).items() if name not in {"id", "how"}]
    for cls in (Goal, Action)
}


def plan_changes(old: Plan, new: Plan) -> list[Change]:
    """
    Return the changes that lead from one plan to another.

    First what nodes say, then what comes and moves, then what is told as a whole, then what goes: so a node that
    stays is always somewhere, and what comes under its name can be told from it.
    """
    return _PlanDifference(old, new).changes()


class _PlanDifference:
    def __init__(self, old: Plan, new: Plan) -> None:
        self._old, self._new = old, new
        self._marks = Marks()
        self._told: dict[int, Node] = {}
        self._alive: list[Node] = []  # Why: ids of objects are keys only as long as the objects live.

    def changes(self) -> list[Change]:
        old, new = self._old, self._new
        found: list[Change] = []
        outlines: Outlines = {}
        if old.start != new.start:
            found.append(Set(at=own_address(new), field="start", was=old.start, becomes=new.start))
        for before, after in self._pairs():
            found += _sets(before, after)
            if (
                isinstance(before, Goal)
                and isinstance(after, Goal)
                and not same_places(before.how, after.how)
            ):
                outlines[before.address] = self._marks.outline(before.how), self._marks.outline(after.how)
        structure = placed_anew(outlines, self._is_mark_of_kept, self._node_of_outline)
        found += structure.comes
        found += (self._whole(at) for at in structure.whole)
        if old.goal.address != new.goal.address:
            was, becomes = self._as_told(old.goal), self._as_told(new.goal)
            found.append(Set(at=own_address(new), field="goal", was=was, becomes=becomes))
        found += structure.goes
        return found

    def _pairs(self) -> Iterator[tuple[Identified, Identified]]:
        """Yield the nodes that are in both plans and differ somewhere, themselves or below, parents first."""
        seen = {self._new.goal.id}
        waiting: list[Identified] = [self._new.goal]
        while waiting:
            node = waiting.pop()
            before = self._old.node(node.address) if node.address in self._old else None
            if before is node:
                continue
            if before is not None:
                yield before, node
            parts = {each.id: each for each in direct(node.how)} if isinstance(node, Goal) else {}
            below = [each for id_, each in parts.items() if id_ not in seen]
            seen.update(parts)
            waiting.extend(reversed(below))

    def _is_kept(self, node: Identified) -> bool:
        return node.address in self._old and node.address in self._new

    def _is_mark_of_kept(self, node: Node) -> bool:
        return isinstance(node, Identified) and self._is_kept(node)

    def _whole(self, at: str) -> Change:
        before, after = self._old.node(at), self._new.node(at)
        assert isinstance(before, Goal)  # only goals have outlines
        assert isinstance(after, Goal)
        was, becomes = (None if goal.how is None else self._as_told(goal.how) for goal in (before, after))
        return Set(at=at, field="by", was=was, becomes=becomes)

    def _node_of_outline(self, outline: Node) -> Node:
        """Return what changes tell in the place of an outline: bare nodes for what stays, the rest in full."""
        if not isinstance(outline, Composition):
            return self._as_told(self._full(outline))  # type: ignore[arg-type]  # a mark
        return (
            substituted(outline, {mark.id: self._as_told(self._full(mark)) for mark in direct(outline)})
            or outline
        )

    def _full(self, mark: Identified) -> Identified:
        return (self._new if mark.address in self._new else self._old).node(mark.address)

    def _as_told(self, node: Node) -> Node:
        """
        Return a node as changes tell it.

        Everything that stays in the plan is named by a bare node, with the title that it has afterwards.
        """
        waiting = [node]
        while waiting:
            at = waiting[-1]
            if id(at) in self._told:
                waiting.pop()
            elif isinstance(at, Identified) and self._is_kept(at):
                self._keep(at, _bare(self._new.node(at.address)))
            elif missing := [part for part in at.children if id(part) not in self._told]:
                waiting.extend(missing)
            else:
                self._keep(at, self._with_parts(at))
        return self._told[id(node)]

    def _keep(self, node: Node, told: Node) -> None:
        self._told[id(node)] = told
        self._alive.append(node)

    def _with_parts(self, node: Node) -> Node:
        parts = [self._told[id(part)] for part in node.children]
        if all(part is before for part, before in zip(parts, node.children, strict=True)):
            return node
        if isinstance(node, Composition):
            return node.of(parts, getattr(node, "weights", None))
        assert isinstance(node, Goal)  # actions have no parts
        return node.by(parts[0])


def _bare(node: Identified) -> Identified:
    if isinstance(node, Goal):
        return Goal(id=node.id, title=node.title)
    return Action(id=node.id, title=node.title, kind=node.kind)


def _sets(before: Identified, after: Identified) -> Iterator[Change]:
    for key, name in _compared[before.__class__]:
        was, becomes = getattr(before, name), getattr(after, name)
        if was is not becomes and was != becomes:
            yield Set(at=before.address, field=key, was=as_told(was), becomes=as_told(becomes))
