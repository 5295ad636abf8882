"""Habits are kept over due."""

from __future__ import annotations

from datetime import date
from typing import Any

from cmo_career.analysis.progress.habit import HabitProgress, habit_progress
from cmo_career.model.action import LogEntry
from plan_builders import action

start = date(2026, 1, 5)


def kept(*days: str, as_of: str = "2026-04-15", is_blocked: bool = False, **fields: Any) -> tuple[int, int]:
    entries = [LogEntry(date=day, hours=1) for day in days]
    habit = action("habit", **{"every": "month", "log": entries, **fields})
    told = habit_progress(habit, start=start, as_of=date.fromisoformat(as_of), is_blocked=is_blocked)
    return told.kept, told.due


def test_a_period_counts_once_however_often_it_was_kept() -> None:
    assert kept("2026-01-06", "2026-01-20", "2026-03-01") == (2, 3)


def test_the_running_period_is_due_only_when_it_is_kept() -> None:
    assert kept("2026-01-06", "2026-04-02") == (2, 4)


def test_it_is_due_from_when_it_began_else_from_the_first_day_of_the_plan() -> None:
    assert kept(started="2026-03-10") == (0, 1)
    assert kept() == (0, 3)
    assert kept(is_blocked=True) == (0, 0)


def test_it_was_due_until_it_was_done() -> None:
    assert kept("2026-01-06", started="2026-01-06", done="2026-02-10", as_of="2026-12-31") == (1, 1)


def test_later_entries_do_not_exist_yet() -> None:
    assert kept("2026-01-06", "2026-02-10", as_of="2026-02-09") == (1, 1)


def test_it_shows_nothing_but_its_address() -> None:
    assert repr(HabitProgress(id="walk", every="week", kept=3, due=9)) == "<HabitProgress action/walk>"
