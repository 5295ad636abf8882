"""How old something is on a day."""

from __future__ import annotations

from datetime import date

__all__ = ["months_between"]


def months_between(first: date, last: date) -> float:
    """
    Return the months from one day to another, in calendar months and thirty-firsts of a month.

    Why: what happened on 5 January is exactly 24 months old on 5 January two years later, leap year or not, which
    a count of days would miss by one.

    >>> months_between(date(2024, 1, 5), date(2026, 1, 5)), months_between(date(2026, 1, 1), date(2026, 2, 16)) > 1.4
    (24.0, True)
    """
    whole = 12 * (last.year - first.year) + last.month - first.month
    return whole + (last.day - first.day) / 31
