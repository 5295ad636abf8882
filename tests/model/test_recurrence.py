"""Work that comes back."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.period import Period
from cmo_career.model.recurrence import Recurrence


@pytest.mark.parametrize("every", ["week", "month", "quarter", "year"])
def test_what_comes_back_without_an_end_is_a_habit(every: Any) -> None:
    assert Recurrence(every=every).is_habit
    assert not Recurrence(every=every, count=1).is_habit
    assert not Recurrence(every=every, until="2027").is_habit


def test_its_last_time_is_a_period() -> None:
    assert Recurrence(every="month", until="2027-Q4").until == Period("2027-Q4")


@pytest.mark.parametrize("count", [0, -1, 1.0, True, "3"])
def test_a_count_is_a_whole_number_of_at_least_one(count: Any) -> None:
    assert refusal(Recurrence, every="month", count=count) == ("count-not-positive", "count")


def test_a_count_and_an_end_exclude_each_other() -> None:
    assert refusal(Recurrence, every="month", count=3, until="2027") == ("count-and-until", "until")


def test_only_four_words_say_how_often() -> None:
    assert refusal(Recurrence, every="monthly") == ("word-unknown-near", "every")
    assert refusal(Recurrence, every=None) == ("word-unknown", "every")
