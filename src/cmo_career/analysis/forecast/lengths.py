"""How long actions take by themselves, as steps of a forecast."""

from __future__ import annotations

from datetime import date
from math import inf
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cmo_career.analysis.forecast.draws import Length
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.steps import Periods
from cmo_career.analysis.progress.hours import earned_by_log
from cmo_career.analysis.progress.status import began_on
from cmo_career.analysis.schedule.repeats import Repeats, never
from cmo_career.analysis.schedule.week import week_of
from cmo_career.analysis.schedule.work_left import WorkLeft, most_weeks
from cmo_career.model.action import Action
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Lengths"]

_days: Final = 7
_weeks_in: Final = {"week": 1.0, "month": 52.1775 / 12, "quarter": 52.1775 / 4, "year": 52.1775}


class Lengths:
    """
    What is left of actions, in days.

    Attributes:
        left: What is left of them in hours and weeks, as the schedule has it.

        day: The day after which the work that is left begins, as an ordinal: that of the question, or the one before
            the plan.
    """

    def __init__(self, plan: Plan, capacity: Capacity | None, as_of: date, habits: list[Action]) -> None:
        self._as_of = as_of
        self._starts: dict[str, NDArray[np.float64]] = {}
        self.day = max(as_of.toordinal(), plan.start.toordinal() - 1)
        self.left = WorkLeft(plan, capacity, as_of)
        self._per_day = {
            on_the_job: None if minutes is None else max(minutes - self._kept(habits, on_the_job), 0) / _days
            for on_the_job, minutes in ((False, self.left.own), (True, self.left.job))
        }

    def _kept(self, habits: list[Action], on_the_job: bool) -> float:
        """Return the minutes a week that habits take."""
        return sum(
            self.left.of(each)[0] / _weeks_in[str(each.every)]
            for each in habits
            if each.on_the_job is on_the_job
        )

    def days(self, minutes: float, on_the_job: bool) -> float | None:
        """Return the days that minutes take where nothing else takes hours; None where nobody said how many there are."""
        per_day = self._per_day[on_the_job]
        if per_day is None:
            return None
        return minutes / per_day if per_day else inf

    def takes_hours(self, action: Action) -> bool:
        """Return whether an action takes hours of which there are so many a week."""
        return self.left.of(action)[0] > 0 and self.days(1, action.on_the_job) is not None

    def add(self, program: Program, action: Action) -> int:
        """Return the row of the days that an action takes, of what comes back each time."""
        minutes, weeks, _ = self.left.of(action)
        days = self.days(minutes, action.on_the_job) if minutes else None
        name = f"action/{action.id}"
        estimate = action.estimate
        if estimate is None or action.every is not None:
            length = _days * float(min(weeks, most_weeks)) if days is None else days
            return program.add(lambda out: Length(out, name, length))
        share, gone = self._begun(action)
        low, mode, high = (
            _days * share * min(each, most_weeks) for each in (estimate.low, estimate.mode, estimate.high)
        )
        if not high:
            return program.add(lambda out: Length(out, name, days or 0))
        return program.add(lambda out: Length(out, name, days or 0, low, mode, high, gone))

    def _begun(self, action: Action) -> tuple[float, float]:
        """Return the share of an estimate that is left by the hours logged, or else the days that have passed."""
        planned = self.left.median if action.hours is None else action.hours
        logged = earned_by_log(action, planned, self._as_of) if planned else 0
        if planned and logged:
            return 1 - logged / planned, 0
        began = began_on(action, self._as_of)
        return 1, 0 if began is None else float((self._as_of - began).days)

    def periods(self, action: Action) -> Periods | None:
        """Return when an action comes back; None where it does not."""
        repeats = self.left.of(action)[2]
        if repeats is None or action.is_habit:
            return None
        week = week_of(date.fromordinal(self.day))
        first = repeats.period_of(week)
        starts = self._starts.get(repeats.every)
        if starts is None:
            weeks = _first_weeks(repeats, first, week)
            starts = self._starts[repeats.every] = np.array(
                [_days * each - self.day for each in weeks], dtype=np.float64
            )
        return Periods(
            starts=starts,
            times=repeats.times,
            last=0 if repeats.last is None else max(repeats.last - first, 0),
            is_kept=repeats.kept == first,
        )


def _first_weeks(repeats: Repeats, first: int, week: int) -> list[int]:
    """Return the first weeks of periods, the first one included, up to a hundred years on."""
    found = []
    period = first
    while (start := repeats.first_week(period)) < min(week + most_weeks, never):
        found.append(start)
        period += 1
    return found
