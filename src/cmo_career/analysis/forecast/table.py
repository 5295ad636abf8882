"""A forecast as a table."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import called
from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.reasons import chance_sort
from cmo_career.words import format_date, format_number, format_percent, format_period, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.forecast.forecast import Forecast
    from cmo_career.analysis.forecast.goal_forecast import GoalForecast

__all__ = ["forecast_table"]

_blank: Final = "-"
_most_rows: Final = 40


def forecast_table(found: Forecast, language: str) -> Table:
    """Return the first goals of a forecast."""
    shown = tuple(islice(found.goals.values(), _most_rows))
    left = len(found.goals) - len(shown)
    heads = ("what", "due", "ready-p50", "ready-p80", "decided-p50", "decided-p80", "in-time")
    return Table(
        title=_says(
            "forecast",
            language,
            day=format_date(found.as_of, language),
            years=format_number(found.horizon_years, language),
        ),
        heads=[_says(each, language) for each in heads],
        rows=[_row(each, language) for each in shown],
        after=_says("and-more", language, n=left) if left else "",
    )


def _row(told: GoalForecast, language: str) -> list[str]:
    ground = told.ground
    days = [_day(each, name, language) for each in (told.ready, told.decided) for name in ("p50", "p80")]
    return [
        called(ground.title or told.id, ground, language),
        _blank if told.due is None else format_period(told.due.written, language),
        *days,
        _chance(told.decided, language),
    ]


def _day(when: DateForecast, name: str, language: str) -> str:
    day = getattr(when, name)
    if day is not None:
        return format_date(day, language)
    return _says("is-unknown" if when.state == "unknown" else "is-beyond", language)


def _chance(when: DateForecast, language: str) -> str:
    if when.state == "done":
        return _says("is-done", language)
    if when.chance_in_time is None:
        return _says("is-unknown", language) if when.state == "unknown" else _blank
    sort = chance_sort(when.chance_in_time)
    if sort == "share":
        return format_percent(when.chance_in_time, language)
    return _says(f"chance-is-{sort}", language)


def _says(key: str, language: str, **params: str | int) -> str:
    return phrase(f"table.{key}", language, **params)
