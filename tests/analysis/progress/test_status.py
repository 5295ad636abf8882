"""Facts have dates: where something stands on any day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.analysis.progress.status import began_on, is_over, status_of
from cmo_career.model.action import LogEntry
from plan_builders import action, goal

day = date(2026, 3, 31)
later = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({}, "planned"),
        ({"started": day}, "active"),
        ({"log": [LogEntry(date=day, hours=1)]}, "active"),
        ({"started": day, "done": day}, "done"),
        ({"done": day}, "done"),
        ({"done": day, "dropped": day}, "dropped"),
        ({"started": later}, "planned"),
        ({"log": [LogEntry(date=later, hours=1)]}, "planned"),
        ({"started": day, "done": later}, "active"),
        ({"done": day, "dropped": later}, "done"),
    ],
)
def test_an_action_stands_where_its_facts_up_to_the_day_put_it(facts: dict[str, object], status: str) -> None:
    assert status_of(action("a", **facts), day) == status


def test_a_goal_has_the_same_statuses() -> None:
    reached = goal("g", started="2026-02-01", done="2026-05-01", dropped="2026-06-01")
    days = [date(2026, month, 1) for month in (1, 2, 5, 6)]
    assert [status_of(reached, each) for each in days] == ["planned", "active", "done", "dropped"]


def test_something_began_on_the_first_of_its_facts() -> None:
    logged = action("a", started="2026-03-02", log=[LogEntry(date="2026-03-01", hours=1)])
    assert began_on(logged, day) == date(2026, 3, 1)
    assert began_on(action("a", done="2026-03-05"), day) == date(2026, 3, 5)
    assert began_on(action("a", started=later), day) is None
    assert began_on(goal("g"), day) is None


@pytest.mark.parametrize("make", [action, goal])
@pytest.mark.parametrize("done", [None, day, later])
@pytest.mark.parametrize("dropped", [None, day, later])
def test_over_is_what_is_done_or_dropped(make: Any, done: date | None, dropped: date | None) -> None:
    node = make("a", done=done, dropped=dropped)
    assert is_over(node, day) == (status_of(node, day) in {"done", "dropped"})
