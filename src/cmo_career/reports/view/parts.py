"""The parts of which sections are made: facts, lists, tables and paragraphs, every word written already."""

from __future__ import annotations

from typing import ClassVar

import attrs

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.escapes import Css

__all__ = [
    "Cell",
    "Facts",
    "Grid",
    "Items",
    "Line",
    "Part",
    "Picture",
    "PlacedChart",
    "Row",
    "Section",
    "Words",
]


@attrs.frozen(kw_only=True)
class Line:
    """
    A fact, or an item of a list.

    Attributes:
        text: What it says.

        label: What it is; empty for an item that needs none.

        sign: A character that tells the look without colour; empty for none.

        look: For the style sheet; empty for nothing in particular.

        notes: What is to be said of it beside, each a phrase.

        marks: Numbers of the notes at the end of the page that it rests on.

        below: Items below it.
    """

    text: str
    label: str = ""
    sign: str = ""
    look: str = ""
    notes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    below: tuple[Line, ...] = ()


@attrs.frozen(kw_only=True)
class Facts:
    """
    Facts, each with its label.

    Attributes:
        lines: The facts.
    """

    kind: ClassVar[str] = "facts"

    lines: tuple[Line, ...]


@attrs.frozen(kw_only=True)
class Items:
    """
    A list.

    Attributes:
        lines: Its items.

        is_numbered: Whether their order matters.
    """

    kind: ClassVar[str] = "items"

    lines: tuple[Line, ...]
    is_numbered: bool = False


@attrs.frozen(kw_only=True)
class Cell:
    """
    A cell of a table.

    Attributes:
        text: What it says.

        label: Heading of its column, which narrow pages repeat.

        sign: A character before it; empty for none.

        look: For the style sheet; ``empty`` where there is nothing to say.

        notes: What is said below it.

        marks: Numbers of notes.
    """

    text: str
    label: str = ""
    sign: str = ""
    look: str = ""
    notes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Row:
    """
    A row of a table.

    Attributes:
        head: Its first cell, which heads it.

        cells: The others.
    """

    head: Cell
    cells: tuple[Cell, ...]


@attrs.frozen(kw_only=True)
class Grid:
    """
    A table.

    Attributes:
        caption: What it shows.

        columns: Headings of its columns.

        rows: Its rows.
    """

    kind: ClassVar[str] = "grid"

    caption: str
    columns: tuple[Cell, ...]
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, caption: str, columns: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]) -> Grid:
        """Return a table of rows of cells, the heading of its column in each."""
        return cls(
            caption=caption,
            columns=columns,
            rows=tuple(
                Row(
                    head=row[0],
                    cells=tuple(
                        attrs.evolve(cell, label=column.text)
                        for cell, column in zip(row[1:], columns[1:], strict=True)
                    ),
                )
                for row in rows
            ),
        )


@attrs.frozen(kw_only=True)
class Words:
    """
    A paragraph.

    Attributes:
        text: What it says.

        look: For the style sheet; empty for nothing in particular.
    """

    kind: ClassVar[str] = "words"

    text: str
    look: str = ""


@attrs.frozen(kw_only=True)
class PlacedChart:
    """
    A chart as its template puts it into a page.

    Attributes:
        id: Its name on the page.

        kind: What it is: ``timeline`` and so on; its template is called so.

        language: Tag of its language.

        title: What it is about.

        description: What it shows, for those who do not see it.

        drawing: The picture.

        style: The rules for what is in it.
    """

    id: str
    kind: str
    language: str
    title: str
    description: str
    drawing: Drawing
    style: Css


@attrs.frozen(kw_only=True)
class Picture:
    """
    A chart, with its values for those who do not see it.

    Attributes:
        chart: The chart.

        label: What stands on the fold over the table; empty where there is none.

        table: Its values; None where the text beside it says the same.

        is_quiet: Whether pages without pictures leave the table out, as it says little that they do not.
    """

    kind: ClassVar[str] = "picture"

    chart: PlacedChart
    label: str = ""
    table: Grid | None = None
    is_quiet: bool = False


Part = Facts | Items | Grid | Words | Picture


@attrs.frozen(kw_only=True)
class Section:
    """
    A section of a page.

    Attributes:
        id: Its name on the page.

        heading: What it is called.

        lead: What it answers, or how to read it; empty for nothing.

        marks: Numbers of notes that all of it rests on.

        parts: What it says.

        sections: Sections within it.
    """

    id: str
    heading: str
    lead: str = ""
    marks: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    sections: tuple[Section, ...] = ()
