"""Measures and readings."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.measure import Measure, Reading


def codes(**fields: Any) -> list[tuple[str, tuple[Any, ...]]]:
    with pytest.raises(ModelError) as error:
        Measure(**{"name": "users", **fields})
    return [(problem.code, problem.path) for problem in error.value.problems]


def test_readings_are_kept_in_order_of_their_dates() -> None:
    readings = [Reading(date="2026-10-01", value=12), Reading(date="2026-04-01", value=3)]
    users = Measure(name="users", unit="%", baseline=0, target=50, readings=readings)
    assert [reading.value for reading in users.readings] == [3, 12]


def test_a_measure_may_go_down() -> None:
    assert Measure(name="churn", unit="%", baseline=8, target=3).kind == "reach"


def test_to_reach_something_needs_two_different_figures() -> None:
    assert codes(baseline=5, target=5.0) == [("measure-goes-nowhere", ("target",))]
    assert codes() == [("measure-figure-missing", ("baseline",)), ("measure-figure-missing", ("target",))]
    assert codes(kind="hold") == [("measure-figure-missing", ("target",))]


def test_to_hold_something_needs_a_target_alone() -> None:
    assert Measure(name="margin", kind="hold", target=0.3).baseline is None


def test_a_milestone_has_no_figures_and_is_reached_or_not() -> None:
    board = Measure(
        name="board",
        kind="milestone",
        readings=[Reading(date="2026-04-01", value=0), Reading(date="2026-05-01", value=1)],
    )
    assert [reading.value for reading in board.readings] == [False, True]
    assert all(reading.value.__class__ is bool for reading in board.readings)
    assert codes(kind="milestone", target=3) == [("milestone-has-figure", ("target",))]
    assert codes(kind="milestone", readings=[Reading(date="2026-04-01", value=3)]) == [
        ("milestone-not-yes-or-no", ("readings", 0, "value"))
    ]


def test_a_bool_is_never_a_number() -> None:
    assert codes(baseline=True, target=3) == [("not-a-number", ("baseline",))]
    reading = Reading(date="2026-04-01", value=True)
    assert codes(baseline=0, target=3, readings=[reading]) == [("not-a-number", ("readings", 0, "value"))]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "3", None])
def test_a_reading_is_finite(value: Any) -> None:
    with pytest.raises(ModelError):
        Reading(date="2026-04-01", value=value)


def test_readings_are_readings_and_units_words() -> None:
    assert codes(baseline=0, target=1, readings=[3])[0][0] == "not-a-reading"
    assert codes(baseline=0, target=1, unit=" ") == [("not-words", ("unit",))]
    assert codes(baseline=0, target=1, kind="reaches")[0] == ("word-unknown-near", ("kind",))
