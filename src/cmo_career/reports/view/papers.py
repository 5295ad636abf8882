"""Papers made of a brief: the performance self-report (述职报告) and the promotion case (晋升答辩)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from cmo_career.analysis.gates.gate_status import GateStatus
from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.analysis.readiness.readiness import Readiness, readiness
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness
from cmo_career.reports.view.aim import present_text
from cmo_career.reports.view.asks import ask_lines
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.growth import growth_parts
from cmo_career.reports.view.judged import a_year_before, judged_grid, judged_outcomes, lesson_lines
from cmo_career.reports.view.kept import kept_lines, next_lines
from cmo_career.reports.view.parts import Cell, Facts, Grid, Items, Line, Part, Section, Words
from cmo_career.reports.view.ways import gate_sign, way_target
from cmo_career.words import format_dates, format_range

__all__ = ["paper_sections"]


def paper_sections(case: Case, variant: Literal["performance", "promotion"]) -> tuple[Section, ...]:
    """Return the sections of a paper, in the order in which such papers are read."""
    made = (make(case, variant) for make in _orders[variant])
    return tuple(each for each in made if each is not None)


def _section(case: Case, variant: str, id_: str, *parts: Part | None, lead: str = "") -> Section:
    shown = tuple(each for each in parts if each is not None)
    heading = case.voice.tells(f"brief.papers.{variant}-{id_}")
    return Section(
        id=id_,
        heading=heading,
        lead=lead,
        parts=shown or (Words(text=case.voice.tells("brief.papers.none"), look="unknown"),),
    )


def _items(lines: tuple[Line, ...], *, is_numbered: bool = False) -> Items | None:
    return Items(lines=lines, is_numbered=is_numbered) if lines else None


def _role(case: Case, variant: str) -> Section:
    voice, since = case.voice, a_year_before(case.as_of)
    outcomes = [each.outcome for each in judged_outcomes(case, since).values()]
    tally = voice.parts(
        voice.tells("brief.papers.tally", outcome=voice.inside("outcome", word), n=outcomes.count(word))
        for word in ("met", "partly", "missed", "dropped")
        if word in outcomes
    )
    lines = [
        Line(label=voice.tells("brief.papers.post"), text=present_text(voice)),
        Line(label=voice.tells("brief.papers.period"), text=format_dates(since, case.as_of, voice.language)),
    ]
    if tally:
        lines.append(Line(label=voice.tells("brief.papers.goals"), text=tally))
    return _section(case, variant, "role", Facts(lines=tuple(lines)))


def _results(case: Case, variant: str) -> Section:
    return _section(case, variant, "results", judged_grid(case, a_year_before(case.as_of)))


def _kept(case: Case, variant: str) -> Section | None:
    lines = tuple(kept_lines(case))
    none = Words(text=case.voice.tells("brief.kept.none"), look="unknown")
    return _section(case, variant, "kept", Items(lines=lines) if lines else none)


def _growth(case: Case, variant: str) -> Section:
    return _section(case, variant, "growth", *growth_parts(case, a_year_before(case.as_of)))


def _lessons(case: Case, variant: str) -> Section:
    return _section(case, variant, "lessons", _items(tuple(lesson_lines(case, a_year_before(case.as_of)))))


def _next(case: Case, variant: str) -> Section:
    return _section(case, variant, "next", _items(next_lines(case), is_numbered=True))


def _asks(case: Case, variant: str) -> Section | None:
    lines = ask_lines(case)
    return _section(case, variant, "asks", Items(lines=lines, is_numbered=True)) if lines else None


def _way(case: Case) -> WayOnward | None:
    """Return the promotion that the case is for: towards the aim where one leads there, else the nearest."""
    promotions = [each for each in case.onward if each.kind == "promotion"]
    return next(iter(promotions or case.onward), None)


def _post(case: Case, variant: str) -> Section:
    voice, way = case.voice, _way(case)
    lines = [Line(label=voice.tells("brief.papers.present"), text=present_text(voice))]
    if way is not None:
        lines.append(Line(label=voice.tells("brief.papers.applied"), text=way_target(voice, way)))
        tally = way.gates
        if tally.essential_total:
            met = voice.says("ways.essential-met", n=tally.essential_total, met=tally.essential_met)
            lines.append(Line(label=voice.tells("brief.narrow.gates"), text=met))
    return _section(case, variant, "post", Facts(lines=tuple(lines)))


def _gates(case: Case, variant: str) -> Section:
    way, voice = _way(case), case.voice
    if way is None or not way.gates.gates:
        return _section(case, variant, "gates")
    columns = tuple(
        Cell(text=voice.tells(f"brief.papers.gate-{key}")) for key in ("asked", "status", "shown")
    )
    rows = tuple(_gate_row(case, each) for each in way.gates.gates)
    return _section(case, variant, "gates", Grid.of(voice.tells("brief.papers.gates-caption"), columns, rows))


def _gate_row(case: Case, status: GateStatus) -> tuple[Cell, ...]:
    voice = case.voice
    gate = voice.framework.gate(status.gate)
    known = {each.id: each for each in case.career.evidence}
    shown = [known[each] for each in status.evidence if each in known]
    look, sign = gate_sign(status)
    weight = "opening" if status.is_opening else status.weight
    told = tuple(voice.told(each.what) for each in shown)
    return (
        Cell(text=voice.told(gate.text), notes=(voice.says(f"ways.gates-{weight}"),)),
        Cell(text=voice.label("gate-status", status.status), sign=sign, look=look),
        Cell(text=told[0], notes=told[1:]) if told else Cell(text=voice.says("none"), look="empty"),
    )


def _levels(case: Case, variant: str) -> Section:
    way, voice = _way(case), case.voice
    if way is None:
        return _section(case, variant, "levels")
    found = readiness(case.career, way.to_stage, as_of=case.as_of)
    stage = voice.framework.stage(way.to_stage)
    asked = case.notes.figure(voice.says("basis.required-levels", stage=voice.told(stage.name)), stage.basis)
    chances = case.notes.figures(voice.says("basis.chances"), found.figures)
    columns = (
        Cell(text=voice.says("pillars.pillar")),
        Cell(text=voice.tells("brief.papers.required"), marks=asked),
        Cell(text=voice.says("pillars.likely"), marks=chances),
        Cell(text=voice.tells("brief.papers.chance")),
    )
    rows = tuple(_level_row(case, each) for each in _requirements(found))
    grid = Grid.of(voice.tells("brief.papers.levels-caption"), columns, rows) if rows else None
    return _section(case, variant, "levels", grid)


def _requirements(found: Readiness) -> Iterator[RequirementReadiness]:
    for pillar in found.pillars:
        yield from pillar.requirements


def _level_row(case: Case, part: RequirementReadiness) -> tuple[Cell, ...]:
    voice, estimate = case.voice, part.estimate
    likely = voice.says("unknown")
    if estimate is not None:
        interval = format_range(estimate.low, estimate.high, voice.language, 1)
        middle = format_range(estimate.likely, estimate.likely, voice.language, 1)
        likely = voice.says("pillars.value", likely=middle, interval=interval)
    return (
        Cell(text=voice.pillar(part.pillar)),
        Cell(text=voice.level(part.level)),
        Cell(text=likely, look="" if estimate is not None else "unknown"),
        Cell(text=voice.chance(part.chance, part.raters)),
    )


_orders: Final[Mapping[str, tuple[Callable[[Case, str], Section | None], ...]]] = {
    "performance": (_role, _results, _kept, _growth, _lessons, _next, _asks),
    "promotion": (_post, _gates, _results, _levels, _growth, _lessons, _next, _asks),
}
