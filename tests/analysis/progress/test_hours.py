"""Hours of actions that happen once, several times, or until a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.analysis.progress.hours import logged_hours, median_hours, period_number, total_hours
from cmo_career.model.action import LogEntry
from plan_builders import action

start = date(2026, 1, 5)
day = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("fields", "hours"),
    [
        ({"hours": 40}, 40),
        ({}, None),
        ({"hours": 0}, 0),
        ({"hours": 2, "every": "month", "count": 6}, 12),
        ({"hours": 2, "every": "week", "until": "2026-01-18"}, 4),
        ({"hours": 2, "every": "week", "until": "2026-01-19"}, 6),
        ({"hours": 2, "every": "month", "until": "2026-12"}, 24),
        ({"hours": 2, "every": "quarter", "until": "2027-Q1"}, 10),
        ({"hours": 2, "every": "year", "until": "2028"}, 6),
        ({"hours": 2, "every": "month", "until": "2025"}, 2),
        ({"every": "month", "count": 6}, None),
    ],
)
def test_hours_are_for_each_time_until_the_end(fields: dict[str, Any], hours: float | None) -> None:
    assert total_hours(action("a", **fields), start) == hours


def test_the_first_day_of_a_period_belongs_to_a_new_number() -> None:
    for every, last, first in (
        ("week", date(2026, 1, 4), date(2026, 1, 5)),
        ("month", date(2026, 12, 31), date(2027, 1, 1)),
        ("quarter", date(2026, 6, 30), date(2026, 7, 1)),
        ("year", date(2026, 12, 31), date(2027, 1, 1)),
    ):
        assert period_number(every, first) == period_number(every, last) + 1
        assert period_number(every, first) == period_number(
            every, date(first.year, first.month, first.day + 2)
        )


def test_hours_logged_later_do_not_exist_yet() -> None:
    entries = [LogEntry(date="2026-02-01", hours=3), LogEntry(date="2026-04-01", hours=5)]
    assert logged_hours(action("a", log=entries), day) == 3


def test_the_median_leaves_out_habits_dropped_actions_and_unknown_hours() -> None:
    known = [action("a", hours=10), action("b", hours=2, every="month", count=10), action("c", hours=30)]
    others = [
        action("habit", hours=1, every="week"),
        action("dropped", hours=1, dropped=day),
        action("unknown"),
    ]
    assert median_hours([*known, *others], start=start, as_of=day) == 20
    assert median_hours(others, start=start, as_of=day) is None
