"""Gates open on the nearest way, and the bottleneck."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.gates.gate_status import GateStatus
from cmo_career.analysis.readiness.bottleneck import Bottleneck
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness
from cmo_career.analysis.readiness.way_in import WayIn
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Line
from cmo_career.words import format_range

__all__ = ["bottleneck_lines", "gate_lines", "levels_marks", "rating_marks"]


def rating_marks(case: Case) -> tuple[str, ...]:
    """Return the mark for how likely levels and chances are reckoned."""
    return case.notes.figures(case.voice.says("basis.chances"), case.readiness.figures)


def levels_marks(case: Case) -> tuple[str, ...]:
    """Return the mark for the levels that the stage asked about requires."""
    voice = case.voice
    stage = voice.framework.stage(case.asked_stage)
    return case.notes.figure(voice.says("basis.required-levels", stage=voice.told(stage.name)), stage.basis)


def gate_lines(case: Case) -> Iterator[Line]:
    """Yield the nearest way with its essential gates, the one to open next, and what others decide."""
    voice, ways = case.voice, case.readiness.ways
    if not ways:
        return
    way = ways[0]
    tally, told = way.gates, []
    if tally.essential_total:
        told.append(voice.says("ways.essential-met", n=tally.essential_total, met=tally.essential_met))
    else:
        told.append(voice.says("ways.no-essential"))
    title = voice.told(voice.framework.transition(way.transition).title)
    yield Line(
        label=voice.tells("brief.narrow.gates"),
        text=voice.parts(told),
        notes=(voice.tells("brief.narrow.way", way=title),),
    )
    yield from _next_gate(case, way)
    yield from _openings(case, way)


def _next_gate(case: Case, way: WayIn) -> Iterator[Line]:
    lever = case.readiness.lever
    closed = [gate for gate in way.gates.essential if not gate.is_passed]
    if not closed:
        return
    chosen = next((gate for gate in closed if lever is not None and gate.gate == lever.gate), closed[0])
    yield Line(
        label=case.voice.tells("brief.narrow.next-gate"),
        text=_gate(case, chosen),
        notes=(case.voice.label("gate-status", chosen.status),),
    )


def _openings(case: Case, way: WayIn) -> Iterator[Line]:
    for gate in way.gates.openings:
        if not gate.is_passed:
            yield Line(
                label=case.voice.tells("brief.narrow.openings"),
                text=_gate(case, gate),
                notes=(case.voice.tells("brief.narrow.openings-note"),),
            )


def _gate(case: Case, status: GateStatus) -> str:
    return case.voice.told(case.voice.framework.gate(status.gate).text)


def bottleneck_lines(case: Case) -> Iterator[Line]:
    """Yield every pillar that may well be the largest shortfall, or what is known instead."""
    voice, found = case.voice, case.readiness
    label = voice.tells(f"brief.narrow.bottleneck{'-now' if found.is_present else ''}")
    for narrow in found.bottleneck:
        yield _narrow(case, label, narrow)
    if not found.bottleneck:
        yield Line(label=label, text=voice.tells(f"brief.narrow.{_instead(case)}"), marks=rating_marks(case))
    if found.unknown:
        unknown = voice.listed(voice.pillar(path) for path in found.unknown)
        yield Line(
            label=voice.tells("brief.narrow.unknown"),
            text=voice.tells("brief.narrow.may-hide", pillars=unknown),
        )


def _instead(case: Case) -> str:
    found = case.readiness
    if not found.pillars:
        return "nothing-required"
    return "nobody-told" if not any(each.is_told for each in found.pillars) else "none"


def _narrow(case: Case, label: str, narrow: Bottleneck) -> Line:
    voice = case.voice
    part = next(
        each for each in case.readiness.pillar(narrow.pillar).requirements if each.pillar == narrow.through
    )
    name = voice.pillar(narrow.pillar)
    if part.is_skill:
        name = voice.tells("brief.narrow.through", pillar=name, skill=voice.pillar(narrow.through))
    return Line(
        label=label,
        text=name,
        notes=(_levels(case, part), voice.tells("brief.narrow.meets", chance=_chance(case, part))),
        marks=(*levels_marks(case), *rating_marks(case)),
    )


def _chance(case: Case, part: RequirementReadiness) -> str:
    return case.voice.chance(part.chance, part.raters)


def _levels(case: Case, part: RequirementReadiness) -> str:
    estimate = part.estimate
    assert estimate is not None  # a bottleneck is reckoned from ratings
    language = case.voice.language
    return case.voice.tells(
        "brief.narrow.levels",
        likely=format_range(estimate.likely, estimate.likely, language, 1),
        interval=format_range(estimate.low, estimate.high, language, 1),
        required=case.voice.level(part.level),
    )
