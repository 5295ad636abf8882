"""Outlines of simple shapes, as paths."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, sin

from cmo_career.reports.charts.drawing import written

__all__ = [
    "circle",
    "cross",
    "diamond",
    "half_circle",
    "line",
    "polygon",
    "rectangle",
    "square",
    "tick_mark",
    "triangle",
]


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """
    Return a rectangle by its left upper corner; one without a width is drawn one pixel wide.

    >>> rectangle(1, 2, 30, 4)
    'M1 2h30v4h-30Z'
    """
    across = written(max(width, 1))
    return f"M{written(x)} {written(y)}h{across}v{written(height)}h-{across}Z"


def circle(x: float, y: float, radius: float) -> str:
    """Return a circle by its middle."""
    r, across = written(radius), written(2 * radius)
    return f"M{written(x - radius)} {written(y)}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0Z"


def half_circle(x: float, y: float, radius: float) -> str:
    """Return the left half of a circle."""
    r, across = written(radius), written(2 * radius)
    return f"M{written(x)} {written(y - radius)}a{r} {r} 0 0 0 0 {across}Z"


def line(*points: tuple[float, float]) -> str:
    """
    Return a line through points.

    >>> line((0, 0), (4, 2.5))
    'M0 0L4 2.5'
    """
    return "M" + "L".join(f"{written(x)} {written(y)}" for x, y in points)


def polygon(points: Sequence[tuple[float, float]]) -> str:
    """Return a closed line through points."""
    return f"{line(*points)}Z"


def diamond(x: float, y: float, radius: float) -> str:
    """Return a square that stands on a corner."""
    return polygon(((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)))


def square(x: float, y: float, radius: float) -> str:
    """Return a square by its middle."""
    return rectangle(x - radius, y - radius, 2 * radius, 2 * radius)


def triangle(x: float, y: float, radius: float, way: int = -1) -> str:
    """Return a triangle that points up, or down where *way* is 1."""
    side = radius * sin(pi / 3) * 1.15
    return polygon(
        ((x, y + way * radius), (x + side, y - way * radius * 0.7), (x - side, y - way * radius * 0.7))
    )


def cross(x: float, y: float, radius: float) -> str:
    """Return two lines that cross."""
    return line((x - radius, y - radius), (x + radius, y + radius)) + line(
        (x - radius, y + radius), (x + radius, y - radius)
    )


def tick_mark(x: float, y: float, radius: float) -> str:
    """Return the mark of what is done."""
    return line((x - radius, y), (x - radius * 0.25, y + radius * 0.75), (x + radius, y - radius * 0.75))
