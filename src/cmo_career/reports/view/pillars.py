"""The pillars: how far along, how sure, and what is asked now and next."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.chance import RequirementChance
from cmo_career.analysis.pillar_standing import PillarStanding
from cmo_career.analysis.said_by import SaidBy
from cmo_career.analysis.standing import Standing
from cmo_career.model.vocabulary import RaterGroup, words_of
from cmo_career.reports.charts.pillar_bars import BarRow, PillarBars, draw_pillar_bars
from cmo_career.reports.view.voice import Voice
from cmo_career.words import format_range

__all__ = ["AskedView", "Cell", "PillarRowView", "PillarsView", "pillars_view"]


@attrs.frozen(kw_only=True)
class Cell:
    """
    A cell of the table, with the heading of its column, which narrow pages repeat.

    Attributes:
        label: Heading of the column.

        value: What it says.

        look: ``known`` or ``unknown``.
    """

    label: str
    value: str
    look: str


@attrs.frozen(kw_only=True)
class PillarRowView:
    """
    A pillar, or one of its skills.

    Attributes:
        name: What it is called.

        look: ``pillar`` or ``skill``.

        cells: What each group said, the likely level, what is required, and the chance to meet it.

        remarks: Where groups differ, and blind spots; empty for none.
    """

    name: str
    look: str
    cells: tuple[Cell, ...]
    remarks: str


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
    columns: tuple[str, ...]
    rows: tuple[PillarRowView, ...]
    notes: tuple[str, ...]
    asked_heading: str
    asked: tuple[AskedView, ...]


def pillars_view(voice: Voice, standing: Standing) -> PillarsView:
    """Return the section on the pillars."""
    scale = voice.career.framework.scale
    bars = tuple(_bar_row(voice, row) for row in standing.pillars)
    is_rated = any(row.estimate is not None for row in standing.rows)
    groups = tuple(
        group
        for group in words_of(RaterGroup)
        if any(said.group == group for row in standing.rows for said in row.said_by)
    )
    columns = _columns(voice, standing, groups)
    return PillarsView(
        heading=voice.says("pillars.heading", pillars=voice.count("pillars", len(bars))),
        lead=voice.says("pillars.lead" if is_rated else "pillars.lead-unrated"),
        title=voice.says("pillars.title"),
        description=" ".join(_told(voice, row) for row in standing.pillars),
        drawing=draw_pillar_bars(
            bars, tuple(voice.told(level.name) for level in scale), _legend(voice, standing)
        ),
        caption=voice.says("pillars.caption"),
        columns=columns,
        rows=tuple(_row(voice, row, groups, columns) for row in standing.rows),
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


def _value(voice: Voice, row: PillarStanding) -> str:
    if row.likely is None or row.low is None or row.high is None:
        return voice.says("unknown")
    interval = format_range(row.low, row.high, voice.language, 1)
    return voice.says("pillars.value", likely=_tenth(voice, row.likely), interval=interval)


def _tenth(voice: Voice, level: float) -> str:
    return format_range(level, level, voice.language, 1)


def _bar_row(voice: Voice, row: PillarStanding) -> BarRow:
    return BarRow(
        name=_name(voice, row.pillar),
        value=_value(voice, row),
        likely=row.likely,
        low=row.low,
        high=row.high,
        required_now=row.required_now,
        required_next=row.required_next,
    )


def _name(voice: Voice, path: str) -> str:
    return voice.told(voice.career.framework.name_of_pillar(path))


def _told(voice: Voice, row: PillarStanding) -> str:
    said = voice.says("pillars.told", pillar=_name(voice, row.pillar), value=_value(voice, row))
    asked = [
        voice.says(f"pillars.told-{key}", level=voice.level(level))
        for key, level in (("now", row.required_now), ("next", row.required_next))
        if level is not None
    ]
    return voice.says("separator").join((said, *asked))


def _columns(voice: Voice, standing: Standing, groups: tuple[str, ...]) -> tuple[str, ...]:
    said = tuple(voice.label("rater-group", group) for group in groups)
    columns = [voice.says("pillars.pillar"), *said, voice.says("pillars.likely"), voice.says("pillars.now")]
    if standing.aspires_to is not None:
        columns += [voice.says("pillars.next"), voice.says("pillars.chance")]
    return tuple(columns)


def _row(
    voice: Voice, row: PillarStanding, groups: tuple[str, ...], columns: tuple[str, ...]
) -> PillarRowView:
    said: dict[str, SaidBy] = {each.group: each for each in row.said_by}
    values = [_said(voice, said.get(group)) for group in groups]
    values += [_value(voice, row) if row.likely is not None else "", _asked_level(voice, row.required_now)]
    if len(columns) > len(values) + 1:
        values += [_asked_level(voice, row.required_next), _chance(voice, row.chance_next)]
    blanks = {len(groups): voice.says("unknown")}
    cells = (
        Cell(
            label=label,
            value=value or blanks.get(place, voice.says("none")),
            look="known" if value else "unknown",
        )
        for place, (label, value) in enumerate(zip(columns[1:], values, strict=True))
    )
    return PillarRowView(
        name=_name(voice, row.pillar),
        look="skill" if row.is_skill else "pillar",
        cells=tuple(cells),
        remarks=voice.says("item-separator").join(_remarks(voice, row)),
    )


def _said(voice: Voice, said: SaidBy | None) -> str:
    if said is None:
        return ""
    level = voice.level(said.level)
    return level if said.n == 1 else voice.says("pillars.said", level=level, n=said.n)


def _asked_level(voice: Voice, level: float | None) -> str:
    return "" if level is None else voice.level(level)


def _chance(voice: Voice, chance: RequirementChance | None) -> str:
    if chance is None:
        return ""
    if chance.share is not None and chance.word is not None:
        return voice.says(f"pillars.chance-{chance.word}", share=voice.percent(chance.share))
    if chance.more_raters is None or chance.more_from is None:
        return voice.says("pillars.chance-untold")
    group = voice.label("rater-group", chance.more_from)
    return voice.says("pillars.chance-more", n=chance.more_raters, group=group)


def _remarks(voice: Voice, row: PillarStanding) -> Iterator[str]:
    if row.estimate is not None and not row.is_verified:
        yield voice.says("pillars.only-self")
    if row.own_view is not None:
        yield voice.says(f"pillars.{row.own_view}")
    for each in row.differences:
        yield voice.says(
            "pillars.seen-differently",
            higher=voice.label("rater-group", each.higher),
            lower=voice.label("rater-group", each.lower),
            gap=voice.level(each.gap),
        )
    if row.stale:
        yield voice.says("pillars.stale", n=len(row.stale))


def _notes(voice: Voice, standing: Standing) -> Iterator[str]:
    levels = voice.listed(
        voice.says("pillars.level", rank=level.rank, name=voice.told(level.name))
        for level in voice.career.framework.scale
    )
    yield voice.says("pillars.note-scale", levels=levels)
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
        yield AskedView(name=_name(voice, row.pillar), level=voice.told(rank.name), text=text)
