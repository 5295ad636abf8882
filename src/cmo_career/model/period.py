"""Days and spans of days, kept in the form in which they were given."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Self

import attrs

from cmo_career.errors import ModelError

__all__ = ["Period", "PeriodLike", "as_day", "as_optional_day", "as_optional_period", "as_period"]

_form = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?", re.ASCII).fullmatch


@lru_cache(maxsize=4096)
def _span(written: str) -> tuple[date, date] | None:
    found = _form(written)
    if found is None:
        return None
    from calendar import monthrange  # noqa: PLC0415 - it loads the names of months and days, which nobody needs here

    year, quarter, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day is not None:
            return (exact := date(year, month, day), exact)  # type: ignore[arg-type]
        if month is not None:
            months = (month, month)
        else:
            months = (3 * quarter - 2, 3 * quarter) if quarter is not None else (1, 12)
        return date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])  # type: ignore[arg-type]
    except ValueError:  # of `monthrange` too
        return None


@attrs.frozen(order=False)
class Period:
    """
    A span of days: a year, a quarter, a month or a day (时段).

    Attributes:
        written: ``2030``, ``2027-Q4``, ``2030-12`` or ``2027-10-01``; kept as given, and equal by this form.

        first: Its first day.

        last: Its last day.

    Raises:
        ModelError: For any other form, or a day that the calendar does not have.

    >>> Period("2027-Q4").first, Period("2027-Q4").last
    (datetime.date(2027, 10, 1), datetime.date(2027, 12, 31))
    """

    written: str
    first: date = attrs.field(init=False, eq=False, repr=False)
    last: date = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        span = _span(self.written) if self.written.__class__ is str else None
        if span is None:
            raise ModelError.of("period-malformed", given=str(self.written)[:32])
        object.__setattr__(self, "first", span[0])
        object.__setattr__(self, "last", span[1])

    @classmethod
    def of(cls, given: PeriodLike) -> Self:
        """
        Make a period of its written form, of a day, or of a year that was read as a number.

        >>> str(Period.of(date(2027, 10, 1))), str(Period.of(2030))
        ('2027-10-01', '2030')
        """
        if isinstance(given, cls):
            return given
        if given.__class__ is date:
            return cls(given.isoformat())
        if given.__class__ is int:
            return cls(f"{given:04d}")
        return cls(given)  # type: ignore[arg-type]

    def contains(self, day: date) -> bool:
        """
        Return whether *day* lies in the period.

        >>> Period("2030-02").contains(date(2030, 2, 28))
        True
        """
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return self.written


PeriodLike = str | int | date | Period
"""What every field that holds a period takes."""


def as_period(given: PeriodLike) -> Period:
    """Convert a field that must have a period."""
    return Period.of(given)


def as_optional_period(given: PeriodLike | None) -> Period | None:
    """Convert a field that may have a period."""
    return None if given is None else Period.of(given)


def as_day(given: PeriodLike) -> date:
    """
    Convert a field that holds one exact day.

    Raises ModelError for anything else, a longer period too.

    >>> as_day("2026-01-05")
    datetime.date(2026, 1, 5)
    """
    if given.__class__ is date:
        return given
    try:
        period = Period.of(given)
    except ModelError:
        period = None
    if period is None or period.first != period.last:
        raise ModelError.of("day-not-exact", given=str(given)[:32])
    return period.first


def as_optional_day(given: PeriodLike | None) -> date | None:
    """Convert a field that may hold one exact day."""
    return None if given is None else as_day(given)
