"""The progression map: the stages, the ways between them, where the person is and where they want to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from cmo_career.reports.charts.drawing import Words, stacked, written
from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.map_layout import Road, lanes_of, routes_of
from cmo_career.reports.charts.map_marks import Band, Dot, MapStage, ProgressionMap
from cmo_career.reports.charts.map_roads import Frame, columns_of, drawn_road, margin
from cmo_career.reports.charts.text_width import wrapped

__all__ = ["draw_progression_map"]

natural_width = 460.0
narrowest_labels = 220.0
leading = {"name": 20.0, "line": 17.0, "tag": 19.0}


def draw_progression_map(stages: tuple[MapStage, ...], roads: tuple[Road, ...]) -> ProgressionMap:
    """
    Lay out the map of a progression.

    Args:
        stages: In the order of the framework, the first one at the bottom.

        roads: Between their places in *stages*, each pair once in each direction.

    >>> from cmo_career.reports.charts.map_marks import MapStage
    >>> drawn = draw_progression_map((MapStage(name="A"), MapStage(name="B")), (Road(start=0, end=1),))
    >>> drawn.width, len(drawn.dots), drawn.lines[0].look
    ('460', 2, 'way ahead')
    """
    lanes = lanes_of(len(stages), roads)
    routes = routes_of(roads, lanes)
    columns = columns_of(routes, lanes)
    labels = columns["labels"]
    width = max(natural_width, labels + narrowest_labels)
    blocks = [_block(stage, width - labels - 2 * margin) for stage in stages]
    heights = [max(72.0, _height(block) + 30) for block in blocks]
    bottoms = tuple(accumulate(reversed(heights)))
    total = (bottoms[-1] if bottoms else 0) + 2 * margin
    rows = tuple(
        margin + bottom - height / 2 for bottom, height in zip(bottoms, reversed(heights), strict=True)
    )
    frame = Frame(**columns, width=width, rows=rows[::-1], lanes=lanes)
    drawn = [drawn_road(frame, route) for route in sorted(routes, key=lambda each: each.road.is_onward)]
    return ProgressionMap(
        width=written(width),
        height=written(total),
        bands=tuple(_bands(stages, frame, heights)),
        lines=tuple(line for line, _ in drawn),
        pills=tuple(pill for _, pill in drawn if pill is not None),
        dots=tuple(
            Dot(x=written(frame.x(row)), y=written(frame.rows[row]), mark=stage.mark)
            for row, stage in enumerate(stages)
        ),
        words=tuple(
            words for row, block in enumerate(blocks) for words in _words(block, labels, frame.rows[row])
        ),
    )


def _bands(stages: tuple[MapStage, ...], frame: Frame, heights: list[float]) -> Iterator[Band]:
    for stage, y, height in zip(stages, frame.rows, heights, strict=True):
        if stage.mark != "plain":
            top, width = written(y - height / 2 + 5), written(frame.width - 2)
            yield Band(y=top, height=written(height - 10), width=width, mark=stage.mark)


def _block(stage: MapStage, most: float) -> tuple[tuple[str, tuple[str, ...]], ...]:
    def lines_of(text: str, look: str, lines: int) -> tuple[str, ...]:
        kind = text_looks[f"stage-{look}"]
        return wrapped(text, kind.size, most, lines, is_bold=kind.is_bold) if text else ()

    tags = tuple(line for tag in stage.tags for line in lines_of(tag, "tag", 1))
    return (
        ("tag", tags),
        ("name", lines_of(stage.name, "name", 3)),
        ("line", lines_of(stage.line, "line", 2)),
    )


def _height(block: tuple[tuple[str, tuple[str, ...]], ...]) -> float:
    return sum(leading[look] * len(lines) for look, lines in block)


def _words(block: tuple[tuple[str, tuple[str, ...]], ...], x: float, middle: float) -> tuple[Words, ...]:
    y = middle - _height(block) / 2
    found: list[Words] = []
    for look, lines in block:
        found += stacked(lines, x, y + leading[look] * 0.75, leading[look], f"stage-{look}")
        y += leading[look] * len(lines)
    return tuple(found)
