"""A forecast: when goals are ready and decided, with how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.forecast import Forecast
from cmo_career.analysis.forecast.goal_forecast import GoalForecast
from cmo_career.model.goal import Goal
from cmo_career.model.traversal import Identified
from cmo_career.reports.charts.chosen_nodes import chosen_nodes, most_in_full, most_of_many
from cmo_career.reports.charts.forecast_curves import ForecastRow, Odds, draw_forecast, forecast_sign
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_date

__all__ = ["forecast_chart"]

_named: Final = ("p10", "p50", "p80", "p95")
_days_a_year: Final = 365.25
_shares: Final = (0.0, 0.1, 0.5, 0.8, 0.95)


def forecast_chart(found: Forecast | GoalForecast, language: str, *, most: int = most_in_full) -> ChartView:
    """
    Return the curves of a goal and its range; of a whole forecast those of the plan's own goal, and the ranges of all.

    Of a plan with more than *most* goals the upper levels are shown.
    """
    whole = found if isinstance(found, Forecast) else found.ground.forecast
    assert whole is not None  # what has none is not drawn
    teller = Teller(language=language, ground=whole.ground)
    shown = (
        tuple(_shown(whole, most))
        if isinstance(found, Forecast)
        else ((whole.plan.node(found.id), found, 0),)
    )
    horizon = _horizon(whole)
    rows = tuple(_row(teller, node, told, depth, horizon) for node, told, depth in shown)
    left = len(whole.goals) - len(rows) if isinstance(found, Forecast) else 0
    note = teller.says("plan-left-out", n=left) if left else teller.says("forecast.basis", n=whole.draws)
    goal = teller.called(shown[0][0].title)
    title = teller.says("forecast.title", goal=goal, day=format_date(whole.as_of, language))
    drawing = draw_forecast(
        rows,
        tuple(_legend(teller, rows)),
        as_of=whole.as_of,
        language=language,
        unit=teller.says("forecast.unit"),
        shares=tuple((share, teller.share(share)) for share in _shares),
        note=note,
    )
    heads = ("what", "of", "due", *_named, "in-time", "state")
    return ChartView(
        kind="forecast",
        language=language,
        title=title,
        description=told_as_text((row.title for row in rows), teller.says("more-in-table")),
        drawing=drawing,
        table=Table(
            title=title,
            heads=[teller.says(f"forecast.{head}") for head in heads],
            rows=[cells for node, told, _ in shown for cells in _cells(teller, node, told)],
            after=note,
        ),
    )


def _shown(found: Forecast, most: int) -> Iterator[tuple[Identified, GoalForecast, int]]:
    """Yield the goals to show, what is told of each, and how far it is drawn in."""
    goals = found.goals
    for each in chosen_nodes(found.plan, lambda node: node.id in goals, most, min(most, most_of_many)):
        yield each.node, goals[each.node.id], each.depth


def _horizon(found: Forecast) -> date:
    last = found.as_of.toordinal() + round(found.horizon_years * _days_a_year)
    return date.fromordinal(min(last, date.max.toordinal()))


def _of(told: GoalForecast) -> Iterator[tuple[str, DateForecast]]:
    """Yield when it is ready, and when it is decided, where that differs."""
    yield "ready", told.ready
    if told.decided != told.ready:
        yield "decided", told.decided


def _day(teller: Teller, day: date) -> str:
    return format_date(day, teller.language, "medium")


def _row(teller: Teller, node: Identified, told: GoalForecast, depth: int, horizon: date) -> ForecastRow:
    name = teller.called(node.title)
    odds = tuple(_odds(teller, of, each, horizon) for of, each in _of(told))
    lines = (
        teller.says(
            "forecast.told", goal=name, of=teller.says(f"forecast.{of}"), text=_in_words(teller, each)
        )
        for of, each in _of(told)
    )
    return ForecastRow(
        name=name,
        odds=odds,
        depth=depth,
        due=node.due.last if isinstance(node, Goal) and node.due is not None else None,
        title=" ".join(lines),
    )


def _odds(teller: Teller, of: str, told: DateForecast, horizon: date) -> Odds:
    days = told.p10, told.p50, told.p80, told.p95
    instead = "" if told.state == "open" and told.p10 is not None else _in_words(teller, told)
    return Odds(
        of=of,
        days=days,
        words=instead
        if told.state == "done"
        else instead and teller.says("labelled", label=teller.says(f"forecast.{of}"), text=instead),
        is_done=told.state == "done",
        curve=_to_the_horizon(told, horizon),
    )


def _to_the_horizon(told: DateForecast, horizon: date) -> tuple[tuple[date, float], ...]:
    """Return the curve, on to what share has come at the horizon."""
    if not told.curve or told.share_within_horizon is None or told.curve[-1][0] >= horizon:
        return told.curve
    return (*told.curve, (horizon, told.share_within_horizon))


def _in_words(teller: Teller, told: DateForecast) -> str:
    if told.state == "unknown":
        return teller.says("forecast.told-unknown")
    if told.state == "done":
        return teller.says("forecast.told-done", day="" if told.p50 is None else _day(teller, told.p50))
    if told.p10 is None:
        return teller.says("forecast.not-within")
    if told.p50 is None:
        return teller.says("forecast.told-first", p10=_day(teller, told.p10))
    p80 = teller.says("forecast.later") if told.p80 is None else _day(teller, told.p80)
    return teller.says("forecast.told-days", p50=_day(teller, told.p50), p80=p80)


def _legend(teller: Teller, rows: tuple[ForecastRow, ...]) -> Iterator[Entry]:
    ranges = [odds for row in rows for odds in row.odds if not odds.is_done and odds.days[0] is not None]
    there = {
        "ready": any(odds.of == "ready" for odds in ranges),
        "decided": any(odds.of == "decided" for odds in ranges),
        "range": bool(ranges),
        "p50": any(odds.days[1] is not None for odds in ranges),
        "p80": any(odds.days[2] is not None for odds in ranges),
        "due": any(row.due is not None and not row.odds[0].words for row in rows),
    }
    yield from (
        forecast_sign(mark, teller.says(f"forecast.key-{mark}"))
        for mark, is_there in there.items()
        if is_there
    )


def _cells(teller: Teller, node: Identified, told: GoalForecast) -> Iterator[tuple[str, ...]]:
    due = teller.says("none") if node.due is None else _day(teller, node.due.last)
    for of, each in _of(told):
        yield (
            teller.called(node.title),
            teller.says(f"forecast.{of}"),
            due,
            *(_quantile(teller, each, name) for name in _named),
            teller.says("none") if each.chance_in_time is None else teller.share(each.chance_in_time),
            teller.says("unknown" if each.state == "unknown" else f"forecast.{each.state}"),
        )


def _quantile(teller: Teller, told: DateForecast, name: str) -> str:
    state = told.states[name]
    if state == "unknown":
        return teller.says("unknown")
    day: date | None = getattr(told, name)
    return teller.says("forecast.later") if day is None else _day(teller, day)
