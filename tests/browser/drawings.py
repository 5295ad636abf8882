"""The charts that are looked at: every kind, of careers and plans of every size, with words of every sort."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs

from browser.pages import director, on, product
from cmo_career.model.career import Career
from cmo_career.model.plan import Plan
from cmo_career.reports.chart import chart
from plan_builders import goal
from reports.careers import a_full_career, hostile
from reports.charts.chart_results import a_wide_plan, kinds, results_of

__all__ = ["ofs", "page_with", "picture_of"]

of_plans = ("goal-tree", "timeline", "load", "forecast")


def _careers() -> dict[str, tuple[Career, str, tuple[str, ...]]]:
    """Return whose charts there are, with the stage that is asked about, and the kinds that differ."""
    one = Plan(start="2026-01-05", goal=goal("far", due="2028-12", title="成为一家上市公司的CMO"))
    bare = a_full_career(" ")
    return {
        "director": (director, "cmo", kinds),
        "product": (product, "principal-product-manager", kinds),
        "one-goal": (attrs.evolve(bare, plan=one, reviews=()), "s1", of_plans),
        "300-goals": (attrs.evolve(bare, plan=a_wide_plan(300), reviews=()), "s1", of_plans),
        **{f"hostile-{number}": (a_full_career(words), "s1", kinds) for number, words in enumerate(hostile)},
    }


careers = _careers()
ofs = tuple(
    (name, kind, language)
    for name, (_, _, drawn) in careers.items()
    for kind in drawn
    for language in (("en",) if name.startswith("hostile") else ("zh", "en"))
)
"""What charts there are: of what, of which kind, and in which language; hostile words are the same in all."""


@cache
def _results(name: str) -> dict[str, Any]:
    career, stage, _ = careers[name]
    return results_of(career, stage, on)


@cache
def picture_of(name: str, kind: str, language: str) -> str:
    """Return a chart as SVG."""
    return chart(_results(name)[kind], kind, language=language)


def page_with(*pictures: str, language: str) -> str:
    """Return a page in which pictures stand one after the other."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta name="color-scheme" content="light dark">'
        "<title>Charts</title><style>body { margin: 0; font: 16px/1.6 sans-serif }</style></head>"
        f"<body><main><h1>Charts</h1>{''.join(pictures)}</main></body></html>"
    )
