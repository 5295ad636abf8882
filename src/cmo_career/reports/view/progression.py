"""The progression map, as a picture and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.model.stage import Stage
from cmo_career.model.transition import Transition
from cmo_career.reports.charts.map_layout import Road
from cmo_career.reports.charts.map_marks import MapStage, ProgressionMap
from cmo_career.reports.charts.progression_map import draw_progression_map
from cmo_career.reports.view.voice import Voice

__all__ = ["LineNote", "ProgressionView", "StageView", "progression_view"]


@attrs.frozen(kw_only=True)
class StageView:
    """
    A stage in the list.

    Attributes:
        sign: A character that tells the person's place and the stage wanted from others.

        name: What it is called.

        motto: Its theme, or nothing.

        tags: What it is to the person, or nothing.

        leads_to: The stages that ways lead to from here.
    """

    sign: str
    name: str
    motto: str
    tags: str
    leads_to: str


@attrs.frozen(kw_only=True)
class LineNote:
    """
    What a kind of line means.

    Attributes:
        look: Class of the line in the style sheet.

        words: What it means.
    """

    look: str
    words: str


@attrs.frozen(kw_only=True)
class ProgressionView:
    """
    The section with the map.

    Attributes:
        heading: Of the section.

        lead: How to read the map.

        title: Of the picture.

        description: The picture in words.

        drawing: The picture.

        stages: The same as a list, the first stage first.

        stage_label: Heading of the column of stages.

        motto_label: Heading of the column of themes.

        leads_to_label: Heading of the column of ways.

        notes: What lines mean.
    """

    heading: str
    lead: str
    title: str
    description: str
    drawing: ProgressionMap
    stages: tuple[StageView, ...]
    stage_label: str
    motto_label: str
    leads_to_label: str
    notes: tuple[LineNote, ...]


no_promotion = {False: {"step-back"}, True: {"step-back", "rotation"}}
"""Kinds of ways that do not lead up: sideways moves only where they lead there and back."""

_signs = {"here": "●", "wanted": "◎", "both": "◉", "plain": "○"}


def progression_view(voice: Voice, onward: Sequence[WayOnward]) -> ProgressionView:
    """Return the section with the map; the numbers on its lines are the places in *onward*."""
    framework = voice.career.framework
    marks = {stage.id: _mark(voice, stage) for stage in framework.stages}
    stages = tuple(_stage_view(voice, stage, marks[stage.id]) for stage in framework.stages)
    drawn = tuple(
        MapStage(
            name=view.name,
            line=view.motto,
            tags=(view.tags,) if view.tags else (),
            mark=marks[stage.id],
        )
        for stage, view in zip(framework.stages, stages, strict=True)
    )
    told = " ".join(_told(voice, view) for view in stages)
    return ProgressionView(
        heading=voice.says("map.heading"),
        lead=voice.says("map.lead" if onward else "map.lead-no-ways"),
        title=voice.says("map.title", framework=voice.told(framework.title)),
        description=told,
        drawing=draw_progression_map(drawn, tuple(_roads(voice, onward))),
        stages=stages,
        stage_label=voice.says("map.stage"),
        motto_label=voice.says("map.motto"),
        leads_to_label=voice.says("map.leads-to"),
        notes=tuple(
            LineNote(look=look, words=voice.says(f"map.note-{look}"))
            for look in ("onward", "ahead", "back", "sideways")
        ),
    )


def _mark(voice: Voice, stage: Stage) -> str:
    wanted = voice.career.profile.aspires_to
    is_here, is_wanted = (
        stage.id == voice.career.profile.stage,
        wanted is not None and stage.id == wanted.stage,
    )
    if is_here:
        return "both" if is_wanted else "here"
    return "wanted" if is_wanted else "plain"


def _stage_view(voice: Voice, stage: Stage, mark: str) -> StageView:
    framework = voice.career.framework
    targets = {each.to_stage: None for each in framework.transitions if each.from_stage == stage.id}
    names = [
        voice.says("map.itself") if target == stage.id else voice.told(framework.stage(target).name)
        for target in targets
    ]
    return StageView(
        sign=_signs[mark],
        name=voice.told(stage.name),
        motto=voice.told(stage.motto),
        tags="" if mark == "plain" else voice.says(f"map.tag-{mark}"),
        leads_to=voice.listed(names),
    )


def _told(voice: Voice, view: StageView) -> str:
    name = voice.says("in-brackets", what=view.name, note=view.tags) if view.tags else view.name
    if not view.leads_to:
        return voice.says("map.told-end", stage=name)
    return voice.says("map.told", stage=name, targets=view.leads_to)


def _roads(voice: Voice, onward: Sequence[WayOnward]) -> Iterator[Road]:
    """Yield every pair of stages with a way between them once, in the framework's order."""
    framework = voice.career.framework
    rows = {stage.id: row for row, stage in enumerate(framework.stages)}
    numbers: dict[tuple[int, int], list[int]] = {}
    for number, way in enumerate(onward, 1):
        numbers.setdefault((rows[voice.career.profile.stage], rows[way.to_stage]), []).append(number)
    pairs: dict[tuple[int, int], list[Transition]] = {}
    for each in framework.transitions:
        pairs.setdefault((rows[each.from_stage], rows[each.to_stage]), []).append(each)
    for (start, end), transitions in pairs.items():
        is_mutual = any(each.kind == "rotation" for each in pairs.get((end, start), ()))
        onto = numbers.get((start, end), [])
        yield Road(
            start=start,
            end=end,
            follows=any(each.kind not in no_promotion[is_mutual] for each in transitions),
            label=_label(onto),
            is_onward=bool(onto),
        )


def _label(numbers: list[int]) -> str:
    """Write the numbers of ways: three or more in a row as a range."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return "·".join(map(str, numbers))
