from __future__ import annotations

from datetime import date

from cmo_career.analysis.schedule.week_load import WeekLoad
from plan_builders import action
from schedule_builders import scheduled


def test_a_load_is_told_for_a_monday() -> None:
    assert scheduled(action("a", hours=6)).weeks[1] == WeekLoad(
        monday=date(2026, 1, 12), own_hours=0, job_hours=0
    )
