"""Charts in a page, in its colours."""

from __future__ import annotations

from cmo_career.reports.charts.views.chart_view import ChartView
from cmo_career.reports.theme import Theme
from cmo_career.reports.view.parts import Cell, Grid, Picture, PlacedChart
from cmo_career.reports.view.voice import Speech

__all__ = ["picture_of"]


def picture_of(
    voice: Speech, view: ChartView, theme: Theme, *, with_table: bool = True, is_quiet: bool = False
) -> Picture:
    """
    Return a chart for a page.

    Args:
        voice: How the page speaks.

        view: The chart.

        theme: Whose colours it takes.

        with_table: Whether its values are wanted, which the text beside it does not say.

        is_quiet: Whether pages without pictures leave them out.
    """
    # Why not the chart's own name: that differs from language to language, and on a page each kind stands once.
    chart = PlacedChart(
        id=f"chart-{view.kind}",
        kind=view.kind,
        language=view.language,
        title=view.title,
        description=view.description,
        drawing=view.drawing,
        style=view.style_in(theme),
    )
    if not (with_table and view.table.rows):
        return Picture(chart=chart)
    heads = tuple(Cell(text=head) for head in view.table.heads)
    rows = tuple(tuple(Cell(text=cell) for cell in row) for row in view.table.rows)
    table = Grid.of(view.table.title, heads, rows)
    return Picture(chart=chart, label=voice.says("picture-values"), table=table, is_quiet=is_quiet)
