"""Marks of a picture: what every chart is made of, with numbers already written."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

import attrs

from cmo_career.reports.charts.looks import text_looks
from cmo_career.reports.charts.text_width import text_width, wrapped

__all__ = [
    "Drawing",
    "Key",
    "Mark",
    "Row",
    "Words",
    "box_of",
    "clean",
    "closed",
    "fitted",
    "stacked",
    "written",
]


def written(number: float) -> str:
    """
    Write a coordinate as pictures have it, to a tenth.

    >>> written(12.0), written(0.25), written(-0.04)
    ('12', '0.2', '0')
    """
    text = f"{number:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def clean(text: str) -> str:
    r"""
    Return a text on one line, without what no picture can hold: control characters and halves of characters.

    >>> clean("a \n b\x00c")
    'a bc'
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(each for each in line if category(each) not in {"Cc", "Cs"} and each not in "\ufffe\uffff")


@attrs.frozen(kw_only=True)
class Words:
    """
    A line of text in a picture.

    Attributes:
        x: Of its anchor.

        y: Of its baseline.

        text: What it says.

        look: Class of its looks in the style sheet.

        full: The whole of it, where *text* is cut off.
    """

    x: str
    y: str
    text: str
    look: str
    full: str = ""


@attrs.frozen(kw_only=True)
class Mark:
    """
    A shape in a picture.

    Attributes:
        path: Its outline.

        look: Class of its looks in the style sheet.
    """

    path: str
    look: str


@attrs.frozen(kw_only=True)
class Row:
    """
    What belongs together in a picture: the bar of a goal, the name beside it, what is told of it.

    Attributes:
        title: What it says in full, shown where a pointer rests on it.

        marks: Its shapes, the lowest first.

        words: Its lines of text.
    """

    title: str
    marks: tuple[Mark, ...] = ()
    words: tuple[Words, ...] = ()


@attrs.frozen(kw_only=True)
class Key:
    """
    What a mark means.

    Attributes:
        marks: The mark, in small.

        label: The words.
    """

    marks: tuple[Mark, ...]
    label: Words


@attrs.frozen(kw_only=True)
class Drawing:
    """
    A chart, ready to be drawn: whatever kind it is, a template puts down its parts in this order.

    Attributes:
        width: Of the picture.

        height: Of the picture.

        grid: What lies under everything: axes and lines of levels.

        rows: What it shows.

        words: Lines of text that belong to no row: of axes, and notes.

        keys: The legend.
    """

    width: str
    height: str
    grid: tuple[Mark, ...] = ()
    rows: tuple[Row, ...] = ()
    words: tuple[Words, ...] = ()
    keys: tuple[Key, ...] = ()

    @property
    def all_words(self) -> tuple[Words, ...]:
        """Every line of text in it."""
        in_rows = tuple(words for row in self.rows for words in row.words)
        return (*in_rows, *self.words, *(key.label for key in self.keys))


def stacked(lines: tuple[str, ...], x: float, y: float, leading: float, look: str) -> tuple[Words, ...]:
    """Return lines set one below the other, the first with its baseline at *y*."""
    return tuple(
        Words(x=written(x), y=written(y + row * leading), text=line, look=look)
        for row, line in enumerate(lines)
    )


def fitted(text: str, x: float, y: float, look: str, most: float, *, lines: int = 1) -> tuple[Words, ...]:
    """
    Return a text in lines that are no wider than *most*, the first with its baseline at *y*.

    What does not fit in as many *lines* ends with an ellipsis, and the last line keeps all of the text.
    """
    told = clean(text)
    if not told:
        return ()
    kind = text_looks[look]
    done = wrapped(told, kind.size, most, lines, is_bold=kind.is_bold)
    found = stacked(done, x, y, kind.leading, look)
    if done[-1].endswith("…") and not told.endswith(done[-1]):
        found = (*found[:-1], attrs.evolve(found[-1], full=told))
    return found


def closed(
    end: float,
    note: str,
    *,
    width: float,
    margin: float = 8.0,
    grid: Iterable[Mark] = (),
    rows: Iterable[Row] = (),
    words: Iterable[Words] = (),
    keys: Iterable[Key] = (),
) -> Drawing:
    """Return the drawing of what ends at a height, with a note below it; an empty note is none."""
    notes = fitted(note, margin, end + 18, "note", width - 2 * margin, lines=2)
    return Drawing(
        width=written(width),
        height=written(end + 12 + 16 * len(notes)),
        grid=tuple(grid),
        rows=tuple(rows),
        words=(*words, *notes),
        keys=tuple(keys),
    )


def box_of(words: Words) -> tuple[float, float, float, float]:
    """
    Return the box that a line of text stays in: left, top, right, bottom.

    >>> box_of(Words(x="10", y="20", text="CMO", look="row-name"))[0]
    10.0
    """
    kind = text_looks[words.look]
    width = text_width(words.text, kind.size, is_bold=kind.is_bold)
    left = float(words.x) - {"start": 0.0, "middle": width / 2, "end": width}[kind.anchor]
    baseline = float(words.y)
    return left, baseline - 0.85 * kind.size, left + width, baseline + 0.25 * kind.size
