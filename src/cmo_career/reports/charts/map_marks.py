"""What the progression map is drawn from, and what it is made of."""

from __future__ import annotations

import attrs

from cmo_career.reports.charts.drawing import Words

__all__ = ["Band", "Dot", "Line", "MapStage", "Pill", "ProgressionMap"]


@attrs.frozen(kw_only=True)
class MapStage:
    """
    A stage on the map.

    Attributes:
        name: What it is called.

        line: What stands below its name; empty for nothing.

        tags: What it is to the person: where they are, where they want to be.

        mark: ``here``, ``wanted``, ``both`` or ``plain``.
    """

    name: str
    line: str = ""
    tags: tuple[str, ...] = ()
    mark: str = "plain"


@attrs.frozen(kw_only=True)
class Line:
    """
    A way drawn: its path and its arrow head.

    Attributes:
        path: Of the line.

        arrow: Of the arrow head.

        look: Classes in the style sheet.
    """

    path: str
    arrow: str
    look: str


@attrs.frozen(kw_only=True)
class Pill:
    """
    What stands on a way.

    Attributes:
        x: Its left edge.

        y: Its top.

        width: From left to right.

        label: The words in it.
    """

    x: str
    y: str
    width: str
    label: Words


@attrs.frozen(kw_only=True)
class Dot:
    """
    A stage drawn.

    Attributes:
        x: Of its centre.

        y: Of its centre.

        mark: As in `MapStage`.
    """

    x: str
    y: str
    mark: str


@attrs.frozen(kw_only=True)
class Band:
    """
    The ground of a row that matters to the person.

    Attributes:
        y: Its top.

        height: From top to bottom.

        width: From the left edge.

        mark: As in `MapStage`.
    """

    y: str
    height: str
    width: str
    mark: str


@attrs.frozen(kw_only=True)
class ProgressionMap:
    """
    The map, ready to be drawn.

    Attributes:
        width: Of the picture.

        height: Of the picture.

        bands: Grounds of rows.

        lines: Ways, those that lead on last, so that nothing covers them.

        pills: What stands on them.

        dots: Stages.

        words: Names of stages and what stands below them.
    """

    width: str
    height: str
    bands: tuple[Band, ...]
    lines: tuple[Line, ...]
    pills: tuple[Pill, ...]
    dots: tuple[Dot, ...]
    words: tuple[Words, ...]
