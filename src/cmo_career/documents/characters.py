"""Which characters a text of a document may hold, and where in the text an offset is."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from cmo_career.errors import Place

__all__ = ["Lines", "is_clean", "refused_character"]

_refused = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_breaks = re.compile("\r\n|\r|\n")


def refused_character(text: str, start: int = 0) -> int | None:
    r"""
    Return the offset of the first character at or after *start* that no document may hold, or None.

    These are the control characters but tab and line ends, lone surrogates, and the two non-characters of
    Unicode's first plane: what YAML 1.2 calls not printable.

    >>> refused_character("a\x00b"), refused_character("示例\tA\n")
    (1, None)
    """
    found = _refused.search(text, start)
    return found.start() if found else None


def is_clean(text: str) -> bool:
    """Return whether *text* holds no refused character; for most texts without looking at each."""
    return text.isprintable() or _refused.search(text) is None


@attrs.frozen(slots=False)
class Lines:
    r"""
    The lines of a text, to tell the line and column of an offset.

    Attributes:
        text: The whole text.

        file: Its name in places.

    >>> str(Lines("a\r\nbc").place(4))
    '<text>:2:2'
    """

    text: str
    file: str | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _breaks.finditer(self.text))]

    def place(self, offset: int) -> Place:
        """Return the place of *offset*."""
        line = bisect_right(self._starts, offset)
        return Place(file=self.file, line=line, column=offset - self._starts[line - 1] + 1)
