from __future__ import annotations

from decimal import ROUND_UP, Context, Decimal, Inexact, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.words.number import format_money, format_number, format_percent, rounded

shares = st.floats(0, 1) | st.decimals(0, 1, places=12)
hostile = Context(prec=1, rounding=ROUND_UP, traps=[Inexact])


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (1000, None, "1,000"),
        (-5, None, "-5"),
        (True, None, "1"),
        (2.0, None, "2"),
        (12345.6784, None, "12,345.678"),
        (0.1 + 0.2, None, "0.3"),
        (Decimal("2.50"), None, "2.5"),
        (2, 1, "2.0"),
        (2.5, 0, "2"),
        (3.5, 0, "4"),
        (0.125, 2, "0.12"),
    ],
)
def test_a_number_has_the_digits_it_needs_or_those_asked_for(
    value: float | Decimal, digits: int | None, written: str
) -> None:
    assert format_number(value, "en", digits) == written


@pytest.mark.parametrize("value", [-0.0, -0.0001, Decimal("-0.0004")])
def test_nothing_is_never_written_with_a_minus(value: float | Decimal) -> None:
    assert format_number(value, "en") == "0"
    assert format_number(value, "en", 1, signed=True) == "0.0"


def test_a_difference_has_its_sign() -> None:
    assert [format_number(n, "en", signed=True) for n in (0.25, -0.25, 3, 0)] == ["+0.25", "-0.25", "+3", "0"]


def test_numbers_are_grouped_as_the_language_groups_them() -> None:
    assert format_number(1234567.5, "de") == "1.234.567,5"
    assert format_number(1234567.5, "hi") == "12,34,567.5"


@pytest.mark.parametrize("value", [1e300, -1e300, 5e-324, 2**70, Decimal("1E+30")])
def test_numbers_of_any_size_can_be_written(value: float | Decimal) -> None:
    assert Decimal(format_number(value, "en").replace(",", "")) == rounded(value)


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 6))
def test_what_is_written_is_the_number_to_half_a_step(value: float, digits: int) -> None:
    written = Decimal(format_number(value, "zh", digits).replace(",", ""))
    assert abs(Decimal(str(value)) - written) <= Decimal(5).scaleb(-digits - 1)


@given(shares, st.integers(0, 4))
def test_only_what_is_whole_is_a_hundred_percent(share: float | Decimal, digits: int) -> None:
    written = format_percent(share, "en", digits)
    assert (Decimal(written.removesuffix("%")) == 100) is (share == 1)


@given(shares, shares)
def test_a_larger_share_is_never_written_smaller(one: float | Decimal, other: float | Decimal) -> None:
    low, high = sorted((one, other))
    assert int(format_percent(low, "zh")[:-1]) <= int(format_percent(high, "zh")[:-1])


@pytest.mark.parametrize(
    ("share", "digits", "written"),
    [
        (0, 0, "0%"),
        (0.125, 1, "12.5%"),
        (0.995, 0, "99%"),
        (0.99999, 2, "99.99%"),
        (1.2, 0, "120%"),
        (-0.001, 0, "0%"),
    ],
)
def test_a_share_is_written_in_percent(share: float, digits: int, written: str) -> None:
    assert format_percent(share, "en", digits) == written


def test_the_percent_sign_stands_where_the_language_has_it() -> None:
    assert format_percent(0.125, "de", 1) == "12,5\N{NO-BREAK SPACE}%"
    assert format_percent(0.125, "tr", 1) == "%12,5"


@pytest.mark.parametrize(
    ("amount", "currency", "language", "written"),
    [
        (Decimal(6800), "CNY", "zh", "¥6,800"),
        (Decimal(6800), "CNY", "en", "CN¥6,800"),
        (Decimal("6800.00"), "CNY", "zh", "¥6,800"),
        (Decimal("19.9"), "USD", "en", "$19.90"),
        (Decimal("-19.9"), "USD", "en", "-$19.90"),
        (10_000_000, "CNY", "zh", "¥10,000,000"),
        (Decimal(40), "CHF", "en", "CHF\N{NO-BREAK SPACE}40"),
        (Decimal("40.5"), "EUR", "de", "40,50\N{NO-BREAK SPACE}€"),
        (
            Decimal("123456789012345678901234567890.12"),
            "USD",
            "en",
            "$123,456,789,012,345,678,901,234,567,890.12",
        ),
    ],
)
def test_money_is_written_as_the_reader_writes_it(
    amount: Decimal | int, currency: str, language: str, written: str
) -> None:
    assert format_money(amount, currency, language) == written


def test_the_callers_decimal_context_changes_nothing() -> None:
    # Languages no other test uses, so that nothing is remembered from a call in a friendlier context.
    with localcontext(hostile):
        said = [
            format_number(1234.5678, "en-NZ"),
            format_number(Decimal("1234.5678"), "en-NZ", 2),
            format_percent(0.9999, "en-NZ"),
            format_percent(Decimal("0.12345"), "en-NZ", 1),
            format_money(Decimal("1234.565"), "USD", "en-NZ"),
        ]
    assert said == ["1,234.568", "1,234.57", "99%", "12.3%", "US$1,234.56"]
