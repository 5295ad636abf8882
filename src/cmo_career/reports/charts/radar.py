"""The pillars as axes around a point: likely levels with their intervals, and what is required."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

import attrs

from cmo_career.reports.charts.drawing import Drawing, Mark, Row, Words, closed, fitted, written
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.pillar_bars import BarRow
from cmo_career.reports.charts.shapes import circle, diamond, line, polygon, rectangle, triangle

__all__ = ["draw_radar", "radar_entry"]

width, radius = 520.0, 118.0
edge, apart = 8.0, 10.0
label_gap, most_lines = 16.0, 3
leading = text_looks["row-name"].leading


@attrs.define
class _Label:
    """The name of an axis with its value: which side it stands on, its lines, and its height."""

    side: str
    tip: tuple[float, float]
    name: tuple[Words, ...]
    value: str
    top: float = 0

    @property
    def height(self) -> float:
        return (len(self.name) + 1) * leading


def _point(number: float, count: int, reach: float) -> tuple[float, float]:
    """Return the place on an axis, the first of which points up; the middle is (0, 0)."""
    angle = 2 * pi * number / count
    return reach * sin(angle), -reach * cos(angle)


def _side(number: int, count: int) -> str:
    x, y = _point(number, count, 1)
    if abs(x) < 0.2:
        return "above" if y < 0 else "below"
    return "right" if x > 0 else "left"


def _labels(rows: Sequence[BarRow]) -> list[_Label]:
    found = []
    for number, row in enumerate(rows):
        side = _side(number, len(rows))
        look = {"left": "row-left", "right": "row-name"}.get(side, "row-middle")
        room = width / 2 - radius - label_gap - edge if side in {"left", "right"} else width - 2 * edge
        found.append(
            _Label(
                side=side,
                tip=_point(number, len(rows), radius),
                name=fitted(row.name, 0, 0, look, room, lines=most_lines),
                value=row.value,
            )
        )
    return found


def _spread(labels: list[_Label]) -> None:
    """Set the tops of labels of one side: beside their axes, one below the other."""
    labels.sort(key=lambda each: each.tip[1])
    bottom = float("-inf")
    for label in labels:
        label.top = max(label.tip[1] - label.height / 2, bottom + apart)
        bottom = label.top + label.height
    # Why: on a crowded side half of what has no room goes up.
    limit = bottom - max(bottom - radius - leading, 0) / 2
    for label in reversed(labels):
        label.top = min(label.top, limit - label.height)
        limit = label.top - apart


def _placed(labels: list[_Label]) -> None:
    for side in ("left", "right"):
        _spread([label for label in labels if label.side == side])
    beside = [label for label in labels if label.side in {"left", "right"}]
    highest = min((-radius, *(label.top for label in beside)))
    lowest = max((radius, *(label.top + label.height for label in beside)))
    for label in labels:
        if label.side == "above":
            label.top = highest - 8 - label.height
        elif label.side == "below":
            label.top = lowest + 8


def _words(label: _Label, middle: float, centre: float) -> Iterator[Words]:
    x = {
        "left": middle - radius - label_gap,
        "right": middle + radius + label_gap,
    }.get(label.side, middle)
    y = centre + label.top + leading * 0.8
    for number, each in enumerate(label.name):
        yield attrs.evolve(each, x=written(x), y=written(y + number * leading))
    look = {"left": "row-unknown", "right": "row-note"}.get(label.side, "tick")
    room = width / 2 - radius - label_gap - edge if label.side in {"left", "right"} else width - 2 * edge
    yield from fitted(label.value, x, y + len(label.name) * leading, look, room)


def _leader(label: _Label, middle: float, centre: float) -> tuple[Mark, ...]:
    """Return the line from an axis to a name that had to move away from it."""
    top = label.top + label.height / 2
    if label.side not in {"left", "right"} or abs(top - label.tip[1]) < leading:
        return ()
    sign = 1 if label.side == "right" else -1
    ends = (
        (middle + label.tip[0], centre + label.tip[1]),
        (middle + sign * (radius + label_gap - 5), centre + top),
    )
    return (Mark(path=line(*ends), look="grid"),)


def _shape(points: Sequence[tuple[float, float] | None], look: str) -> Iterator[Mark]:
    """Yield the line around what is known, with a gap on both sides of what is not."""
    known = [each for each in points if each is not None]
    if len(known) == len(points) and len(points) > 2:
        yield Mark(path=polygon(known), look=look)
        return
    for one, other in zip(points, (*points[1:], *points[:1]), strict=True):
        if one is not None and other is not None and one != other and len(points) > 2:
            yield Mark(path=line(one, other), look=look)


def radar_entry(mark: str, label: str) -> Entry:
    """Return the key of a mark: ``likely``, ``interval``, ``now`` or ``next``."""
    return Entry(draw=lambda x, y: (_sign(mark, x, y),), label=label)


def _sign(mark: str, x: float, y: float) -> Mark:
    if mark == "interval":
        return Mark(path=rectangle(x - 8, y - 3, 16, 6), look="interval")
    drawn = {"likely": circle, "now": diamond}.get(mark, triangle)(x, y, 5)
    return Mark(path=drawn, look=mark)


@attrs.frozen
class _Dial:
    """Where levels lie: the middle, how many axes there are, and how many levels."""

    middle: float
    centre: float
    axes: int
    levels: int

    def at(self, axis: float, level: float) -> tuple[float, float]:
        """Return where a level of an axis lies; beyond the scale, its end."""
        x, y = _point(axis, self.axes, radius * min(max(level / self.levels, 0), 1))
        return self.middle + x, self.centre + y

    def rings(self) -> Iterator[Mark]:
        """Yield a ring for each level."""
        for rank in range(1, self.levels + 1):
            path = circle(self.middle, self.centre, radius * rank / self.levels)
            yield Mark(path=path, look="grid")

    def ring_names(self) -> Iterator[Words]:
        """Yield the ranks of the levels, between the first two axes."""
        for rank in range(1, self.levels + 1):
            x, y = self.at(0.5, rank)
            yield Words(x=written(x), y=written(y + 4), text=str(rank), look="tick")

    def interval(self, axis: int, low: float, high: float) -> Mark:
        """Return the bar along an axis."""
        (x1, y1), (x2, y2) = self.at(axis, low), self.at(axis, high)
        across_x, across_y = _point(axis + self.axes / 4, self.axes, 4)
        corners = (
            (x1 + across_x, y1 + across_y),
            (x2 + across_x, y2 + across_y),
            (x2 - across_x, y2 - across_y),
            (x1 - across_x, y1 - across_y),
        )
        return Mark(path=polygon(corners), look="interval")


def _axis(dial: _Dial, number: int, row: BarRow, title: str, label: _Label) -> Row:
    """Return an axis with its name and the interval of its likely level."""
    look = "grid" if row.likely is not None else "track-unknown"
    tip = dial.middle + label.tip[0], dial.centre + label.tip[1]
    marks = [Mark(path=line((dial.middle, dial.centre), tip), look=look)]
    marks += _leader(label, dial.middle, dial.centre)
    if row.low is not None and row.high is not None:
        marks.append(dial.interval(number, row.low, row.high))
    return Row(title=title, marks=tuple(marks), words=tuple(_words(label, dial.middle, dial.centre)))


def _levels(dial: _Dial, rows: tuple[BarRow, ...], field: str, mark: str) -> Iterator[Mark]:
    """Yield the line around the levels of one kind, and a mark on each."""
    levels = [getattr(row, field) for row in rows]
    points = [None if level is None else dial.at(number, level) for number, level in enumerate(levels)]
    yield from _shape(points, f"shape-{mark}")
    yield from (_sign(mark, *point) for point in points if point is not None)


def draw_radar(
    rows: tuple[BarRow, ...], told: tuple[str, ...], levels: int, entries: tuple[Entry, ...], note: str = ""
) -> Drawing:
    """
    Lay out the axes.

    Args:
        rows: The pillars, the first one on top.

        told: What is said of each in full.

        levels: How many the scale has.

        entries: The legend.

        note: What stands at the end; empty for nothing.
    """
    labels = _labels(rows)
    _placed(labels)
    keys, y = legend(entries, edge, width - edge, 18.0)
    top = min((-radius - 8, *(label.top for label in labels)))
    bottom = max((radius + 8, *(label.top + label.height for label in labels)))
    dial = _Dial(width / 2, y + 18 - top, max(len(rows), 1), levels)
    axes = [
        _axis(dial, number, row, title, label)
        for number, (row, title, label) in enumerate(zip(rows, told, labels, strict=True))
    ]
    fields = (("required_now", "now"), ("required_next", "next"), ("likely", "likely"))
    marks = tuple(each for field, mark in fields for each in _levels(dial, rows, field, mark))
    return closed(
        dial.centre + bottom,
        note,
        width=width,
        grid=dial.rings(),
        rows=(*axes, Row(title="", marks=marks)),
        words=dial.ring_names(),
        keys=keys,
    )
