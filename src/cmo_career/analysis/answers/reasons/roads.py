"""Why a route is what it is, and why it is on the front."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.reason import Label, Param, Reason, Share
from cmo_career.analysis.answers.reasons.ways import base_rate_reason, years_reason

if TYPE_CHECKING:
    from cmo_career.analysis.routes.route import Detour, Route, RouteLeg, StageOnTheWay
    from cmo_career.analysis.routes.routes import Routes

__all__ = ["detour_reason", "leg_reason", "route_reason", "routes_reason", "stage_on_the_way_reason"]

_most_told: Final = 12


def routes_reason(found: Routes) -> Reason:
    """Return how routes were found and compared, and the first of them."""
    ground = found.ground
    params: dict[str, Param] = {
        "start": ground.name_of_stage(found.from_stage),
        "stage": ground.name_of_stage(found.to_stage),
    }
    code = "routes-there"
    if not found.is_there:
        code = "routes" if found.is_complete else "routes-at-least"
        params["n"] = found.counted
    return Reason(
        code=code,
        params=params,
        address=f"stage/{found.to_stage}",
        parts=_of_routes(found),
        languages=ground.languages,
    )


def _of_routes(found: Routes) -> Iterator[Reason]:
    if found.is_there:
        return
    yield Reason(code="routes-rule" if "step" in found.criteria else "routes-rule-unrated")
    if not found.is_complete:
        yield Reason(code="routes-front-alone" if found.is_front_complete else "routes-front-in-part")
    if found.served_years is not None:
        yield Reason(code="routes-served", params={"years": found.served_years})
    yield from (route.reason for route in islice(found.routes, _most_told))
    if len(found.routes) > _most_told:
        yield Reason(code="routes-more", params={"n": len(found.routes) - _most_told})


def route_reason(route: Route) -> Reason:
    """Return what a route takes and asks, leg by leg, and why it is on the front or what undercuts it."""
    ground = route.ground
    return Reason(
        code="route",
        params={
            "ways": tuple(ground.name_of_transition(each) for each in route.transitions),
            "mean": route.mean_years,
            "p80": route.p80_years,
        },
        parts=_of_route(route),
        languages=ground.languages,
    )


def _of_route(route: Route) -> Iterator[Reason]:
    ground = route.ground
    yield from (Reason(code=f"route-{each}") for each in route.reasons)
    if route.dominated_by:
        titles = tuple(ground.name_of_transition(each) for each in route.dominated_by)
        yield Reason(code="route-undercut", params={"ways": titles})
    yield Reason(code="route-p80")
    yield Reason(code="route-gates", params={"n": len(route.gates_ahead)})
    if route.openings_ahead:
        yield Reason(code="route-openings", params={"n": len(route.openings_ahead)})
    if route.steepest_step is not None:
        yield Reason(code="route-step", params={"levels": route.steepest_step})
    if route.base_rate is not None:
        rate = route.base_rate
        yield Reason(code="route-base-rate", params={"share": Share(rate.share), "years": rate.within_years})
    for leg, stage in zip(route.legs, route.stages, strict=True):
        yield leg.reason
        yield stage.reason
    yield from (each.reason for each in route.detours)


def leg_reason(leg: RouteLeg) -> Reason:
    """Return how long a leg takes and what that rests on, its base rates, and its gates."""
    ground = leg.ground
    return Reason(
        code="explain-transition",
        params={
            "title": ground.name_of_transition(leg.transition),
            "kind": Label("transition-kind", leg.kind),
            "start": ground.name_of_stage(leg.from_stage),
            "stage": ground.name_of_stage(leg.to_stage),
        },
        address=f"transition/{leg.transition}",
        parts=(
            years_reason(leg.years, leg.basis, ground),
            Reason(code="leg-years", params={"mean": leg.mean_years, "deviation": leg.deviation_years}),
            *((Reason(code="leg-overdue"),) if leg.is_overdue else ()),
            *(base_rate_reason(each, ground) for each in leg.base_rates),
            *((leg.gates.reason,) if leg.gates is not None else ()),
        ),
        languages=ground.languages,
    )


def stage_on_the_way_reason(found: StageOnTheWay) -> Reason:
    """Return what the person lacks today at a stage on the way."""
    ground = found.ground
    params: dict[str, Param] = {"stage": ground.name_of_stage(found.stage)}
    code = "on-the-way-unrated"
    if found.shortfall is not None:
        code = "on-the-way"
        params["gap"] = found.shortfall
    lacks = [
        Reason(
            code="lacks",
            params={"pillar": ground.name_of_pillar(pillar), "gap": gap},
            address=f"pillar/{pillar}",
        )
        for pillar, gap in found.shortfalls.items()
        if gap
    ]
    return Reason(
        code=code,
        params=params,
        address=f"stage/{found.stage}",
        bases=ground.basis_of_stage(found.stage),
        parts=lacks,
        languages=ground.languages,
    )


def detour_reason(found: Detour) -> Reason:
    """Return what a sideways move costs and which gates it opens."""
    ground = found.ground
    gates = tuple(ground.name_of_gate(each) for each in (*found.opens, *found.opens_preferred))
    return Reason(
        code="detour",
        params={"title": ground.name_of_transition(found.transition), "mean": found.mean_years},
        address=f"transition/{found.transition}",
        parts=tuple(Reason(code="way-opens", params={"gate": gate}) for gate in gates),
        languages=ground.languages,
    )
