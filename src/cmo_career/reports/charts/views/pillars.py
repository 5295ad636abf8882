"""The pillars as bars: likely levels with their intervals, and what is required."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.analysis.standing.standing import Standing
from cmo_career.reports.charts.drawing import Drawing, Key, Mark, Row
from cmo_career.reports.charts.pillar_bars import Bar, BarRow, PillarBars, draw_pillar_bars
from cmo_career.reports.charts.shapes import circle, rectangle
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller

__all__ = ["level_names", "marks_shown", "pillar_rows", "pillars_chart", "standing_lines", "standing_table"]

track_height = 12.0


def pillars_chart(found: Standing, language: str) -> ChartView:
    """Return the pillars as bars."""
    teller = Teller(language=language, ground=found.ground)
    rows, told = pillar_rows(teller, found)
    legend = tuple((mark, teller.says(f"pillars.{mark}")) for mark in marks_shown(found))
    drawn = draw_pillar_bars(rows, level_names(teller), legend)
    return ChartView(
        kind="pillars",
        language=language,
        title=teller.says("pillars.title"),
        description=standing_lines(teller, found),
        drawing=_drawing(drawn, told),
        table=standing_table(teller, found),
    )


def pillar_rows(teller: Teller, found: Standing) -> tuple[tuple[BarRow, ...], tuple[str, ...]]:
    """Return the pillars as rows, and what is said of each."""
    return (
        tuple(
            BarRow.of(row, name=teller.pillar(row.pillar), value=_value(teller, row)) for row in found.pillars
        ),
        tuple(_told(teller, row) for row in found.pillars),
    )


def level_names(teller: Teller) -> tuple[str, ...]:
    """Return what the levels of the scale are called, the lowest first."""
    framework = teller.ground.framework
    return () if framework is None else tuple(teller.called(level.name) for level in framework.scale)


def marks_shown(found: Standing) -> Iterator[str]:
    """Yield the marks that stand for something: of levels that are known, and of levels that are required."""
    if any(row.estimate is not None for row in found.pillars):
        yield from ("likely", "interval")
    if any(row.required_now is not None for row in found.pillars):
        yield "now"
    if any(row.required_next is not None for row in found.pillars):
        yield "next"


def _value(teller: Teller, row: PillarStanding) -> str:
    if row.likely is None:
        return teller.says("unknown")
    return teller.says(
        "pillars.value", likely=teller.level(row.likely), interval=teller.span(row.low, row.high)
    )


def _told(teller: Teller, row: PillarStanding) -> str:
    asked = "".join(
        teller.says(f"pillars.told-{name}", level=teller.level(level))
        for name, level in (("now", row.required_now), ("next", row.required_next))
        if level is not None
    )
    return teller.says(
        "pillars.told", pillar=teller.pillar(row.pillar), value=_value(teller, row), asked=asked
    )


def standing_lines(teller: Teller, found: Standing) -> str:
    """Return what the pillars are in words."""
    return told_as_text((_told(teller, row) for row in found.pillars), teller.says("more-in-table"))


def standing_table(teller: Teller, found: Standing) -> Table:
    """Return the levels of the pillars as a table."""
    heads = ("pillar", "likely", "interval", "now", "next")
    return Table(
        title=teller.says("pillars.title"),
        heads=[teller.says(f"pillars.{head}") for head in heads],
        rows=[
            (
                teller.pillar(row.pillar),
                teller.says("unknown") if row.likely is None else teller.level(row.likely),
                teller.span(row.low, row.high),
                teller.level(row.required_now),
                teller.level(row.required_next),
            )
            for row in found.pillars
        ],
    )


def _drawing(drawn: PillarBars, told: tuple[str, ...]) -> Drawing:
    """Return the bars as parts that every chart is made of."""
    return Drawing(
        width=drawn.width,
        height=drawn.height,
        rows=tuple(
            Row(title=title, marks=tuple(_marks(drawn, bar)))
            for bar, title in zip(drawn.bars, told, strict=True)
        ),
        words=drawn.words,
        keys=tuple(Key(marks=(Mark(path=key.glyph, look=key.mark),), label=key.label) for key in drawn.keys),
    )


def _marks(drawn: PillarBars, bar: Bar) -> Iterator[Mark]:
    top, left, span = float(bar.track), float(drawn.left), float(drawn.span)
    look = "track" if bar.look == "known" else "track-unknown"
    yield Mark(path=rectangle(left, top, span, track_height), look=look)
    yield from (Mark(path=tick, look="level-line") for tick in bar.ticks)
    if bar.interval_x:
        yield Mark(
            path=rectangle(float(bar.interval_x), top, float(bar.interval_width), track_height),
            look="interval",
        )
        yield Mark(path=circle(float(bar.likely_x), float(bar.middle), 6), look="likely")
    yield from (Mark(path=path, look=look) for path, look in ((bar.now, "now"), (bar.next, "next")) if path)
