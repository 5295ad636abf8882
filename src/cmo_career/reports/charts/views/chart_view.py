"""A chart of one answer in one language: the picture, what it says, and its values as a table."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import attrs

from cmo_career.analysis.answers.table import Table
from cmo_career.reports.charts.chart_style import chart_style
from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.looks import mark_looks, text_looks
from cmo_career.reports.escapes import Css
from cmo_career.reports.theme import Theme, usual_theme

__all__ = ["ChartView", "told_as_text"]

_most_told = 20


@attrs.frozen(kw_only=True)
class ChartView:
    """
    What the template of a chart shows.

    Attributes:
        kind: What it is: ``timeline`` and so on.

        language: Tag of its language.

        title: What it is about.

        description: What it shows, for those who do not see it.

        drawing: The picture.

        table: Its values.

        theme: The look of it.
    """

    kind: str
    language: str
    title: str
    description: str
    drawing: Drawing
    table: Table
    theme: Theme = usual_theme

    @property
    def id(self) -> str:
        """What its title and description are called in a page; two charts that differ have two names."""
        told = repr((self.kind, self.language, self.title, self.description, self.table))
        return f"cmo-{self.kind}-{sha256(told.encode(errors='replace')).hexdigest()[:8]}"

    @property
    def style(self) -> Css:
        """The rules for what is in it, and no others."""
        return self.style_in(self.theme)

    def style_in(self, theme: Theme) -> Css:
        """Return the same rules with the look of another theme."""
        drawing = self.drawing
        groups = (drawing.grid, *(row.marks for row in drawing.rows), *(key.marks for key in drawing.keys))
        marks = {mark.look for group in groups for mark in group}
        texts = {words.look for words in drawing.all_words}
        return chart_style(
            theme,
            tuple(look for look in mark_looks if look in marks),
            tuple(look for look in text_looks if look in texts),
        )


def told_as_text(lines: Iterable[str], more: str) -> str:
    """Return the first lines as one text; *more* stands for the others."""
    told = tuple(lines)
    kept = told[:_most_told]
    return " ".join((*kept, more) if len(told) > len(kept) else kept)
