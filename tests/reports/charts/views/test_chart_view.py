"""What a template shows of a chart: a name of its own, and a style for what is in it."""

from __future__ import annotations

import attrs

from cmo_career.analysis.answers.table import Table
from cmo_career.reports.charts.drawing import Drawing, Mark, Row
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text

view = ChartView(
    kind="load",
    language="en",
    title="Hours",
    description="Six.",
    drawing=Drawing(width="10", height="10", rows=(Row(title="", marks=(Mark(path="M0 0Z", look="bar"),)),)),
    table=Table(title="Hours", rows=[("a", "6")]),
)


def test_charts_that_differ_have_names_that_differ() -> None:
    assert view.id == attrs.evolve(view).id
    others = (
        attrs.evolve(view, kind="radar"),
        attrs.evolve(view, table=Table(title="Hours", rows=[("a", "7")])),
    )
    assert len({view.id, *(each.id for each in others)}) == 3


def test_the_style_is_for_what_is_there() -> None:
    assert ".cmo-bar{" in view.style
    assert ".cmo-limit" not in view.style
    assert ".cmo-tick" not in view.style


def test_half_a_character_in_a_title_is_no_obstacle() -> None:
    assert attrs.evolve(view, title="\ud800").id


def test_a_long_description_ends_with_what_stands_for_the_rest() -> None:
    assert told_as_text(["A.", "B."], "More.") == "A. B."
    assert told_as_text([f"{number}." for number in range(50)], "More.").endswith("18. 19. More.")
