"""Work that comes back: once in each of its weeks, months, quarters or years."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from cmo_career.analysis.progress.hours import months_between, period_number
from cmo_career.analysis.schedule.week import thursday
from cmo_career.model.action import Action

__all__ = ["Repeats", "never", "repeats_of"]

never: Final = 10**9
"""A week later than all others."""


@attrs.frozen(kw_only=True)
class Repeats:
    """
    The times that are left of an action that comes back (重复安排).

    A week belongs to the month, quarter and year of its Thursday, as in ISO 8601.

    Attributes:
        every: ``week``, ``month``, ``quarter`` or ``year``.

        weeks: That one time takes at least.

        times: That are left; None where the last period tells.

        last: Number of the last period; None where *times* tell.

        kept: Number of the period in which it was done already; -1 for none.
    """

    every: str
    weeks: int
    times: int | None = None
    last: int | None = None
    kept: int = -1

    def period_of(self, week: int) -> int:
        """Return the number of the period that a week belongs to."""
        return week if self.every == "week" else period_number(self.every, thursday(week))

    def first_week(self, period: int) -> int:
        """Return the first week of a period."""
        if self.every == "week":
            return period
        year, month = divmod(period * months_between[self.every], 12)
        if not date.min.year <= year <= date.max.year:
            return never if year > 0 else 0
        return -(-(date(year, month + 1, 1).toordinal() - 4) // 7)

    def first_period(self, week: int) -> int:
        """Return the number of the first period in which it is done, when it may be done from a week on."""
        period = self.period_of(week)
        return period + 1 if period == self.kept else period

    def last_period(self, first: int) -> int:
        """Return the number of the last period, given the first."""
        if self.times is not None:
            return first + self.times - 1
        return first if self.last is None else max(first, self.last)

    def end(self, start: int) -> int:
        """Return the week after its last one, when it may be done from *start* on."""
        return max(start, self.first_week(self.last_period(self.first_period(start)))) + self.weeks

    def latest_start(self, end: int, base: int) -> int:
        """
        Return the last week from which on it is done before the week *end*.

        Where it cannot be, as much before *base*, the first week of all, as it comes too late.
        """
        if end >= never:
            return never
        late = self.end(base) - end
        if late > 0:
            return base - late
        if self.times is None:
            return end - self.weeks
        first = self.period_of(end - self.weeks) - self.times + 1
        return min(end - self.weeks, self.first_week(first + 1) - 1)


def repeats_of(action: Action, *, as_of: date, weeks: int) -> Repeats:
    """
    Return the times that are left of an action that comes back; one that is not done has one at least.

    A time was done in each period with an entry in the log.

    >>> review = Action(id="review", kind="one-on-one", title="Review", every="quarter", count=4)
    >>> repeats_of(review, as_of=date(2026, 3, 31), weeks=1).times
    4
    """
    every = str(action.every)
    done = {period_number(every, entry.date) for entry in action.log if entry.date <= as_of}
    now = period_number(every, as_of)
    return Repeats(
        every=every,
        weeks=weeks,
        times=None if action.count is None else max(action.count - len(done), 1),
        last=None if action.until is None else period_number(every, action.until.last),
        kept=now if now in done else -1,
    )
