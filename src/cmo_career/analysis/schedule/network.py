"""The earliest and the latest weeks of the open work of a plan."""

from __future__ import annotations

from copy import copy
from datetime import date
from functools import cached_property

from cmo_career.analysis.schedule.events import Events
from cmo_career.analysis.schedule.repeats import Repeats, never
from cmo_career.analysis.schedule.week import week_of
from cmo_career.analysis.schedule.work_left import WorkLeft
from cmo_career.model.action import Action
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Network"]


class Network:
    """
    When the open work of a plan comes at the earliest and at the latest (Kelley and Walker 1959).

    Weeks are counted from the first to the one after the last.

    Why plain lists of whole numbers: ten thousand actions may have thirty thousand ways between events.

    Attributes:
        events: What waits for what.

        base: The first week.

        minutes: What is left of each action, each time; 0 for other events.

        weeks: What each event takes at least.

        repeats: How actions come back, by event; habits are among them.

        habits: The events of habits.

        dues: The week before which an event should be over, by event.

        order: All events, each after those before it, without the start and the end of the plan.

        earliest: The first week of each event; *over* the week after its last.

        free: The last week before which each must be over so that the plan ends no later.
    """

    def __init__(self, plan: Plan, capacity: Capacity | None, as_of: date) -> None:
        self.plan = plan
        self.as_of = as_of
        self.base = week_of(max(plan.start, as_of))
        self.events = events = Events(plan, as_of)
        self.after, self.waits = events.after, events.waits
        self.starts, self.ends = events.starts, events.ends
        self.alternatives = tuple(events.branches.alternatives)
        self._solve(capacity)

    @property
    def actions(self) -> dict[int, Action]:
        """The actions, by event."""
        return self.events.actions

    def with_hours(self, capacity: Capacity) -> Network:
        """Return the same network with other hours a week: what waits for what does not change with them."""
        found = copy(self)
        for name, value in vars(Network).items():
            if isinstance(value, cached_property):
                vars(found).pop(name, None)
        found._solve(capacity)  # noqa: SLF001 - its own
        return found

    def _solve(self, capacity: Capacity | None) -> None:
        self._measure(capacity)
        self._forward()
        self.free, self._free_starts = self._backward(self.end, {})

    def _measure(self, capacity: Capacity | None) -> None:
        self.left = WorkLeft(self.plan, capacity, self.as_of)
        self.minutes, self.weeks = [0] * len(self.after), [0] * len(self.after)
        self.dues = dict(self.events.goal_dues)
        self.repeats: dict[int, Repeats] = {}
        self.habits: set[int] = set()
        left, plain = self.left.of, self.left.of_plain
        all_minutes, all_weeks = self.minutes, self.weeks
        for event, action in enumerate(self.events.nodes):
            if action is None:
                continue
            if action.due is not None:
                self.dues[event] = week_of(action.due.last) + 1
            if action.every is None:
                if action.hours is not None and not action.log and not action.started:
                    estimate = action.estimate
                    mode = None if estimate is None else estimate.mode
                    all_minutes[event], all_weeks[event] = plain(action.hours, action.on_the_job, mode)
                else:
                    all_minutes[event], all_weeks[event], _ = left(action)
                continue
            all_minutes[event], weeks, repeats = left(action)
            if repeats is not None:
                self.repeats[event] = repeats
            if action.is_habit:
                self.habits.add(event)
            else:
                all_weeks[event] = weeks

    def over_when(self, event: int, start: int) -> int:
        """Return the week after the last one of an event that may begin in *start*; a habit holds nothing up."""
        if event in self.repeats and event not in self.habits:
            return self.repeats[event].end(start)
        return start + self.weeks[event]

    def _forward(self) -> None:
        after, weeks, repeats = self.after, self.weeks, self.repeats
        self.earliest = earliest = [self.base] * len(after)
        self.over = over = [self.base] * len(after)
        waits = self.waits[:]
        self.order = order = [event for event in range(2, len(after)) if not waits[event]]
        for event in order:  # grows on the way
            end = earliest[event] + weeks[event]
            if repeats and event in repeats:
                end = self.over_when(event, earliest[event])
            over[event] = end
            for later in after[event]:
                if end > earliest[later]:  # noqa: PLR1730 - a call for each way would take twice as long
                    earliest[later] = end
                left = waits[later] - 1
                waits[later] = left
                if not left:
                    order.append(later)
        self.end = max(over, default=self.base)
        if after:
            earliest[1] = over[1] = self.end

    def _backward(self, end: int, dues: dict[int, int]) -> tuple[list[int], list[int]]:
        """Return the week before which each event must be over, and the last in which it may begin."""
        after, weeks, repeats = self.after, self.weeks, self.repeats
        latest = [min(end, dues.get(1, end))] * len(after)
        for event, due in dues.items():
            latest[event] = min(due, latest[event])
        starts = latest[:]
        for event in reversed(self.order):
            week = latest[event]
            for later in after[event]:
                start = starts[later]
                if start < week:  # noqa: PLR1730 - likewise
                    week = start
            latest[event] = week
            if not repeats or event not in repeats:
                starts[event] = week - weeks[event] if week < never else never
            elif event in self.habits:
                starts[event] = week
            else:
                starts[event] = repeats[event].latest_start(week, self.base)
        return latest, starts

    @cached_property
    def by_due(self) -> tuple[list[int], list[int]]:
        """The same by due dates alone; `never` where there is none."""
        return self._backward(never, self.dues) if self.dues else ([never] * len(self.after),) * 2

    @cached_property
    def latest(self) -> tuple[list[int], list[int]]:
        """
        The same so that no due date is missed, and the plan ends no later than its due date.

        Where its goal has no due date, no later than it must.
        """
        if not self.dues:
            return self.free, self._free_starts
        return self.by_due if self.dues.get(1) is not None else self._backward(self.end, self.dues)

    def is_critical(self, event: int) -> bool:
        """Return whether the plan ends later when an event comes a week later."""
        return self._free_starts[event] <= self.earliest[event]

    @cached_property
    def chain(self) -> tuple[int, ...]:
        """The events of the actions that follow each other without a gap up to the end of the plan."""
        before: list[list[int]] = [[] for _ in self.after]
        if before:
            before[1] = [event for event in self.order if not self.after[event]]
        for event, later in enumerate(self.after):
            for each in later:
                before[each].append(event)
        found: list[int] = []
        event = 1 if self.after else -1
        while event >= 0:
            if event in self.actions and event not in self.habits:
                found.append(event)
            week = self.earliest[event]
            event = next((each for each in before[event] if self.over[each] == week), -1)
        return tuple(reversed(found))
