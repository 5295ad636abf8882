"""The HTML plan of the example career, beside the same page written as one f-string."""

from __future__ import annotations

from datetime import date

import cmo_career as cc
from benchmarks.f_string import page_function
from benchmarks.material import example_path
from benchmarks.timing import Report
from cmo_career.reports.environment import environment_of, template_of
from cmo_career.reports.registry import report_named

__all__ = ["measure"]

as_of = date(2026, 9, 30)


def measure(report: Report) -> None:
    """Put a view into the template and into the f-string; then the same with the view made as well."""
    career = cc.load(example_path)
    view_of = report_named("plan", "html").view
    view = view_of(career, "zh", as_of=as_of)
    template = template_of("plan", "html")
    f_string = page_function(environment_of("html"), "plan/plan.html.jinja")
    assert template.render(page=view) == f_string(view)
    report.note(f"a page of {len(f_string(view).encode()) / 1000:.0f} KB")
    report.versus(
        "view to HTML",
        lambda: template.render(page=view),
        "one f-string with markupsafe",
        lambda: f_string(view),
        target=3.0,
    )
    report.versus(
        "career to HTML",
        lambda: cc.render(career, "plan", format="html", language="zh", as_of=as_of),
        "the same view and one f-string",
        lambda: f_string(view_of(career, "zh", as_of=as_of)),
        rounds=60,
    )
