"""Plain text in columns, where a Chinese character takes the place of two Latin letters."""

from __future__ import annotations

from collections.abc import Iterable

from cmo_career.reports.line_breaks import lines_of
from cmo_career.words.aligned import cells

__all__ = ["cells", "filled", "padded", "page_width", "widest"]

page_width = 80
narrowest = 30
"""Columns that a paragraph keeps, however far it is indented."""


def padded(text: str, width: int) -> str:
    """
    Return a text followed by spaces, as many as fill *width* columns.

    >>> padded("能力", 6) + "|", padded("skill", 6) + "|"
    ('能力  |', 'skill |')
    """
    return text + " " * (width - cells(text))


def widest(texts: Iterable[str]) -> int:
    """
    Return how many columns the widest of some texts takes.

    >>> widest(["阶段", "a"]), widest([])
    (4, 0)
    """
    return max(map(cells, texts), default=0)


def filled(text: str, first: str = "", rest: str | None = None) -> str:
    """
    Return a paragraph in lines of at most 80 columns.

    Args:
        text: The paragraph.

        first: What stands before its first line.

        rest: What stands before the others; as many spaces as *first* is wide unless given.

    >>> print(filled("done", "  - "))
      - done
    """
    after = " " * cells(first) if rest is None else rest
    most = max(page_width - max(cells(first), cells(after)), narrowest)
    lines = lines_of(text, cells, most)
    return "\n".join((first + lines[0], *(after + line for line in lines[1:])))
