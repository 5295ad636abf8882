"""Entries between braces or brackets come, go and change places, on one line or on many, with their commas."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from cmo_career.documents.block_splice import line_start
from cmo_career.documents.span import Span, after_gap
from cmo_career.documents.splice import Edit, Piece

__all__ = ["has_lines", "margin_at", "margin_of", "rearranged_flow"]

rest_of_line = re.compile(r"[ \t]*(?:#[^\r\n]*)?\r?\n")
last_empty_line = re.compile(r".*\n[ \t]*\r?\n", re.DOTALL)


@attrs.frozen
class _Entry:
    """
    One entry with all that is its own.

    Attributes:
        lead: Where the space and the comments before it begin.

        start: Where it begins.

        end: Where it ends.

        comma: Offset of its comma; -1 where it has none.

        trail: Where its line ends, or its comma where more follows on the line.

        is_on_own_line: Whether nothing but comments stands before it on its line.
    """

    lead: int
    start: int
    end: int
    comma: int
    trail: int
    is_on_own_line: bool


def has_lines(text: str, span: Span) -> bool:
    """Return whether the entries of *span* stand on lines of their own."""
    return bool(span.entries) and "\n" in text[span.start : span.entries[0]]


def margin_of(text: str, span: Span) -> str:
    """Return the space before the first entry that begins a line."""
    for start in span.entries:
        margin = text[line_start(text, start) : start]
        if not margin.strip(" \t"):
            return margin
    return ""


def margin_at(text: str, offset: int) -> str:
    """Return the space at the beginning of the line of *offset*."""
    line = text[line_start(text, offset) : offset]
    return line[: len(line) - len(line.lstrip(" \t"))]


def rearranged_flow(text: str, span: Span, wanted: Sequence[int | str], *, may_end_with_comma: bool) -> Edit:
    """
    Return the edit that gives a flow collection its *wanted* entries.

    Args:
        text: The text of the document.

        span: The collection in its brackets, with at least one entry.

        wanted: For each entry in its new order, the index of the old one or the text of a new one; not empty.

        may_end_with_comma: Whether a comma after the last entry, where the author wrote one, may stay.
    """
    head = _line_rest(text, span.start + 1, span.end - 1)
    entries = _entries(text, span, head)
    flow = _Flow(text, span, entries, may_end_with_comma=may_end_with_comma)
    flow.add((span.start + 1, head))
    kept = {entry for entry in wanted if isinstance(entry, int)}
    for number, entry in enumerate(wanted):
        # Comments of entries that have gone stay where an empty line parts them from the entry.
        if isinstance(entry, int):
            flow.add_stray_comments(entry, kept)
        flow.add_entry(entry, is_first=number == 0, is_last=number == len(wanted) - 1)
    flow.add_stray_comments(len(entries), kept)
    flow.add_tail((entries[-1].trail, span.end - 1))
    return Edit(span.start + 1, span.end - 1, tuple(flow.pieces))


def _line_rest(text: str, offset: int, end: int) -> int:
    found = rest_of_line.match(text, offset, end)
    return found.end() if found else offset


def _entries(text: str, span: Span, head: int) -> list[_Entry]:
    found: list[_Entry] = []
    lead = head
    for start, value, key in zip(span.entries, span.values, span.keys or span.values, strict=True):
        end = max(value.end, key.end)
        comma = after_gap(text, end)
        if text[comma : comma + 1] != ",":
            comma = -1
        trail = _line_rest(text, end if comma < 0 else comma + 1, span.end - 1)
        begins_line = "\n" in text[lead:start] or text[lead - 1] == "\n"
        found.append(_Entry(lead, start, end, comma, trail, begins_line))
        lead = trail
    return found


class _Flow:
    """The pieces of a flow collection while they are put together."""

    def __init__(self, text: str, span: Span, entries: list[_Entry], *, may_end_with_comma: bool) -> None:
        self.text, self.entries = text, entries
        self.pieces: list[Piece] = []
        self.last = ""
        self.is_lined = has_lines(text, span) or any(entry.is_on_own_line for entry in entries)
        self.margin = margin_of(text, span)
        last = entries[-1]
        self.ends_with_comma = may_end_with_comma and last.comma >= 0
        self.closes_on_own_line = self.is_lined and "\n" in text[last.end : span.end]
        inline = [text[entry.lead : entry.start] for entry in entries[1:] if not entry.is_on_own_line]
        self.space = inline[0] if inline else " "
        self.first_space = "" if entries[0].is_on_own_line else text[entries[0].lead : entries[0].start]
        self.seen = 0

    def add(self, piece: Piece) -> None:
        """Add a piece, if there is anything in it."""
        if piece and (isinstance(piece, str) or piece[0] < piece[1]):
            self.pieces.append(piece)
            self.last = piece[-1] if isinstance(piece, str) else self.text[piece[1] - 1]

    def add_entry(self, entry: int | str, *, is_first: bool, is_last: bool) -> None:
        """Add an entry with its lead, its comma and the rest of its line."""
        old = None if isinstance(entry, str) else self.entries[entry]
        self._add_lead(old, is_first=is_first)
        self.add(entry if isinstance(entry, str) else (self.entries[entry].start, self.entries[entry].end))
        needs_comma = not is_last or self.ends_with_comma
        if old is None:
            self.add("," if needs_comma else "")
            if self.is_lined and not is_last:
                self.add("\n")
            return
        if old.comma < 0:
            self.add("," if needs_comma else "")
            self.add((old.end, old.trail))
        elif needs_comma:
            self.add((old.end, old.trail))
        else:
            self.add((old.end, old.comma))
            rest = self.text[old.comma + 1 : old.trail]
            if rest.strip() or self.closes_on_own_line:
                self.add((old.comma + 1, old.trail))

    def _add_lead(self, old: _Entry | None, *, is_first: bool) -> None:
        is_on_own_line = self.is_lined if old is None else old.is_on_own_line
        if is_on_own_line:
            if self.last != "\n" and (not is_first or "\n" not in self.text[self._lead_of(old)]):
                self.add("\n")
            self.add(self.margin if old is None else (old.lead, old.start))
        elif self.last == "\n":
            self.add(self.margin)
        elif is_first:
            self.add(self.first_space)
        else:
            self.add(self.space)

    def _lead_of(self, old: _Entry | None) -> slice:
        return slice(0, 0) if old is None else slice(old.lead, old.start)

    def add_stray_comments(self, upto: int, kept: set[int]) -> None:
        """Add comments above entries before *upto* that have gone, down to the last empty line."""
        for number in range(self.seen, upto):
            entry = self.entries[number]
            found = None if number in kept else last_empty_line.match(self.text, entry.lead, entry.start)
            if found and "#" in found[0]:
                if self.last != "\n":
                    self.add("\n")
                self.add((entry.lead, found.end()))
        self.seen = max(self.seen, upto)

    def add_tail(self, tail: tuple[int, int]) -> None:
        """Add what stands before the closing bracket."""
        if self.closes_on_own_line and self.last != "\n" and "\n" not in self.text[slice(*tail)]:
            self.add("\n")
        elif self.last == "\n" and not self.closes_on_own_line:
            self.add(self.margin)
        self.add(tail)
