"""Rules about hours and money: what the plan asks for, and what there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.load import (
    Demand,
    budget_until,
    hours_asked,
    money_asked,
    quarter_ahead,
    year_ends,
)
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.model.profile import Capacity

__all__ = [
    "capacity_unknown",
    "job_hours_short",
    "money_short",
    "next_quarter_full",
    "own_hours_short",
]

_nothing: Final = Capacity()


def _capacity(case: Case) -> Capacity:
    return case.career.profile.capacity or _nothing


def _weeks(case: Case, day: date) -> float:
    return (day - case.as_of).days / 7


def _first_year_short(case: Case, demand: Demand, a_week: float) -> tuple[int, int] | None:
    for end in year_ends(case, demand):
        percent = demand.percent(end, case.as_of, a_week * _weeks(case, end))
        if percent is not None:
            return end.year, percent
    return None


@rule("C050", "warning")
def own_hours_short(case: Case) -> Iterator[Mark]:
    """Yield the first year by whose end one's own hours do not suffice for all that is due until then."""
    hours = _capacity(case).own_hours_per_week
    short = None if hours is None else _first_year_short(case, hours_asked(case, on_the_job=False), hours)
    if short is not None:
        yield case.at_profile("capacity", "own_hours_per_week", year=short[0], percent=short[1])


@rule("C051", "warning")
def job_hours_short(case: Case) -> Iterator[Mark]:
    """Yield the first year by whose end the hours on the job do not suffice for all that is due until then."""
    hours = _capacity(case).job_hours_per_week
    short = None if hours is None else _first_year_short(case, hours_asked(case, on_the_job=True), hours)
    if short is not None:
        yield case.at_profile("capacity", "job_hours_per_week", year=short[0], percent=short[1])


@rule("C052", "warning")
def money_short(case: Case) -> Iterator[Mark]:
    """Yield the first year by whose end the money does not suffice; other currencies than the budget's are left out."""
    budget = _capacity(case).money_per_year
    if budget is None:
        return
    demand = money_asked(case, budget.currency)
    for end in year_ends(case, demand):
        percent = demand.percent(end, case.as_of, budget_until(case, budget, end.year))
        if percent is not None:
            yield case.at_profile("capacity", "money_per_year", year=end.year, percent=percent)
            return


@rule("C053", "warning")
def next_quarter_full(case: Case) -> Iterator[Mark]:
    """Yield hours that do not suffice for all that is due within thirteen weeks, and for the habits."""
    capacity, end = _capacity(case), quarter_ahead(case)
    hours = {
        "own_hours_per_week": capacity.own_hours_per_week,
        "job_hours_per_week": capacity.job_hours_per_week,
    }
    for field, a_week in hours.items():
        if a_week is None:
            continue
        demand = hours_asked(case, on_the_job=field == "job_hours_per_week")
        percent = demand.percent(end, case.as_of, a_week * _weeks(case, end))
        if percent is not None:
            yield case.at_profile("capacity", field, percent=percent)


@rule("C054", "hint")
def capacity_unknown(case: Case) -> Iterator[Mark]:
    """Yield a profile that does not say which hours there are for open actions."""
    capacity = _capacity(case)
    asked = {action.on_the_job for action in case.open_actions}
    own, job = capacity.own_hours_per_week, capacity.job_hours_per_week
    if (False in asked and own is None) or (True in asked and job is None):
        yield case.at_profile("capacity")
