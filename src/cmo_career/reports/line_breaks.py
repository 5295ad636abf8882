"""Where a line of text may end, in Chinese and in Latin script, whatever it is set in."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import category, east_asian_width

__all__ = ["graphemes", "lines_of"]

_never_first = frozenset("、。，．：；？！）》」』】〕〉”’…·・,.:;?!)]}%／/-–～")
_never_last = frozenset("（《「『【〔〈“‘([{")
_joiner = "\N{ZERO WIDTH JOINER}"


def graphemes(text: str) -> list[str]:
    r"""
    Return what a reader takes for single characters, marks and joined emoji kept together.

    >>> [len(graphemes(text)) for text in ("e\u0301a", "👩\u200d💻!", "营销")]
    [2, 2, 2]
    """
    if text.isascii():
        return list(text)
    found: list[str] = []
    for character in text:
        joins = category(character) in {"Mn", "Me", "Mc", "Cf"} or "\U0001f3fb" <= character <= "\U0001f3ff"
        if found and (joins or found[-1].endswith(_joiner)):
            found[-1] += character
        else:
            found.append(character)
    return found


def _breaks_between(before: str, after: str) -> bool:
    if after in _never_first or before in _never_last:
        return False
    wide = {"W", "F"}
    return before in "/-" or east_asian_width(before[-1]) in wide or east_asian_width(after[0]) in wide


def _pieces(text: str) -> list[str]:
    """Return the parts of a text between which a line may end; a space stays at the end of its part."""
    pieces: list[str] = []
    last = ""
    for grapheme in graphemes(text):
        if pieces and last != " " and (grapheme == " " or not _breaks_between(last, grapheme)):
            pieces[-1] += grapheme
        else:
            pieces.append(grapheme)
        last = grapheme
    return pieces


def _cut(piece: str, width_of: Callable[[str], float], most: float) -> list[str]:
    """Return a word in parts that each fit a line."""
    if width_of(piece.rstrip()) <= most:
        return [piece]
    parts = [""]
    for grapheme in graphemes(piece):
        if parts[-1] and width_of((parts[-1] + grapheme).rstrip()) > most:
            parts.append("")
        parts[-1] += grapheme
    return parts


def lines_of(text: str, width_of: Callable[[str], float], most: float) -> list[str]:
    """
    Break a paragraph into lines, a word only where it is longer than a line.

    Args:
        text: One paragraph.

        width_of: Tells the width of a text.

        most: Width of a line.

    >>> lines_of("Lay the foundation", len, 8), lines_of("品牌/增长，并行", len, 4)
    (['Lay the', 'foundati', 'on'], ['品牌/增', '长，并行'])
    """
    done: list[str] = []
    line = ""
    for piece in (part for word in _pieces(text) for part in _cut(word, width_of, most)):
        if line and width_of((line + piece).rstrip()) > most:
            done.append(line.rstrip())
            line = ""
        line += piece
    done.append(line.rstrip())
    return done
