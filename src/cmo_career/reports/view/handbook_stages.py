"""The stages in the handbook: aims, positions, responsibilities, development goals, ways in, keywords."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.model.stage import Stage
from cmo_career.reports.charts.views.progression import progression_chart
from cmo_career.reports.theme import Theme
from cmo_career.reports.view.parts import Facts, Items, Line, Part, Section, Words
from cmo_career.reports.view.picture import picture_of
from cmo_career.reports.view.voice import Speech

__all__ = ["stages_section"]


def stages_section(voice: Speech, theme: Theme) -> Section:
    """Return the map, and a section for each stage, the first stage first."""
    stages = voice.framework.stages
    chart = progression_chart(voice.framework, voice.language)
    return Section(
        id="stages",
        heading=voice.tells("framework.stages.heading", stages=voice.count("stages", len(stages))),
        lead=voice.tells("framework.stages.lead"),
        # Why without a table: the ways below say the same, and more.
        parts=(picture_of(voice, chart, theme, with_table=False),),
        sections=tuple(_stage(voice, stage) for stage in stages),
    )


def _stage(voice: Speech, stage: Stage) -> Section:
    parts: list[Part] = [Words(text=voice.told(stage.about))] if stage.about is not None else []
    facts = tuple(_facts(voice, stage))
    if facts:
        parts.append(Facts(lines=facts))
    for key, lines in _lists(voice, stage):
        if lines:
            parts += [Words(text=voice.tells(f"framework.stages.{key}"), look="label"), Items(lines=lines)]
    return Section(
        id=f"stage-{stage.id}",
        heading=voice.told(stage.name),
        lead=voice.told(stage.motto),
        parts=tuple(parts),
    )


def _facts(voice: Speech, stage: Stage) -> Iterator[Line]:
    separator = voice.says("item-separator")
    positions = separator.join(voice.told(each.name) for each in stage.positions)
    keywords = separator.join(voice.told(each) for each in stage.keywords)
    for key, text in (("aim", voice.told(stage.aim)), ("positions", positions), ("keywords", keywords)):
        if text:
            yield Line(label=voice.tells(f"framework.stages.{key}"), text=text)


def _lists(voice: Speech, stage: Stage) -> Iterator[tuple[str, tuple[Line, ...]]]:
    yield (
        "responsibilities",
        tuple(
            Line(text=voice.told(each.name), notes=(voice.told(each.text),))
            for each in stage.responsibilities
        ),
    )
    yield "goals", tuple(Line(text=voice.told(each.text)) for each in stage.development_goals)
    yield (
        "paths",
        tuple(
            Line(text=voice.told(each.name), notes=(voice.told(each.text),) if each.text else ())
            for each in stage.paths
        ),
    )
