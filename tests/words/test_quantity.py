from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmo_career.words.quantity import (
    format_count,
    format_hours,
    format_list,
    format_money_range,
    format_range,
    format_years,
)


@pytest.mark.parametrize(
    ("items", "english", "chinese"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a和b"),
        (["a", "b", "c"], "a, b and c", "a、b和c"),
        (["{a}", "{last}"], "{a} and {last}", "{a}和{last}"),
    ],
)
def test_a_list_reads_as_a_sentence_has_it(items: list[str], english: str, chinese: str) -> None:
    assert (format_list(items, "en"), format_list(iter(items), "zh")) == (english, chinese)


def test_a_choice_is_joined_by_or() -> None:
    assert format_list(["甲", "乙", "丙"], "zh", "or") == "甲、乙或丙"
    assert format_list(["a", "b"], "en", "or") == "a or b"


def test_a_range_has_both_ends_unless_they_are_written_alike() -> None:
    assert format_range(2, 8, "en") == "2–8"
    assert format_range(1.08, 1.97, "zh", 1) == "1.1～2.0"
    assert format_range(1.01, 1.02, "en", 1) == "1.0"


def test_a_range_of_money_has_its_currency_at_both_ends() -> None:
    assert format_money_range(Decimal(0), Decimal(500), "CNY", "zh") == "¥0～¥500"
    assert format_money_range(Decimal(500), Decimal(500), "CNY", "en") == "CN¥500"


def test_one_is_one_thing_and_all_else_are_things() -> None:
    assert [format_count("goals", n, "en") for n in (0, 1, 2, 1.5)] == [
        "0 goals",
        "1 goal",
        "2 goals",
        "1.5 goals",
    ]
    assert format_count("people", 1, "en") == "1 person"
    assert format_count("people", 1200, "en") == "1,200 people"


def test_the_chinese_count_by_measure_words() -> None:
    assert format_count("raters", 3, "zh") == "3位评价者"
    assert format_count("goals", 1200, "zh") == "1,200个目标"


def test_a_range_takes_the_form_of_its_upper_end() -> None:
    assert format_count("weeks", 2, "en", high=8) == "2–8 weeks"
    assert format_count("weeks", 2, "zh", high=8) == "2～8周"
    assert format_count("weeks", 1, "en", high=1) == "1 week"


@given(st.floats(0, 3))
@example(0.9999)
@example(1.0004)
def test_the_form_goes_with_the_number_as_it_is_written(hours: float) -> None:
    number, word = format_hours(hours, "en").split()
    assert (word == "hour") is (number == "1")


@given(st.floats(0, 3), st.floats(0, 3))
@example(0.96, 1.04)
@example(1.96, 2.04)
def test_a_range_written_as_one_number_reads_like_it(one: float, other: float) -> None:
    low, high = sorted((one, other))
    written = format_years(low, "en", high=high)
    assert "–" in written or written == format_years(high, "en")


def test_years_are_told_to_a_tenth() -> None:
    assert format_years(4.25, "en") == "4.2 years"
    assert format_years(0.96, "en") == "1 year"
    assert format_years(2, "zh", high=7.04) == "2～7年"
