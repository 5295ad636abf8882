"""Days, months and periods as a language writes them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cmo_career.words.locale import locale_of
from cmo_career.words.phrase_book import PhraseBook, built_in
from cmo_career.words.remembered import remembered

__all__ = ["format_date", "format_dates", "format_month", "format_period"]


@remembered(4096)
def format_date(day: date, language: str, length: Literal["full", "long", "medium", "short"] = "long") -> str:
    """
    Write a day.

    >>> format_date(date(2027, 10, 1), "en"), format_date(date(2027, 10, 1), "zh")
    ('October 1, 2027', '2027年10月1日')

    >>> format_date(date(2027, 10, 1), "en", "medium"), format_date(date(2027, 10, 1), "zh", "full")
    ('Oct 1, 2027', '2027年10月1日星期五')
    """
    from babel.dates import format_date as babel_date  # noqa: PLC0415 - Babel is loaded on first use

    return babel_date(day, length, locale_of(language))


@remembered(2048)
def format_dates(first: date, last: date, language: str) -> str:
    """
    Write the span from one day to another, naming what they share once.

    >>> format_dates(date(2027, 10, 1), date(2027, 12, 31), "zh")
    '2027年10月1日至12月31日'
    """
    from babel.dates import format_interval  # noqa: PLC0415 - Babel is loaded on first use

    return str(format_interval(first, last, "yMMMd", locale=locale_of(language)))


@remembered(2048)
def format_month(day: date, language: str, length: Literal["long", "short"] = "long") -> str:
    """
    Write the month of a day.

    >>> format_month(date(2027, 10, 1), "en"), format_month(date(2027, 10, 1), "zh")
    ('October 2027', '2027年10月')

    >>> format_month(date(2027, 10, 1), "en", "short")
    'Oct 2027'
    """
    from babel.dates import format_skeleton  # noqa: PLC0415 - Babel is loaded on first use

    return str(format_skeleton("yMMMM" if length == "long" else "yMMM", day, locale=locale_of(language)))


def format_period(written: str, language: str, *, book: PhraseBook = built_in) -> str:
    """
    Write a period that is given in its document form: a year, a quarter, a month or a day.

    >>> [format_period(written, "en") for written in ("2030", "2027-Q4", "2030-12", "2027-10-01")]
    ['2030', 'Q4 2027', 'December 2030', 'October 1, 2027']

    >>> [format_period(written, "zh") for written in ("2030", "2027-Q4", "2030-12", "2027-10-01")]
    ['2030年', '2027年第四季度', '2030年12月', '2027年10月1日']
    """
    year, _, rest = written.partition("-")
    if not rest:
        return book.phrase("period.year", language, year=year)
    if rest.startswith("Q"):
        return book.phrase(f"period.{rest.lower()}", language, year=year)
    if "-" in rest:
        return format_date(date.fromisoformat(written), language)
    return format_month(date(int(year), int(rest), 1), language)
