"""
Changing a plan at one node: a new plan that shares the rest, checked only where it is new.

Only the goals above the node are built anew. The rest is known from the index of the plan before, so the cost is
the goals above times what stands beside their nodes, and the size of what comes in or goes.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cmo_career.errors import ModelError, Problem
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan_check import clash, inside_itself
from cmo_career.model.plan_index import Entry, PlanIndex, check_places, tally
from cmo_career.model.plan_order import order_problems
from cmo_career.model.substitution import Position, inserted, substituted
from cmo_career.model.traversal import Identified, direct

__all__ = ["Edited", "added", "replaced"]

Edited = tuple[Goal, PlanIndex]


def added(root: Goal, index: PlanIndex, under: Goal, node: Node, position: Position | None) -> Edited:
    """Return the root and the index with *node* in the expression of the goal *under*."""
    above = index.above(under.id)
    edit = _Edit(root, index, forbidden={under.id, *above})
    edit.meet([node])
    # Why: nothing leaves, so whatever has other content than before stands in two contents.
    edit.refuse({id_: clash(id_) for id_ in edit.fresh if index.find(id_)})
    edit.link(under.id, adds=(each.id for each in direct(node)))
    edit.relink()
    edit.build({under.id: under.by(inserted(under.how, node, position))}, above)
    return edit.finish(node)


def replaced(root: Goal, index: PlanIndex, id_: str, node: Node | None) -> Edited:
    """Return the root and the index with *node* in every place of the node with that id; None takes it out."""
    old, holders = index.entry(id_)
    above = index.above(id_)
    if isinstance(node, Goal) and isinstance(old, Goal) and node.id == id_:
        edit = _Edit(root, index, forbidden={id_, *above})
        if node.how is not old.how:
            edit.fresh[id_] = node
            edit.meet(node.children)
    elif isinstance(node, Identified) and node.id == id_ and node.__class__ is old.__class__:
        edit = _Edit(root, index, forbidden=set())
    else:
        edit = _Edit(root, index, forbidden=set(above), leaving=id_)
        edit.meet([] if node is None else [node])
        coming = [] if node is None else [each.id for each in direct(node)]
        if isinstance(node, Goal) and id_ == root.id:
            edit.top = node.id
        for holder in holders:
            edit.link(holder, drops=(id_,), adds=coming)
    edit.relink()
    edit.refuse(edit.clashes(id_))
    edit.build({id_: node}, above)
    return edit.finish(node)


class _Edit:
    """One change in the making."""

    def __init__(self, root: Goal, index: PlanIndex, forbidden: set[str], leaving: str | None = None) -> None:
        self.root, self.index, self.forbidden, self.leaving = root, index, forbidden, leaving
        self.top = root.id
        self.fresh: dict[str, Identified] = {}  # what comes in new, or with other content than before
        self.known: dict[str, Identified] = {}  # what comes in and is in the plan as it is
        self.versions: dict[str, Node | None] = {}  # what is built anew
        self.parents: dict[str, dict[str, None]] = {}  # of ids whose parents may change
        self.dropped: dict[str, Identified] = {}  # what nothing reaches any longer
        self.problems: dict[str, Problem] = {}

    def meet(self, nodes: Iterable[Node]) -> None:
        """Go through what comes in, down to what the plan knows already."""
        waiting = [each for node in nodes for each in direct(node)]
        while waiting:
            node = waiting.pop()
            before = self.fresh.get(node.id) or self.known.get(node.id)
            entry = self.index.find(node.id)
            if node.id in self.forbidden:
                self.problems[node.id] = inside_itself(node.id)
            elif before is not None:
                if before != node:
                    self.problems[node.id] = clash(node.id)
            elif entry is not None and entry[0] == node:
                self.known[node.id] = node
            else:
                self.fresh[node.id] = node
                waiting.extend(_below(node))

    def refuse(self, more: dict[str, Problem]) -> None:
        """Raise all problems found, if any."""
        if problems := {**more, **self.problems}:
            raise ModelError(problems.values())

    def link(self, parent: str, *, adds: Iterable[str] = (), drops: Iterable[str] = ()) -> None:
        """Note that *parent* no longer has some nodes directly below it, and has others."""
        for id_ in drops:
            self._parents(id_).pop(parent, None)
        for id_ in adds:
            self._parents(id_)[parent] = None

    def _parents(self, id_: str) -> dict[str, None]:
        if id_ not in self.parents:
            entry = self.index.find(id_)
            self.parents[id_] = dict.fromkeys(entry[1] if entry else ())
        return self.parents[id_]

    def relink(self) -> None:
        """Note what the fresh goals have below them, and drop what is left without a parent."""
        for id_, node in self.fresh.items():
            entry = self.index.find(id_)
            old = {each.id: None for each in _below(entry[0])} if entry else {}
            new = {each.id: None for each in _below(node)}
            self.link(
                id_,
                drops=(each for each in old if each not in new),
                adds=(each for each in new if each not in old),
            )
        if self.leaving is not None:
            self._parents(self.leaving)
        orphans = [id_ for id_, parents in self.parents.items() if not parents]
        while orphans:
            id_ = orphans.pop()
            if id_ in self.fresh or id_ in self.dropped or id_ == self.top:
                continue
            node = self.dropped[id_] = self.index.entry(id_)[0]
            below = dict.fromkeys(each.id for each in _below(node))
            self.link(id_, drops=below)
            orphans += (each for each in below if not self.parents[each])

    def clashes(self, changed: str) -> dict[str, Problem]:
        """Return the ids that come in with other content while a goal that stays holds them as they were."""
        found = {}
        for id_ in self.fresh:
            entry = self.index.find(id_)
            if entry is None or id_ == changed:
                continue
            if any(parent not in self.dropped and parent not in self.fresh for parent in entry[1]):
                found[id_] = clash(id_)
        return found

    def build(self, versions: dict[str, Node | None], above: list[str]) -> None:
        """Build the goals above anew, lower ones first."""
        self.versions = versions
        for id_ in above:
            goal = self.index.entry(id_)[0]
            assert isinstance(goal, Goal)  # only goals have anything below
            assert goal.how is not None
            versions[id_] = attrs.evolve(goal, how=substituted(goal.how, versions))

    def finish(self, node: Node | None) -> Edited:
        """Return the new root and index, once the order of the whole is known to be sound."""
        root = self.versions[self.root.id]
        assert isinstance(root, Goal)  # nothing else is put there
        new: dict[str, Identified] = dict(self.fresh)
        new |= {
            id_: each
            for id_, each in self.versions.items()
            if isinstance(each, Identified) and each.id == id_
        }
        old = {id_: entry[0] for id_ in new if (entry := self.index.find(id_))} | self.dropped
        totals = [tally(each) for each in new.values()], [tally(each) for each in old.values()]
        places, ordered = (
            sum(each[i] for each in totals[0]) - sum(each[i] for each in totals[1]) for i in (0, 1)
        )
        check_places(self.index.places + places)
        self._check_order(root if self.known else node, some=self.index.ordered + ordered > 0)
        size = self.index.size + len(new) - len(old)
        changes: dict[str, Entry | None] = dict.fromkeys(self.dropped)
        for id_ in {**new, **self.parents}:
            if id_ not in self.dropped:
                changes[id_] = self._entry(id_, new)
        return root, self.index.changed(
            changes, size=size, places=self.index.places + places, ordered=self.index.ordered + ordered
        )

    def _check_order(self, root: Node | None, *, some: bool) -> None:
        """
        Refuse a circle in the order.

        Why: what comes in with new ids only cannot close a circle with what was there. It takes one place, or all
        places of one node; its start comes after what the place comes after, its end before what the place comes
        before, and these were in that order already. So only its inside is looked at. Where it names something that
        the plan has already, the two places together say something new, and the whole is looked at. Taking out
        says nothing new.
        """
        if root is not None and some and self.fresh.keys() | self.known.keys():
            problems = order_problems(root)
            if problems:
                raise ModelError(problems)

    def _entry(self, id_: str, new: dict[str, Identified]) -> Entry:
        entry = self.index.find(id_)
        parents = tuple(self.parents[id_]) if id_ in self.parents else entry[1] if entry else ()
        node = new.get(id_) or (entry[0] if entry else self.known[id_])
        return node, parents


def _below(node: Identified) -> Iterable[Identified]:
    return direct(node.how) if isinstance(node, Goal) else ()
