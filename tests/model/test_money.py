"""Money, and ranges of it."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.money import (
    Money,
    MoneyRange,
    as_money_range,
    as_optional_money,
    as_optional_money_range,
)

amounts = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=2)
currencies = st.sampled_from(["CNY", "USD", "EUR", "JPY"])
monies = st.builds(Money, amounts, currencies)


@given(monies)
def test_money_reads_as_it_is_written(money: Money) -> None:
    assert Money.of(str(money)) == money
    assert str(Money.of(str(money))) == str(money)
    assert pickle.loads(pickle.dumps(money)) == money


@given(amounts, amounts, currencies)
def test_adding_and_comparing_are_those_of_the_amounts(one: Decimal, other: Decimal, currency: str) -> None:
    first, second = Money(one, currency), Money(other, currency)
    assert (first + second).amount == one + other
    assert first + second == second + first
    assert (first < second) == (one < other)
    assert (first <= second) == (one <= other)
    assert (first > second) == (one > other)


def test_two_currencies_are_never_added_or_compared() -> None:
    yuan, dollar = Money.of("1 CNY"), Money.of("1 USD")
    assert refusal(lambda: yuan + dollar) == ("currencies-differ", "")
    assert refusal(lambda: yuan < dollar) == ("currencies-differ", "")
    assert refusal(lambda: yuan >= dollar) == ("currencies-differ", "")
    assert yuan != dollar


def test_money_and_a_bare_number_are_not_added_or_compared() -> None:
    yuan: Any = Money.of("1 CNY")
    with pytest.raises(TypeError):
        yuan + 1
    with pytest.raises(TypeError):
        yuan < 1  # noqa: B015 - the comparison itself is what fails
    with pytest.raises(TypeError):
        yuan <= 1  # noqa: B015


@pytest.mark.parametrize(
    "malformed",
    [
        "", "6800", "CNY", "6800CNY", "6800  CNY", "CNY 6800", "6800 cny", "6800 YUAN", "-1 CNY", "1e3 CNY",
        "1,000 CNY", "6800. CNY", ".5 CNY", "1.00001 CNY", "٣ CNY", "6800 CNY\n", 6800, 6800.0, None, True,
    ],
)  # fmt: skip
def test_any_other_form_is_refused(malformed: Any) -> None:
    assert refusal(Money.of, malformed) == ("money-malformed", "")
    assert refusal(MoneyRange.of, malformed) == ("money-malformed", "")


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        (Decimal(-1), "CNY"),
        (Decimal("NaN"), "CNY"),
        (Decimal("Infinity"), "CNY"),
        (5, "CNY"),
        (Decimal(5), "cny"),
        (Decimal(5), "CN"),
        (Decimal(5), None),
        (Decimal("0.00001"), "CNY"),
        (Decimal("1E+30"), "CNY"),
    ],
)
def test_what_no_document_could_write_is_refused(amount: Any, currency: Any) -> None:
    assert refusal(Money, amount, currency) == ("money-malformed", "")


def test_an_amount_is_never_written_with_an_exponent() -> None:
    assert str(Money(Decimal("1E+3"), "CNY")) == "1000 CNY"


def test_trailing_zeros_are_kept_and_do_not_count() -> None:
    assert str(Money.of("6800.00 CNY")) == "6800.00 CNY"
    assert Money.of("6800.00 CNY") == Money.of("6800 CNY")
    assert hash(Money.of("6800.00 CNY")) == hash(Money.of("6800 CNY"))


@given(amounts, amounts, currencies)
def test_a_range_reads_as_it_is_written_and_its_middle_lies_in_it(
    one: Decimal, other: Decimal, code: str
) -> None:
    given_ = MoneyRange(min(one, other), max(one, other), code)
    assert MoneyRange.of(str(given_)) == given_
    assert given_.low <= given_.middle.amount <= given_.high
    assert given_.middle.currency == code
    assert Money.of(str(given_.middle)) == given_.middle


@given(monies)
def test_a_single_amount_is_a_range_without_width(money: Money) -> None:
    assert MoneyRange.of(money) == MoneyRange.of(str(money))
    assert MoneyRange.of(money).middle == money


def test_a_range_begins_below_its_end() -> None:
    assert refusal(MoneyRange.of, "500..0 CNY") == ("range-reversed", "")
    assert refusal(MoneyRange, Decimal(2), Decimal(1), "CNY") == ("range-reversed", "")


def test_fields_convert_what_people_give() -> None:
    assert as_optional_money(None) is None
    assert as_optional_money("1 CNY") == Money.of("1 CNY")
    assert as_money_range("0..5 CNY") == MoneyRange.of("0..5 CNY")
    assert as_optional_money_range(None) is None
    assert as_optional_money_range("0..5 CNY") == MoneyRange.of("0..5 CNY")


def test_a_range_has_a_currency_too() -> None:
    assert refusal(MoneyRange, Decimal(1), Decimal(2), "yuan") == ("money-malformed", "")
