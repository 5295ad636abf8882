"""Entries of a YAML block come, go and change places: whole lines, with the comments directly above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cmo_career.documents.span import Span
from cmo_career.documents.splice import Edit, Piece

__all__ = ["column_of", "line_start", "rearranged_block"]

comment_line = re.compile(r"( *)#[^\n]*\n?")
empty_lines = re.compile(r"(?:[ \t]*\r?\n)+")


def line_start(text: str, offset: int) -> int:
    """Return where the line of *offset* begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the next line begins, or the text ends."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def column_of(text: str, offset: int) -> int:
    """Return the column of *offset*, from 0."""
    return offset - line_start(text, offset)


def extents(text: str, span: Span) -> list[tuple[int, int]]:
    """
    Return the lines of each entry: comments directly above it, itself, and deeper comments directly below.

    The first entry begins at its own offset where it shares its line with the dash of the list around it.
    """
    column = column_of(text, span.entries[0])
    found: list[tuple[int, int]] = []
    floor = 0
    for start, value, key in zip(span.entries, span.values, span.keys or span.values, strict=True):
        first = line_start(text, start)
        shares_line = bool(text[first:start].strip(" "))
        if shares_line:
            first = start
        while not shares_line and first > floor:
            above = line_start(text, first - 1)
            comment = comment_line.fullmatch(text, above, first)
            if above < floor or not comment or len(comment[1]) != column:
                break
            first = above
        last = line_end(text, max(value.end, key.end))
        while (comment := comment_line.match(text, last)) and len(comment[1]) > column:
            last = comment.end()
        found.append((first, last))
        floor = last
    return found


def rearranged_block(text: str, span: Span, wanted: Sequence[int | str], stay: set[int]) -> Edit:
    """
    Return the edit that gives a block its *wanted* entries.

    Args:
        text: The text of the document.

        span: The block, with at least one entry.

        wanted: For each entry in its new order, the index of the old one, or the text of a new one, without margin.

        stay: Indices of old entries that keep their places.
    """
    lines = extents(text, span)
    block = _Block(text, span, lines)
    after: dict[int, list[int | str]] = {-1: []}
    anchor = -1
    for entry in wanted:
        if isinstance(entry, int) and entry in stay:
            anchor = entry
            after[anchor] = []
        else:
            after[anchor].append(entry)
    block.add_all(after[-1])
    if after[-1] and block.is_spaced:
        block.add("\n")
    for number in range(len(lines)):
        if number in stay:
            block.add_entry(number)
            block.add_all(after[number])
        if number + 1 < len(lines):
            block.add_gap(lines[number][1], lines[number + 1][0], is_after_removed=number not in stay)
        elif number not in stay:
            block.drop_last_gap()
    return Edit(lines[0][0], lines[-1][1], tuple(block.pieces))


class _Block:
    """The pieces of a block while they are put together."""

    def __init__(self, text: str, span: Span, lines: list[tuple[int, int]]) -> None:
        self.text, self.lines = text, lines
        self.pieces: list[Piece] = []
        self.margin = " " * column_of(text, span.entries[0])
        self.shares_line = line_start(text, lines[0][0]) != lines[0][0]
        between = [text[end:start] for (_, end), (start, _) in pairwise(lines)]
        self.is_spaced = bool(between) and all(empty_lines.search(gap) for gap in between)
        self.last_gap: int | None = None
        self.ends_with_break = True

    def add(self, piece: Piece) -> None:
        """Add a piece, on a line of its own unless it is the first."""
        if isinstance(piece, tuple) and piece[0] == piece[1]:
            return
        if not self.pieces and self.shares_line:
            piece = self._without_margin(piece)
        elif not self.ends_with_break:
            self.pieces.append("\n")
        self.pieces.append(piece)
        last = piece[-1] if isinstance(piece, str) else self.text[piece[1] - 1]
        self.ends_with_break = last == "\n"
        self.last_gap = None

    def add_all(self, entries: Sequence[int | str]) -> None:
        """Add entries that come from elsewhere."""
        for entry in entries:
            if self.is_spaced and self.pieces:
                self.add("\n")
            if isinstance(entry, str):
                self.add(f"{self.margin}{entry}\n")
            else:
                self.add_entry(entry)

    def add_entry(self, number: int) -> None:
        """Add an old entry."""
        is_inline = number == 0 and self.shares_line
        if is_inline and self.pieces:
            self.add(self.margin)
            self.ends_with_break = True
        self.add(self.lines[number])

    def add_gap(self, start: int, end: int, *, is_after_removed: bool) -> None:
        """Add what stands between two entries; of empty lines around a removed entry only one stretch stays."""
        if is_after_removed and (not self.pieces or self.last_gap is not None or self._follows_empty_line()):
            found = empty_lines.match(self.text, start, end)
            start = found.end() if found else start
        if start < end:
            self.add((start, end))
            self.last_gap = start

    def _follows_empty_line(self) -> bool:
        last = self.pieces[-1] if self.pieces else ""
        return last == "\n"

    def drop_last_gap(self) -> None:
        """Take away the empty lines before an entry that was the last and has gone."""
        gap = self.pieces[-1] if self.pieces and self.last_gap is not None else ""
        if isinstance(gap, str):
            return
        start, end = gap
        self.pieces.pop()
        kept = self.text[start:end].rstrip()
        if kept:
            self.pieces.append((start, line_end(self.text, start + len(kept) - 1)))

    def _without_margin(self, piece: Piece) -> Piece:
        if isinstance(piece, str):
            return piece.lstrip(" \n")
        start, end = piece
        return start + len(self.text[start:end]) - len(self.text[start:end].lstrip(" \r\n")), end
