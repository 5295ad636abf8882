"""Ranges and three-point estimates."""

from __future__ import annotations

import pickle
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.range import Range, ThreePoint, as_optional_range, as_range

numbers = st.one_of(st.integers(0, 10**9), st.floats(0, 10**9, allow_nan=False))
written = st.one_of(st.integers(0, 10**9), st.decimals(0, 10**6, places=2).map(float))


@given(written, written)
def test_a_range_reads_as_it_is_written(one: float, other: float) -> None:
    given_ = Range(*sorted((one, other)))
    assert Range.of(f"{given_.low}..{given_.high}") == given_
    assert str(Range.of(f"{given_.low}..{given_.high}")) == str(given_)
    assert pickle.loads(pickle.dumps(given_)) == given_


@given(numbers, numbers)
def test_whatever_a_range_is_made_of_its_written_form_reads_back(one: float, other: float) -> None:
    given_ = Range(*sorted((one, other)))
    again = Range.of(f"{given_}") if given_.low != given_.high else Range.of(f"{given_}..{given_}")
    assert again == given_


@given(numbers, numbers)
def test_the_middle_lies_between_the_ends(one: float, other: float) -> None:
    given_ = Range(*sorted((one, other)))
    assert given_.low <= given_.middle <= given_.high


@given(numbers)
def test_a_number_is_a_range_without_width(number: float) -> None:
    assert Range.of(number) == Range(number, number)
    assert str(Range.of(40)) == "40"


def test_whole_numbers_stay_whole() -> None:
    assert str(Range.of("2..8")) == "2..8"
    assert str(Range.of("2.0..8")) == "2.0..8"


@pytest.mark.parametrize(
    "malformed", ["", "2", "2-8", "2...8", "2 .. 8", "-1..2", "2..8\n", "a..b", "1e3..2e3", None, True]
)
def test_any_other_form_is_refused(malformed: Any) -> None:
    assert refusal(Range.of, malformed) == ("range-malformed", "")


@pytest.mark.parametrize(("low", "high"), [(3, 2), (-1, 2)])
def test_a_range_begins_below_its_end_and_not_below_zero(low: float, high: float) -> None:
    assert refusal(Range, low, high) == ("range-reversed", "")


@pytest.mark.parametrize("no_number", [nan, inf, True, "2", None])
def test_its_ends_are_finite_numbers(no_number: Any) -> None:
    assert refusal(Range, no_number, 2) == ("not-a-number", "low")
    assert refusal(Range, 2, no_number) == ("not-a-number", "high")


@given(st.lists(numbers, min_size=3, max_size=3).map(sorted))
def test_the_mean_of_three_points_lies_between_the_outer_two(points: list[float]) -> None:
    low, mode, high = points
    estimate = ThreePoint(low=low, mode=mode, high=high)
    slack = 1e-9 * max(1, high)
    assert low - slack <= estimate.mean <= high + slack


def test_the_mean_is_that_of_the_pert_distribution() -> None:
    assert ThreePoint(low=2, mode=4, high=7).mean == pytest.approx(25 / 6)


@pytest.mark.parametrize("points", [(4, 2, 7), (2, 8, 7), (-1, 2, 7)])
def test_three_points_are_in_order_and_not_below_zero(points: tuple[float, float, float]) -> None:
    low, mode, high = points
    assert refusal(ThreePoint, low=low, mode=mode, high=high) == ("three-points-disordered", "")


@pytest.mark.parametrize("field", ["low", "mode", "high"])
@pytest.mark.parametrize("no_number", [None, nan, "2", False])
def test_each_of_them_is_a_finite_number(field: str, no_number: Any) -> None:
    given_ = {"low": 1, "mode": 2, "high": 3, field: no_number}
    assert refusal(ThreePoint, **given_) == ("not-a-number", field)


def test_fields_convert_what_people_give() -> None:
    assert as_range(5) == Range(5, 5)
    assert as_optional_range(None) is None
    assert as_optional_range("2..8") == Range(2, 8)


def test_a_range_ends_before_a_quadrillion() -> None:
    assert Range(0, 10**15 - 1).high == 10**15 - 1
    assert refusal(Range, 0, 10**15) == ("range-malformed", "")
