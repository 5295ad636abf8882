"""Lists, ranges and counted things, in the phrases of a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from cmo_career.words.number import format_money, format_number
from cmo_career.words.phrase_book import PhraseBook, built_in

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = [
    "format_count",
    "format_hours",
    "format_list",
    "format_money_range",
    "format_range",
    "format_years",
]


def format_list(
    items: Iterable[str], language: str, joined: Literal["and", "or"] = "and", *, book: PhraseBook = built_in
) -> str:
    """
    Write a list as a sentence has it; no items give an empty text.

    >>> format_list(["a", "b", "c"], "en"), format_list(["甲", "乙", "丙"], "zh", "or")
    ('a, b and c', '甲、乙或丙')
    """
    *rest, last = [*items] or [""]
    if not rest:
        return last
    first = book.phrase("list.separator", language).join(rest)
    return book.phrase(f"list.{joined}", language, first=first, last=last)


def format_range(
    low: float, high: float, language: str, digits: int | None = None, *, book: PhraseBook = built_in
) -> str:
    """
    Write a range of numbers, or the number itself where both ends are written alike.

    >>> format_range(2, 8, "en"), format_range(1.08, 1.97, "zh", 1), format_range(3, 3, "en")
    ('2–8', '1.1～2.0', '3')
    """
    return _span(format_number(low, language, digits), format_number(high, language, digits), language, book)


def format_money_range(
    low: Decimal, high: Decimal, currency: str, language: str, *, book: PhraseBook = built_in
) -> str:
    """
    Write a range of money, or the amount itself where both ends are written alike.

    >>> from decimal import Decimal
    >>> format_money_range(Decimal(0), Decimal(500), "CNY", "zh")
    '¥0～¥500'
    """
    return _span(
        format_money(low, currency, language), format_money(high, currency, language), language, book
    )


def _span(low: str, high: str, language: str, book: PhraseBook) -> str:
    return low if low == high else book.phrase("range", language, low=low, high=high)


def format_count(
    what: str, n: float, language: str, *, high: float | None = None, book: PhraseBook = built_in
) -> str:
    """
    Write how many of something there are: the phrase ``count.<what>`` with its number.

    Args:
        what: Name of the thing in the phrase files, in the plural: ``hours``, ``goals``, ``raters``.

        n: How many.

        language: Tag of the reader's language.

        high: Upper end, where *n* is the lower end of a range.

        book: Where the phrases are.

    >>> format_count("goals", 1, "en"), format_count("weeks", 2, "en", high=8), format_count("weeks", 2, "zh")
    ('1 goal', '2–8 weeks', '2周')
    """
    if high is None or high == n:
        return book.phrase(f"count.{what}", language, n=n)
    return book.counted_phrase(f"count.{what}", language, format_range(n, high, language, book=book), high)


def format_hours(
    hours: float, language: str, *, high: float | None = None, book: PhraseBook = built_in
) -> str:
    """
    Write hours, or a range of them.

    >>> format_hours(40, "en"), format_hours(2, "zh", high=8), format_hours(1.5, "en")
    ('40 hours', '2～8小时', '1.5 hours')
    """
    return format_count("hours", hours, language, high=high, book=book)


def format_years(
    years: float, language: str, *, high: float | None = None, book: PhraseBook = built_in
) -> str:
    """
    Write years, or a range of them, to a tenth.

    >>> format_years(4.25, "en"), format_years(1, "en"), format_years(2, "zh", high=7)
    ('4.2 years', '1 year', '2～7年')
    """
    tops = None if high is None else round(high, 1)
    return format_count("years", round(years, 1), language, high=tops, book=book)
