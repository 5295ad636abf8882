"""The calendar quarters ahead."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from cmo_career.model.period import Period

__all__ = ["Quarter", "quarters_ahead"]


@attrs.frozen(kw_only=True)
class Quarter:
    """
    A calendar quarter, or what is left of it (季度).

    Attributes:
        period: As it is written, such as ``2026-Q2``.

        first: Its first day; the day of the question in the first one.

        last: Its last day.

    >>> from datetime import date
    >>> [(each.period.written, round(each.weeks, 2)) for each in quarters_ahead(date(2026, 3, 25), 2)]
    [('2026-Q1', 1.0), ('2026-Q2', 13.0)]
    """

    period: Period
    first: date
    last: date

    @property
    def weeks(self) -> float:
        """How many weeks it has, its days over seven."""
        return ((self.last - self.first).days + 1) / 7

    def weeks_between(self, first: date, last: date) -> float:
        """Return how many weeks of it lie between two days, both counted."""
        days = (min(self.last, last) - max(self.first, first)).days + 1
        return max(days, 0) / 7


def quarters_ahead(as_of: date, count: int) -> tuple[Quarter, ...]:
    """Return the quarter of a day, of which its days until then are over, and those that follow."""
    found = []
    first = as_of
    for number in range(count):
        year, quarter = divmod(as_of.year * 4 + (as_of.month - 1) // 3 + number, 4)
        period = Period(f"{year}-Q{quarter + 1}")
        found.append(Quarter(period=period, first=first, last=period.last))
        first = period.last + timedelta(days=1)
    return tuple(found)
