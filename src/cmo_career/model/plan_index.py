"""Where everything in a plan is: nodes and their parents by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.goal import Goal
from cmo_career.model.traversal import Identified

__all__ = ["Entry", "PlanIndex", "check_places", "most_places", "tally"]

Entry = tuple[Identified, tuple[str, ...]]
"""A goal or action, and the ids of the goals that it stands directly below."""

most_places = 10_000_000
"""Places that a document may need for a plan, compositions counted wherever they stand."""


@attrs.frozen(kw_only=True)
class PlanIndex:
    """
    Nodes and parents by id, in layers: later ones hold what changed, None where something left.

    Why: a changed plan shares the layers of the plan before it. Layers are merged as soon as one is no larger than
    twice the next, so an entry is copied about as often as the size can be halved, and there are as few layers.

    Attributes:
        layers: Never changed once they are here.

        size: How many ids there are.

        places: How many places a document needs.

        ordered: How many goals have an ``in_order`` directly below.
    """

    layers: tuple[Mapping[str, Entry | None], ...]
    size: int
    places: int
    ordered: int

    def find(self, id_: str) -> Entry | None:
        """Return what the index knows about an id."""
        for layer in reversed(self.layers):
            if id_ in layer:
                return layer[id_]
        return None

    def entry(self, id_: str) -> Entry:
        """Return the entry of an id that is known to be there."""
        found = self.find(id_)
        if found is None:
            raise KeyError(id_)
        return found

    def ids(self) -> Iterator[str]:
        """Return all ids, in the order in which they came in."""
        merged: dict[str, Entry | None] = {}
        for layer in self.layers:
            merged.update(layer)
        return (id_ for id_, entry in merged.items() if entry is not None)

    def above(self, id_: str) -> list[str]:
        """Return the ids of the goals above a node at any distance, lower ones first."""
        found: dict[str, int] = {}
        waiting = list(self.entry(id_)[1])
        while waiting:
            parent = waiting.pop()
            if parent not in found:
                goal, parents = self.entry(parent)
                found[parent] = goal.height
                waiting.extend(parents)
        return sorted(found, key=lambda parent: (found[parent], parent))

    def changed(
        self, changes: Mapping[str, Entry | None], *, size: int, places: int, ordered: int
    ) -> PlanIndex:
        """Return the index with some entries changed, added or gone."""
        layers = [*self.layers, changes]
        while len(layers) > 1 and 2 * len(layers[-1]) >= len(layers[-2]):
            top = layers.pop()
            layers[-1] = {**layers[-1], **top}
            if len(layers) == 1:
                layers[0] = {id_: entry for id_, entry in layers[0].items() if entry is not None}
        return PlanIndex(layers=tuple(layers), size=size, places=places, ordered=ordered)


def tally(node: Identified | None) -> tuple[int, int]:
    """Return what a node adds to `PlanIndex.places` and `PlanIndex.ordered`."""
    if not isinstance(node, Goal):
        return (0, 0) if node is None else (1, 0)
    return node.written_places, int(node.how is not None and node.how.is_ordered)


def check_places(places: int) -> None:
    """Refuse a plan that a document cannot hold."""
    if places > most_places:
        raise ModelError.of("plan-too-large", most=most_places)
