"""The pillars: how far along, how sure, and what is asked now and next."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import Standing
from cmo_career.reports.charts.pillar_bars import BarRow, PillarBars, draw_pillar_bars
from cmo_career.reports.view.pillar_table import PillarRowView, pillar_columns, pillar_rows, pillar_value
from cmo_career.reports.view.voice import Voice

__all__ = ["AskedView", "PillarsView", "pillars_view"]


@attrs.frozen(kw_only=True)
class AskedView:
    """
    What a level that is required next looks like.

    Attributes:
        name: The pillar or skill.

        level: The level required, by name.

        text: What it looks like.
    """

    name: str
    level: str
    text: str


@attrs.frozen(kw_only=True)
class PillarsView:
    """
    The section on the pillars.

    Attributes:
        heading: Of the section.

        lead: What the figures are.

        title: Of the picture.

        description: The picture in words.

        drawing: The picture.

        caption: Of the table.

        marks: Numbers of the notes that levels and chances rest on.

        columns: Headings of the table.

        rows: Of the table.

        notes: How to read both.

        asked_heading: Of what is asked next.

        asked: What the levels required next look like, where the person is below them or nobody knows.
    """

    heading: str
    lead: str
    title: str
    description: str
    drawing: PillarBars
    caption: str
    marks: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[PillarRowView, ...]
    notes: tuple[str, ...]
    asked_heading: str
    asked: tuple[AskedView, ...]


def pillars_view(voice: Voice, standing: Standing, *, marks: tuple[str, ...] = ()) -> PillarsView:
    """Return the section on the pillars."""
    scale = voice.career.framework.scale
    bars = tuple(
        BarRow.of(row, name=voice.pillar(row.pillar), value=pillar_value(voice, row))
        for row in standing.pillars
    )
    is_rated = any(row.estimate is not None for row in standing.rows)
    return PillarsView(
        heading=voice.says("pillars.heading", pillars=voice.count("pillars", len(bars))),
        lead=voice.says("pillars.lead" if is_rated else "pillars.lead-unrated"),
        title=voice.says("pillars.title"),
        description=" ".join(_told(voice, row) for row in standing.pillars),
        drawing=draw_pillar_bars(
            bars, tuple(voice.told(level.name) for level in scale), _legend(voice, standing)
        ),
        caption=voice.says("pillars.caption"),
        marks=marks,
        columns=pillar_columns(voice, standing),
        rows=pillar_rows(voice, standing),
        notes=tuple(_notes(voice, standing)),
        asked_heading=_asked_heading(voice, standing),
        asked=tuple(_asked(voice, standing)),
    )


def _legend(voice: Voice, standing: Standing) -> tuple[tuple[str, str], ...]:
    marks = ["likely", "interval"] if any(row.estimate is not None for row in standing.pillars) else []
    if any(row.required_now is not None for row in standing.pillars):
        marks.append("now")
    if any(row.required_next is not None for row in standing.pillars):
        marks.append("next")
    return tuple((mark, voice.says(f"pillars.key-{mark}")) for mark in marks)


def _told(voice: Voice, row: PillarStanding) -> str:
    said = voice.says("pillars.told", pillar=voice.pillar(row.pillar), value=pillar_value(voice, row))
    asked = [
        voice.says(f"pillars.told-{key}", level=voice.level(level))
        for key, level in (("now", row.required_now), ("next", row.required_next))
        if level is not None
    ]
    return voice.says("separator").join((said, *asked))


def _notes(voice: Voice, standing: Standing) -> Iterator[str]:
    levels = voice.listed(
        voice.says("pillars.level", rank=level.rank, name=voice.told(level.name))
        for level in voice.career.framework.scale
    )
    yield voice.says("pillars.note-scale", levels=levels)
    if any(row.estimate is not None for row in standing.rows):
        yield voice.says("pillars.note-likely")
    if any(row.is_skill for row in standing.rows):
        yield voice.says("pillars.note-skills")


def _asked_heading(voice: Voice, standing: Standing) -> str:
    if standing.aspires_to is None:
        return ""
    return voice.says(
        "pillars.asked", stage=voice.told(voice.career.framework.stage(standing.aspires_to).name)
    )


def _asked(voice: Voice, standing: Standing) -> Iterator[AskedView]:
    framework = voice.career.framework
    for row in standing.pillars:
        level = row.required_next
        if level is None or level < 1 or row.shortfall_next == 0:
            continue
        rank = framework.scale.nearest(level)
        text = voice.told(framework.pillar(row.pillar).levels[rank.id].descriptor)
        yield AskedView(name=voice.pillar(row.pillar), level=voice.told(rank.name), text=text)
