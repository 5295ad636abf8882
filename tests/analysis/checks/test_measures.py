"""Rules about what measures show, and when they were read."""

from __future__ import annotations

from typing import Any

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.measure import Measure, Reading


def users(value: float, on: str = "2026-03-01", **fields: Any) -> Measure:
    given = {"name": "users", "baseline": 0, "target": 50, "readings": [Reading(date=on, value=value)]}
    return Measure(**{**given, **fields})


pairs = {
    "C009": Pair(
        trips=with_plan(measures=[users(50)]), passes=with_plan(measures=[users(49.9)]), at="goal/cmo"
    ),
    "C010": Pair(
        trips=with_plan(measures=[users(1, "2025-09-30")]),
        passes=with_plan(measures=[users(1, "2025-10-31")]),
        at="goal/cmo",
        field=("measures", 0),
        params={"months": 6},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_goal_that_somebody_calls_met_needs_no_reminder() -> None:
    assert found("C009", with_plan(measures=[users(50)], done="2026-03-20")) == []


def test_all_measures_must_be_there() -> None:
    assert found("C009", with_plan(measures=[users(50), users(1, name="revenue")])) == []


def test_a_level_to_hold_is_never_reached() -> None:
    held = Measure(name="gap", kind="hold", target=2, readings=[Reading(date="2026-03-01", value=2)])
    assert found("C009", with_plan(measures=[held])) == []


@pytest.mark.parametrize(
    ("horizon", "started"), [("short", "2025-12-30"), ("mid", "2025-09-30"), ("long", "2025-03-30")]
)
def test_a_measure_never_read_is_counted_from_the_start(horizon: str, started: str) -> None:
    unread = Measure(name="users", baseline=0, target=50)
    assert found("C010", with_plan(measures=[unread], horizon=horizon, started=started))
    assert not found("C010", with_plan(measures=[unread], horizon=horizon, started="2026-01-05"))


def test_a_milestone_is_read_when_it_is_reached() -> None:
    milestone = Measure(name="signed", kind="milestone")
    assert found("C010", with_plan(measures=[milestone], started="2020-01-01")) == []
