"""The days of a period, where a year is the fiscal year."""

from __future__ import annotations

from datetime import date, timedelta

from cmo_career.errors import AnalysisError
from cmo_career.model.period import Period

__all__ = ["days_of"]


def days_of(period: Period, fiscal_year_starts: int) -> tuple[date, date]:
    """
    Return the first and last day of a period; a year is the fiscal year that begins in it.

    Raises AnalysisError for a fiscal year that ends after the calendar does.

    >>> days_of(Period("2026"), 4)
    (datetime.date(2026, 4, 1), datetime.date(2027, 3, 31))
    """
    if "-" in period.written or fiscal_year_starts == 1:
        return period.first, period.last
    year = period.first.year
    if year == date.max.year:
        raise AnalysisError.of("review-beyond-calendar", period=period.written)
    return date(year, fiscal_year_starts, 1), date(year + 1, fiscal_year_starts, 1) - timedelta(days=1)
