"""The style of a chart: plain colours first, then those a page may set, then those of the dark."""

from __future__ import annotations

from cmo_career.reports.charts.chart_style import chart_colours, chart_style
from cmo_career.reports.theme import Theme, usual_theme


def test_plain_colours_come_before_those_that_a_page_may_set() -> None:
    style = chart_style(usual_theme, ("bar",), ("tick",))
    assert (
        style.index("{fill:#14546b;stroke:none}") < style.index("@media all") < style.index("var(--_accent)")
    )
    assert "var(" not in style[: style.index("@media all")]


def test_a_theme_gives_its_colours_and_fonts() -> None:
    theme = Theme.of({"light": {"accent": "#004080"}, "sans": ["Brand Sans"]})
    assert chart_colours(theme)[0]["accent"] == "#004080"
    assert chart_colours(theme)[1] == chart_colours(usual_theme)[1]
    style = chart_style(theme, ("bar",), ())
    assert 'font-family:"Brand Sans", system-ui' in style
    assert "--cmo-accent,#004080" in style


def test_the_size_of_text_is_the_one_that_is_measured_by() -> None:
    assert ".cmo-row-name{font-size:13px;font-weight:400;text-anchor:start}" in chart_style(
        usual_theme, (), ("row-name",)
    )
