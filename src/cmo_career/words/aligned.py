"""Rows of text set in columns, where a Chinese character takes the place of two Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import category, east_asian_width

__all__ = ["aligned", "cells"]


@cache
def _cells_of(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def cells(text: str) -> int:
    r"""
    Return how many columns of a terminal a text takes.

    >>> cells("CMO"), cells("营销"), cells("e\u0301")
    (3, 4, 1)
    """
    return sum(map(_cells_of, text))


def aligned(rows: Iterable[Sequence[str]], *, gap: str = "  ") -> str:
    """
    Return rows of cells as lines in columns, without spaces at their ends.

    >>> print(aligned([("Data", "1.5"), ("战略", "2")]))
    Data  1.5
    战略  2
    """
    told = [tuple(row) for row in rows]
    widths = [max(map(cells, column)) for column in zip(*told, strict=True)]
    lines = []
    for row in told:
        padded = (cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
        lines.append(gap.join(padded).rstrip())
    return "\n".join(lines)
