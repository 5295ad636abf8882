from __future__ import annotations

from datetime import date

from cmo_career.model.action import LogEntry
from plan_builders import action
from schedule_builders import scheduled


def test_what_comes_back_begins_with_its_first_period_at_the_earliest() -> None:
    log = [LogEntry(date="2026-01-06", hours=1)]
    again = action("again", hours=1, every="month", count=3, log=log)
    assert scheduled(again, as_of=date(2026, 1, 12)).of("again").earliest_start == date(2026, 2, 2)
