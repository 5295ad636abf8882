"""The HTML plan of the example career and of a large plan, beside the same pages written as one f-string."""

from __future__ import annotations

from datetime import date
from time import perf_counter
from typing import Any

import attrs

import cmo_career as cc
from benchmarks.f_string import page_function
from benchmarks.material import example_path
from benchmarks.timing import Report
from cmo_career.reports.environment import environment_of, template_of
from cmo_career.reports.registry import report_named
from cmo_career.reports.theme import usual_theme
from cmo_career.reports.view.theme import theme_view

__all__ = ["measure"]

as_of = date(2026, 9, 30)


def measure(report: Report) -> None:
    """Put views into the template and into the f-string; the same with the views made as well; and a very large plan."""
    career = cc.load(example_path)
    _compare(report, career, "the example", rounds=60)
    _compare(report, with_goals(career, 300), "a plan of 300 goals", rounds=10)
    _large(report, with_goals(career, 10_000))


def _compare(report: Report, career: Any, what: str, rounds: int) -> None:
    view_of = report_named("plan", "html").view
    theme = theme_view(usual_theme, "zh")
    asked = {"as_of": as_of, "audience": "self"}
    view = view_of(career, "zh", **asked)
    template = template_of("plan", "html")
    f_string = page_function(environment_of("html"), "plan/plan.html.jinja")
    assert template.render(page=view, theme=theme) == f_string(view, theme)
    report.note(f"{what}: a page of {len(f_string(view, theme).encode()) / 1000:.0f} KB")
    report.versus(
        f"view to HTML, {what}",
        lambda: template.render(page=view, theme=theme),
        "one f-string with markupsafe",
        lambda: f_string(view, theme),
        target=2.0,
        rounds=rounds,
    )
    seconds = report.versus(
        f"career to HTML, {what}",
        lambda: cc.render(career, "plan", format="html", language="zh", as_of=as_of),
        "the same view and one f-string",
        lambda: f_string(view_of(career, "zh", **asked), theme),
        target=2.0,
        rounds=rounds,
    )
    report.note(f"{1 / seconds:.1f} plans a second on one core")


def _large(report: Report, career: Any) -> None:
    for format in ("html", "pdf"):  # noqa: A001 - formats are called so everywhere
        start = perf_counter()
        made = cc.render(career, "plan", format=format, language="zh", as_of=as_of)
        report.note(
            f"a plan of 10,000 goals as {format}: {perf_counter() - start:.1f} s, {len(made) / 1e6:.1f} MB"
        )


def with_goals(career: Any, goals: int) -> Any:
    """Return the career with a plan of many goals, each with an action, ten below each."""

    def goal(number: int) -> cc.Goal:
        below = [goal(each) for each in range(10 * number + 1, 10 * number + 11) if each < goals]
        work = cc.Action(id=f"a{number}", kind="course", title=f"Work {number}", hours=8, due="2027-Q1")
        named = cc.Goal(id=f"g{number}", title=f"Goal {number}", horizon="mid", due="2028-06")
        return named.by(cc.all_of(work, *below))

    return attrs.evolve(
        career, plan=cc.Plan(start="2026-01-05", goal=goal(0)), reviews=(), ignore=(), origin=None
    )
