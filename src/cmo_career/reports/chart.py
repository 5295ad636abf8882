"""Charts: an answer and the kind of a chart become a picture, and the same values a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from os import PathLike
from typing import Any, Final, Literal, get_args

import attrs

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.analysis.forecast.goal_forecast import GoalForecast
from cmo_career.analysis.gates.onward import WayOnward
from cmo_career.analysis.progress.progress import Progress
from cmo_career.analysis.readiness.readiness import Readiness
from cmo_career.analysis.routes.routes import Routes
from cmo_career.analysis.schedule.schedule import Schedule
from cmo_career.analysis.standing.standing import Standing
from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.reports.charts.views.chart_view import ChartView
from cmo_career.reports.charts.views.forecast import forecast_chart
from cmo_career.reports.charts.views.goal_tree import goal_tree_chart
from cmo_career.reports.charts.views.load import load_chart
from cmo_career.reports.charts.views.pillars import pillars_chart
from cmo_career.reports.charts.views.progression import progression_chart
from cmo_career.reports.charts.views.radar import radar_chart
from cmo_career.reports.charts.views.readiness import readiness_chart
from cmo_career.reports.charts.views.routes import routes_chart
from cmo_career.reports.charts.views.timeline import timeline_chart
from cmo_career.reports.environment import environment_of
from cmo_career.reports.theme import Theme
from cmo_career.words.phrase_book import built_in

__all__ = ["ChartKind", "chart", "chart_table", "chart_view", "drawn_chart", "kinds_of"]

ChartKind = Literal[
    "progression", "pillars", "radar", "readiness", "goal-tree", "timeline", "load", "forecast", "routes"
]
"""What can be drawn."""

_draw: Final[Mapping[str, tuple[tuple[type, ...], Callable[[Any, str], ChartView]]]] = {
    "progression": ((Framework, Career), progression_chart),
    "pillars": ((Standing,), pillars_chart),
    "radar": ((Standing,), radar_chart),
    "readiness": ((Readiness,), readiness_chart),
    "goal-tree": ((Progress,), goal_tree_chart),
    "timeline": ((Schedule,), timeline_chart),
    "load": ((Schedule,), load_chart),
    "forecast": ((Forecast, GoalForecast), forecast_chart),
    "routes": ((Routes,), routes_chart),
}


def kinds_of(result: object) -> tuple[str, ...]:
    """
    Return the kinds of charts that a result can be drawn as, the most telling first; none for what has no chart.

    >>> from cmo_career.model.goal import Goal
    >>> kinds_of(Goal(id="g", title="G"))
    ()
    """
    if isinstance(result, tuple | list):
        kind = next((each for each in (WayOnward, Readiness) if result and isinstance(result[0], each)), None)
        is_map = kind is not None and all(isinstance(each, kind) for each in result)
        return ("progression",) if is_map and result[0].ground.framework is not None else ()
    if isinstance(result, Standing) and result.ground.framework is None:
        return ()
    if isinstance(result, GoalForecast) and result.ground.forecast is None:
        return ()
    return tuple(kind for kind, (types, _) in _draw.items() if isinstance(result, types))


def chart_view(
    result: Any,
    kind: str,
    language: str = "en",
    *,
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
) -> ChartView:
    """
    Return what a chart shows, for templates that put it into a page of their own.

    Raises ReportError as `chart` does.
    """
    fitting = kinds_of(result)
    if kind not in get_args(ChartKind):
        _refuse_kind(kind)
    if kind not in fitting:
        given = type(result).__name__
        if not fitting:
            raise ReportError.of("chart-of-nothing", given=given)
        raise ReportError.of("chart-does-not-fit", chart=kind, given=given, known=", ".join(fitting))
    found = _draw[kind][1](result, built_in.matching(language))
    return attrs.evolve(found, theme=Theme.of(theme))


def _refuse_kind(kind: str) -> None:
    known, given = get_args(ChartKind), str(kind)[:35]
    params = {"given": given, "known": ", ".join(known)}
    if near := get_close_matches(given, known, n=1):
        raise ReportError.of("chart-kind-unknown-near", nearest=near[0], **params)
    raise ReportError.of("chart-kind-unknown", **params)


def chart(
    result: Any,
    kind: str,
    *,
    language: str = "en",
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
) -> str:
    """
    Return a chart of a result as SVG, a picture by itself that can also stand in a page.

    Args:
        result: An answer, a career or a framework. ``progression`` takes a framework, a career, what `ways_onward`
            returns, or a readiness for every stage; ``pillars`` and ``radar`` a standing; ``readiness`` a readiness;
            ``goal-tree`` a progress; ``timeline`` and ``load`` a schedule; ``forecast`` a forecast, or that of a goal;
            ``routes`` routes.

        kind: What is drawn.

        language: Tag of the reader's language, one that has phrases.

        theme: Its colours and fonts, as for `render`; the library's own unless given.

    The same arguments give the same picture. It carries its style, light and dark, asks for nothing from anywhere, and
    says in words what it shows; `chart_table` has its values. Raises ReportError for a kind that there is not, for one
    that does not fit the result, with those that do, and for a language without phrases.
    """
    return drawn_chart(chart_view(result, kind, language, theme=theme))


def drawn_chart(view: ChartView) -> str:
    """Return a chart as SVG."""
    return environment_of("html").get_template(f"charts/{view.kind}.svg.jinja").render(chart=view)


def chart_table(result: Any, kind: str, language: str = "en") -> Table:
    """
    Return the values that a chart draws as a table, in the words of *language*.

    Raises ReportError as `chart` does.
    """
    return chart_view(result, kind, language).table
