"""Weeks as whole numbers: ISO weeks from Monday, the next one's number higher by one."""

from __future__ import annotations

from datetime import date
from typing import Final

__all__ = ["first_day", "last_day", "last_week_of_year", "week_of", "year_of"]

_last: Final = (date.max.toordinal() - 7) // 7
"""The last week of which every day is in the calendar."""


def week_of(day: date) -> int:
    """
    Return the number of the week of a day.

    >>> week_of(date(2026, 1, 5)) - week_of(date(2026, 1, 4)), week_of(date(2026, 1, 11)) - week_of(date(2026, 1, 5))
    (1, 0)
    """
    return (day.toordinal() - 1) // 7


def first_day(week: int) -> date | None:
    """Return the Monday of a week; None outside the calendar."""
    return date.fromordinal(7 * week + 1) if 0 <= week <= _last else None


def last_day(week: int) -> date | None:
    """Return the Sunday of a week; None outside the calendar."""
    return date.fromordinal(7 * week + 7) if 0 <= week <= _last else None


def thursday(week: int) -> date:
    """Return the day that tells to which month and year a week belongs (ISO 8601); nearest in the calendar."""
    return date.fromordinal(7 * min(max(week, 0), _last) + 4)


def year_of(week: int) -> int:
    """
    Return the ISO year of a week.

    >>> year_of(week_of(date(2024, 12, 30)))
    2025
    """
    return thursday(week).year


def last_week_of_year(week: int) -> int:
    """
    Return the last week of the ISO year that a week is in.

    >>> first_day(last_week_of_year(week_of(date(2026, 3, 31))))
    datetime.date(2026, 12, 28)
    """
    year = year_of(week)
    return _last if year == date.max.year else week_of(date(year, 12, 28))
