"""Why a person is as ready for a stage as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.reason import Label, Param, Reason, Share
from cmo_career.analysis.answers.reasons.levels import descriptor_reasons
from cmo_career.analysis.answers.reasons.ways import years_reason

if TYPE_CHECKING:
    from cmo_career.analysis.readiness.bottleneck import Bottleneck
    from cmo_career.analysis.readiness.lever import Lever
    from cmo_career.analysis.readiness.pillar_readiness import PillarReadiness
    from cmo_career.analysis.readiness.readiness import Readiness
    from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness
    from cmo_career.analysis.readiness.way_in import WayIn

__all__ = [
    "bottleneck_reason",
    "lever_reason",
    "pillar_readiness_reason",
    "readiness_reason",
    "required_reason",
    "way_in_reason",
]


def readiness_reason(found: Readiness) -> Reason:
    """Return why a person is as ready as they are: gates first, then pillars, then what would change the answer."""
    ground = found.ground
    return Reason(
        code="ready",
        params={"stage": ground.name_of_stage(found.stage), "day": found.as_of},
        address=f"stage/{found.stage}",
        bases=ground.rests_on(found.basis),
        parts=_ready(found),
        languages=ground.languages,
    )


def _ready(found: Readiness) -> Iterator[Reason]:
    yield Reason(code="ready-rule")
    if found.is_present:
        yield Reason(code="stage-is-here")
    elif not found.ways:
        yield Reason(code="ready-no-way")
    yield from (way.reason for way in found.ways)
    yield from (pillar.reason for pillar in found.pillars)
    yield from (each.reason for each in found.bottleneck)
    if found.unknown:
        names = tuple(found.ground.name_of_pillar(path) for path in found.unknown)
        yield Reason(code="ready-unknown", params={"pillars": names})
    if found.lever is not None:
        yield found.lever.reason


def way_in_reason(way: WayIn) -> Reason:
    """Return where a way in starts, what its years rest on, and how far its gates are open."""
    ground = way.gates.ground
    legs = () if way.legs is None else (Reason(code="way-in-legs", params={"n": way.legs}),)
    return Reason(
        code="way-in-by",
        params={
            "title": ground.name_of_transition(way.transition),
            "kind": Label("transition-kind", way.kind),
            "start": ground.name_of_stage(way.from_stage),
        },
        address=f"transition/{way.transition}",
        parts=(
            years_reason(way.years, way.basis, ground),
            *(legs or (Reason(code="way-in-unreached"),)),
            *((Reason(code="way-rare"),) if way.is_rare else ()),
            way.gates.reason,
        ),
        languages=ground.languages,
    )


def pillar_readiness_reason(found: PillarReadiness) -> Reason:
    """Return why a pillar is as ready as it is: its own requirement and those of its skills."""
    ground = found.requirements[0].chance.ground
    params: dict[str, Param] = {"pillar": ground.name_of_pillar(found.pillar)}
    code = "pillar-ready-untold"
    if found.share is not None:
        code = "pillar-ready"
        params["share"] = Share(found.share)
    held = tuple(ground.name_of_pillar(each) for each in found.held_back_by)
    capped = (Reason(code="pillar-capped", params={"skills": held}),) if held else ()
    return Reason(
        code=code,
        params=params,
        address=f"pillar/{found.pillar}",
        parts=(*capped, *(each.reason for each in found.requirements)),
        languages=ground.languages,
    )


def required_reason(found: RequirementReadiness) -> Reason:
    """Return how far a person is from one level that is required, and the chance to meet it."""
    ground = found.chance.ground
    return Reason(
        code="requirement",
        params={
            "pillar": ground.name_of_pillar(found.pillar),
            "level": found.level,
            "name": ground.name_of_level(found.level),
        },
        address=f"{'skill' if found.is_skill else 'pillar'}/{found.pillar}",
        parts=(
            _distance(found),
            *descriptor_reasons(ground, found.pillar, found.level),
            *((Reason(code="only-self"),) if found.estimate is not None and not found.is_verified else ()),
            found.chance.reason,
        ),
        languages=ground.languages,
    )


def _distance(found: RequirementReadiness) -> Reason:
    if found.likely is None or found.shortfall is None:
        return Reason(code="shortfall-unknown")
    params: dict[str, Param] = {"level": found.level, "likely": found.likely}
    if not found.shortfall:
        return Reason(code="reached", params=params)
    return Reason(code="shortfall", params={**params, "gap": found.shortfall})


def bottleneck_reason(found: Bottleneck) -> Reason:
    """Return why a pillar may well be the largest shortfall."""
    ground = found.ground
    return Reason(
        code="bottleneck",
        params={
            "pillar": ground.name_of_pillar(found.pillar),
            "through": ground.name_of_pillar(found.through),
            "share": Share(found.chance),
        },
        address=f"pillar/{found.pillar}",
        bases=ground.figures("bottleneck-chance"),
        languages=ground.languages,
    )


def lever_reason(found: Lever) -> Reason:
    """Return what would change the answer most, and why that."""
    ground = found.ground
    params: dict[str, Param] = {}
    address = None
    if found.gate is not None:
        params, address = {"gate": ground.name_of_gate(found.gate)}, f"gate/{found.gate}"
    elif found.pillar is not None:
        address = f"{'skill' if '/' in found.pillar else 'pillar'}/{found.pillar}"
        params = {"pillar": ground.name_of_pillar(found.pillar), "gap": found.levels or 0.0}
    elif found.group is not None:
        tells = tuple(ground.name_of_pillar(each) for each in found.tells)
        params = {"n": found.raters or 0, "group": Label("rater-group", found.group), "pillars": tells}
    return Reason(code=f"lever-{found.kind}", params=params, address=address, languages=ground.languages)
