"""The changes of a review, as a reader sees them: none of a hidden node, and no place that tells of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from cmo_career.analysis.audience.shown_fields import ShownFields
from cmo_career.analysis.audience.shown_nodes import ShownNodes
from cmo_career.analysis.progress.layout import Key, key_of
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Profile
from cmo_career.model.traversal import Identified, walk

__all__ = ["ShownChanges", "ids_removed", "shown_settings"]

_fields: Final = {"with": "with_whom", "by": "how"}
_first: Final = (0,)


@attrs.frozen(kw_only=True)
class ShownChanges:
    """
    What a reader sees of changes to a plan.

    A change of a hidden node, or of a field that the reader does not see, is not there. Positions are those of the
    plan that the reader sees, since the author's would count what stands beside; where a node stood before, or one
    that is gone, the first place stands for all. What was under a hidden goal stands under the goal that the
    reader sees it under, or under the one that is seen above the hidden one.

    Attributes:
        fields: What the reader sees of one thing.

        before: The whole plan.

        after: What the reader sees of it.
    """

    fields: ShownFields
    before: Plan
    after: Plan

    def nodes(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Yield changes, nodes in them as the reader sees them; without those of nodes that are hidden."""
        for change in changes:
            shown = change if isinstance(change, Set) else self._moving(change)
            if shown is not None:
                yield shown

    def _moving(self, change: Add | Remove | Move) -> Change | None:
        if isinstance(change, Move):
            return self._moved(change)
        node = self._pruned(change.node if isinstance(change, Add) else change.was)
        if node is None:
            return None
        if isinstance(change, Add):
            return attrs.evolve(change, at=self._spot(change.at, node), node=node)
        return attrs.evolve(change, at=self._spot(change.at, node, is_there=False), was=node)

    def _pruned(self, given: Any) -> Node | None:
        if not isinstance(given, Node):
            return None
        return ShownNodes(is_shown=self.is_shown, changes=self.fields.changes).of(given)

    def is_shown(self, node: Identified) -> bool:
        """Return whether the reader sees a node: as the plan says now, or, where it is gone, as it said itself."""
        known = self.before.node(node.id) if node.id in self.before else node
        return self.fields.audience in known.share

    def _spot(self, spot: Spot, node: Node, *, is_there: bool = True) -> Spot:
        under = self._seen_above(spot.under.rpartition("/")[2])
        id_ = getattr(node, "id", None)
        if is_there and id_ is not None and id_ in self.after and id_ != self.after.goal.id:
            parents = self.after.parents(id_)
            holder = under if under in parents else next(each for each in self.after.ids if each in parents)
            return Spot(under=f"goal/{holder}", position=_place(self.after.node(holder), id_))
        return Spot(under=f"goal/{under or self.after.goal.id}", position=_first)

    def _seen_above(self, id_: str) -> str | None:
        """Return the nearest goal that the reader sees, a goal itself or one above it; None for one that is gone."""
        if f"goal/{id_}" in self.after:
            return id_
        if id_ not in self.before:
            return None
        nearest: set[str] = set()
        waiting, looked_at = [id_], {id_}
        for each in waiting:
            if f"goal/{each}" in self.after and f"goal/{each}" in self.before:
                nearest.add(each)
                continue
            new = [parent for parent in self.before.parents(each) if parent not in looked_at]
            looked_at.update(new)
            waiting += new
        return next((each for each in self.after.ids if each in nearest), self.after.goal.id)

    def _moved(self, change: Move) -> Move | None:
        id_ = change.at.rpartition("/")[2]
        ends = [self._seen_above(each.under.rpartition("/")[2]) for each in (change.origin, change.to)]
        is_seen = id_ in self.before and self.is_shown(self.before.node(id_))
        if not is_seen or ends[0] == ends[1] or None in ends:
            return None
        origin = Spot(under=f"goal/{ends[0]}", position=_first)
        return attrs.evolve(change, origin=origin, to=self._spot(change.to, self.after.node(id_)))


def _place(holder: Identified, id_: str) -> tuple[int, ...]:
    """Return the first place of a node in the expression of the goal that holds it."""
    assert isinstance(holder, Goal)  # only goals hold anything
    opened: set[Key] = set()
    waiting: list[tuple[tuple[int, ...], Node]] = [((), each) for each in holder.children]
    while waiting:
        place, node = waiting.pop()
        if getattr(node, "id", None) == id_:
            return place or _first
        if isinstance(node, Composition) and key_of(node) not in opened:
            opened.add(key_of(node))
            waiting += reversed([((*place, number), part) for number, part in enumerate(node.nodes)])
    return _first


def shown_settings(fields: ShownFields, changes: Iterable[Change], known: frozenset[str]) -> Iterator[Change]:
    """Yield changes without those that set what the reader does not see; *known* are ids of nodes that are seen."""
    return (each for each in changes if not isinstance(each, Set) or _is_seen(fields, each, known))


def _is_seen(fields: ShownFields, change: Set, known: frozenset[str]) -> bool:
    kind, _, id_ = change.at.partition("/")
    cls = {"goal": Goal, "action": Action, "profile": Profile}.get(kind)
    field = _fields.get(change.field, change.field)
    if cls is None or (cls is not Profile and id_ not in known):
        return False
    if field not in {each.name for each in attrs.fields(cls) if each.init}:
        return False
    return fields.policy.shows(cls, field, fields.audience)


def ids_removed(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the ids of the nodes that changes took out."""
    for change in changes:
        if isinstance(change, Remove) and isinstance(change.was, Node):
            yield from (node.id for node in walk(change.was))
