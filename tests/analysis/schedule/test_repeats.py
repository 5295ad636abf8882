from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.progress.hours import period_number
from cmo_career.analysis.schedule.repeats import Repeats, never, repeats_of
from cmo_career.analysis.schedule.week import thursday, week_of
from cmo_career.model.action import LogEntry
from plan_builders import action

base = week_of(date(2026, 1, 5))
every = st.sampled_from(["week", "month", "quarter", "year"])


@st.composite
def repeats(draw: st.DrawFn) -> Repeats:
    name = draw(every)
    now = period_number(name, thursday(base))
    kept = draw(st.sampled_from([-1, now]))
    if draw(st.booleans()):
        return Repeats(every=name, weeks=draw(st.integers(1, 3)), times=draw(st.integers(1, 5)), kept=kept)
    return Repeats(every=name, weeks=draw(st.integers(1, 3)), last=now + draw(st.integers(-2, 5)), kept=kept)


@given(every, st.integers(base, base + 600))
def test_a_week_belongs_to_the_period_of_its_thursday(name: str, week: int) -> None:
    """Law: the first week of a period is the first whose Thursday is in it."""
    each = Repeats(every=name, weeks=1, times=1)
    period = each.period_of(week)
    assert each.first_week(period) <= week < each.first_week(period + 1)
    assert period == period_number(name, thursday(week))


@given(repeats(), st.integers(0, 120))
def test_a_later_start_never_ends_sooner(each: Repeats, start: int) -> None:
    """Law: the end never falls when the start rises."""
    assert each.end(base + start) <= each.end(base + start + 1)


@given(repeats(), st.integers(1, 400))
def test_the_latest_start_is_the_last_that_ends_in_time(each: Repeats, weeks: int) -> None:
    """Law: from the latest start on it ends in time, from a week later on it does not."""
    end = base + weeks
    start = each.latest_start(end, base)
    if each.end(base) > end:
        assert start == base - (each.end(base) - end)
    else:
        assert each.end(start) <= end < each.end(start + 1)


def test_without_a_limit_it_may_start_whenever() -> None:
    assert Repeats(every="week", weeks=1, times=2).latest_start(never, base) == never


def test_periods_with_an_entry_are_done_and_later_entries_are_not_known() -> None:
    log = [LogEntry(date=f"2026-0{month}-10", hours=1) for month in (1, 2, 2, 3, 9)]
    course = action("a", hours=1, every="month", count=12, log=log)
    found = repeats_of(course, as_of=date(2026, 3, 31), weeks=1)
    assert (found.times, found.kept) == (9, period_number("month", date(2026, 3, 1)))
    last = action("a", hours=1, every="month", count=2, log=log)
    assert repeats_of(last, as_of=date(2026, 3, 31), weeks=1).times == 1
