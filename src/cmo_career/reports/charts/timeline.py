"""A schedule as bars over months: when each goal and action is worked on, by when, and how much later it may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

import attrs

from cmo_career.reports.charts.axis import Axis, day_axis, day_ticks, tick_lines, tick_names
from cmo_career.reports.charts.drawing import Drawing, Mark, Row, closed, fitted
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.shapes import diamond, line, polygon, rectangle

__all__ = ["TimelineRow", "draw_timeline", "has_due_beyond", "timeline_sign"]

width, edge, plot_left, plot_right = 640.0, 8.0, 268.0, 622.0
least_height: Final = 27.0
leading = text_looks["row-name"].leading
most_indent: Final = 48.0


@attrs.frozen(kw_only=True)
class TimelineRow:
    """
    A goal or action as the chart takes it.

    Attributes:
        name: What it is called.

        title: What is told of it in full.

        note: What stands instead of a bar, or nothing.

        is_goal: Whether it is a goal.

        depth: How far it is drawn in.

        start: When it begins; None for what has no bar.

        finish: When it is over; None for a habit, which has no end.

        latest: When it must be over at the latest; None where nobody can tell.

        due: The day by which it should be over.

        is_late: Whether it is over after that.

        is_on_chain: Whether it is one of those whose weeks add up to the end of the plan.

        is_assumed: Whether nobody said how long it takes.
    """

    name: str
    title: str = ""
    note: str = ""
    is_goal: bool = False
    depth: int = 0
    start: date | None = None
    finish: date | None = None
    latest: date | None = None
    due: date | None = None
    is_late: bool = False
    is_on_chain: bool = False
    is_assumed: bool = False


def _days(rows: tuple[TimelineRow, ...], as_of: date) -> Axis:
    """Return the axis: as long as the work, and some further for due dates that are near."""
    starts = [row.start for row in rows if row.start is not None]
    first = min((as_of, *starts))
    ends = [row.finish for row in rows if row.finish is not None]
    last = max((*ends, *starts, as_of))
    near = last.toordinal() + (last.toordinal() - first.toordinal()) // 3
    dues = [row.due for row in rows if row.due is not None and last < row.due and row.due.toordinal() <= near]
    return day_axis(first, max((last, *dues)), plot_left, plot_right)


def has_due_beyond(rows: tuple[TimelineRow, ...], as_of: date) -> bool:
    """Return whether something is due later than the axis reaches."""
    end = _days(rows, as_of).end
    return any(row.due is not None and _end(row.due) > end for row in rows)


def _end(day: date) -> int:
    """Return where the end of a day lies."""
    return day.toordinal() + 1


def _bar(row: TimelineRow, axis: Axis, y: float) -> Iterator[Mark]:
    if row.start is None:
        return
    left = axis.at(row.start.toordinal())
    if row.finish is None:
        yield Mark(path=line((left, y), (axis.high - 6, y)), look="habit")
        yield Mark(
            path=line((axis.high - 10, y - 4), (axis.high - 5, y), (axis.high - 10, y + 4)),
            look="shape-likely",
        )
        return
    right = max(axis.at(_end(row.finish)), left + 3)
    if row.latest is not None and row.latest > row.finish:
        yield from _slack(right, axis.at(_end(row.latest)), y)
    yield from _body(row, left, right, y)


def _slack(right: float, latest: float, y: float) -> Iterator[Mark]:
    if latest > right + 1:
        yield Mark(path=line((right, y), (latest, y)) + line((latest, y - 4), (latest, y + 4)), look="slack")


def _body(row: TimelineRow, left: float, right: float, y: float) -> Iterator[Mark]:
    if row.is_goal:
        foot = min(4.0, (right - left) / 2)
        corners = [
            (left, y - 4),
            (right, y - 4),
            (right, y + 5),
            (right - foot, y),
            (left + foot, y),
            (left, y + 5),
        ]
        yield Mark(path=polygon(corners), look="span")
        return
    box = rectangle(left, y - 6, right - left, 12)
    yield Mark(path=box, look="bar-assumed" if row.is_assumed else "bar")
    if row.is_on_chain:
        yield Mark(path=box, look="bar-edge")
        look = "bar-edge" if row.is_assumed else "bar-stripe"
        if right - left > 8:
            yield Mark(path=line((left + 3, y), (right - 3, y)), look=look)


def _due(row: TimelineRow, axis: Axis, y: float) -> Iterator[Mark]:
    if row.due is None:
        return
    look = "due-late" if row.is_late else "due"
    if _end(row.due) > axis.end:
        x = axis.high + 3
        yield Mark(path=polygon(((x, y - 5), (x + 9, y), (x, y + 5))), look=look)
    else:
        yield Mark(path=diamond(axis.at(_end(row.due)), y, 5.5), look=look)


def timeline_sign(mark: str) -> Entry:
    """Return the key of a mark, without its words."""
    day = date(2000, 1, 3)
    rows = {
        "goal": TimelineRow(name="", is_goal=True),
        "action": TimelineRow(name=""),
        "chain": TimelineRow(name="", is_on_chain=True),
        "assumed": TimelineRow(name="", is_assumed=True),
    }

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        if mark in rows:
            return tuple(_body(rows[mark], x - 9, x + 9, y))
        if mark == "slack":
            return tuple(_slack(x - 8, x + 8, y))
        if mark == "habit":
            return (Mark(path=line((x - 8, y), (x + 8, y)), look="habit"),)
        if mark == "beyond":
            return (Mark(path=polygon(((x - 4, y - 5), (x + 5, y), (x - 4, y + 5))), look="due"),)
        axis = Axis(start=day.toordinal() + 1, end=day.toordinal() + 2, low=x, high=x)
        return tuple(_due(TimelineRow(name="", due=day, is_late=mark == "late"), axis, y))

    return Entry(draw=draw, label="")


def draw_timeline(
    rows: tuple[TimelineRow, ...],
    entries: tuple[Entry, ...],
    *,
    as_of: date,
    language: str,
    note: str = "",
) -> Drawing:
    """
    Lay out the bars.

    Args:
        rows: Goals and actions, the first on top.

        entries: The legend.

        as_of: The day from which on there is something to do.

        language: Tag of the language in which months are named.

        note: What stands at the end; empty for nothing.
    """
    keys, y = legend(entries, edge, width - edge, 18.0)
    axis = _days(rows, as_of)
    ticks = day_ticks(axis, language)
    head = y + (24 if entries else 0)
    lines = 3 if len(rows) <= 40 else 2 if len(rows) <= 80 else 1
    y = head + 8
    step = (
        min(12.0, most_indent / max((row.depth for row in rows), default=1))
        if any(r.depth for r in rows)
        else 0.0
    )
    drawn = []
    for row in rows:
        found, y = _row(row, axis, y, step, lines)
        drawn.append(found)
    return closed(
        y,
        note,
        width=width,
        grid=tick_lines(ticks, head + 6, y),
        rows=drawn,
        words=tick_names(ticks, head),
        keys=keys,
    )


def _row(row: TimelineRow, axis: Axis, top: float, step: float, lines: int) -> tuple[Row, float]:
    """Return a row, and where it ends."""
    left = edge + row.depth * step
    look: Literal["row-strong", "row-name"] = "row-strong" if row.is_goal else "row-name"
    name = fitted(row.name, left, top + 18, look, plot_left - left - 14, lines=lines)
    height = least_height + leading * max(len(name) - 1, 0)
    middle = top + height / 2
    note = (
        fitted(row.note, plot_left, middle + 4, "row-untold", plot_right - plot_left)
        if row.start is None
        else ()
    )
    marks = (*_bar(row, axis, middle), *_due(row, axis, middle))
    return Row(title=row.title, marks=marks, words=(*name, *note)), top + height
