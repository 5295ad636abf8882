"""Whatever people write stays text in a browser: no script runs, no element appears, and the page still fits."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from browser.axe import faults
from browser.drawings import page_with
from browser.geometry import beyond_the_edge, cut_off, on_top_of_another
from browser.picture_faults import beyond_the_picture
from browser.screen import Screen
from cmo_career.reports.chart import chart
from cmo_career.reports.notebook import drawn
from cmo_career.reports.render import render
from reports.careers import a_full_career, hostile, on
from reports.charts.chart_results import kinds, results_of

sorts = {
    "script": "<script>document.title = 'hers'; console.log(1)</script><script>alert(1)</script>",
    "markup": "".join(hostile[1:4])
    + "<svg onload=alert(1)><iframe srcdoc='<b>'></iframe><form><input autofocus onfocus=alert(1)>",
    "addresses": "javascript:alert(1) https://evil.example data:text/html,<script>alert(1)</script> &#x3c;b&#x3e;",
    "long": "W" * 300 + " " + "无" * 200,
    "written otherwise": "\u202eright to left\u202c عربي نص طويل 👩\u200d💻 👨‍👩‍👧‍👦🎉 a\u0301\u0302\u0303 \u2028 \u200b\ufeff",
}
reports: dict[str, dict[str, Any]] = {
    "plan": {},
    "brief": {},
    "review": {"period": "2026-Q1"},
    "progress": {"since": date(2026, 3, 1)},
    "framework": {},
}
in_pictures = {"svg", "title", "desc", "style", "g", "path", "rect", "circle", "text"}
# Words in pictures break anywhere, so the number of their lines says nothing.
_names = "() => [...document.querySelectorAll('*')].filter(each => !each.ownerSVGElement).map(each => each.localName)"
_drawn = "() => [...document.querySelectorAll('svg, svg *')].map(each => each.localName)"


@cache
def usual_names(screen: Screen, report: str, options: tuple[tuple[str, Any], ...]) -> list[str]:
    """Return the names of all elements of a report in which no words are hostile."""
    screen.show(str(render(a_full_career("x"), report, language="en", as_of=on, **dict(options))))
    found = screen.page.evaluate(_names)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("words", sorts.values(), ids=sorts)
@pytest.mark.parametrize(
    ("report", "options"),
    [*reports.items(), ("brief", {"variant": "performance"}), ("brief", {"variant": "promotion"})],
)
def test_no_words_do_anything_in_a_report(
    screen: Screen, report: str, options: dict[str, Any], words: str
) -> None:
    made = str(render(a_full_career(words), report, language="en", as_of=on, **options))
    screen.show(made, width=360, height=740)
    screen.unfold()
    assert screen.requests == []
    assert screen.complaints == []
    assert set(screen.page.evaluate(_drawn)) <= in_pictures
    assert beyond_the_edge(screen.page) == []
    assert cut_off(screen.page) == []
    assert on_top_of_another(screen.page) == []
    assert beyond_the_picture(screen.page) == []
    if report in {"brief", "progress"}:
        assert faults(screen.page) == []
    assert screen.page.evaluate(_names) == usual_names(screen, report, tuple(options.items()))


@pytest.mark.parametrize("words", sorts.values(), ids=sorts)
def test_no_words_do_anything_in_charts_and_notebooks(screen: Screen, words: str) -> None:
    results = results_of(a_full_career(words), "s1", on)
    charts = [chart(results[kind], kind) for kind in kinds]
    cells = [drawn(each, "en") or "" for each in results.values()]
    screen.show(page_with(*charts, *cells, language="en"))
    assert screen.requests == []
    assert screen.complaints == []
    around = "html head meta title style body main h1 div img table caption thead tbody tr th td p details summary ul li svg"
    assert set(screen.page.evaluate(_names)) <= set(around.split())
    assert set(screen.page.evaluate(_drawn)) <= in_pictures
