"""The part of a progression that lies between two stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Self

import attrs

from cmo_career.analysis.route_cost import PricedLeg

__all__ = ["RouteGraph"]


@attrs.frozen(kw_only=True)
class RouteGraph:
    """
    The legs on ways from one stage to another, those that lead nowhere left out.

    Attributes:
        start: Id of the stage that ways start from.

        goal: Id of the stage they lead to.

        legs: The legs from each stage, by id, so that the order of the framework makes no difference.

        bits: A bit for each stage.

        asked: For each stage the gates that may still be asked from there on, a bit each.

        ahead: For each stage the stages that may still be come through, a bit each.

        opens_on_the_way: Whether a leg opens a gate that another asks.
    """

    start: str
    goal: str
    legs: Mapping[str, tuple[PricedLeg, ...]]
    bits: Mapping[str, int]
    asked: Mapping[str, int]
    ahead: Mapping[str, int]
    opens_on_the_way: bool

    @classmethod
    def of(cls, priced: Iterable[PricedLeg], start: str, goal: str) -> Self:
        """Return the part between two stages of the legs of a framework."""
        onward: dict[str, list[PricedLeg]] = {}
        back: dict[str, list[PricedLeg]] = {}
        for leg in sorted(priced, key=lambda each: each.transition.id):
            if leg.transition.from_stage != goal and leg.transition.to_stage != start:
                onward.setdefault(leg.transition.from_stage, []).append(leg)
                back.setdefault(leg.transition.to_stage, []).append(leg)
        from_start = _reached(start, onward, lambda leg: leg.transition.to_stage)
        to_goal = _reached(goal, back, lambda leg: leg.transition.from_stage)
        stages = [stage for stage in from_start if stage in to_goal]
        legs = {
            stage: tuple(leg for leg in onward.get(stage, ()) if leg.transition.to_stage in to_goal)
            for stage in stages
        }
        bits = {stage: 1 << place for place, stage in enumerate(stages)}
        every = [leg for stage in stages for leg in legs[stage]]
        return cls(
            start=start,
            goal=goal,
            legs=legs,
            bits=bits,
            asked=_gathered(legs, lambda leg: leg.asks),
            ahead=_gathered(legs, lambda leg: bits[leg.transition.to_stage]),
            opens_on_the_way=bool(
                reduce(or_, (leg.asks for leg in every), 0) & reduce(or_, (leg.opens for leg in every), 0)
            ),
        )


def _reached(
    start: str, legs: Mapping[str, Iterable[PricedLeg]], end: Callable[[PricedLeg], str]
) -> dict[str, None]:
    found = {start: None}
    waiting = [start]
    while waiting:
        for leg in legs.get(waiting.pop(), ()):
            if end(leg) not in found:
                found[end(leg)] = None
                waiting.append(end(leg))
    return found


def _gathered(legs: Mapping[str, tuple[PricedLeg, ...]], mark: Callable[[PricedLeg], int]) -> dict[str, int]:
    """Return for each stage the marks of all legs that may follow."""
    before: dict[str, set[str]] = {}
    for stage, onward in legs.items():
        for leg in onward:
            before.setdefault(leg.transition.to_stage, set()).add(stage)
    found = dict.fromkeys(legs, 0)
    waiting = dict.fromkeys(reversed(tuple(legs)))
    while waiting:
        stage, _ = waiting.popitem()
        marks = reduce(or_, (mark(leg) | found[leg.transition.to_stage] for leg in legs[stage]), 0)
        if marks != found[stage]:
            found[stage] = marks
            waiting.update(dict.fromkeys(before.get(stage, ())))
    return found
