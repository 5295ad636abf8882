"""Amounts of money, never added or compared across currencies."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import Any, Self

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.draft import draft_of

__all__ = [
    "Money",
    "MoneyLike",
    "MoneyRange",
    "MoneyRangeLike",
    "as_money_range",
    "as_optional_money",
    "as_optional_money_range",
]

_amount = r"(\d{1,18}(?:\.\d{1,4})?)"
_amount_form = re.compile(_amount, re.ASCII).fullmatch
_money_form = re.compile(rf"{_amount} ([A-Z]{{3}})", re.ASCII).fullmatch
_range_form = re.compile(rf"{_amount}\.\.{_amount} ([A-Z]{{3}})", re.ASCII).fullmatch
# Why its own: the context of the calling thread may round to fewer digits.
_exact = Context(prec=40)
_finest = Decimal("0.0001")


def _refuse(given: object) -> ModelError:
    return ModelError.of("money-malformed", given=str(given)[:48])


def _check_amount(_: object, __: object, value: Any) -> None:
    # Why by the written form: what a document could not hold must not come to be.
    if not (isinstance(value, Decimal) and value.is_finite() and _amount_form(_written(value))):
        raise _refuse(value)


def _check_currency(_: object, __: object, value: Any) -> None:
    if not (
        isinstance(value, str) and len(value) == 3 and value.isascii() and value.isalpha() and value.isupper()
    ):
        raise _refuse(value)


def _written(amount: Decimal) -> str:
    return f"{amount:f}"


@attrs.frozen
class Money:
    """
    An amount of money in one currency (金额).

    Attributes:
        amount: At least zero.

        currency: ISO 4217 code.

    Raises:
        ModelError: For a malformed amount or code; `+` and comparisons also where the currencies differ.

    >>> str(Money.of("6800 CNY") + Money.of("200.50 CNY"))
    '7000.50 CNY'
    """

    amount: Decimal = attrs.field(validator=_check_amount)
    currency: str = attrs.field(validator=_check_currency)

    @classmethod
    def of(cls, given: MoneyLike) -> Self:
        """
        Make money of its written form.

        >>> Money.of("6800 CNY")
        Money(amount=Decimal('6800'), currency='CNY')
        """
        if isinstance(given, cls):
            return given
        found = _money_form(given) if isinstance(given, str) else None
        if found is None:
            raise _refuse(given)
        # Why not the constructor: it would look again at what was found.
        made: Any = object.__new__(_Draft)
        made.amount, made.currency = Decimal(found[1]), found[2]
        made.__class__ = cls
        return made  # type: ignore[no-any-return]

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        _same_currency(self, other)
        return Money(_exact.add(self.amount, other.amount), self.currency)

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        _same_currency(self, other)
        return self.amount < other.amount

    def __le__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        _same_currency(self, other)
        return self.amount <= other.amount

    def __str__(self) -> str:
        return f"{_written(self.amount)} {self.currency}"


_Draft = draft_of(Money)


def _same_currency(one: Money, other: Money) -> None:
    if one.currency != other.currency:
        raise ModelError.of("currencies-differ", one=one.currency, other=other.currency)


@attrs.frozen
class MoneyRange:
    """
    What something costs, between two amounts of one currency (金额区间).

    Attributes:
        low: At least zero.

        high: At least *low*; equal for an exact amount.

        currency: ISO 4217 code.

    >>> str(MoneyRange.of("0..500 CNY")), str(MoneyRange.of("6800 CNY"))
    ('0..500 CNY', '6800 CNY')
    """

    low: Decimal = attrs.field(validator=_check_amount)
    high: Decimal = attrs.field(validator=_check_amount)
    currency: str = attrs.field(validator=_check_currency)

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            raise ModelError.of("range-reversed", low=_written(self.low), high=_written(self.high))

    @classmethod
    def of(cls, given: MoneyRangeLike) -> Self:
        """Make a range of its written form, or of a single amount."""
        if isinstance(given, cls):
            return given
        if isinstance(given, str) and (found := _range_form(given)):
            return cls(Decimal(found[1]), Decimal(found[2]), found[3])
        money = Money.of(given)  # type: ignore[arg-type]
        return cls(money.amount, money.amount, money.currency)

    @property
    def middle(self) -> Money:
        """The amount halfway between the ends, to four decimals."""
        halfway = _exact.divide(_exact.add(self.low, self.high), Decimal(2))
        is_fine = _amount_form(_written(halfway))
        return Money(halfway if is_fine else _exact.quantize(halfway, _finest), self.currency)

    def __str__(self) -> str:
        ends = _written(self.low) if self.low == self.high else f"{_written(self.low)}..{_written(self.high)}"
        return f"{ends} {self.currency}"


MoneyLike = str | Money
MoneyRangeLike = str | Money | MoneyRange


def as_optional_money(given: MoneyLike | None) -> Money | None:
    """Convert a field that may hold money."""
    return None if given is None else Money.of(given)


def as_money_range(given: MoneyRangeLike) -> MoneyRange:
    """Convert a field that must hold a range of money."""
    return MoneyRange.of(given)


def as_optional_money_range(given: MoneyRangeLike | None) -> MoneyRange | None:
    """Convert a field that may hold a range of money."""
    return None if given is None else MoneyRange.of(given)
