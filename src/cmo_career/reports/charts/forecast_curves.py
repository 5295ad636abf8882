"""A forecast as a curve of the share of draws that have come by each day, and as a range of days for each goal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cmo_career.reports.charts.axis import Axis, day_axis, day_ticks, tick_lines, tick_names
from cmo_career.reports.charts.drawing import Drawing, Mark, Row, Words, closed, fitted
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.shapes import circle, line, polygon, rectangle, triangle

__all__ = ["ForecastRow", "Odds", "draw_forecast", "forecast_sign"]

width, edge, plot_left, plot_right = 640.0, 8.0, 268.0, 612.0
curve_height, most_indent = 150.0, 48.0
leading = text_looks["row-name"].leading


@attrs.frozen(kw_only=True)
class Odds:
    """
    When something comes, as the chart takes it.

    Attributes:
        of: ``ready`` or ``decided``.

        days: Those of P10, P50, P80 and P95; None for those beyond the horizon.

        words: What stands instead of a range, or nothing.

        is_done: Whether it has come; the days are then one and the same.

        curve: Days with the share of the draws that have come by then.
    """

    of: str
    days: tuple[date | None, date | None, date | None, date | None] = (None, None, None, None)
    words: str = ""
    is_done: bool = False
    curve: tuple[tuple[date, float], ...] = ()


@attrs.frozen(kw_only=True)
class ForecastRow:
    """
    A goal as the chart takes it.

    Attributes:
        name: What it is called.

        odds: When it is ready, and when it is decided, where that differs.

        depth: How far it is drawn in.

        due: The day by which it should be reached.

        title: What is told of it in full.
    """

    name: str
    odds: tuple[Odds, ...]
    depth: int = 0
    due: date | None = None
    title: str = ""


def _days(rows: tuple[ForecastRow, ...], as_of: date) -> Axis:
    """Return the axis: to the last of the days that are told, and some further for due dates that are near."""
    known = [
        day for row in rows for each in row.odds if not each.is_done for day in each.days if day is not None
    ]
    last = max((*known, as_of))
    near = last.toordinal() + (last.toordinal() - as_of.toordinal()) // 3
    dues = [row.due for row in rows if row.due is not None and last < row.due and row.due.toordinal() <= near]
    return day_axis(as_of, max((last, *dues)), plot_left, plot_right)


def _beyond(y: float) -> str:
    """Return the mark of what ends beyond the axis."""
    return line((plot_right + 4, y - 5), (plot_right + 9, y), (plot_right + 4, y + 5))


def _range(odds: Odds, axis: Axis, y: float) -> Iterator[Mark]:
    if odds.is_done or odds.days[0] is None:
        return
    places = [None if day is None else axis.at(day.toordinal() + 0.5) for day in odds.days]
    left = places[0] or axis.low
    right = axis.high if places[3] is None else places[3]
    yield Mark(path=rectangle(left, y - 5, right - left, 10), look=f"range-{odds.of}")
    if places[3] is None:
        yield Mark(path=_beyond(y), look=f"p80-{odds.of}")
    if places[2] is not None:
        yield Mark(path=line((places[2], y - 8), (places[2], y + 8)), look=f"p80-{odds.of}")
    if places[1] is not None:
        yield Mark(path=circle(places[1], y, 5), look=f"median-{odds.of}")


def forecast_sign(mark: str, label: str) -> Entry:
    """Return the key of a mark: ``ready``, ``decided``, ``range``, ``p50``, ``p80`` or ``due``."""

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        if mark in {"ready", "decided"}:
            return (Mark(path=line((x - 9, y), (x + 9, y)), look=f"curve-{mark}"),)
        paths = {
            "range": (rectangle(x - 9, y - 5, 18, 10), "range-ready"),
            "p50": (circle(x, y, 5), "median-ready"),
            "p80": (line((x, y - 7), (x, y + 7)), "p80-ready"),
        }
        path, look = paths.get(mark, (triangle(x, y, 5, 1), "due"))
        return (Mark(path=path, look=look),)

    return Entry(draw=draw, label=label)


def _curves(row: ForecastRow, axis: Axis, shares: Axis) -> Iterator[Mark]:
    for odds in row.odds:
        points = [(axis.at(day), shares.at(share)) for day, share in _within(odds.curve, axis.end)]
        if len(points) > 1:
            yield Mark(path=line(*points), look=f"curve-{odds.of}")


def _within(curve: tuple[tuple[date, float], ...], end: float) -> Iterator[tuple[float, float]]:
    """Yield a curve as far as an axis reaches; the last piece is cut where the axis ends."""
    before: tuple[float, float] | None = None
    for day, share in curve:
        at = float(day.toordinal())
        if at > end:
            if before is not None:
                part = (end - before[0]) / (at - before[0])
                yield end, before[1] + (share - before[1]) * part
            return
        before = at, share
        yield before


def _due(row: ForecastRow, axis: Axis, y: float) -> Iterator[Mark]:
    if row.due is None:
        return
    if row.due.toordinal() + 1 > axis.end:
        x = axis.high + 12
        yield Mark(path=polygon(((x, y - 5), (x + 9, y), (x, y + 5))), look="due")
    elif row.due.toordinal() >= axis.start:
        yield Mark(path=triangle(axis.at(row.due.toordinal() + 1), y - 11, 5, 1), look="due")


def draw_forecast(
    rows: tuple[ForecastRow, ...],
    entries: tuple[Entry, ...],
    *,
    as_of: date,
    language: str,
    unit: str,
    shares: tuple[tuple[float, str], ...],
    note: str = "",
) -> Drawing:
    """
    Lay out the curves of the first goal, and the ranges of all.

    Args:
        rows: The goals, the one that the curves are of first.

        entries: The legend.

        as_of: The day from which on it looks.

        language: Tag of the language in which months are named.

        unit: What the curves are.

        shares: Shares that the axis of the curves names, with their names.

        note: What stands at the end; empty for nothing.
    """
    keys, y = legend(entries, edge, width - edge, 18.0)
    axis = _days(rows, as_of)
    ticks = day_ticks(axis, language)
    has_curve = any(odds.curve for row in rows[:1] for odds in row.odds)
    top = y + 20
    head = top + curve_height + 24 if has_curve else y + 24
    drawn, grid, words = _panel(rows[0], axis, top, shares) if has_curve else ([], [], [])
    if has_curve:
        words += fitted(unit, edge, top + 12, "note", plot_left - edge - 70, lines=5)
        grid += tick_lines(ticks, top, head - 14)
    y = head + 8
    step = min(12.0, most_indent / max((*(row.depth for row in rows), 1)))
    lines = 3 if len(rows) <= 40 else 2 if len(rows) <= 80 else 1
    for row in rows:
        found, y = _row(row, axis, y, step, lines)
        drawn.append(found)
    return closed(
        y,
        note,
        width=width,
        grid=(*grid, *tick_lines(ticks, head + 6, y)),
        rows=drawn,
        words=(*words, *tick_names(ticks, head)),
        keys=keys,
    )


def _panel(
    row: ForecastRow, axis: Axis, top: float, shares: tuple[tuple[float, str], ...]
) -> tuple[list[Row], list[Mark], list[Words]]:
    """Return the curves of a goal, the lines of shares behind them, and the names of those."""
    upright = Axis(start=0, end=1, low=top + curve_height, high=top)
    grid, words = list[Mark](), list[Words]()
    for share, name in shares:
        y = upright.at(share)
        grid.append(Mark(path=line((plot_left, y), (plot_right, y)), look="grid"))
        words += fitted(name, plot_left - 8, y + 4, "tick-end", 60)
    return [Row(title=row.title, marks=tuple(_curves(row, axis, upright)))], grid, words


def _row(row: ForecastRow, axis: Axis, top: float, step: float, lines: int) -> tuple[Row, float]:
    """Return a row, and where it ends."""
    left = edge + row.depth * step
    name = fitted(
        row.name,
        left,
        top + 19,
        "row-name" if row.depth else "row-strong",
        plot_left - left - 14,
        lines=lines,
    )
    height = max(12 + leading * len(name), 14 + 22 * len(row.odds), 36)
    first = top + height / 2 - 11 * (len(row.odds) - 1)
    marks, words = list[Mark](), list[Words]()
    for number, odds in enumerate(row.odds):
        y = first + 22 * number
        marks += _range(odds, axis, y)
        words += fitted(odds.words, plot_left, y + 4, "row-untold", plot_right - plot_left)
    if not any(odds.words for odds in row.odds[:1]):
        marks += _due(row, axis, first)
    return Row(title=row.title, marks=tuple(marks), words=(*name, *words)), top + height
