"""The pillars as axes around a point."""

from __future__ import annotations

from typing import Final

import attrs

from cmo_career.analysis.standing.standing import Standing
from cmo_career.reports.charts.radar import draw_radar, radar_entry
from cmo_career.reports.charts.views.chart_view import ChartView
from cmo_career.reports.charts.views.pillars import level_names, marks_shown, pillar_rows, pillars_chart
from cmo_career.reports.charts.views.teller import Teller

__all__ = ["radar_chart"]

_most_axes: Final = 12


def radar_chart(found: Standing, language: str) -> ChartView:
    """Return the pillars as axes; beyond the twelfth they stand in the table alone."""
    teller = Teller(language=language, ground=found.ground)
    rows, told = pillar_rows(teller, found)
    left = len(rows) - _most_axes
    drawing = draw_radar(
        rows[:_most_axes],
        told[:_most_axes],
        len(level_names(teller)),
        tuple(radar_entry(mark, teller.says(f"pillars.{mark}")) for mark in marks_shown(found)),
        teller.says("left-out", n=left) if left > 0 else "",
    )
    return attrs.evolve(pillars_chart(found, language), kind="radar", drawing=drawing)
