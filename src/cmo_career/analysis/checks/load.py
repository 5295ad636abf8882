"""What a plan asks of a person until a day, against what there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from math import ceil
from typing import Final

import attrs

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.progress.hours import (
    days_between,
    logged_hours,
    period_number,
    times_this_year,
    total_hours,
)
from cmo_career.analysis.progress.status import began_on
from cmo_career.model.action import Action
from cmo_career.model.money import Money

__all__ = ["Demand", "hours_asked", "money_asked", "quarter_ahead", "year_ends"]

_most_percent: Final = 999
_too_soon: Final = timedelta(days=28)
"""The end of a year nearer than this tells nothing: what is late would have to be done at once."""


@attrs.define
class Demand:
    """
    Work or money asked for until days: in all by its deadline, and evenly for what comes back without an end.

    Why deadlines: work with deadlines fits exactly where, for every deadline, all that is due until then does
    (Liu and Layland 1973, on earliest deadline first). Nothing is assumed about when each thing is done.

    Attributes:
        due: Amounts with their deadlines.

        a_day: What habits ask for each day.
    """

    due: list[tuple[date, float]] = attrs.field(factory=list)
    a_day: float = 0

    def until(self, day: date, start: date) -> float:
        """Return what is asked for from *start* to *day*."""
        return sum(amount for last, amount in self.due if last <= day) + self.a_day * (day - start).days

    @property
    def last(self) -> date | None:
        """The last deadline."""
        return max((last for last, _ in self.due), default=None)

    def percent(self, day: date, start: date, available: float) -> int | None:
        """Return how many percent of what is available are asked for until a day; None where it is enough."""
        asked = self.until(day, start)
        if asked <= available * (1 + 1e-9):
            return None
        most = _most_percent if available <= 0 else ceil(100 * asked / available - 1e-9)
        return min(max(most, 101), _most_percent)


def hours_asked(case: Case, *, on_the_job: bool) -> Demand:
    """Return the hours that open actions still ask for; those of unknown hours, or without any deadline, left out."""
    demand = Demand()
    for action in _wanted(case, on_the_job=on_the_job):
        if action.hours is None:
            continue
        if action.is_habit:
            demand.a_day += action.hours / days_between[str(action.every)]
            continue
        last = _deadline(case, action)
        start = case.career.plan.start if case.career.plan else case.as_of
        left = (total_hours(action, start) or 0) - logged_hours(action, case.as_of)
        if last is not None and left > 0:
            demand.due.append((last, left))
    return demand


def money_asked(case: Case, currency: str) -> Demand:
    """Return what open actions still cost in a currency; what began once and for all is paid."""
    demand = Demand()
    for action in _wanted(case):
        cost = action.cost
        if cost is None or cost.currency != currency or not cost.amount:
            continue
        if action.is_habit:
            demand.a_day += float(cost.amount) / days_between[str(action.every)]
            continue
        last = _deadline(case, action)
        left = _times_left(case, action)
        if last is not None and left:
            demand.due.append((last, float(cost.amount) * left))
    return demand


def _wanted(case: Case, *, on_the_job: bool | None = None) -> Iterator[Action]:
    for action in case.open_actions:
        if case.told[action.id].is_wanted and (on_the_job is None or action.on_the_job is on_the_job):
            yield action


def _deadline(case: Case, action: Action) -> date | None:
    known = case.deadlines.get(action.id)
    days = [period.last for period in (known, action.until) if period is not None]
    return min(days, default=None)


def _times_left(case: Case, action: Action) -> int:
    if action.every is None:
        return int(began_on(action, case.as_of) is None)
    kept = {period_number(action.every, entry.date) for entry in action.log if entry.date <= case.as_of}
    if action.count is not None:
        return max(action.count - len(kept), 0)
    end = action.until.last if action.until is not None else case.as_of
    first, last = period_number(action.every, case.as_of), period_number(action.every, end)
    return max(last - first + (first not in kept), 0)


def spent_this_year(case: Case, currency: str) -> Decimal:
    """Return what was spent in the calendar year of the day so far: what began, and each time of what comes back."""
    spent = Decimal(0)
    for action in case.actions:
        if action.cost is None or action.cost.currency != currency:
            continue
        times = times_this_year(action, case.as_of)
        spent += action.cost.amount * times
    return spent


def budget_until(case: Case, budget: Money, year: int) -> float:
    """Return the money left until the end of a year: every year's, less what was spent in the present one."""
    total = budget.amount * (year - case.as_of.year + 1) - spent_this_year(case, budget.currency)
    return float(max(total, Decimal(0)))


def year_ends(case: Case, demand: Demand) -> Iterator[date]:
    """Yield the ends of the years in which something is asked for, the present one where it is not over."""
    last = demand.last
    final = case.as_of.year if last is None else max(last.year, case.as_of.year)
    for year in range(case.as_of.year, final + 1):
        end = date(year, 12, 31)
        if end - case.as_of >= _too_soon:
            yield end


def quarter_ahead(case: Case) -> date:
    """Return the last day of the thirteen weeks that begin on the day of the case."""
    return case.as_of + timedelta(weeks=13)
