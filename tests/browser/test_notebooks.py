"""Values as a notebook shows them, among other people's styles."""

from __future__ import annotations

from typing import Any

import pytest

import cmo_career as cc
from browser.axe import faint_words, faults
from browser.pages import director, on
from browser.screen import Scheme, Screen
from cmo_career.analysis.checks.check import check
from cmo_career.analysis.difference.compare import compare
from cmo_career.reports.notebook import drawn
from reports.charts.chart_results import results_of

assert director.plan is not None
results = results_of(director, "cmo", on)
values: dict[str, Any] = {
    "career": director,
    "framework": director.framework,
    "plan": director.plan,
    "goal": director.plan.node("finance-basics"),
    **{kind: each for kind, each in results.items() if kind not in {"progression", "radar", "load"}},
    "ways": results["progression"][0],
    "agenda": cc.agenda(director, as_of=on),
    "explanation": cc.explain(director, "finance-course", as_of=on),
    "findings": check(director, as_of=on),
    "difference": compare(director.plan, director.plan.change("finance-basics", due="2026-12")),
}
# A notebook's page has colours of its own for light and dark, and opinions on tables.
_around = """<!DOCTYPE html><html lang="en"><head><title>A notebook</title><style>
body { margin: 0; font: 14px/1.4 serif; color: %(ink)s; background: %(paper)s }
table { border-collapse: collapse; font-size: 12px } th { background: %(head)s; padding: 4px }
td { border: 1px solid #777; text-align: right } p { margin: 3em } ul { list-style: square } img { max-width: 100%% }
a { color: red } div { border-left: 3px dotted blue }
</style></head><body><main><h1>A notebook</h1><p>Words, <a href="#out" style="color: inherit">a link</a></p><ul>
<li>one</li></ul><table><tr><th>a</th><td>1</td></tr></table><svg width="9" height="9"><path d="M0 0h9"/></svg>
<div id="out"></div></main></body></html>"""
_colours = {
    "light": {"ink": "#111", "paper": "#fff", "head": "#eee"},
    "dark": {"ink": "#eee", "paper": "#111", "head": "#333"},
}
_styles = """
() => [...document.querySelectorAll('*')].filter(each => !each.closest('#out')).map(each => {
  const style = getComputedStyle(each);
  const moved = /^(block-size|height|perspective-origin|transform-origin|inline-size|width)$/;
  return each.localName + [...style].filter(name => !moved.test(name)).map(name => name + style.getPropertyValue(name)).join();
})
"""


def put(screen: Screen, markup: str, scheme: Scheme) -> tuple[list[str], list[str]]:
    """Put a value into a notebook; return the styles of all that is around it, before and after."""
    screen.show(_around % _colours[scheme], scheme=scheme)
    before = screen.page.evaluate(_styles)
    screen.page.evaluate("markup => { document.getElementById('out').innerHTML = markup }", markup)
    return before, screen.page.evaluate(_styles)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", values)
def test_a_value_is_read_in_a_notebook_and_changes_nothing_around_it(
    screen: Screen, name: str, scheme: Scheme
) -> None:
    before, after = put(screen, drawn(values[name], "en") or "", scheme)
    assert before == after
    assert screen.page.inner_text("#out").strip()
    screen.unfold()
    assert faint_words(screen.page) == []
    assert faults(screen.page) == []
    assert screen.requests == []
    assert screen.complaints == []
    pictures = screen.page.locator("#out img")
    for number in range(pictures.count()):
        assert pictures.nth(number).evaluate("each => each.complete && each.naturalWidth > 100")


def test_a_style_that_leaks_is_seen(screen: Screen) -> None:
    before, after = put(screen, "<style>table { color: red }</style><p>words</p>", "light")
    assert before != after
    put(screen, '<p style="color: #222">words</p>', "dark")
    assert faint_words(screen.page) != []
