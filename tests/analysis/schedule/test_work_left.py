from __future__ import annotations

from datetime import date

import pytest

from cmo_career.analysis.schedule.work_left import Left, WorkLeft, in_minutes, minutes_a_week, most_weeks
from cmo_career.model.action import LogEntry
from cmo_career.model.composition import all_of
from cmo_career.model.profile import Capacity
from cmo_career.model.range import ThreePoint
from plan_builders import action, plan


def left(median: float | None = None, own: float | None = 6, **fields: object) -> Left:
    capacity = Capacity(own_hours_per_week=own, job_hours_per_week=4)
    asked = action("a", **fields)
    nodes = asked if median is None else all_of(asked, action("b", hours=median))
    return WorkLeft(plan(nodes), capacity, date(2026, 3, 31)).of(asked)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"hours": 12}, (720, 2)),
        ({"hours": 12.1}, (726, 3)),
        ({"hours": 0}, (0, 1)),
        ({"hours": 12, "on_the_job": True}, (720, 3)),
        ({"hours": 12, "own": 0}, (720, most_weeks)),
        ({"hours": 120, "own": None}, (7200, 1)),
        ({"hours": 1e308}, (60 * 10**9, most_weeks)),
        ({"median": 18}, (1080, 3)),
        ({}, (60, 1)),
        ({"hours": 10, "log": [LogEntry(date="2026-03-01", hours=4)]}, (360, 1)),
        ({"hours": 10, "log": [LogEntry(date="2026-03-01", hours=40)]}, (30, 1)),
        ({"hours": 12, "estimate": ThreePoint(low=1, mode=2.5, high=9)}, (720, 3)),
        ({"hours": 12, "estimate": ThreePoint(low=0, mode=0, high=9)}, (720, 1)),
    ],
)
def test_what_is_left_in_minutes_and_weeks(fields: dict[str, object], found: tuple[int, int]) -> None:
    assert left(**fields)[:2] == found  # type: ignore[arg-type]


def test_unknown_hours_of_what_comes_back_are_spread_over_its_times() -> None:
    assert left(median=24, every="month", count=12)[0] == 120
    assert left(median=24, every="month")[0] == 0


def test_hours_become_whole_minutes_that_never_add_up_to_more_than_there_are() -> None:
    assert (in_minutes(0.51 / 60), minutes_a_week(0.51 / 60)) == (1, 0)
    assert in_minutes(0.1) * 3 == in_minutes(0.1 + 0.2)
    assert minutes_a_week(None) is None


@pytest.mark.parametrize("hours", [0, 12, 12.0, 12.1, 0.01, 1e308])
@pytest.mark.parametrize("on_the_job", [False, True])
@pytest.mark.parametrize("mode", [None, 0, 1, 2.5, 1e9])
def test_the_short_way_for_what_is_not_begun_tells_the_same(
    hours: float, on_the_job: bool, mode: float | None
) -> None:
    work = WorkLeft(
        plan(action("a")), Capacity(own_hours_per_week=6, job_hours_per_week=4), date(2026, 3, 31)
    )
    estimate = None if mode is None else ThreePoint(low=0, mode=mode, high=2e9)
    found = work.of_plain(hours, on_the_job, mode)
    assert found == work.of(action("a", hours=hours, on_the_job=on_the_job, estimate=estimate))[:2]
    assert all(type(each) is int for each in found)
