"""
Changing spans of a text: each edit says of which pieces its span shall consist.

A piece is either a new text or a range of the old one, copied with the edits that lie inside it; so a part can be
moved and changed at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import attrs

__all__ = ["Edit", "Piece", "spliced"]

Piece = str | tuple[int, int]
"""A new text, or the start and end of a range of the old text."""


@attrs.frozen
class Edit:
    """
    A span of the old text and what shall stand there.

    Attributes:
        start: Offset of its first character.

        end: Offset after its last character; an edit is never empty.

        pieces: What stands there afterwards.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]


def spliced(text: str, edits: Iterable[Edit], line_break: str = "\n") -> str:
    r"""
    Return *text* with all *edits* made.

    Args:
        text: The old text.

        edits: Apart from each other, or one inside a range that the other copies.

        line_break: What new texts have for ``\\n``.

    >>> spliced("a b c", [Edit(0, 5, ((4, 5), " ", (0, 1))), Edit(0, 1, ("A",))])
    'c A'
    """
    ordered = sorted(edits, key=lambda edit: (edit.start, -edit.end))
    starts = [edit.start for edit in ordered]
    parts: list[str] = []
    # Each waiting piece remembers from which edit on those inside it stand in the order.
    waiting: list[tuple[Piece, int]] = [((0, len(text)), 0)]
    while waiting:
        piece, first = waiting.pop()
        if isinstance(piece, str):
            parts.append(piece.replace("\n", line_break))
            continue
        start, end = piece
        at = max(first, bisect_left(starts, start))
        if at == len(ordered) or ordered[at].start >= end:
            parts.append(text[start:end])
            continue
        edit = ordered[at]
        parts.append(text[start : edit.start])
        waiting.append(((edit.end, end), at + 1))
        waiting.extend((each, at + 1) for each in reversed(edit.pieces))
    return "".join(parts)
