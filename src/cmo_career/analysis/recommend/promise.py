"""What the plan already holds: what is done, what is open and when it is over, and what it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import attrs

from cmo_career.analysis.progress.hours import period_number
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.recommend.quarter import Quarter
from cmo_career.analysis.schedule.schedule import Schedule, schedule
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.profile import Capacity
from cmo_career.model.vocabulary import group_of

__all__ = ["Promise", "Promised", "promised_by"]


@attrs.frozen(kw_only=True)
class Promised:
    """
    An open action of the plan (已列入规划的行动).

    Attributes:
        action: The action.

        topics: What it asks feedback about, where the catalogue knows it.

        is_counted: Whether it is over within the quarters, or a habit, so that what it brings counts.
    """

    action: Action
    topics: tuple[str, ...]
    is_counted: bool


@attrs.frozen(kw_only=True)
class Promise:
    """
    What the plan already holds (既有承诺).

    Attributes:
        open: Its open actions that the schedule takes, in alphabetical order of their ids.

        over: Of each action of the catalogue that it has, the weeks from now at which it is over: 0 where it is done,
            None where it is not over within the quarters.

        excluded: Ids of the actions of the catalogue that make no sense beside something that it has.

        own, job: Hours that it takes in each quarter.

        money: What it takes, by currency and year, what was spent in the present year with it.
    """

    open: tuple[Promised, ...] = ()
    over: Mapping[str, float | None] = attrs.field(factory=dict)
    excluded: frozenset[str] = frozenset()
    own: tuple[float, ...]
    job: tuple[float, ...]
    money: Mapping[str, Mapping[int, float]] = attrs.field(factory=dict)

    @property
    def groups(self) -> frozenset[str]:
        """The groups of its open actions."""
        return frozenset(group_of(each.action.kind) for each in self.open)


def promised_by(
    career: Career, capacity: Capacity | None, quarters: Sequence[Quarter], as_of: date
) -> Promise:
    """
    Return what the plan of a career holds on a day.

    Open work takes its hours where the levelled schedule puts them; habits go on when the schedule ends. What the
    plan keeps in reserve, in branches that the schedule does not take, is in the plan and takes nothing.
    """
    nothing = tuple(0.0 for _ in quarters)
    if career.plan is None:
        return Promise(own=nothing, job=nothing)
    known = _Known(career.framework.actions)
    found = schedule(career.plan, capacity, as_of=as_of)
    opened: list[Promised] = []
    over: dict[str, float | None] = {}
    excluded: set[str] = set()
    for action, is_done in _lasting(career, as_of):
        entry = known.find(action)
        end = found.nodes[action.id].finish if not is_done and action.id in found.nodes else None
        is_in_time = end is not None and end <= quarters[-1].last
        if not is_done and action.id in found.nodes:
            counted = is_in_time or action.is_habit
            opened.append(Promised(action=action, topics=entry.topics if entry else (), is_counted=counted))
        if entry is not None:
            weeks = ((end - as_of).days + 1) / 7 if end is not None and is_in_time else None
            over[entry.id] = 0.0 if is_done else weeks
            excluded.update(known.excluded_by(entry))
    own, job = _hours_by_quarter(found, opened, quarters)
    return Promise(
        open=tuple(sorted(opened, key=lambda each: each.action.id)),
        over=over,
        excluded=frozenset(excluded),
        own=own,
        job=job,
        money=_money(found, opened, quarters),
    )


class _Known:
    """The actions of a catalogue, and how the plan's are found among them."""

    def __init__(self, actions: Sequence[CatalogueAction]) -> None:
        self._by_id = {each.id: each for each in actions}
        self._by_title = {(each.kind, each.title): each for each in reversed(actions)}
        self._excludes: dict[str, set[str]] = {each.id: set(each.excludes) for each in actions}
        for each in actions:
            for other in each.excludes:
                self._excludes[other].add(each.id)

    def find(self, action: Action) -> CatalogueAction | None:
        """Return the entry that an action came from: of the same id, or of the same kind and title."""
        return self._by_id.get(action.id) or self._by_title.get((action.kind, action.title))

    def excluded_by(self, entry: CatalogueAction) -> set[str]:
        return self._excludes[entry.id]


def _lasting(career: Career, as_of: date) -> Iterator[tuple[Action, bool]]:
    """Yield the actions of the plan that are done or open, and whether they are done."""
    if career.plan is None:
        return
    told = progress(career.plan, as_of=as_of).actions
    for node in career.plan.walk():
        if isinstance(node, Action) and (status := told[node.id].status) != "dropped":
            yield node, status == "done"


def _hours_by_quarter(
    found: Schedule, opened: Sequence[Promised], quarters: Sequence[Quarter]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    sums = {False: [0.0] * len(quarters), True: [0.0] * len(quarters)}
    told_until = quarters[0].first
    for week in found.weeks:
        first, last = max(week.monday, quarters[0].first), week.monday + timedelta(days=6)
        told_until = last + timedelta(days=1)
        days = ((last - first).days + 1) / 7
        for place, quarter in enumerate(quarters):
            share = quarter.weeks_between(first, last) / days
            sums[False][place] += share * week.own_hours
            sums[True][place] += share * week.job_hours
    for promised in opened:
        action = promised.action
        if action.is_habit and action.every is not None and action.hours is not None:
            for place, quarter in enumerate(quarters):
                times = _begun_between(action.every, max(told_until, quarter.first), quarter.last)
                sums[action.on_the_job][place] += action.hours * times
    return tuple(sums[False]), tuple(sums[True])


def _begun_between(every: str, first: date, last: date) -> int:
    """Return how many weeks, months, quarters or years begin between two days, both counted."""
    before = first - timedelta(days=1)
    return max(period_number(every, last) - period_number(every, before), 0)


def _money(
    found: Schedule, opened: Sequence[Promised], quarters: Sequence[Quarter]
) -> dict[str, dict[int, float]]:
    sums: dict[str, dict[int, float]] = {}
    told: set[int] = set()
    for use in found.money:
        told.add(use.year)
        years = sums.setdefault(use.currency, {})
        years[use.year] = float(use.spent.amount + use.planned.amount)
    years_ahead = range(quarters[0].first.year, quarters[-1].last.year + 1)
    for promised in opened:
        action = promised.action
        if action.cost is None or not action.is_habit or action.every is None:
            continue
        for year in (each for each in years_ahead if each not in told):
            first, last = (period_number(action.every, date(year, *day)) for day in ((1, 1), (12, 31)))
            years = sums.setdefault(action.cost.currency, {})
            years[year] = years.get(year, 0.0) + float(action.cost.amount) * (last - first + 1)
    return sums
