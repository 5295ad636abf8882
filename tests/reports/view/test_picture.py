"""A chart in a page has the page's colours, a name that no language changes, and its values."""

from __future__ import annotations

from datetime import date
from typing import Any

import cmo_career as cc
from cmo_career.reports.charts.views.readiness import readiness_chart
from cmo_career.reports.theme import Theme, usual_theme
from cmo_career.reports.view.parts import Picture
from cmo_career.reports.view.picture import picture_of
from cmo_career.reports.view.voice import Voice
from house.source_tree import root

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml", kind=cc.Career)
branded = {"light": {"accent": "#7a1f3d"}, "dark": {"accent": "#f0a6bd"}}


def drawn(language: str = "en", theme: Theme = usual_theme, **asked: Any) -> Picture:
    view = readiness_chart(cc.readiness(director, "cmo", as_of=day), language)
    return picture_of(Voice.of(director, language), view, theme, **asked)


def test_its_name_on_the_page_is_the_same_in_every_language() -> None:
    assert drawn("zh").chart.id == drawn("en").chart.id == "chart-readiness"


def test_it_has_the_colours_of_the_page() -> None:
    assert "#7a1f3d" in drawn(theme=Theme.of(branded)).chart.style
    assert "#7a1f3d" not in drawn().chart.style


def test_its_values_stand_in_a_table_unless_the_text_beside_it_has_them() -> None:
    found = drawn()
    assert found.table is not None
    assert found.table.caption == found.chart.title
    assert found.label
    assert drawn(with_table=False).table is None


def test_pages_carry_the_colours_of_their_theme_into_every_chart() -> None:
    page = cc.render(director, "plan", language="en", as_of=day, theme=branded)
    usual = cc.render(director, "plan", language="en", as_of=day)
    assert page.count('class="cmo-chart"') == usual.count('class="cmo-chart"') == 5
    assert page.count("#7a1f3d") > 5
    assert "#7a1f3d" not in usual


def test_pages_without_pictures_give_the_values_or_nothing() -> None:
    for form in ("md", "txt"):
        page = str(cc.render(director, "plan", format=form, language="en", as_of=day))
        assert "Timeline: CMO of a listed company" in page
        assert "Hours a week: CMO of a listed company" not in page
