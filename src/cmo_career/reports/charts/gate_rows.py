"""Readiness as rows: the gates of each way in as signs, and the chance to meet what is required in each pillar."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.reports.charts.drawing import Drawing, Key, Mark, Row, Words, closed, fitted, written
from cmo_career.reports.charts.legend import Entry, legend
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.shapes import circle, half_circle, line, rectangle, square, tick_mark, triangle

__all__ = ["ChanceRow", "GateSign", "WayRow", "draw_readiness", "gate_entry"]

width, edge, right = 640.0, 8.0, 632.0
sign_gap, sign_row, sign_radius = 26.0, 26.0, 8.0
track_left, track_right, label_right = 284.0, 464.0, 270.0
leading = text_looks["row-name"].leading


@attrs.frozen(kw_only=True)
class GateSign:
    """
    A gate as the chart takes it.

    Attributes:
        status: As labels of ``gate-status`` name it.

        weight: ``essential``, ``preferred`` or ``opening``.

        title: What is told of it in full.
    """

    status: str
    weight: str
    title: str = ""


@attrs.frozen(kw_only=True)
class WayRow:
    """
    A way in as the chart takes it.

    Attributes:
        name: What it is called.

        tally: How many gates are met, in words.

        gates: Its gates: essential ones, preferred ones, openings.
    """

    name: str
    tally: str
    gates: tuple[GateSign, ...] = ()


@attrs.frozen(kw_only=True)
class ChanceRow:
    """
    What is required in one pillar or skill, as the chart takes it.

    Attributes:
        name: What it is called.

        words: The chance in words, or why it is not told.

        share: The chance, 0 to 1; None where it is not told.

        remark: That it is the bottleneck, or nothing.

        is_skill: Whether it is a skill.

        title: What is told of it in full.
    """

    name: str
    words: str
    share: float | None = None
    remark: str = ""
    is_skill: bool = False
    title: str = ""


def _outline(weight: str, x: float, y: float) -> str:
    """Return the shape of a gate by what it weighs: round, small and round, or a door for others to open."""
    if weight == "opening":
        return square(x, y, sign_radius - 1)
    return circle(x, y, sign_radius if weight == "essential" else sign_radius - 2.5)


def gate_marks(gate: GateSign, x: float, y: float) -> tuple[Mark, ...]:
    """Return the sign of a gate around a point; each status has a shape of its own."""
    outline = _outline(gate.weight, x, y)
    r = 4.0 if gate.weight == "essential" else 3.0
    inside = {
        "met": (Mark(path=outline, look="sign-full"), Mark(path=tick_mark(x, y, r), look="sign-on-full")),
        "waived": (
            Mark(path=outline, look="sign-full"),
            Mark(path=line((x - r, y), (x + r, y)), look="sign-on-full"),
        ),
        "claimed": (Mark(path=outline, look="sign"), Mark(path=tick_mark(x, y, r), look="shape-likely")),
        "under-way": (Mark(path=outline, look="sign"), Mark(path=half_circle(x, y, r), look="sign-full")),
        "not-started": (Mark(path=outline, look="sign-quiet"),),
    }
    return inside.get(
        gate.status, (Mark(path=outline, look="sign-unknown"), Mark(path=circle(x, y, 1), look="sign-quiet"))
    )


def gate_entry(status: str, weight: str, label: str) -> Entry:
    """Return the key of a status or of a weight."""
    return Entry(draw=lambda x, y: gate_marks(GateSign(status=status, weight=weight), x, y), label=label)


def _way(way: WayRow, top: float) -> tuple[list[Row], float]:
    """Return the rows of a way in, and where they end."""
    name = fitted(way.name, edge, top + 20, "row-strong", right - edge, lines=2)
    y = top + 20 + leading * len(name)
    tally = fitted(way.tally, edge, y, "row-note", right - edge)
    rows = [Row(title=way.name, words=(*name, *tally))]
    x, y = edge + 10, y + 20
    before = ""
    for gate in way.gates:
        if before and before != gate.weight:
            x += 14
        if x > right - 10:
            x, y = edge + 10, y + sign_row
        rows.append(Row(title=gate.title, marks=gate_marks(gate, x, y)))
        x, before = x + sign_gap, gate.weight
    return rows, y + (18 if way.gates else -8)


def _place(share: float) -> float:
    return track_left + (track_right - track_left) * share


def _zones(top: float, bottom: float) -> Iterator[Mark]:
    """Yield the lines between unlikely, open and likely."""
    path = "".join(line((_place(share), top), (_place(share), bottom)) for share in (0.2, 0.8))
    yield Mark(path=path, look="level-line")


def _chance(row: ChanceRow, top: float) -> tuple[Row, float]:
    left = edge + (14 if row.is_skill else 0)
    name = fitted(
        row.name, left, top + 20, "row-name" if row.is_skill else "row-strong", label_right - left, lines=2
    )
    remark = fitted(row.remark, left, top + 20 + leading * len(name), "row-warm", label_right - left - 14)
    height = 16 + leading * len(name) + 16 * len(remark)
    y = top + height / 2 + 2
    look = "track-unknown" if row.share is None else "track"
    marks = [Mark(path=rectangle(track_left, y - 4, track_right - track_left, 8), look=look)]
    if row.share is not None:
        marks.append(Mark(path=circle(_place(row.share), y, 7), look="likely"))
    if remark:
        mark = Mark(path=triangle(left + 4, top + 16 + leading * len(name), 5), look="sign-warm-full")
        marks.append(mark)
        remark = tuple(attrs.evolve(each, x=written(left + 14)) for each in remark)
    words = fitted(row.words, track_right + 14, y + 4, "row-note", right - track_right - 14, lines=2)
    if len(words) > 1:
        words = tuple(attrs.evolve(each, y=written(float(each.y) - 7)) for each in words)
    return Row(title=row.title, marks=tuple(marks), words=(*name, *remark, *words)), top + max(height, 32)


def draw_readiness(
    ways: tuple[WayRow, ...],
    chances: tuple[ChanceRow, ...],
    entries: tuple[Entry, ...],
    *,
    heads: tuple[str, str],
    zones: tuple[str, str, str],
    note: str = "",
) -> Drawing:
    """
    Lay out the rows.

    Args:
        ways: Ways in, the nearest on top.

        chances: What is required, in the framework's order.

        entries: The legend.

        heads: Headings over gates and over pillars.

        zones: What little, middling and great chances are called.

        note: What stands at the end; empty for nothing.
    """
    y = 10.0
    rows, words, keys, grid = list[Row](), list[Words](), tuple[Key, ...](), tuple[Mark, ...]()
    if ways:
        words += fitted(heads[0], edge, y + 14, "head", right - edge)
        keys, y = legend(entries, edge, right, y + 38)
        y += 6
    for way in ways:
        found, y = _way(way, y)
        rows += found
    if chances:
        y += 32 if ways else 18
        words += fitted(heads[1], edge, y - 4, "head", label_right - edge)
        words += _zone_names(zones, y)
        top = y = y + 4
        for each in chances:
            row, y = _chance(each, y)
            rows.append(row)
        grid = tuple(_zones(top, y))
    return closed(y, note, width=width, grid=grid, rows=rows, words=words, keys=keys)


def _zone_names(zones: tuple[str, str, str], y: float) -> Iterator[Words]:
    low, middle, high = zones
    side = (track_right - track_left) / 3 - 6
    yield from fitted(middle, _place(0.5), y, "tick", side)
    yield from fitted(low, _place(0), y, "tick-start", side)
    yield from fitted(high, _place(1), y, "tick-end", side)
