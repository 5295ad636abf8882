"""Ids counted anew, so that none of the person's own words and numbers is left in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from cmo_career.analysis.progress.layout import Key, key_of
from cmo_career.model.career import Career, Ignore
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import Composition
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.rating import Assessment
from cmo_career.model.review import Review
from cmo_career.model.traversal import Identified, walk

__all__ = ["with_counted_ids"]


def with_counted_ids(career: Career) -> Career:
    """
    Return a career whose goals, actions, evidence and reviews are called ``goal-1``, ``goal-2`` ... as they come.

    What points at them says the new id; texts, and ids of the framework, stay. Goals and actions that only changes
    of reviews speak of are counted after those of the plan.
    """
    return _Counting(career).career()


class _Counting:
    def __init__(self, career: Career) -> None:
        self.given = career
        self.nodes = self._nodes()
        self.evidence = {each.id: f"evidence-{place}" for place, each in enumerate(career.evidence, 1)}
        self.reviews = {each.id: f"review-{place}" for place, each in enumerate(career.reviews, 1)}

    def _nodes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for node in self._in_order():
            if node.id not in found:
                counts[node.node_kind] += 1
                found[node.id] = f"{node.node_kind}-{counts[node.node_kind]}"
        return found

    def _in_order(self) -> Iterable[Identified]:
        if self.given.plan is not None:
            yield from self.given.plan.walk()
        for review in self.given.reviews:
            for change in review.changes:
                node = getattr(change, "node", None) or getattr(change, "was", None)
                if isinstance(node, Node):
                    yield from walk(node)

    def career(self) -> Career:
        given = self.given
        return attrs.evolve(
            given,
            evidence=tuple(attrs.evolve(each, id=self.evidence[each.id]) for each in given.evidence),
            assessments=tuple(self._assessment(each) for each in given.assessments),
            plan=None if given.plan is None else attrs.evolve(given.plan, goal=self._node(given.plan.goal)),
            reviews=tuple(self._review(each) for each in given.reviews),
            ignore=tuple(self._ignore(each) for each in given.ignore),
        )

    def _node(self, node: Node) -> Any:
        return _Renaming(self.nodes).of(node)

    def _assessment(self, assessment: Assessment) -> Assessment:
        ratings = tuple(
            attrs.evolve(each, evidence=tuple(self.evidence[id_] for id_ in each.evidence))
            if each.evidence
            else each
            for each in assessment.ratings
        )
        return attrs.evolve(assessment, ratings=ratings)

    def _review(self, review: Review) -> Review:
        return attrs.evolve(
            review,
            id=self.reviews[review.id],
            outcomes=tuple(attrs.evolve(each, goal=self.nodes[each.goal]) for each in review.outcomes),
            commitments=tuple(
                each if each.goal is None else attrs.evolve(each, goal=self.nodes[each.goal])
                for each in review.commitments
            ),
            changes=tuple(self._change(each) for each in review.changes),
        )

    def _change(self, change: Change) -> Change:
        if isinstance(change, Set):
            return attrs.evolve(change, at=self._address(change.at))
        if isinstance(change, Add):
            return attrs.evolve(change, at=self._spot(change.at), node=self._node(change.node))
        if isinstance(change, Remove):
            return attrs.evolve(change, at=self._spot(change.at), was=self._node(change.was))
        assert isinstance(change, Move)  # there are four
        origin, to = self._spot(change.origin), self._spot(change.to)
        return attrs.evolve(change, at=self._address(change.at), origin=origin, to=to)

    def _spot(self, spot: Spot) -> Spot:
        return attrs.evolve(spot, under=self._address(spot.under))

    def _ignore(self, ignore: Ignore) -> Ignore:
        return ignore if ignore.at is None else attrs.evolve(ignore, at=self._address(ignore.at))

    def _address(self, address: str) -> str:
        kind, _, id_ = address.partition("/")
        names = {
            "goal": self.nodes,
            "action": self.nodes,
            "evidence": self.evidence,
            "review": self.reviews,
        }.get(kind)
        return address if names is None else f"{kind}/{names[id_]}"


class _Renaming:
    """Gives the nodes of one expression other ids; what stands in several places stays one node."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._done: dict[Key, Node] = {}

    def of(self, node: Node) -> Node:
        # Why recursion: a node has at most a hundred levels.
        key = key_of(node)
        if key not in self._done:
            self._done[key] = self._of(node)
        return self._done[key]

    def _of(self, node: Any) -> Node:
        if isinstance(node, Composition):
            return attrs.evolve(node, nodes=tuple(self.of(part) for part in node.nodes))
        name = self._names[node.id]
        if isinstance(node, Goal) and node.how is not None:
            return attrs.evolve(node, id=name, how=self.of(node.how))
        renamed: Node = attrs.evolve(node, id=name)
        return renamed
