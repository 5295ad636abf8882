"""Which characters a text of a document may hold, and where in the text an offset is."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from cmo_career.errors import Place
from cmo_career.model.character import is_clean, refused_character

__all__ = ["Lines", "is_clean", "refused_character"]

_breaks = re.compile("\r\n|\r|\n")


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
