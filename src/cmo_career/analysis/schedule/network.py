"""What waits for what, with the earliest and the latest weeks of everything."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from datetime import date
from functools import cached_property

from cmo_career.analysis.progress.hours import median_hours
from cmo_career.analysis.progress.layout import Key
from cmo_career.analysis.schedule.branches import Branches
from cmo_career.analysis.schedule.repeats import Repeats, never
from cmo_career.analysis.schedule.week import week_of
from cmo_career.analysis.schedule.work_left import WorkLeft
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Network"]


class Network:
    """
    The open work of a plan as a network of events (Kelley and Walker 1959).

    A goal or composition has two events, its start and its end; what is below it lies between them. An action is one
    event that takes weeks. An event comes when all before it are over. Weeks are counted from the first to the one
    after the last.

    Why plain lists of whole numbers: ten thousand actions have thirty thousand ways between events.

    Attributes:
        base: The first week.

        branches: Which branches of choices are scheduled.

        after: The events right after each.

        waits: How many are right before each.

        ends: The event at which each goal or action is over, by id; *starts* likewise.

        actions: The actions, by event.

        minutes: What is left of each action, each time; 0 for other events.

        weeks: What each event takes at least.

        repeats: How actions come back, by event; habits are among them.

        habits: The events of habits.

        dues: The week before which an event should be over, by event.

        order: All events, each after those before it.

        earliest: The first week of each event; *over* the week after its last.

        free: The last week before which each must be over so that the plan ends no later.
    """

    def __init__(self, plan: Plan, capacity: Capacity | None, as_of: date) -> None:
        self.plan = plan
        self.as_of = as_of
        self.base = week_of(max(plan.start, as_of))
        self.after: list[list[int]] = []
        self.waits: list[int] = []
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.actions: dict[int, Action] = {}
        self.dues: dict[int, int] = {}
        self.branches = Branches(plan, as_of)
        if not _is_over(plan.goal, as_of):
            self._build()
        self.alternatives = tuple(self.branches.alternatives)
        self._solve(capacity)

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

    def _build(self) -> None:  # noqa: C901 - calls for each of so many nodes would cost as much as the rest
        root = self.plan.goal
        after, waits, ends, as_of = self.after, self.waits, self.ends, self.as_of
        known: dict[Key, tuple[int, int]] = {}
        inner: list[tuple[Node, str, int]] = []
        self._enter(root, known, inner)
        for node, under, start in inner:  # grows on the way
            cls = node.__class__
            last, end, is_chain = start, start + 1, cls is InOrder
            nodes = node.nodes if is_chain or cls is AllOf else self._below(node, under)  # type: ignore[attr-defined]
            found = False
            for child in nodes:
                if child.__class__ is Action:
                    first = ends.get(child.id, -1)
                    if first < 0:
                        # Why looked at here: a call for each of ten thousand actions costs as much as the rest.
                        if (child.done is not None or child.dropped is not None) and _is_over(child, as_of):
                            continue
                        ends[child.id] = first = len(after)
                        self.actions[first] = child
                        after.append([])
                        waits.append(0)
                    over = first
                elif child.__class__ is Goal:
                    if _is_over(child, as_of):
                        continue
                    first, over = self._enter(child, known, inner)
                else:
                    # Why here: likewise, where an order is written pair by pair.
                    key = id(child)
                    events = known.get(key)
                    if events is None:
                        first = len(after)
                        known[key] = events = first, first + 1
                        after += [], []
                        waits += 0, 0
                        inner.append((child, under, first))
                    first, over = events
                found = True
                after[last].append(first)
                waits[first] += 1
                if is_chain:
                    last = over
                else:
                    after[over].append(end)
                    waits[end] += 1
            if is_chain or not found:
                after[last].append(end)
                waits[end] += 1

    def _below(self, node: Node, under: str) -> Iterable[Node]:
        """Return what is scheduled directly below a goal, and of a choice."""
        return node.children if node.__class__ is Goal else self.branches.chosen(node, under)

    def _enter(
        self, goal: Goal, known: dict[Key, tuple[int, int]], inner: list[tuple[Node, str, int]]
    ) -> tuple[int, int]:
        """Return the events of a goal, made where it is new."""
        found = known.get(goal.id)
        if found is None:
            start = len(self.after)
            known[goal.id] = found = start, start + 1
            self.starts[goal.id], self.ends[goal.id] = found
            self.after += [], []
            self.waits += 0, 0
            if goal.due is not None:
                self.dues[start + 1] = week_of(goal.due.last) + 1
            inner.append((goal, goal.id, start))
        return found

    def _measure(self, capacity: Capacity | None) -> None:
        plan, count = self.plan, len(self.after)
        median = None
        if any(action.hours is None for action in self.actions.values()):
            every = (node for node in plan.walk() if isinstance(node, Action))
            median = median_hours(every, start=plan.start, as_of=self.as_of)
        self.left = WorkLeft(capacity, start=plan.start, as_of=self.as_of, median=median)
        self.minutes, self.weeks = [0] * count, [0] * count
        self.repeats: dict[int, Repeats] = {}
        self.habits: set[int] = set()
        left, plain = self.left.of, self.left.of_plain
        all_minutes, all_weeks = self.minutes, self.weeks
        for event, action in self.actions.items():
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
        self.order = order = [0] if after else []
        for event in order:  # grows on the way
            end = earliest[event]
            end = self.over_when(event, end) if event in repeats else end + weeks[event]
            over[event] = end
            for later in after[event]:
                if end > earliest[later]:  # noqa: PLR1730 - a call for each way would take twice as long
                    earliest[later] = end
                waits[later] -= 1
                if not waits[later]:
                    order.append(later)
        self.end = over[1] if after else self.base

    def _backward(self, end: int, dues: dict[int, int]) -> tuple[list[int], list[int]]:
        """Return the week before which each event must be over, and the last in which it may begin."""
        after, weeks, repeats = self.after, self.weeks, self.repeats
        latest = [end] * len(after)
        for event, due in dues.items():
            latest[event] = min(due, end)
        starts = latest[:]
        for event in reversed(self.order):
            week = latest[event]
            for later in after[event]:
                if starts[later] < week:  # noqa: PLR1730 - likewise
                    week = starts[later]
            latest[event] = week
            if event not in repeats:
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


def _is_over(node: Goal | Action, as_of: date) -> bool:
    done, dropped = node.done, node.dropped
    return (done is not None and done <= as_of) or (dropped is not None and dropped <= as_of)
