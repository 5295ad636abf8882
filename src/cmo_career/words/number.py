"""Numbers, shares and money as a language writes them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cmo_career.words.locale import locale_of
from cmo_career.words.remembered import remembered

if TYPE_CHECKING:
    from decimal import Context, Decimal

__all__ = ["format_money", "format_number", "format_percent", "is_currency", "rounded"]

most_digits = 3
"""Digits after the point where nobody asks for a certain number of them, as CLDR has it."""


@cache
def _exact() -> Context:
    """
    Return the decimal context of this room: halves to even, and digits enough for every float.

    Why: Decimal and Babel compute in the caller's context, which would let a setting elsewhere change a page.
    """
    from decimal import (  # noqa: PLC0415 - decimal is loaded on first use
        ROUND_HALF_EVEN,
        Context,
        DivisionByZero,
        InvalidOperation,
        Overflow,
    )

    return Context(
        prec=400,
        rounding=ROUND_HALF_EVEN,
        Emin=-999999,
        Emax=999999,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[InvalidOperation, DivisionByZero, Overflow],
    )


def rounded(value: float | Decimal, digits: int = most_digits) -> Decimal:
    """
    Return *value* as it is written: halves rounded to even, and nothing ever minus zero.

    >>> rounded(0.1 + 0.2), rounded(-0.0004), rounded(2.5, 0)
    (Decimal('0.300'), Decimal('0.000'), Decimal('2'))
    """
    from decimal import Decimal, localcontext  # noqa: PLC0415 - decimal is loaded on first use

    with localcontext(_exact()):
        exact = Decimal(str(value))
        quantum = Decimal(1).scaleb(-digits)
        near = exact.quantize(quantum) if exact % quantum else exact
        return near or abs(near)


def format_number(
    value: float | Decimal, language: str, digits: int | None = None, *, signed: bool = False
) -> str:
    """
    Write a number.

    Args:
        value: Any finite number.

        language: Tag of the reader's language.

        digits: Exactly so many digits after the point, halves rounded to even; without it as many as the
            number needs, at most three.

        signed: Write a plus sign before what is above zero, as differences are written.

    >>> format_number(12345.678, "en"), format_number(2, "zh", 1), format_number(0.25, "en", signed=True)
    ('12,345.678', '2.0', '+0.25')
    """
    if isinstance(value, int) and digits is None and not signed and 0 <= value < 1000:
        return str(int(value))
    return _number(value, language, digits, signed)


@remembered(8192)
def _number(value: float | Decimal, language: str, digits: int | None, signed: bool) -> str:
    from decimal import localcontext  # noqa: PLC0415 - decimal is loaded on first use

    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is loaded on first use

    locale = locale_of(language)
    whole = locale.decimal_formats[None].pattern.partition(".")[0]
    places = "#" * most_digits if digits is None else "0" * digits
    pattern = f"{whole}.{places}" if places else whole
    exact = rounded(value, most_digits if digits is None else digits)
    if signed and exact:
        pattern = f"+{pattern};-{pattern}"
    with localcontext(_exact()):
        return format_decimal(exact, pattern, locale)


@remembered(2048)
def format_percent(share: float | Decimal, language: str, digits: int = 0) -> str:
    """
    Write a share, 0 to 1, in percent.

    What is not whole is never written as 100 %: a share just below 1 shows the last step before it.

    >>> format_percent(0.125, "en", 1), format_percent(0.999, "en"), format_percent(1, "zh")
    ('12.5%', '99%', '100%')
    """
    from decimal import Decimal, localcontext  # noqa: PLC0415 - decimal is loaded on first use

    from babel.numbers import format_percent as babel_percent  # noqa: PLC0415 - Babel is loaded on first use

    locale = locale_of(language)
    pattern = locale.percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("0", f"0.{'0' * digits}")
    exact = rounded(share, digits + 2)
    with localcontext(_exact()):
        if share < 1 <= exact:
            exact = 1 - Decimal(1).scaleb(-digits - 2)
        return babel_percent(exact, pattern, locale)


@remembered(2048)
@remembered(256)
def is_currency(unit: str) -> bool:
    """
    Return whether a unit is the ISO 4217 code of a currency.

    >>> is_currency("CNY"), is_currency("ROI"), is_currency("%")
    (True, False, False)
    """
    if len(unit) != 3 or not (unit.isascii() and unit.isalpha() and unit.isupper()):
        return False
    from babel.numbers import is_currency as is_known  # noqa: PLC0415 - Babel is loaded on first use

    return bool(is_known(unit))


def format_money(amount: Decimal | int, currency: str, language: str) -> str:
    """
    Write an amount of money; whole amounts without decimals, others with as many as the currency has.

    Args:
        amount: How much.

        currency: Its ISO 4217 code.

        language: Tag of the reader's language.

    >>> from decimal import Decimal
    >>> format_money(Decimal(6800), "CNY", "zh"), format_money(Decimal("19.90"), "USD", "en")
    ('¥6,800', '$19.90')
    """
    from decimal import localcontext  # noqa: PLC0415 - decimal is loaded on first use

    from babel.numbers import format_currency, get_currency_symbol  # noqa: PLC0415 - Babel is loaded on first use

    locale = locale_of(language)
    is_whole = amount == int(amount)
    pattern = locale.currency_formats["standard"].pattern
    if is_whole:
        pattern = pattern.replace(".00", "")
    if get_currency_symbol(currency, locale)[-1:].isalpha():
        # Why: CLDR parts letters from digits, "CHF 40" beside "$40"; Babel does not.
        pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
    with localcontext(_exact()):
        return format_currency(amount, currency, pattern, locale, currency_digits=not is_whole)
