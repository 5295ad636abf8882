"""Pillars, skills, stages and transitions explained."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.reason import Label, Reason
from cmo_career.analysis.answers.reasons.levels import descriptor_reasons, requirement_reason
from cmo_career.analysis.answers.reasons.ways import base_rate_reason, years_reason
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.analysis.gates.gate_status import tally
from cmo_career.model.stage import Stage

__all__ = ["pillar_reason", "stage_reason", "transition_reason"]


def pillar_reason(inquiry: Inquiry, path: str) -> Reason:
    """Return where the person stands in a pillar or skill, who requires it, and what develops it."""
    return Reason(
        code="explain-pillar",
        params={"pillar": inquiry.ground.name_of_pillar(path)},
        address=f"{'skill' if '/' in path else 'pillar'}/{path}",
        parts=_of_pillar(inquiry, path),
    )


def _of_pillar(inquiry: Inquiry, path: str) -> Iterator[Reason]:
    ground = inquiry.ground
    if path in inquiry.rows:
        yield inquiry.rows[path].reason
    asked = [
        (stage, level)
        for stage in inquiry.career.framework.stages
        if (level := stage.required_level(path)) is not None
    ]
    for stage, level in asked:
        yield Reason(
            code="required-at",
            params={"stage": stage.name, "level": level, "name": ground.name_of_level(level)},
            address=f"stage/{stage.id}",
            bases=ground.rests_on(stage.basis),
            parts=descriptor_reasons(ground, path, level),
        )
    if not asked:
        yield Reason(code="required-nowhere")
    found = [action for action in inquiry.open_actions() if path in action.develops]
    yield from (
        Reason(code="developed-by", params={"title": each.title}, address=each.address) for each in found
    )
    if not found:
        yield Reason(code="developed-by-none")


def stage_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what a stage requires, how far the person is from it, and which ways lead in and on."""
    stage = inquiry.career.framework.stage(id_)
    return Reason(
        code="explain-stage",
        params={"stage": stage.name},
        address=f"stage/{id_}",
        parts=_of_stage(inquiry, stage),
    )


def _of_stage(inquiry: Inquiry, stage: Stage) -> Iterator[Reason]:
    ground, profile = inquiry.ground, inquiry.career.profile
    is_here = stage.id == profile.stage
    is_wanted = profile.aspires_to is not None and stage.id == profile.aspires_to.stage
    if is_here:
        yield Reason(code="stage-is-here")
    if is_wanted:
        yield Reason(code="stage-is-wanted")
    for each in stage.requires:
        if is_here or is_wanted:
            likely = inquiry.likely(each.pillar)
            sort = "next" if is_wanted else "now"
            part = requirement_reason(ground, stage.id, each.pillar, each.level, likely, sort=sort)
        else:
            part = Reason(
                code="required-at",
                params={"stage": stage.name, "level": each.level, "name": ground.name_of_level(each.level)},
                bases=ground.rests_on(stage.basis),
                parts=descriptor_reasons(ground, each.pillar, each.level),
            )
        address = f"{'skill' if each.is_skill else 'pillar'}/{each.pillar}"
        name = ground.name_of_pillar(each.pillar)
        yield Reason(code="explain-pillar", params={"pillar": name}, address=address, parts=[part])
    for way in inquiry.career.framework.transitions:
        if way.to_stage == stage.id:
            start = ground.name_of_stage(way.from_stage)
            yield Reason(
                code="way-in", params={"way": way.title, "start": start}, address=f"transition/{way.id}"
            )
        if way.from_stage == stage.id:
            end = ground.name_of_stage(way.to_stage)
            yield Reason(
                code="way-out", params={"way": way.title, "stage": end}, address=f"transition/{way.id}"
            )


def transition_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return where a transition leads, what its years rest on, and what it asks."""
    ground = inquiry.ground
    way = inquiry.career.framework.transition(id_)
    return Reason(
        code="explain-transition",
        params={
            "title": way.title,
            "kind": Label("transition-kind", way.kind),
            "start": ground.name_of_stage(way.from_stage),
            "stage": ground.name_of_stage(way.to_stage),
        },
        address=f"transition/{id_}",
        parts=(
            years_reason(way.years, way.basis, ground),
            *(base_rate_reason(each, ground) for each in way.base_rates),
            tally(inquiry.career, way, inquiry.record).reason,
            *(
                Reason(code="way-opens", params={"gate": ground.name_of_gate(each)}, address=f"gate/{each}")
                for each in way.opens
            ),
        ),
    )
