"""Rules about actions."""

from __future__ import annotations

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.action import LogEntry
from plan_builders import action


def entries(*days: str) -> list[LogEntry]:
    return [LogEntry(date=day, hours=1) for day in days]


pairs = {
    "C020": Pair(
        trips=with_plan(action("course")), passes=with_plan(action("course", hours=0)), at="action/course"
    ),
    "C021": Pair(
        trips=with_plan(action("course")),
        passes=with_plan(action("course", proof="A page")),
        at="action/course",
    ),
    "C022": Pair(
        trips=with_plan(action("course", done="2026-02-01")),
        passes=with_plan(action("course", done="2026-02-01", started="2026-02-01")),
        at="action/course",
        field=("done",),
    ),
    "C023": Pair(
        trips=with_plan(action("course", done="2026-02-01", log=entries("2026-01-31", "2026-02-02"))),
        passes=with_plan(action("course", done="2026-02-01", log=entries("2026-01-31", "2026-02-01"))),
        at="action/course",
        field=("log", 1),
    ),
    "C025": Pair(
        trips=with_plan(action("course", due="2026-03-30")),
        passes=with_plan(action("course", due="2026-03-31")),
        at="action/course",
        field=("due",),
    ),
    "C026": Pair(
        trips=with_plan(action("walk", every="month", started="2025-11-01", log=entries("2025-12-01"))),
        passes=with_plan(
            action("walk", every="month", started="2025-12-01", log=entries("2025-12-02", "2026-01-02"))
        ),
        at="action/walk",
        field=("every",),
        params={"kept": 1, "due": 4},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_hours_before_the_start_and_after_the_end_are_outside() -> None:
    early = action("course", started="2026-02-01", log=entries("2026-01-31"))
    late = action("course", dropped="2026-02-01", log=entries("2026-02-02"))
    assert (
        found("C023", with_plan(early)) == found("C023", with_plan(late)) == [("action/course", ("log", 0))]
    )


def test_hours_logged_are_a_beginning() -> None:
    assert found("C022", with_plan(action("course", done="2026-02-01", log=entries("2026-01-31")))) == []


def test_a_habit_leaves_no_proof_and_is_not_judged_at_once() -> None:
    assert found("C021", with_plan(action("walk", every="week"))) == []
    assert found("C026", with_plan(action("walk", every="month", started="2026-02-01"))) == []


def test_half_is_enough() -> None:
    half = action("walk", every="month", started="2026-01-01", log=entries("2026-01-02", "2026-02-02"))
    assert found("C026", with_plan(half)) == []
