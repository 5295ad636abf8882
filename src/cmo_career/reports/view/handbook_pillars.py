"""The pillars in the handbook: what stages require, and what each level looks like."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.model.pillar import LevelDescription, Pillar
from cmo_career.model.stage import Stage
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.parts import Cell, Grid, Items, Line, Part, Section, Words
from cmo_career.reports.view.voice import Speech

__all__ = ["pillars_section", "requirements_section"]


def requirements_section(voice: Speech, notes: Notes) -> Section | None:
    """Return the levels that stages require, a pillar in a row and a stage in a column; None where none are."""
    framework = voice.framework
    required = {stage.id: {each.pillar: each.level for each in stage.requires} for stage in framework.stages}
    paths = [path for path in _paths(voice) if any(path in levels for levels in required.values())]
    if not paths:
        return None
    columns = (
        Cell(text=voice.says("pillars.pillar")),
        *(_column(voice, notes, stage) for stage in framework.stages),
    )
    rows = tuple(
        (
            Cell(text=_named(voice, path)),
            *(_level(voice, required[stage.id].get(path)) for stage in framework.stages),
        )
        for path in paths
    )
    levels = voice.listed(
        voice.says("pillars.level", rank=level.rank, name=voice.told(level.name)) for level in framework.scale
    )
    grid = Grid.of(voice.tells("framework.requirements.caption"), columns, rows)
    return Section(
        id="requirements",
        heading=voice.tells("framework.requirements.heading"),
        lead=voice.says("pillars.note-scale", levels=levels),
        parts=(grid,),
    )


def _paths(voice: Speech) -> Iterator[str]:
    for pillar in voice.framework.pillars:
        yield pillar.id
        yield from (f"{pillar.id}/{skill.id}" for skill in pillar.skills)


def _named(voice: Speech, path: str) -> str:
    pillar, is_skill, _ = path.partition("/")
    if not is_skill:
        return voice.pillar(path)
    return voice.parts((voice.pillar(pillar), voice.pillar(path)))


def _column(voice: Speech, notes: Notes, stage: Stage) -> Cell:
    name = voice.told(stage.name)
    return Cell(text=name, marks=notes.figure(name, stage.basis))


def _level(voice: Speech, level: float | None) -> Cell:
    return Cell(text=voice.says("none"), look="empty") if level is None else Cell(text=voice.level(level))


def pillars_section(voice: Speech) -> Section:
    """Return a section for each pillar, with what each level looks like."""
    pillars = voice.framework.pillars
    return Section(
        id="pillars",
        heading=voice.tells("framework.pillars.heading", pillars=voice.count("pillars", len(pillars))),
        lead=voice.tells("framework.pillars.lead"),
        sections=tuple(_pillar(voice, pillar) for pillar in pillars),
    )


def _pillar(voice: Speech, pillar: Pillar) -> Section:
    levels = tuple(
        _described(voice, voice.told(level.name), pillar.levels[level.id])
        for level in voice.framework.scale
        if level.id in pillar.levels
    )
    parts: list[Part] = [Items(lines=levels)]
    if pillar.skills:
        skills = tuple(
            Line(text=voice.told(each.name), notes=(voice.told(each.about),) if each.about else ())
            for each in pillar.skills
        )
        parts += [Words(text=voice.tells("framework.pillars.skills"), look="label"), Items(lines=skills)]
    return Section(
        id=f"pillar-{pillar.id}",
        heading=voice.told(pillar.name),
        lead=voice.told(pillar.about),
        parts=tuple(parts),
    )


def _described(voice: Speech, level: str, told: LevelDescription) -> Line:
    below = []
    if told.not_yet is not None:
        below.append(Line(text=voice.tells("framework.pillars.not-yet", what=voice.told(told.not_yet))))
    below += [
        Line(text=voice.tells("framework.pillars.behaviour", what=voice.told(each.text)))
        for each in told.behaviours
    ]
    return Line(label=level, text=voice.told(told.descriptor), below=tuple(below))
