"""Numbers, shares and money as a language writes them."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from functools import lru_cache

from cmo_career.words.locale import locale_of

__all__ = ["format_money", "format_number", "format_percent"]

_enough_digits = Context(prec=64)
# Why: Babel rounds in the caller's decimal context, which would let a setting elsewhere change a page.


def format_number(value: float | Decimal, language: str, digits: int | None = None, *, signed: bool = False) -> str:
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
    if value.__class__ is int and digits is None and not signed and 0 <= value < 1000:
        return str(value)
    return _number(value, language, digits, signed)


@lru_cache(maxsize=8192, typed=True)
def _number(value: float | Decimal, language: str, digits: int | None, signed: bool) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is loaded on first use

    places = "###" if digits is None else "0" * digits
    pattern = f"#,##0.{places}" if places else "#,##0"
    exact = _rounded(Decimal(str(value)), 3 if digits is None else digits)
    if signed and exact:
        pattern = f"+{pattern};-{pattern}"
    with localcontext(_enough_digits):
        return format_decimal(exact, pattern, locale_of(language))


def _rounded(value: Decimal, digits: int) -> Decimal:
    """Round half to even; what rounds to nothing loses its sign, since nobody writes -0."""
    with localcontext(_enough_digits):
        rounded = round(value, digits) if value.as_tuple().exponent < -digits else value  # type: ignore[operator]
        return rounded or abs(rounded)


def format_percent(share: float | Decimal, language: str, digits: int = 0) -> str:
    """
    Write a share, 0 to 1, in percent.

    What is not whole is never written as 100 %: a share just below 1 shows the last step before it.

    >>> format_percent(0.125, "en", 1), format_percent(0.999, "en"), format_percent(1, "zh")
    ('12.5%', '99%', '100%')
    """
    return _percent(share, language, digits)


@lru_cache(maxsize=2048, typed=True)
def _percent(share: float | Decimal, language: str, digits: int) -> str:
    from babel.numbers import format_percent as babel_percent  # noqa: PLC0415 - Babel is loaded on first use

    locale = locale_of(language)
    exact = _rounded(Decimal(str(share)), digits + 2)
    if share < 1 <= exact:
        exact = 1 - Decimal(1).scaleb(-digits - 2)
    pattern = locale.percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("0", f"0.{'0' * digits}", 1)
    with localcontext(_enough_digits):
        return babel_percent(exact, pattern, locale)


@lru_cache(maxsize=2048, typed=True)
def format_money(amount: Decimal | int, currency: str, language: str) -> str:
    """
    Write an amount of money; whole amounts without decimals, others with as many as the currency has.

    Args:
        amount: How much.

        currency: Its ISO 4217 code.

        language: Tag of the reader's language.

    >>> format_money(Decimal(6800), "CNY", "zh"), format_money(Decimal("19.90"), "USD", "en")
    ('¥6,800', '$19.90')
    """
    from babel.numbers import format_currency  # noqa: PLC0415 - Babel is loaded on first use

    locale = locale_of(language)
    is_whole = amount == int(amount)
    pattern = locale.currency_formats["standard"].pattern
    with localcontext(_enough_digits):
        return format_currency(
            amount,
            currency,
            format=pattern.replace(".00", "") if is_whole else pattern,
            locale=locale,
            currency_digits=not is_whole,
        )
