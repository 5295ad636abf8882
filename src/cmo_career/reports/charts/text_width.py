"""
How wide a text will be, and how to break it, for pictures in which nothing flows.

Nobody knows the reader's fonts. The widths here are those of common sans-serif faces, a little on the wide side, so
that a text may end early but never runs out of its place.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from unicodedata import category, east_asian_width

from cmo_career.reports.line_breaks import graphemes, lines_of

__all__ = ["text_width", "wrapped"]

_narrow = frozenset("iljtfrI.,:;|!'`·()[]{} ")
_wide = frozenset("mwMW@%&—…")


@cache
def _em(character: str) -> float:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0.0
    if character >= "\U0001f000":
        return 1.4
    if east_asian_width(character) in {"W", "F"}:
        return 1.0
    if character in _narrow:
        return 0.36
    if character in _wide:
        return 0.95
    if "a" <= character <= "z" or "0" <= character <= "9":
        return 0.58
    # Why: quotation marks and dots outside ASCII take a whole square in Chinese fonts.
    return 1.0 if east_asian_width(character) == "A" or not character.isascii() else 0.7


@cache
def _bold_em(character: str) -> float:
    # Why: letters get wider when they get bolder, and squares stay squares.
    return _em(character) * (1.0 if east_asian_width(character) in {"W", "F"} else 1.14)


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """
    Return the width of a text in pixels, set in *size* pixels.

    >>> text_width("营销", 10), round(text_width("CMO", 10), 1)
    (20.0, 23.5)
    """
    return size * sum(map(_bold_em if is_bold else _em, text))


def wrapped(text: str, size: float, most: float, lines: int, *, is_bold: bool = False) -> tuple[str, ...]:
    """
    Break a text into lines.

    Args:
        text: One paragraph.

        size: Of the type, in pixels.

        most: Width of a line, in pixels.

        lines: How many at most; what does not fit is cut off with an ellipsis.

        is_bold: Whether it is set in bold type, which is wider.

    >>> wrapped("Executive Partner / Business Unit Head", 10, 110, 3)
    ('Executive Partner /', 'Business Unit Head')

    >>> wrapped("高管合伙人/事业部负责人", 10, 65, 2)
    ('高管合伙人/', '事业部负责人')
    """

    # Why: nothing beyond what the lines could hold at all is looked at, however long a title is.
    def width_of(part: str) -> float:
        return text_width(part, size, is_bold=is_bold)

    done = lines_of(text[: int(lines * most / size * 4) + 1], width_of, most)
    if len(done) <= lines:
        return tuple(done)
    return (*done[: lines - 1], _with_ellipsis(done[lines - 1], width_of, most))


def _with_ellipsis(line: str, width_of: Callable[[str], float], most: float) -> str:
    kept = graphemes(line)
    while kept and width_of("".join(kept) + "…") > most:
        kept.pop()
    return "".join(kept).rstrip() + "…"
