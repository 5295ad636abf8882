"""Routes made of the ways that were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import prod

from cmo_career.analysis.routes.route import Detour, JointRate, Route, RouteLeg, RouteReason
from cmo_career.analysis.routes.route_cost import Cost, cost_of, to_value
from cmo_career.analysis.routes.route_ground import RouteGround
from cmo_career.analysis.routes.route_search import Way

__all__ = ["routes_of"]


def routes_of(ways: Sequence[Way], ground: RouteGround) -> tuple[Route, ...]:
    """
    Return the routes that go some ways, those on the front first.

    Within the front, and within the rest: the fewest years, gates, levels of the steepest step, legs, then by ids.
    """
    priced = sorted(((cost_of(way), len(way), way) for way in ways), key=_rank)
    front = _front([cost for cost, _, _ in priced])
    first_by_cost = {cost: way for cost, _, way in reversed(priced)}
    made = [_route(way, cost, front, first_by_cost, ground) for cost, _, way in priced]
    return tuple(sorted(made, key=lambda route: route.is_dominated))


def _rank(priced: tuple[Cost, int, Way]) -> tuple[Cost, int, tuple[str, ...]]:
    cost, legs, way = priced
    return cost, legs, tuple(leg.transition.id for leg in way)


def _front(costs: Sequence[Cost]) -> list[Cost]:
    """Return the costs, from a sorted list, that no other undercuts, each once."""
    front: list[Cost] = []
    for cost in costs:
        if not any(better.is_within(cost) for better in front):
            front.append(cost)
    return front


def _route(
    way: Way, cost: Cost, front: Sequence[Cost], first_by_cost: dict[Cost, Way], ground: RouteGround
) -> Route:
    legs = tuple(ground.leg(leg.transition) for leg in way)
    better = next((each for each in front if each != cost and each.is_within(cost)), None)
    undercut = () if better is None else first_by_cost[better]
    return Route(
        legs=legs,
        stages=tuple(ground.stage(leg.to_stage) for leg in legs),
        mean_years=to_value(cost.years),
        gates_ahead=_gates_ahead(way, ground),
        openings_ahead=tuple(dict.fromkeys(id_ for leg in legs for id_ in leg.openings_ahead)),
        steepest_step=to_value(cost.step) if ground.has_steps else None,
        base_rate=_joint_rate(legs),
        detours=tuple(_detours(way, ground)),
        reasons=() if undercut else _reasons(cost, front, has_steps=ground.has_steps),
        dominated_by=tuple(leg.transition.id for leg in undercut),
        ground=ground.ground,
    )


def _reasons(cost: Cost, front: Sequence[Cost], *, has_steps: bool) -> tuple[RouteReason, ...]:
    found: list[RouteReason] = []
    if cost.years == min(each.years for each in front):
        found.append("fewest-years")
    if cost.gates == min(each.gates for each in front):
        found.append("fewest-gates")
    if has_steps and cost.step == min(each.step for each in front):
        found.append("gentlest-step")
    return tuple(found) or ("compromise",)


def _gates_ahead(way: Way, ground: RouteGround) -> tuple[str, ...]:
    ahead: dict[str, None] = {}
    opened: set[str] = set()
    for leg in way:
        ahead.update(dict.fromkeys(id_ for id_ in ground.gates_ahead(leg.transition) if id_ not in opened))
        opened.update(leg.transition.opens)
    return tuple(ahead)


def _joint_rate(legs: Sequence[RouteLeg]) -> JointRate | None:
    """Return the product of the first comparable rate of each leg; None where a leg has none."""
    rates = [next((rate for rate in leg.base_rates if rate.is_comparable), None) for leg in legs]
    known = [rate for rate in rates if rate is not None]
    if len(known) < len(legs):
        return None
    return JointRate(
        share=prod(rate.value for rate in known), within_years=sum(rate.within_years or 0.0 for rate in known)
    )


def _detours(way: Way, ground: RouteGround) -> Iterator[Detour]:
    """Yield the sideways moves, at stages on the way, that open gates of the legs after them."""
    opened: set[str] = set()
    for place, leg in enumerate(way):
        onward = [each.transition for each in way[place:]]
        for move in ground.sideways.get(leg.transition.from_stage, ()):
            new = [id_ for id_ in dict.fromkeys(move.opens) if id_ not in opened]
            if not new:
                continue
            opens = _asked(new, (ground.gates_ahead(each) for each in onward))
            opens_preferred = _asked(new, (ground.preferred_ahead(each) for each in onward))
            if opens or opens_preferred:
                yield Detour(
                    transition=move.id,
                    stage=move.from_stage,
                    opens=opens,
                    opens_preferred=opens_preferred,
                    mean_years=move.years.mean,
                    gates_ahead=ground.gates_ahead(move),
                    ground=ground.ground,
                )
        opened.update(leg.transition.opens)


def _asked(gates: Sequence[str], asked: Iterable[Sequence[str]]) -> tuple[str, ...]:
    every = frozenset(chain.from_iterable(asked))
    return tuple(id_ for id_ in gates if id_ in every)
