"""The table of pillars: what each group said, what it comes to, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.said_by import SaidBy
from cmo_career.analysis.standing.standing import Standing
from cmo_career.model.vocabulary import RaterGroup, words_of
from cmo_career.reports.view.voice import Voice
from cmo_career.words import format_range

__all__ = ["Cell", "PillarRowView", "pillar_columns", "pillar_rows", "pillar_value"]


@attrs.frozen(kw_only=True)
class Cell:
    """
    A cell of the table, with the heading of its column, which narrow pages repeat.

    Attributes:
        label: Heading of the column.

        value: What it says.

        look: ``known``, ``unknown`` for a level that nobody knows, or ``empty`` for what was not said or asked.
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


def pillar_columns(voice: Voice, standing: Standing) -> tuple[str, ...]:
    """Return the headings: the pillar, each group that said something, and what it comes to."""
    return _columns(voice, standing, _groups(standing))


def pillar_rows(voice: Voice, standing: Standing) -> tuple[PillarRowView, ...]:
    """Return a row for each pillar, followed by those of its skills."""
    groups = _groups(standing)
    columns = _columns(voice, standing, groups)
    return tuple(_row(voice, row, groups, columns) for row in standing.rows)


def _groups(standing: Standing) -> tuple[str, ...]:
    return tuple(
        group
        for group in words_of(RaterGroup)
        if any(said.group == group for row in standing.rows for said in row.said_by)
    )


def pillar_value(voice: Voice, row: PillarStanding) -> str:
    """Return the likely level with its interval, or the word for unknown."""
    if row.likely is None or row.low is None or row.high is None:
        return voice.says("unknown")
    interval = format_range(row.low, row.high, voice.language, 1)
    return voice.says("pillars.value", likely=_tenth(voice, row.likely), interval=interval)


def _tenth(voice: Voice, level: float) -> str:
    return format_range(level, level, voice.language, 1)


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
    likely = pillar_value(voice, row) if row.likely is not None else ""
    values = [_said(voice, said.get(group)) for group in groups] + [likely, _asked(voice, row.required_now)]
    if len(columns) > len(values) + 1:
        values += [_asked(voice, row.required_next), _chance(voice, row)]
    cells = [_cell(voice, label, value) for label, value in zip(columns[1:], values, strict=True)]
    if not likely:
        cells[len(groups)] = attrs.evolve(cells[len(groups)], value=voice.says("unknown"), look="unknown")
    return PillarRowView(
        name=voice.pillar(row.pillar),
        look="skill" if row.is_skill else "pillar",
        cells=tuple(cells),
        remarks=voice.says("item-separator").join(_remarks(voice, row)),
    )


def _cell(voice: Voice, label: str, value: str) -> Cell:
    return Cell(label=label, value=value or voice.says("none"), look="known" if value else "empty")


def _said(voice: Voice, said: SaidBy | None) -> str:
    if said is None:
        return ""
    level = voice.level(said.level)
    return level if said.n == 1 else voice.says("pillars.said", level=level, n=said.n)


def _asked(voice: Voice, level: float | None) -> str:
    return "" if level is None else voice.level(level)


def _chance(voice: Voice, row: PillarStanding) -> str:
    if row.chance_next is None:
        return ""
    return voice.chance(row.chance_next, sum(said.n for said in row.said_by if not said.is_self))


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
