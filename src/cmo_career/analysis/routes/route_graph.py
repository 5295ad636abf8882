"""The part of a progression that lies between two stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Self

import attrs

from cmo_career.analysis.routes.route_cost import PricedLeg

__all__ = ["RouteGraph"]


@attrs.frozen(kw_only=True)
class RouteGraph:
    """
    The legs on ways from one stage to another, those that lead nowhere left out.

    Attributes:
        start: Id of the stage that ways start from.

        goal: Id of the stage they lead to.

        legs: The legs from each stage, by id, so that the order of the framework makes no difference.
    """

    start: str
    goal: str
    legs: Mapping[str, tuple[PricedLeg, ...]]

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
        legs = {
            stage: tuple(leg for leg in onward.get(stage, ()) if leg.transition.to_stage in to_goal)
            for stage in from_start
            if stage in to_goal
        }
        return cls(start=start, goal=goal, legs=legs)


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
