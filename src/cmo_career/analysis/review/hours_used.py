"""Hours planned for a period against the hours that were logged in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import attrs

from cmo_career.analysis.progress.hours import logged_hours, period_number, total_hours
from cmo_career.analysis.progress.status import is_over, status_of
from cmo_career.analysis.review.look_back import LookBack
from cmo_career.model.action import Action
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan

__all__ = ["ActionHours", "HoursUsed", "deadlines_of", "hours_used"]


@attrs.frozen(kw_only=True, repr=False)
class ActionHours:
    """
    What one action was to take in a period, and took (行动工时).

    Attributes:
        id: Of the action.

        planned: Hours that were left for the period; None where nothing was due in it, or nobody estimated.

        used: Hours logged in it.

        is_due: Whether it was to be finished by the end of the period.

        is_finished: Whether it was done by the day of the review.

        is_logged: Whether anything was ever logged for it.

        planned_in_all: Hours of all its times; None where they are unknown or without end.

        used_in_all: Hours logged by the day of the review.
    """

    id: str
    planned: float | None
    used: float
    is_due: bool
    is_finished: bool
    is_logged: bool
    planned_in_all: float | None
    used_in_all: float

    @property
    def is_part(self) -> bool:
        """Whether it has anything to do with the period."""
        return self.planned is not None or self.used > 0 or self.is_due

    def __repr__(self) -> str:
        return f"<ActionHours action/{self.id}>"


@attrs.frozen(kw_only=True, repr=False)
class HoursUsed:
    """
    Planned and used hours of some actions in a period (计划与实际工时).

    Attributes:
        actions: Those that have anything to do with the period, in the plan's order.
    """

    actions: tuple[ActionHours, ...] = ()

    @property
    def planned(self) -> float:
        """Hours planned for the period, as far as they are known."""
        return sum(each.planned or 0 for each in self.actions)

    @property
    def used(self) -> float:
        """Hours logged in the period."""
        return sum(each.used for each in self.actions)

    @property
    def unlogged(self) -> tuple[str, ...]:
        """What was done although no hours were ever logged for it: what it took is unknown, not nothing."""
        return tuple(each.id for each in self.actions if each.is_finished and not each.is_logged)

    @property
    def open_due(self) -> tuple[str, ...]:
        """What was to be finished and is not."""
        return tuple(each.id for each in self.actions if each.is_due and not each.is_finished)

    def of(self, ids: Iterable[str]) -> HoursUsed:
        """Return the hours of some of the actions."""
        wanted = frozenset(ids)
        return HoursUsed(actions=tuple(each for each in self.actions if each.id in wanted))

    def __repr__(self) -> str:
        return f"<HoursUsed by {len(self.actions)} actions>"


def hours_used(plan: Plan, back: LookBack, *, as_of: date) -> HoursUsed:
    """
    Return the hours of a plan's actions in a period; what was done or dropped before it is left out.

    An action counts with what was left of its hours where it was due by the end of the period, itself or for a goal
    above it; one that comes back, with its times in the period.
    """
    deadlines = deadlines_of(plan)
    rows = (
        _row(node, plan.start, deadlines.get(node.id), back, as_of)
        for node in plan.walk()
        if isinstance(node, Action) and not is_over(node, back.before)
    )
    return HoursUsed(actions=tuple(row for row in rows if row.is_part))


def deadlines_of(plan: Plan) -> Mapping[str, Period]:
    """Return for each goal and action the nearest date among its own and those of the goals above it."""
    found: dict[str, Period | None] = {}

    def deadline(id_: str) -> Period | None:
        if id_ not in found:
            own = [plan.node(id_).due, *(deadline(above) for above in plan.parents(id_))]
            known = [each for each in own if each is not None]
            found[id_] = min(known, key=lambda each: each.last, default=None)
        return found[id_]

    return {id_: due for id_ in plan.ids if (due := deadline(id_)) is not None}


def _row(action: Action, start: date, due: Period | None, back: LookBack, as_of: date) -> ActionHours:
    is_due = due is not None and due.last <= back.last and not action.is_habit
    used = logged_hours(action, min(back.last, as_of)) - logged_hours(action, back.before)
    return ActionHours(
        id=action.id,
        planned=_planned(action, start, back, is_due=is_due),
        used=used,
        is_due=is_due,
        is_finished=status_of(action, as_of) == "done",
        is_logged=any(entry.date <= as_of for entry in action.log),
        planned_in_all=None if action.is_habit else total_hours(action, start),
        used_in_all=logged_hours(action, as_of),
    )


def _planned(action: Action, start: date, back: LookBack, *, is_due: bool) -> float | None:
    if action.hours is None:
        return None
    if action.every is None:
        return max(action.hours - logged_hours(action, back.before), 0.0) if is_due else None
    return action.hours * _times(action, action.every, start, back) or None


def _times(action: Action, every: str, start: date, back: LookBack) -> int:
    """Return how many times an action that comes back begins in the period."""
    last = back.last if action.until is None else min(back.last, action.until.last)
    before = back.before if start <= back.before else _day_before_period(every, start)
    times = max(period_number(every, last) - period_number(every, before), 0) if last > before else 0
    if action.count is None:
        return times
    kept = {period_number(every, entry.date) for entry in action.log if entry.date <= back.before}
    return min(times, max(action.count - len(kept), 0))


def _day_before_period(every: str, day: date) -> date:
    """Return a day of the week, month, quarter or year before the one that *day* lies in."""
    before = day
    while period_number(every, before) == period_number(every, day):
        before -= timedelta(days=1)
    return before
