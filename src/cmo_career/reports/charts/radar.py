"""The pillars as axes around a point: likely levels with their intervals, and what is required."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

import attrs

from cmo_career.reports.charts.drawing import Drawing, Mark, Row, Words, fitted, written
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.pillar_bars import BarRow
from cmo_career.reports.charts.shapes import circle, diamond, line, polygon, rectangle, triangle

__all__ = ["draw_radar", "radar_entry"]

width, radius, hub = 520.0, 118.0, 0.0
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


def _point(number: int, count: int, reach: float) -> tuple[float, float]:
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


def _interval(number: int, count: int, ends: tuple[float, float], at: tuple[float, float]) -> Mark:
    """Return the bar along an axis."""
    (x1, y1), (x2, y2) = (_point(number, count, end) for end in ends)
    across_x, across_y = _point(number * 4 + count, 4 * count, 4)
    corners = (
        (x1 + across_x, y1 + across_y),
        (x2 + across_x, y2 + across_y),
        (x2 - across_x, y2 - across_y),
        (x1 - across_x, y1 - across_y),
    )
    return Mark(path=polygon([(at[0] + x, at[1] + y) for x, y in corners]), look="interval")


def _ring_name(rank: int, levels: int, count: int, place: tuple[float, float]) -> Words:
    """Return the rank of a level, between the first two axes."""
    x, y = _point(1, 2 * count, radius * rank / levels)
    return Words(x=written(place[0] + x), y=written(place[1] + y + 4), text=str(rank), look="tick")


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
    count = max(len(rows), 1)
    labels = _labels(rows)
    _placed(labels)
    keys, y = legend(entries, edge, width - edge, 18.0)
    top = min((-radius - 8, *(label.top for label in labels)))
    bottom = max((radius + 8, *(label.top + label.height for label in labels)))
    middle, centre = width / 2, y + 18 - top
    place = middle, centre

    def at(number: int, level: float | None) -> tuple[float, float] | None:
        if level is None:
            return None
        x, y = _point(number, count, hub + (radius - hub) * min(max(level, 0), levels) / max(levels, 1))
        return middle + x, centre + y

    grid = [
        Mark(path=circle(middle, centre, radius * rank / levels), look="grid")
        for rank in range(1, levels + 1)
    ]
    drawn = []
    for number, (row, title, label) in enumerate(zip(rows, told, labels, strict=True)):
        look = "grid" if row.likely is not None else "track-unknown"
        axis = Mark(path=line(place, (middle + label.tip[0], centre + label.tip[1])), look=look)
        marks = [axis, *_leader(label, middle, centre)]
        if row.low is not None and row.high is not None:
            ends = [radius * min(max(end, 0), levels) / max(levels, 1) for end in (row.low, row.high)]
            marks.append(_interval(number, count, (ends[0], ends[1]), place))
        drawn.append(Row(title=title, marks=tuple(marks), words=tuple(_words(label, middle, centre))))
    shapes: list[Mark] = []
    for name in ("now", "next", "likely"):
        field = {"now": "required_now", "next": "required_next", "likely": "likely"}[name]
        points = [at(number, getattr(row, field)) for number, row in enumerate(rows)]
        shapes += _shape(points, f"shape-{name}")
        shapes += [_sign(name, *point) for point in points if point is not None]
    drawn.append(Row(title="", marks=tuple(shapes)))
    end = centre + bottom
    names = tuple(_ring_name(rank, levels, count, place) for rank in range(1, levels + 1))
    return Drawing(
        width=written(width),
        height=written(end + (30 if note else 10)),
        grid=tuple(grid),
        rows=tuple(drawn),
        words=names + fitted(note, edge, end + 18, "note", width - 2 * edge),
        keys=keys,
    )
