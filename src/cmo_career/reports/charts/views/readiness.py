"""The readiness for a stage: gates first, then pillars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.gates.gate_status import GateStatus
from cmo_career.analysis.readiness.readiness import Readiness
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness
from cmo_career.analysis.readiness.way_in import WayIn
from cmo_career.reports.charts.gate_rows import ChanceRow, GateSign, WayRow, draw_readiness, gate_entry
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_date, label

__all__ = ["readiness_chart"]

_most_ways: Final = 6
_statuses: Final = ("met", "waived", "claimed", "under-way", "not-started", "unknown")


def readiness_chart(found: Readiness, language: str) -> ChartView:
    """Return the gates of the ways in as signs, and the chances in the pillars in words."""
    teller = Teller(language=language, ground=found.ground)
    ways = tuple(_way(teller, way) for way in found.ways[:_most_ways])
    narrow = {each.pillar for each in found.bottleneck}
    required = tuple(each for pillar in found.pillars for each in pillar.requirements)
    chances = tuple(_chance(teller, each, each.pillar in narrow) for each in required)
    left = len(found.ways) - len(ways)
    note = _note(teller, found, left)
    title = teller.says(
        "readiness.title", stage=teller.stage(found.stage), day=format_date(found.as_of, language)
    )
    told = (
        *(teller.says("readiness.told-way", way=way.name, tally=way.tally) for way in ways),
        *(row.title for row in chances),
        *((teller.says("sentence", text=note),) if note else ()),
    )
    drawing = draw_readiness(
        ways,
        chances,
        tuple(_legend(teller, ways)),
        heads=(teller.says("readiness.gates"), teller.says("readiness.pillars")),
        zones=(teller.says("zone-unlikely"), teller.says("zone-open"), teller.says("zone-likely")),
        note=note,
    )
    return ChartView(
        kind="readiness",
        language=language,
        title=title,
        description=told_as_text(told, teller.says("more-in-table")),
        drawing=drawing,
        table=Table(
            title=title,
            heads=[teller.says(f"readiness.{head}") for head in ("of", "what", "state")],
            rows=(*_gate_cells(teller, found.ways[:_most_ways]), *_chance_cells(teller, chances)),
            after=note,
        ),
    )


def _note(teller: Teller, found: Readiness, left: int) -> str:
    if found.is_present:
        return teller.says("readiness.present")
    if not found.ways:
        return teller.says("readiness.no-way")
    return teller.says("readiness.more-ways", n=left) if left else ""


def _way(teller: Teller, way: WayIn) -> WayRow:
    gates = way.gates
    tally = teller.says("readiness.tally", met=gates.essential_met, n=gates.essential_total)
    if not gates.gates:
        tally = teller.says("readiness.no-gates")
    return WayRow(
        name=teller.way(way.transition),
        tally=tally,
        gates=tuple(
            GateSign(status=each.status, weight=_weight(each), title=_gate(teller, each))
            for each in gates.gates
        ),
    )


def _weight(gate: GateStatus) -> str:
    return "opening" if gate.is_opening else gate.weight


def _gate(teller: Teller, gate: GateStatus) -> str:
    name = teller.called(teller.ground.name_of_gate(gate.gate))
    return teller.says("labelled", label=name, text=_state(teller, gate))


def _state(teller: Teller, gate: GateStatus) -> str:
    kind = "gate-kind" if gate.is_opening else "gate-weight"
    words = (label("gate-status", gate.status, teller.language), label(kind, _weight(gate), teller.language))
    return teller.says("part-separator").join(words)


def _chance(teller: Teller, each: RequirementReadiness, is_narrow: bool) -> ChanceRow:
    name, words = teller.pillar(each.pillar), teller.chance(each.chance)
    told = teller.says("readiness.told", pillar=name, level=teller.level(each.level), chance=words)
    return ChanceRow(
        name=name,
        words=words,
        share=each.chance.share,
        remark=teller.says("readiness.bottleneck") if is_narrow and not each.is_skill else "",
        is_skill=each.is_skill,
        title=told,
    )


def _legend(teller: Teller, ways: tuple[WayRow, ...]) -> Iterator[Entry]:
    gates = [gate for way in ways for gate in way.gates]
    there = {gate.status for gate in gates}
    weights = {gate.weight for gate in gates}
    for status in _statuses:
        if status in there:
            yield gate_entry(status, "essential", label("gate-status", status, teller.language))
    for weight in ("preferred", "opening"):
        if weight in weights:
            yield gate_entry("not-started", weight, teller.says(f"readiness.key-{weight}"))


def _gate_cells(teller: Teller, ways: tuple[WayIn, ...]) -> Iterator[tuple[str, str, str]]:
    for way in ways:
        name = teller.way(way.transition)
        for gate in way.gates.gates:
            yield name, teller.called(teller.ground.name_of_gate(gate.gate)), _state(teller, gate)


def _chance_cells(teller: Teller, rows: tuple[ChanceRow, ...]) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        parts = (row.words, row.remark) if row.remark else (row.words,)
        yield teller.says("readiness.pillars"), row.name, teller.says("part-separator").join(parts)
