"""Routes as lines over years: each leg's mean, and how long it may well take."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.reports.charts.axis import Axis, amount_ticks, nice_step, tick_lines, tick_names
from cmo_career.reports.charts.drawing import Drawing, Mark, Row, closed, fitted
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.shapes import circle, line
from cmo_career.words import format_number

__all__ = ["RouteRow", "draw_routes", "route_sign"]

width, edge, plot_left, plot_right, gates_right = 640.0, 8.0, 286.0, 560.0, 632.0
number_room, least_height = 24.0, 36.0
leading = text_looks["row-name"].leading


@attrs.frozen(kw_only=True)
class RouteRow:
    """
    A route as the chart takes it.

    Attributes:
        number: Its place.

        name: The ways that it takes.

        remark: Why it is on the front, or what undercuts it.

        gates: How many gates are ahead, in words.

        legs: The mean years of each leg, in order.

        high: The years within which four in five would be there.

        is_dominated: Whether another route undercuts it.

        title: What is told of it in full.
    """

    number: str
    name: str
    remark: str
    gates: str
    legs: tuple[float, ...]
    high: float
    is_dominated: bool = False
    title: str = ""

    @property
    def mean(self) -> float:
        """The mean years of all legs."""
        return sum(self.legs)


def _marks(row: RouteRow, axis: Axis, y: float) -> Iterator[Mark]:
    quiet = "-quiet" if row.is_dominated else ""
    mean, high = axis.at(row.mean), axis.at(row.high)
    yield Mark(path=line((axis.low, y), (mean, y)), look=f"road{quiet}")
    stops = [axis.at(sum(row.legs[: number + 1])) for number in range(len(row.legs) - 1)]
    if stops:
        path = "".join(line((x, y - 5), (x, y + 5)) for x in stops)
        yield Mark(path=path, look=f"road-stop{quiet}")
    if high > mean:
        path = line((mean, y), (high, y)) + line((high, y - 5), (high, y + 5))
        yield Mark(path=path, look=f"whisker{quiet}")
    yield Mark(path=circle(mean, y, 6), look=f"road-end{quiet}")


def route_sign(mark: str, label: str) -> Entry:
    """Return the key of a mark: ``mean``, ``p80``, ``stop`` or ``dominated``."""

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        axis = Axis(start=0, end=1, low=x - 9, high=x + 9)
        if mark == "p80":
            path = line((x - 9, y), (x + 7, y)) + line((x + 7, y - 5), (x + 7, y + 5))
            return (Mark(path=path, look="whisker"),)
        if mark == "stop":
            path = line((x, y - 5), (x, y + 5))
            return (Mark(path=line((x - 9, y), (x + 9, y)), look="road"), Mark(path=path, look="road-stop"))
        row = RouteRow(
            number="", name="", remark="", gates="", legs=(0.6,), high=0, is_dominated=mark == "dominated"
        )
        return tuple(_marks(row, axis, y))

    return Entry(draw=draw, label=label)


def draw_routes(
    rows: tuple[RouteRow, ...],
    entries: tuple[Entry, ...],
    *,
    language: str,
    unit: str,
    gates: str,
    note: str = "",
) -> Drawing:
    """
    Lay out the lines.

    Args:
        rows: The routes, the first on top.

        entries: The legend.

        language: Tag of the language in which numbers are written.

        unit: What stands at the axis.

        gates: Heading of the column of gates.

        note: What stands at the end; empty for nothing.
    """
    keys, y = legend(entries, edge, width - edge, 18.0)
    most = max((row.high for row in rows), default=1.0) or 1.0
    step = nice_step(most, 7)
    axis = Axis(start=0, end=max(most, step), low=plot_left, high=plot_right)
    ticks = amount_ticks(axis, step, lambda years: format_number(round(years, 6), language))
    head = y + 26
    y = head + 8
    drawn = []
    for row in rows:
        found, y = _row(row, axis, y)
        drawn.append(found)
    named = ticks if rows else ()
    words = [
        *tick_names(named, head),
        *fitted(unit, plot_left - 12, head, "tick-end", plot_left - edge - 12),
        *fitted(gates, gates_right, head, "tick-end", gates_right - plot_right - 20),
    ]
    return closed(
        y,
        note,
        width=width,
        grid=tick_lines(named, head + 6, y),
        rows=drawn,
        words=words if rows else (),
        keys=keys,
    )


def _row(row: RouteRow, axis: Axis, top: float) -> tuple[Row, float]:
    """Return a row, and where it ends."""
    left, room = edge + number_room, plot_left - edge - number_room - 12
    name = fitted(row.name, left, top + 20, "row-quiet" if row.is_dominated else "row-name", room, lines=3)
    below = top + 20 + leading * len(name)
    remark = fitted(
        row.remark, left, below, "row-untold" if row.is_dominated else "row-accent", room, lines=2
    )
    height = max(least_height, 14 + leading * len(name) + 15 * len(remark))
    middle = top + height / 2 + 2
    words = (
        *fitted(row.number, edge, top + 20, "row-note", number_room),
        *name,
        *remark,
        *fitted(row.gates, gates_right, middle + 4, "row-value", gates_right - plot_right - 16),
    )
    return Row(title=row.title, marks=tuple(_marks(row, axis, middle)), words=words), top + height
