"""Hours that actions take and have earned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from statistics import median
from types import MappingProxyType
from typing import Final

from cmo_career.analysis.progress.status import began_on
from cmo_career.model.action import Action

__all__ = [
    "days_between",
    "earned_by_log",
    "logged_hours",
    "median_hours",
    "months_between",
    "most_while_active",
    "period_number",
    "times_this_year",
    "total_hours",
]

most_while_active = 0.95
"""The share of its hours that an unfinished action can earn at most."""

months_between: Final[Mapping[str, int]] = MappingProxyType({"month": 1, "quarter": 3, "year": 12})
"""The months from one month, quarter or year to the next."""

days_between: Final[Mapping[str, float]] = MappingProxyType(
    {"week": 7, **{every: months * 365.25 / 12 for every, months in months_between.items()}}
)
"""The days from one time to the next, on average."""


def period_number(every: str, day: date) -> int:
    """
    Return a number for the week, month, quarter or year of a day; the next one's is higher by one.

    Weeks are ISO weeks, from Monday.

    >>> period_number("quarter", date(2026, 4, 1)) - period_number("quarter", date(2026, 3, 31))
    1
    """
    if every == "week":
        return (day - timedelta(days=day.weekday())).toordinal() // 7
    return (day.year * 12 + day.month - 1) // months_between[every]


def total_hours(action: Action, start: date) -> float | None:
    """
    Return the hours of all times of an action; None where nobody estimated them.

    With *until* it happens once in each period from that of *start*, the plan's first day, to the last, at least once.

    >>> monthly = Action(id="book", kind="reading", title="A book", hours=2, every="month", until="2026-12")
    >>> total_hours(monthly, date(2026, 1, 5))
    24
    """
    if action.hours is None or action.every is None:
        return action.hours
    if action.count is not None:
        return action.hours * action.count
    if action.until is None:
        return action.hours
    times = period_number(action.every, action.until.last) - period_number(action.every, start) + 1
    return action.hours * max(times, 1)


def earned_by_log(action: Action, planned: float, as_of: date) -> float:
    """Return the part of its planned hours that an unfinished action has earned by its log."""
    hours = logged_hours(action, as_of)
    most = most_while_active * planned
    return min(hours, most)


def times_this_year(action: Action, as_of: date) -> int:
    """Return how often an action was done in the calendar year of a day so far: what does not come back, when it began."""
    if action.every is None:
        began = began_on(action, as_of)
        return int(began is not None and began.year == as_of.year)
    days = [entry.date for entry in action.log if entry.date <= as_of and entry.date.year == as_of.year]
    return len({period_number(action.every, day) for day in days})


def logged_hours(action: Action, as_of: date) -> float:
    """Return the hours logged by a day."""
    hours: float = 0
    for entry in action.log:
        if entry.date <= as_of:
            hours += entry.hours
    return hours


def median_hours(actions: Iterable[Action], *, start: date, as_of: date) -> float | None:
    """
    Return the median of the known total hours; None where none are known.

    Habits, which have no total, and actions that were dropped do not count.
    """
    known: list[float] = []
    for action in actions:
        if action.hours is None or (action.dropped is not None and action.dropped <= as_of):
            continue
        if action.every is None:
            known.append(action.hours)
        elif not action.is_habit and (total := total_hours(action, start)) is not None:
            known.append(total)
    return median(known) if known else None
