"""The hours of each week as columns: one's own and those on the job, against what there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil

import attrs

from cmo_career.reports.charts.axis import (
    Axis,
    amount_ticks,
    day_axis,
    day_ticks,
    nice_step,
    tick_lines,
    tick_names,
)
from cmo_career.reports.charts.drawing import Drawing, Mark, Row, Words, closed, fitted, written
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.shapes import line, rectangle
from cmo_career.reports.charts.text_width import text_width
from cmo_career.words import format_number

__all__ = ["LoadColumn", "draw_load", "load_sign"]

width, edge, plot_height, right = 640.0, 8.0, 190.0, 628.0


@attrs.frozen(kw_only=True)
class LoadColumn:
    """
    Some weeks as the chart takes them.

    Attributes:
        first: The first day.

        last: The last day.

        own_hours: Hours of one's own, of a week in the mean.

        job_hours: Hours on the job, likewise.

        title: What is told of it in full.
    """

    first: date
    last: date
    own_hours: float
    job_hours: float
    title: str = ""


def load_sign(mark: str, label: str) -> Entry:
    """Return the key of a mark: ``own``, ``job``, ``limit-own`` or ``limit``."""

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        if mark in {"limit", "limit-own"}:
            return (Mark(path=line((x - 9, y), (x + 9, y)), look=mark),)
        return (Mark(path=rectangle(x - 5, y - 5, 10, 10), look="bar" if mark == "own" else "bar-soft"),)

    return Entry(draw=draw, label=label)


def _column(each: LoadColumn, days: Axis, hours: Axis) -> Row:
    left, end = days.at(each.first.toordinal()), days.at(each.last.toordinal() + 1)
    gap = 1.0 if end - left > 3 else 0.0
    across = end - left - gap
    own, top = hours.at(each.own_hours), hours.at(each.own_hours + each.job_hours)
    marks = []
    if each.own_hours > 0:
        marks.append(Mark(path=rectangle(left, own, across, hours.low - own), look="bar"))
    if each.job_hours > 0:
        inset = 0.5 if across > 3 else 0.0
        box = rectangle(left + inset, top + inset, across - 2 * inset, own - top - inset)
        marks.append(Mark(path=box, look="bar-soft"))
    return Row(title=each.title, marks=tuple(marks))


def draw_load(
    columns: tuple[LoadColumn, ...],
    entries: tuple[Entry, ...],
    limits: tuple[tuple[str, float], ...],
    *,
    language: str,
    unit: str,
    note: str = "",
) -> Drawing:
    """
    Lay out the columns.

    Args:
        columns: In the order of their days.

        entries: The legend.

        limits: Looks and heights of the lines of what there is.

        language: Tag of the language in which months and numbers are written.

        unit: What stands over the numbers.

        note: What stands at the end; empty for nothing.
    """
    keys, y = legend(entries, edge, width - edge, 18.0)
    top, bottom = y + 36, y + 36 + plot_height
    hours, step = _hours(columns, limits, top, bottom)
    ticks = amount_ticks(hours, step, lambda each: format_number(round(each, 6), language), is_upright=True)
    left = edge + max(text_width(tick.name, 12) for tick in ticks) + 8
    grid = [Mark(path=line((left, tick.place), (right, tick.place)), look="grid") for tick in ticks]
    words = [
        Words(x=written(left - 8), y=written(tick.place + 4), text=tick.name, look="tick-end")
        for tick in ticks
    ]
    words += fitted(unit, edge, y + 24, "note", width - 2 * edge)
    rows: list[Row] = []
    if columns:
        days = day_axis(columns[0].first, columns[-1].last, left, right)
        months = day_ticks(days, language)
        words += tick_names(months, bottom + 18)
        grid += tick_lines(months, bottom, bottom + 5)
        rows += (_column(each, days, hours) for each in columns)
    rows.append(Row(title="", marks=tuple(_lines(limits, hours, left))))
    return closed(bottom + 22, note, width=width, grid=grid, rows=rows, words=words, keys=keys)


def _hours(
    columns: tuple[LoadColumn, ...], limits: tuple[tuple[str, float], ...], top: float, bottom: float
) -> tuple[Axis, float]:
    """Return the axis of hours, as high as any column or limit, and the step of its ticks."""
    columns_and_limits = (
        *(each.own_hours + each.job_hours for each in columns),
        *(amount for _, amount in limits),
    )
    most = max((*columns_and_limits, 1))
    step = nice_step(most, 5)
    return Axis(start=0, end=step * ceil(most / step - 1e-9), low=bottom, high=top), step


def _lines(limits: tuple[tuple[str, float], ...], hours: Axis, left: float) -> Iterator[Mark]:
    """Yield the lines of what there is, and the line that columns stand on."""
    for look, amount in (*limits, ("base", 0.0)):
        y = hours.at(amount)
        yield Mark(path=line((left, y), (right, y)), look=look)
