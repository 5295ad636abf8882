"""Rows of text set in columns, where a Chinese character takes the place of two Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import category, east_asian_width

__all__ = ["aligned"]


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if category(each) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(each) in {"W", "F"} else 1
        for each in text
    )


def aligned(rows: Iterable[Sequence[str]], *, gap: str = "  ") -> str:
    """
    Return rows of cells as lines in columns, without spaces at their ends.

    >>> print(aligned([("Data", "1.5"), ("战略", "2")]))
    Data  1.5
    战略  2
    """
    told = [tuple(row) for row in rows]
    widths = [max(map(_width, column)) for column in zip(*told, strict=True)]
    lines = []
    for row in told:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        lines.append(gap.join(cells).rstrip())
    return "\n".join(lines)
