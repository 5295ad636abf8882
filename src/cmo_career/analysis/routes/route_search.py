"""The search for ways: all of them where they are few, the best of them where they are many."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

import attrs

from cmo_career.analysis.routes.route_cost import PricedLeg
from cmo_career.analysis.routes.route_graph import RouteGraph
from cmo_career.analysis.routes.route_outlook import RouteOutlook

__all__ = ["Way", "all_ways", "best_ways"]

Way = tuple[PricedLeg, ...]


def all_ways(graph: RouteGraph, *, most: int, steps: int) -> tuple[list[Way], bool]:
    """
    Return the ways that come through no stage twice, in the order of their ids, and whether these are all.

    The search stops after one more than *most* ways, and after so many *steps* onward.
    """
    found: list[Way] = []
    way: list[PricedLeg] = []
    seen = {graph.start}
    waiting: list[Iterator[PricedLeg]] = [iter(graph.legs.get(graph.start, ()))]
    while waiting:
        leg = next(waiting[-1], None)
        if leg is None:
            waiting.pop()
            if way:
                seen.discard(way.pop().transition.to_stage)
            continue
        steps -= 1
        if steps < 0:
            return found, False
        stage = leg.transition.to_stage
        if stage == graph.goal:
            found.append((*way, leg))
            if len(found) > most:
                return found, False
        elif stage not in seen:
            seen.add(stage)
            way.append(leg)
            waiting.append(iter(graph.legs[stage]))
    return found, True


class _Label(NamedTuple):
    """
    A way to some stage. In the order of the heap: no label is better than one that was taken from it before.

    *at_least* are its years with the fewest that can follow. *free* are the gates that cost nothing any more: asked
    before, or opened. *last* is the leg and the label before.
    """

    at_least: int
    gates: int
    step: int
    number: int
    years: int
    stage: str
    free: int
    seen: int
    last: tuple[PricedLeg, _Label] | None

    @property
    def way(self) -> Way:
        legs: list[PricedLeg] = []
        label = self
        while label.last is not None:
            leg, label = label.last
            legs.append(leg)
        return tuple(reversed(legs))


def best_ways(graph: RouteGraph, *, labels: int) -> tuple[list[Way], bool]:
    """
    Return a way for each cost that no other way undercuts, the fewest years first, and whether these are all.

    Label setting (Martins 1984): ways grow from the start, the fewest years first, and one that another way to the
    same stage dominates is not followed. It stops after so many *labels*; what it found until then is kept, and the
    way of the fewest years is always the first of it.
    """
    search = _Search(graph)
    is_complete = search.run(labels)
    found = [label.way for label in search.settled.get(graph.goal, ())]
    if not found and not is_complete:
        found.append(search.fastest)
    return found, is_complete


@attrs.define
class _Search:
    """
    A search by label setting.

    A label dominates another at the same stage if it has no more years and no steeper a step, and if its gates, with
    all that it would have to open still and the other would not, are no more than the other's. Stages already come
    through are compared only where legs open gates for others: elsewhere a way that would come back to a stage can be
    cut short there at no cost. A way to the goal dominates all that can only become worse than it.
    """

    graph: RouteGraph
    outlook: RouteOutlook = attrs.field(init=False)
    rest: dict[str, tuple[int, PricedLeg | None]] = attrs.field(init=False)
    settled: dict[str, list[_Label]] = attrs.field(factory=dict, init=False)
    count: int = attrs.field(default=0, init=False)
    heap: list[_Label] = attrs.field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        start = self.graph.start
        self.outlook = RouteOutlook.of(self.graph)
        self.rest = _fewest_years(self.graph)
        if start in self.rest:
            self.heap.append(
                _Label(self.rest[start][0], 0, 0, 0, 0, start, 0, self.outlook.bits[start], None)
            )

    def run(self, most: int) -> bool:
        """Search until all is found, or so many labels were made; return whether all was found."""
        while self.heap:
            if self.count > most:
                return False
            self.take()
        return True

    @property
    def fastest(self) -> Way:
        """A way of the fewest years."""
        legs: list[PricedLeg] = []
        stage = self.graph.start
        while (leg := self.rest[stage][1]) is not None:
            legs.append(leg)
            stage = leg.transition.to_stage
        return tuple(legs)

    def take(self) -> None:
        """Take the label of the fewest years, and grow it unless it is dominated."""
        label = heappop(self.heap)
        if self.is_dominated(label):
            return
        self.settled.setdefault(label.stage, []).append(label)
        for leg in self.graph.legs[label.stage]:
            grown = self.grow(label, leg)
            if grown is not None and not self.is_dominated(grown):
                heappush(self.heap, grown)

    def grow(self, label: _Label, leg: PricedLeg) -> _Label | None:
        """Return the label one leg further; None where that comes through a stage twice."""
        bit = self.outlook.bits[leg.transition.to_stage]
        if label.seen & bit:
            return None
        self.count += 1
        years = label.years + leg.years
        return _Label(
            at_least=years + self.rest[leg.transition.to_stage][0],
            gates=label.gates + (leg.asks & ~label.free).bit_count(),
            step=max(label.step, leg.step),
            number=self.count,
            years=years,
            stage=leg.transition.to_stage,
            free=label.free | leg.asks | leg.opens,
            seen=label.seen | bit,
            last=(leg, label),
        )

    def is_dominated(self, label: _Label) -> bool:
        """Return whether a settled label at the same stage is as good, whatever follows."""
        # Why no years are compared: what was settled before has no more of them.
        for done in self.settled.get(self.graph.goal, ()):
            if done.gates <= label.gates and done.step <= label.step:
                return True
        gates, step = label.gates, label.step
        free = label.free & self.outlook.asked[label.stage]
        unseen = self.outlook.ahead[label.stage] & ~label.seen
        for other in self.settled.get(label.stage, ()):
            # Why gates twice: most have too many without what the other would have to open.
            if (
                other.gates <= gates
                and other.step <= step
                and other.gates + (free & ~other.free).bit_count() <= gates
                and not other.seen & unseen
            ):
                return True
        return False


def _fewest_years(graph: RouteGraph) -> dict[str, tuple[int, PricedLeg | None]]:
    """Return the fewest years from each stage to the goal, and the leg by which (Dijkstra 1959)."""
    before: dict[str, list[tuple[str, PricedLeg]]] = {}
    for start, legs in graph.legs.items():
        for each in legs:
            before.setdefault(each.transition.to_stage, []).append((start, each))
    found: dict[str, tuple[int, PricedLeg | None]] = {}
    heap: list[tuple[int, str, str, PricedLeg | None]] = [(0, graph.goal, "", None)]
    while heap:
        years, stage, _, leg = heappop(heap)
        if stage not in found:
            found[stage] = years, leg
            for start, onward in before.get(stage, ()):
                heappush(heap, (years + onward.years, start, onward.transition.id, onward))
    return found
