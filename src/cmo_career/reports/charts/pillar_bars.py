"""The pillars as bars: the likely level with its interval, and the levels required now and at the stage wanted."""

from __future__ import annotations

from typing import Self

import attrs

from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.reports.charts.drawing import Words, stacked, written
from cmo_career.reports.charts.text_width import text_width, wrapped

__all__ = ["Bar", "BarRow", "Key", "PillarBars", "draw_pillar_bars"]

natural_width = 460.0
left, right, edge = 12.0, 436.0, 448.0
name_size, small_size = 15.0, 12.0
name_leading, small_leading = 19.0, 15.0


@attrs.frozen(kw_only=True)
class BarRow:
    """
    One pillar as the chart takes it. Levels are those of the scale; None is unknown or not asked.

    Attributes:
        name: What the pillar is called.

        value: The likely level and its interval in writing, or the word for unknown.

        likely: The likely level.

        low: Lower end of its interval.

        high: Upper end of its interval.

        required_now: What the present stage asks.

        required_next: What the stage wanted asks.
    """

    name: str
    value: str
    likely: float | None = None
    low: float | None = None
    high: float | None = None
    required_now: float | None = None
    required_next: float | None = None

    @classmethod
    def of(cls, row: PillarStanding, *, name: str, value: str) -> Self:
        """Return a row of a standing, in the words given."""
        return cls(
            name=name,
            value=value,
            likely=row.likely,
            low=row.low,
            high=row.high,
            required_now=row.required_now,
            required_next=row.required_next,
        )


@attrs.frozen(kw_only=True)
class Bar:
    """
    One pillar drawn; what is unknown or not asked is empty.

    Attributes:
        track: Top of the track.

        ticks: Paths of the lines of the levels across it.

        interval_x: Left end of the interval.

        interval_width: Its width.

        likely_x: Of the dot.

        middle: Height of the dot.

        now: Path of the mark for the level required now.

        next: Path of the mark for the level required next.

        look: ``known``, or ``unknown`` where nobody rated.
    """

    track: str
    ticks: tuple[str, ...]
    interval_x: str = ""
    interval_width: str = ""
    likely_x: str = ""
    middle: str = ""
    now: str = ""
    next: str = ""
    look: str = "unknown"


@attrs.frozen(kw_only=True)
class Key:
    """
    What a mark means.

    Attributes:
        mark: ``likely``, ``interval``, ``now`` or ``next``.

        glyph: Path of the mark.

        label: The words.
    """

    mark: str
    glyph: str
    label: Words


@attrs.frozen(kw_only=True)
class PillarBars:
    """
    The chart, ready to be drawn.

    Attributes:
        width: Of the picture.

        height: Of the picture.

        left: Left end of all tracks.

        span: Width of all tracks.

        bars: The pillars.

        words: Names, values and names of levels.

        keys: The legend.
    """

    width: str
    height: str
    left: str
    span: str
    bars: tuple[Bar, ...]
    words: tuple[Words, ...]
    keys: tuple[Key, ...]


def _mark(x: float, y: float, up: int) -> str:
    """Return a triangle that points at a track from below (*up* is 1) or from above (-1)."""
    return f"M{written(x)} {written(y)}L{written(x - 5.5)} {written(y + up * 9)}H{written(x + 5.5)}Z"


def _bar(row: BarRow, track: float, top_rank: int) -> Bar:
    def at(level: float) -> float:
        return left + (right - left) * min(max(level, 0), top_rank) / top_rank

    now = "" if row.required_now is None else _mark(at(row.required_now), track + 15, 1)
    then = "" if row.required_next is None else _mark(at(row.required_next), track - 3, -1)
    ticks = tuple(f"M{written(at(rank))} {written(track - 4)}v20" for rank in range(1, top_rank))
    if row.likely is None or row.low is None or row.high is None:
        return Bar(track=written(track), ticks=ticks, now=now, next=then)
    return Bar(
        track=written(track),
        ticks=ticks,
        interval_x=written(at(row.low)),
        interval_width=written(max(at(row.high) - at(row.low), 1)),
        likely_x=written(at(row.likely)),
        middle=written(track + 6),
        now=now,
        next=then,
        look="known",
    )


def _glyph(mark: str, x: float, y: float) -> str:
    """Return the mark that stands before the words of the legend."""
    if mark in {"now", "next"}:
        return _mark(x + 8, y - 8 if mark == "now" else y, 1 if mark == "now" else -1)
    if mark == "interval":
        return f"M{written(x)} {written(y - 7)}h16v6h-16Z"
    return f"M{written(x + 3)} {written(y - 4)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z"


def _keys(labels: tuple[tuple[str, str], ...], top: float) -> tuple[tuple[Key, ...], float]:
    """Return the legend in as many lines as it takes, and where it ends."""
    x, y = left, top
    keys: list[Key] = []
    for mark, label in labels:
        (fitting,) = wrapped(label, small_size, edge - left - 24, 1)
        width = 22 + text_width(fitting, small_size) + 14
        if x > left and x + width - 14 > edge:
            x, y = left, y + 20
        words = Words(x=written(x + 22), y=written(y), text=fitting, look="key-label")
        keys.append(Key(mark=mark, glyph=_glyph(mark, x, y), label=words))
        x += width
    return tuple(keys), y


def _level_names(names: tuple[str, ...], y: float) -> tuple[tuple[Words, ...], float]:
    """Return the names of the levels below their lines, none beyond the edge, and where they end."""
    step = (right - left) / len(names)
    found: list[Words] = []
    most = 1
    for rank, name in enumerate(names, 1):
        # Why: the last name is drawn in from the edge and must not reach the one before.
        most_width = step - 8 if rank < len(names) else min(step - 8, step / 2 + 22)
        lines = wrapped(name, small_size, most_width, 2)
        most = max(most, len(lines))
        half = max(text_width(line, small_size) for line in lines) / 2
        x = min(left + step * rank, natural_width - 2 - half)
        found += stacked(lines, x, y, small_leading, "level-name")
    return tuple(found), y + most * small_leading


def draw_pillar_bars(
    rows: tuple[BarRow, ...], levels: tuple[str, ...], legend: tuple[tuple[str, str], ...]
) -> PillarBars:
    """
    Lay out the bars.

    Args:
        rows: The pillars, the first one on top.

        levels: Names of the levels of the scale, the lowest first; the axis begins at level 0.

        legend: Marks and what they mean.

    >>> row = BarRow(name="Data", value="2", likely=2, low=1.5, high=2.5)
    >>> draw_pillar_bars((row,), ("One", "Two", "Three"), ()).bars[0].likely_x
    '294.7'
    """
    keys, y = _keys(legend, 18.0)
    top = y + 16 if legend else 8.0
    words: list[Words] = []
    bars: list[Bar] = []
    y = top
    for row in rows:
        value_room = text_width(row.value, small_size) + 16
        names = wrapped(row.name, name_size, max(edge - left - value_room, 160), 2, is_bold=True)
        words += stacked(names, left, y + name_leading, name_leading, "pillar-name")
        words.append(Words(x=written(edge), y=written(y + name_leading), text=row.value, look="pillar-value"))
        track = y + name_leading * len(names) + 22
        bars.append(_bar(row, track, len(levels)))
        y = track + 36
    level_names, end = _level_names(levels, y + 10)
    return PillarBars(
        width=written(natural_width),
        height=written(end + 4),
        left=written(left),
        span=written(right - left),
        bars=tuple(bars),
        words=(*words, *level_names),
        keys=keys,
    )
