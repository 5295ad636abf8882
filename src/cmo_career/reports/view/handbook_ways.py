"""The ways and gates in the handbook: years, gates, and base rates with their denominators."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.model.gate import Gate
from cmo_career.model.stage import Stage
from cmo_career.model.transition import BaseRate, Transition
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.parts import Items, Line, Section
from cmo_career.reports.view.voice import Speech

__all__ = ["gates_section", "ways_section"]


def ways_section(voice: Speech, notes: Notes) -> Section | None:
    """Return the ways out of each stage; None where there are none."""
    made = tuple(_from(voice, notes, stage) for stage in voice.framework.stages)
    sections = tuple(each for each in made if each is not None)
    if not sections:
        return None
    return Section(
        id="ways",
        heading=voice.tells("framework.ways.heading"),
        lead=voice.tells("framework.ways.lead"),
        sections=sections,
    )


def _from(voice: Speech, notes: Notes, stage: Stage) -> Section | None:
    ways = [each for each in voice.framework.transitions if each.from_stage == stage.id]
    if not ways:
        return None
    return Section(
        id=f"ways-from-{stage.id}",
        heading=voice.tells("framework.ways.from", stage=voice.told(stage.name)),
        parts=(Items(lines=tuple(_way(voice, notes, each) for each in ways)),),
    )


def _way(voice: Speech, notes: Notes, way: Transition) -> Line:
    title = voice.told(way.title)
    years = voice.says(
        "ways.years",
        years=voice.years(way.years.low, way.years.high),
        mode=voice.number(round(way.years.mode, 1)),
    )
    rare = (voice.says("ways.rare"),) if way.is_rare else ()
    return Line(
        text=title,
        notes=(voice.label("transition-kind", way.kind), _target(voice, way), years, *rare),
        marks=(
            *notes.figure(title, way.basis),
            *notes.sources(each.source for each in way.base_rates),
        ),
        below=tuple(_below(voice, way)),
    )


def _target(voice: Speech, way: Transition) -> str:
    stage = voice.framework.stage(way.to_stage)
    position = next((each for each in stage.positions if each.id == way.position), None)
    name = voice.told(stage.name)
    title = voice.told(position.name) if position is not None else ""
    return name if title in {"", name} else voice.parts((name, title))


def _below(voice: Speech, way: Transition) -> Iterator[Line]:
    if way.why is not None:
        yield Line(text=voice.told(way.why))
    for weight in ("essential", "preferred", "opening"):
        for gate in map(voice.framework.gate, way.gates):
            if _weight(gate) == weight:
                yield _labelled(voice, f"ways.gates-{weight}", gate)
    for each in way.opens:
        yield _labelled(voice, "ways.opens", voice.framework.gate(each))
    for rate in way.base_rates:
        yield Line(text=_rate(voice, rate))


def _labelled(voice: Speech, key: str, gate: Gate) -> Line:
    return Line(text=voice.says("labelled", label=voice.says(key), text=voice.told(gate.text)))


def _weight(gate: Gate) -> str:
    return "opening" if gate.is_opening else gate.weight


def _rate(voice: Speech, rate: BaseRate) -> str:
    notes = [voice.told(rate.population), voice.told(rate.period)]
    if rate.within_years is not None:
        notes.append(
            voice.tells("framework.ways.within", years=voice.years(rate.within_years, rate.within_years))
        )
    told = voice.tells(
        "framework.ways.rate", share=voice.percent(rate.value), of=voice.label("denominator", rate.of)
    )
    return voice.says("in-brackets", what=told, note=voice.parts(notes))


def gates_section(voice: Speech, notes: Notes) -> Section | None:
    """Return the gates with what counts, and whose word opens them; None where there are none."""
    gates = voice.framework.gates
    if not gates:
        return None
    return Section(
        id="gates",
        heading=voice.tells("framework.gates.heading"),
        lead=voice.tells("framework.gates.lead"),
        parts=(Items(lines=tuple(_gate(voice, notes, each) for each in gates)),),
    )


def _gate(voice: Speech, notes: Notes, gate: Gate) -> Line:
    told = [voice.label("gate-kind", gate.kind), voice.label("gate-weight", gate.weight)]
    if not gate.is_opening:
        words = voice.either(voice.label("witness", each) for each in gate.accepts)
        told.append(voice.tells("framework.gates.accepts", words=words))
    if gate.within_years is not None:
        years = voice.years(gate.within_years, gate.within_years)
        told.append(voice.tells("framework.gates.within", years=years))
    name = voice.told(gate.text)
    return Line(
        text=name,
        notes=tuple(told),
        marks=notes.figure(name, gate.basis),
        below=(Line(text=voice.told(gate.about)),) if gate.about is not None else (),
    )
