"""A plan in which the changes of a review are undone, although work has gone on since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import TypeVar

import attrs

from cmo_career.analysis.difference.fields import as_field
from cmo_career.analysis.difference.outline import node_at_place
from cmo_career.analysis.difference.plan_bench import PlanBench, is_bare
from cmo_career.analysis.difference.stale import stale
from cmo_career.model.action import Action
from cmo_career.model.change import Set, Spot
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.node import Node
from cmo_career.model.traversal import Identified

__all__ = ["UndoBench"]

T = TypeVar("T", bound=Hashable)


class UndoBench(PlanBench):
    """
    A plan in the making, to which the inverses of earlier changes are made.

    Facts go on after a review and contradict nothing: hours logged and readings taken since then stay where they are,
    a goal that a review added goes away with all that has happened to it, and a node that changes name only by its
    title may have another title by now. All else has to be as the review left it.
    """

    def _set(self, change: Set) -> None:
        row = self._row(change.at)
        if row is None or (row.node.__class__, change.field) not in {(Goal, "measures"), (Action, "log")}:
            super()._set(change)
            return
        cls, name = row.node.__class__, change.field
        left, then = (as_field(cls, name, told) for told in (change.was, change.becomes))
        now = row.value(name)
        if name == "log":
            self._touch(change.at, row).fields[name] = _merged(then, left, now)
        elif _without_readings(left) == _without_readings(now):
            self._touch(change.at, row).fields[name] = _with_readings(then, left, now)
        else:
            self.problems.append(stale(change.at))

    def _expect(self, told: Node) -> None:
        """Expect nothing of what goes away: it may have been worked on since."""

    def _agrees(self, row: object, leaf: Identified) -> bool:
        return is_bare(leaf) or super()._agrees(row, leaf)  # type: ignore[arg-type]  # a row of the bench

    def _take(self, spot: Spot, node: Node, address: str) -> bool:
        row = self._row(spot.under)
        if row is not None and spot.position and node_at_place(row.how, spot.position) != node:
            # Why: others may have come to stand before it; it is looked for in its goal.
            spot = Spot(under=spot.under)
        return super()._take(spot, node, address)


def _merged(then: tuple[T, ...], left: tuple[T, ...], now: tuple[T, ...]) -> tuple[T, ...]:
    """Return what was there *then*, with what came to, and without what went from, what a review *left*."""
    return (*_less(then, Counter(left) - Counter(now)), *_less(now, Counter(left)))


def _less(values: tuple[T, ...], gone: Counter[T]) -> Iterator[T]:
    """Yield values without some of them, each as often as it is *gone*."""
    left = gone.copy()
    for each in values:
        if left[each] > 0:
            left[each] -= 1
        else:
            yield each


def _without_readings(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    return tuple(attrs.evolve(each, readings=()) for each in measures)


def _with_readings(
    then: tuple[Measure, ...], left: tuple[Measure, ...], now: tuple[Measure, ...]
) -> tuple[Measure, ...]:
    """Return the measures of *then*, each with the readings that the measure left in its place has got since."""
    pairs = {id(old): place for old, place in _matched(then, left)}
    found = []
    for each in then:
        place = pairs.get(id(each))
        if place is None:
            found.append(each)
        else:
            readings: tuple[Reading, ...] = _merged(each.readings, left[place].readings, now[place].readings)
            found.append(attrs.evolve(each, readings=readings))
    return tuple(found)


def _matched(then: tuple[Measure, ...], left: tuple[Measure, ...]) -> list[tuple[Measure, int]]:
    """Return pairs of a measure and the place of the one left of it: of its name, or else in its place."""
    free = dict.fromkeys(range(len(left)))
    pairs: list[tuple[Measure, int]] = []
    for by_name in (True, False):
        for number, each in enumerate(then):
            if any(each is old for old, _ in pairs):
                continue
            places = [place for place in free if left[place].name == each.name] if by_name else [number]
            fitting = [place for place in places if place in free and _reads_alike(left[place], each)]
            if fitting:
                pairs.append((each, fitting[0]))
                del free[fitting[0]]
    return pairs


def _reads_alike(one: Measure, other: Measure) -> bool:
    return (one.kind == "milestone") is (other.kind == "milestone")
