"""The legend of a chart: what its marks mean, in as many lines as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from cmo_career.reports.charts.drawing import Key, Mark, fitted
from cmo_career.reports.charts.text_width import text_width

__all__ = ["Entry", "legend"]

glyph_room, gap, leading = 24.0, 16.0, 20.0


@attrs.frozen(kw_only=True)
class Entry:
    """
    A mark and what it means.

    Attributes:
        draw: Draws the mark around a point.

        label: What it means.
    """

    draw: Callable[[float, float], tuple[Mark, ...]]
    label: str


def legend(entries: Iterable[Entry], left: float, right: float, y: float) -> tuple[tuple[Key, ...], float]:
    """
    Return the keys, and the baseline of the last of them.

    Args:
        entries: Marks and what they mean.

        left: Where lines begin.

        right: Where they end at the latest.

        y: Baseline of the first line.
    """
    x, found = left, list[Key]()
    for entry in entries:
        (words,) = fitted(entry.label, 0, 0, "key-label", right - left - glyph_room)
        width = glyph_room + text_width(words.text, 12)
        if x > left and x + width > right:
            x, y = left, y + leading
        (label,) = fitted(entry.label, x + glyph_room, y, "key-label", right - left - glyph_room)
        found.append(Key(marks=entry.draw(x + 9, y - 4), label=label))
        x += width + gap
    return tuple(found), y
