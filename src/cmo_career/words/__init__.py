"""
The words of the library: phrases in every language, and dates, numbers and money as each language writes them.

>>> from decimal import Decimal
>>> label("horizon", "long", "zh"), format_money(Decimal(6800), "CNY", "en")
('长期', 'CN¥6,800')
"""

from __future__ import annotations

from cmo_career.words.day import format_date, format_dates, format_month, format_period
from cmo_career.words.locale import language_name
from cmo_career.words.number import format_money, format_number, format_percent
from cmo_career.words.phrase_book import Parameter, PhraseBook, built_in
from cmo_career.words.phrase_file import PhraseFileError
from cmo_career.words.quantity import (
    format_count,
    format_hours,
    format_list,
    format_money_range,
    format_range,
    format_years,
)

__all__ = [
    "PhraseBook",
    "PhraseFileError",
    "built_in",
    "format_count",
    "format_date",
    "format_dates",
    "format_hours",
    "format_list",
    "format_money",
    "format_money_range",
    "format_month",
    "format_number",
    "format_percent",
    "format_period",
    "format_range",
    "format_years",
    "has_phrase",
    "label",
    "language_name",
    "languages",
    "phrase",
]


def phrase(key: str, language: str, /, **params: Parameter) -> str:
    """
    Say a phrase of the library in *language*; see `PhraseBook.phrase`.

    >>> phrase("count.raters", "en", n=1200), phrase("count.raters", "zh-Hans-CN", n=3)
    ('1,200 raters', '3位评价者')
    """
    return built_in.phrase(key, language, **params)


def has_phrase(key: str, language: str) -> bool:
    """
    Return whether the library has a phrase under *key* in *language*.

    >>> has_phrase("label.horizon.long", "en"), has_phrase("label.horizon.eternal", "en")
    (True, False)
    """
    return built_in.has(key, language)


def languages() -> tuple[str, ...]:
    """
    Return the languages that the library speaks.

    >>> {"en", "zh"} <= set(languages())
    True
    """
    return built_in.languages


def label(kind: str, id: str, language: str) -> str:  # noqa: A002 - ids are called ids everywhere
    """
    Return what a thing of the model is called: the phrase ``label.<kind>.<id>``.

    >>> label("gate-kind", "successor", "en"), label("gate-kind", "successor", "zh")
    ('Successor', '接班人')
    """
    return built_in.phrase(f"label.{kind}.{id}", language)
