"""The hours that a schedule takes in each week, against those there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from math import fsum
from typing import Final

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.progress.hours import months_between
from cmo_career.analysis.schedule.schedule import Schedule
from cmo_career.analysis.schedule.week_load import WeekLoad
from cmo_career.reports.charts.legend import Entry
from cmo_career.reports.charts.load import LoadColumn, draw_load, load_sign
from cmo_career.reports.charts.views.chart_view import ChartView, told_as_text
from cmo_career.reports.charts.views.teller import Teller
from cmo_career.words import format_date, format_hours, format_month, format_number, format_period

__all__ = ["load_chart"]

_most_columns: Final = 120


def load_chart(found: Schedule, language: str) -> ChartView:
    """Return the load of each week; where there are many weeks, of a week in the mean of a month, quarter or year."""
    goal = found.plan.goal
    teller = Teller(language=language, ground=Ground(languages=goal.title.languages))
    span, columns = _columns(teller, found.weeks)
    limits = _limits(found)
    title = teller.says("load.title", goal=teller.called(goal.title), day=format_date(found.as_of, language))
    note = _unknown(teller, found)
    entries = (*_load_keys(teller, columns), *_limit_keys(teller, limits))
    drawing = draw_load(
        columns, entries, limits, language=language, unit=teller.says(f"load.unit-{span}"), note=note
    )
    told = (*_summary(teller, limits, note), *(each.title for each in columns))
    return ChartView(
        kind="load",
        language=language,
        title=title,
        description=told_as_text(told, teller.says("more-in-table")),
        drawing=drawing,
        table=Table(
            title=title,
            heads=[teller.says(f"load.{head}") for head in (span, "own", "job", "total")],
            rows=[_cells(teller, each, span) for each in columns],
            after=teller.says("part-separator").join(_summary(teller, limits, note)),
        ),
    )


def _thursday(week: WeekLoad) -> date:
    return week.monday + timedelta(days=3)


def _columns(teller: Teller, weeks: tuple[WeekLoad, ...]) -> tuple[str, tuple[LoadColumn, ...]]:
    """Return what a column stands for, and the columns: the shortest spans of which there are not too many."""
    if len(weeks) <= _most_columns:
        return "week", tuple(_column(teller, "week", (week,)) for week in weeks)
    for span, months in months_between.items():
        groups = groupby(weeks, key=lambda week, months=months: _number(_thursday(week)) // months)  # type: ignore[misc]
        columns = tuple(_column(teller, span, tuple(group)) for _, group in groups)
        if len(columns) <= _most_columns:
            break
    return span, columns


def _number(day: date) -> int:
    return 12 * day.year + day.month - 1


def _column(teller: Teller, span: str, weeks: tuple[WeekLoad, ...]) -> LoadColumn:
    own, job = (_mean(getattr(week, f"{kind}_hours") for week in weeks) for kind in ("own", "job"))
    column = LoadColumn(
        first=weeks[0].monday, last=weeks[-1].monday + timedelta(days=6), own_hours=own, job_hours=job
    )
    title = teller.says(
        "load.told", when=_when(teller, column, span), own=_hours(teller, own), job=_hours(teller, job)
    )
    return LoadColumn(first=column.first, last=column.last, own_hours=own, job_hours=job, title=title)


def _mean(hours: Iterable[float]) -> float:
    found = tuple(hours)
    return fsum(found) / len(found)


def _hours(teller: Teller, hours: float) -> str:
    return format_hours(round(hours, 1), teller.language)


def _when(teller: Teller, column: LoadColumn, span: str) -> str:
    day = column.first + timedelta(days=3)
    if span == "week":
        return format_date(column.first, teller.language, "medium")
    if span == "month":
        return format_month(day, teller.language)
    written = f"{day.year}-Q{(day.month + 2) // 3}" if span == "quarter" else str(day.year)
    return format_period(written, teller.language)


def _limits(found: Schedule) -> tuple[tuple[str, float], ...]:
    """Return the lines of what there is; what nobody said has none."""
    own = None if found.capacity is None else found.capacity.own_hours_per_week
    job = None if found.capacity is None else found.capacity.job_hours_per_week
    limits = [] if own is None else [("limit-own", float(own))]
    if own is not None and job is not None:
        limits.append(("limit", float(own + job)))
    return tuple(limits)


def _unknown(teller: Teller, found: Schedule) -> str:
    """Say which hours nobody said that there are."""
    capacity = found.capacity
    missing = [
        kind
        for kind in ("own", "job")
        if capacity is None or getattr(capacity, f"{kind}_hours_per_week") is None
    ]
    return teller.says(f"load.unknown-{'-'.join(missing)}") if missing else ""


def _load_keys(teller: Teller, columns: tuple[LoadColumn, ...]) -> Iterator[Entry]:
    """Yield the keys of the hours that there are in any column."""
    for kind in ("own", "job"):
        if any(getattr(each, f"{kind}_hours") > 0 for each in columns):
            yield load_sign(kind, teller.says(f"load.{kind}"))


def _limit_keys(teller: Teller, limits: tuple[tuple[str, float], ...]) -> Iterator[Entry]:
    for look, amount in limits:
        yield load_sign(look, teller.says(f"load.{look}", hours=_hours(teller, amount)))


def _summary(teller: Teller, limits: tuple[tuple[str, float], ...], note: str) -> tuple[str, ...]:
    told = (teller.says(f"load.{look}", hours=_hours(teller, amount)) for look, amount in limits)
    return tuple(teller.says("sentence", text=text) for text in (*told, note) if text)


def _cells(teller: Teller, column: LoadColumn, span: str) -> tuple[str, ...]:
    amounts = (column.own_hours, column.job_hours, column.own_hours + column.job_hours)
    return (_when(teller, column, span), *(format_number(amount, teller.language, 1) for amount in amounts))
