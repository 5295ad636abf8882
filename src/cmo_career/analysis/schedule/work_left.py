"""What is left to do of an action: hours, and weeks at the hours that there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, cached_property
from math import ceil
from typing import Any, Final

from cmo_career.analysis.progress.hours import earned_by_log, median_hours, total_hours
from cmo_career.analysis.progress.status import began_on
from cmo_career.analysis.schedule.repeats import Repeats, repeats_of
from cmo_career.analysis.schedule.week import week_of
from cmo_career.model.action import Action
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Left", "WorkLeft", "in_minutes", "minutes_a_week", "most_weeks"]

most_weeks: Final = 5218
"""A hundred years: nothing is planned beyond."""

_most_hours: Final = 10**9
"""More hours than any hundred years have, so that the largest number can be counted in minutes."""

Left = tuple[int, int, Repeats | None]
"""Minutes (of what comes back: each time), weeks at least, and how it comes back; a plain tuple, as there are many."""


def in_minutes(hours: float) -> int:
    """
    Return hours in whole minutes, rounded up.

    >>> in_minutes(1.5), in_minutes(0.1 + 0.2), in_minutes(1 / 7)
    (90, 18, 9)
    """
    return ceil(round(min(hours, _most_hours) * 60, 6))


def minutes_a_week(hours: float | None) -> int | None:
    """Return what there is each week in whole minutes, rounded down; None where nobody said."""
    return None if hours is None else int(round(min(hours, _most_hours) * 60, 6))


class WorkLeft:
    """
    What is left of the actions of a plan on a day.

    Attributes:
        own: Minutes of one's own a week; None where nobody said.

        job: Minutes on the job a week; None where nobody said.
    """

    def __init__(self, plan: Plan, capacity: Capacity | None, as_of: date) -> None:
        self.own = minutes_a_week(capacity.own_hours_per_week if capacity else None)
        self.job = minutes_a_week(capacity.job_hours_per_week if capacity else None)
        self._plan = plan
        self._as_of = as_of

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what it remembers, which is made anew where it is asked for."""
        return {name: value for name, value in vars(self).items() if name != "of_plain"}

    @cached_property
    def median(self) -> float | None:
        """The median of the hours that are known, for actions of which they are not; None where none are."""
        works = (node for node in self._plan.walk() if isinstance(node, Action))
        return median_hours(works, start=self._plan.start, as_of=self._as_of)

    @cached_property
    def of_plain(self) -> Callable[[float, bool, float | None], tuple[int, int]]:
        """
        Return the function from hours, whether they are on the job, and estimated weeks, to minutes and weeks.

        Why it remembers: most actions are not begun, and many of them take as long as others.
        """

        @cache
        def found(hours: float, on_the_job: bool, mode: float | None) -> tuple[int, int]:
            minutes = in_minutes(hours)
            if mode is None:
                return minutes, self._weeks(minutes, self.job if on_the_job else self.own)
            return minutes, _whole_weeks(mode)

        return found

    def of(self, action: Action) -> Left:
        """Return what is left of an action that is not done."""
        if action.every is not None:
            return self._of_repeated(action)
        hours = action.hours
        is_comparable = hours is not None or self.median is not None
        if hours is None:
            hours = 1 if self.median is None else self.median
        planned = hours
        if action.log and is_comparable:
            hours -= earned_by_log(action, hours, self._as_of)
        minutes = in_minutes(hours)
        if action.estimate is None:
            return minutes, self._weeks(minutes, self.job if action.on_the_job else self.own), None
        return minutes, self._estimated(action, hours / planned if planned else 1), None

    def is_assumed(self, action: Action) -> bool:
        """Return whether nobody said how many hours an action takes, or how many there are."""
        unlimited = (self.job if action.on_the_job else self.own) is None
        return action.hours is None or (unlimited and action.estimate is None)

    @staticmethod
    def _weeks(minutes: int, capacity: int | None) -> int:
        if not minutes or capacity is None:
            return 1
        return min(-(-minutes // capacity), most_weeks) if capacity else most_weeks

    def _estimated(self, action: Action, share: float) -> int:
        """Return the weeks left of an estimate: by the hours logged, or else by the time since it began."""
        weeks = min(action.estimate.mode if action.estimate else 0, most_weeks)
        if share < 1:
            weeks *= share
        elif (began := began_on(action, self._as_of)) is not None:
            weeks -= week_of(self._as_of) - week_of(began)
        return _whole_weeks(weeks)

    def _of_repeated(self, action: Action) -> Left:
        hours = action.hours
        if hours is None:
            hours = 0 if action.is_habit else self._assumed_each(action)
        minutes = in_minutes(hours)
        weeks = self._weeks(minutes, self.job if action.on_the_job else self.own)
        return minutes, weeks, repeats_of(action, as_of=self._as_of, weeks=weeks)

    def _assumed_each(self, action: Action) -> float:
        each = Action(
            id="x",
            kind=action.kind,
            title="x",
            hours=1,
            every=action.every,
            count=action.count,
            until=action.until,
        )
        times = total_hours(each, self._plan.start) or 1
        return (1 if self.median is None else self.median) / times


def _whole_weeks(weeks: float) -> int:
    return max(ceil(round(min(weeks, most_weeks), 6)), 1)
