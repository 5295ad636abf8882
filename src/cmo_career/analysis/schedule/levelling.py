"""The levelled schedule: what is done in which week, within the hours of each week."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import Repeats, never
from cmo_career.analysis.schedule.room import Room
from cmo_career.analysis.schedule.week import last_week_of_year
from cmo_career.analysis.schedule.work_left import most_weeks

__all__ = ["Levelling"]

_Turn = tuple[int, int, int, int, int]

_fewest_weeks = 13
"""A quarter of loads is told even where all is over before."""


class Levelling:
    """
    The weeks in which work is done, levelled by the serial schedule generation scheme (Kelley 1963).

    One action after the other takes the first hours that are free once all before it are over: of those that may be
    taken next the one that must be over first by due dates, then the one with the longest way to the end of the plan,
    then the first in the author's order. Work may pause in weeks that are full. Habits take their hours first, in
    every period, up to a hundred years from the first week.

    Attributes:
        starts: The first week of each event; `never` where there is no room for it.

        overs: The week after its last; `never` likewise.

        stuck: The events of actions that no week has hours for, not of what waits for them.

        own, job: The minutes used in each week, from the first on.

        weeks: How many weeks are told: until all is over that has an end, and a quarter at least.

        crowded: The first week of the first period that something does not fit in, by the event of what comes back.

        runs: The rows of weeks in which an action takes hours, cut where it pauses, in the order in which they were
            placed: its event, the first week, the one after the last, and the minutes. An estimate in weeks is one.
    """

    def __init__(self, network: Network) -> None:
        count = len(network.after)
        self._network = network
        self.starts, self.overs = [never] * count, [never] * count
        self.own, self.job = Room(network.left.own), Room(network.left.job)
        self.crowded: dict[int, int] = {}
        self.stuck: set[int] = set()
        self.runs: list[tuple[int, int, int, int]] = []
        self._first = network.base
        self._last = network.base + most_weeks
        self._habits: list[_Habit] = []
        self._grow()
        self._place_all()
        self._tell_starts()
        self._cover()

    def _cover(self) -> None:
        """Add weeks until all that has an end is over, and for a quarter at least."""
        ends = [week for week in self.overs if week < never]
        self.weeks = max(max(ends, default=self._first) - self._first, _fewest_weeks)
        while len(self.own) < self.weeks and self._grow():
            pass
        self.weeks = min(self.weeks, len(self.own))

    def _grow(self) -> bool:
        """Add the weeks up to the end of a year, with the habits in them; False where all are there."""
        week = self._first + len(self.own)
        if week >= self._last:
            return False
        # Why whole years: no month or quarter goes on beyond them.
        weeks = max(last_week_of_year(week) - week + 1, 1)
        self.own.grow(weeks)
        self.job.grow(weeks)
        for habit in self._habits:
            self._fill(habit)
        return True

    def _room(self, event: int) -> Room:
        return self.job if self._network.actions[event].on_the_job else self.own

    def _turns(self) -> list[_Turn]:
        """Return what tells which of two events comes first: starts and ends, which take no hours; then habits."""
        network = self._network
        order = {action.id: place for place, action in enumerate(network.plan.walk())}
        by_due, ahead = network.by_due[0], network.free
        turns: list[_Turn] = [(0, 0, 0, 0, event) for event in range(len(network.after))]
        for event, action in network.actions.items():
            rank = 1 if event in network.habits else 2
            turns[event] = rank, by_due[event], ahead[event], order[action.id], event
        return turns

    def _place_all(self) -> None:
        network, turns = self._network, self._turns()
        after, overs = network.after, self.overs
        waits, may = network.waits[:], [network.base] * len(after)
        heap = [turns[event] for event in range(2, len(after)) if not waits[event]]
        heapify(heap)
        while heap:
            rank, *_, event = heappop(heap)
            if not rank:
                overs[event] = may[event]
            else:
                self._place(event, may[event])
                if self.starts[event] >= never > may[event]:
                    self.stuck.add(event)
            end = overs[event]
            for later in after[event]:
                may[later] = max(may[later], end)
                waits[later] -= 1
                if not waits[later]:
                    heappush(heap, turns[later])
        if after:
            overs[0], overs[1] = network.base, max(overs[2:], default=network.base)

    def _place(self, event: int, may: int) -> None:
        network = self._network
        if may >= never:
            return
        repeats, minutes = network.repeats.get(event), network.minutes[event]
        if event in network.habits and repeats is not None:
            self.starts[event] = self.overs[event] = may
            habit = _Habit(event, repeats, minutes, may, repeats.first_period(may))
            self._habits.append(habit)
            self._fill(habit)
        elif repeats is not None:
            self._place_times(event, repeats, may)
        else:
            weeks = network.weeks[event]
            start, end = self._work(
                event, may, minutes, weeks, is_even=network.actions[event].estimate is not None
            )
            self.starts[event], self.overs[event] = start, end

    def _work(self, event: int, may: int, minutes: int, weeks: int, *, is_even: bool) -> tuple[int, int]:
        """
        Take hours from week *may* on, and return the first week and the one after the last.

        Those of an estimate in weeks are spread evenly over them, as far as each week has room.
        """
        first, room = self._first, self._room(event)
        if not minutes:
            return may, may + weeks
        most = -(-minutes // weeks) if is_even else minutes
        after = may - first
        start, run, left = -1, -1, minutes
        while minutes:
            week = self._first_free(room, after)
            if week < 0:
                return never, never
            if start < 0:
                start = run = week
            elif week > after and not is_even:
                self.runs.append((event, first + run, first + after, left - minutes))
                run, left = week, minutes
            minutes -= room.take(week, min(most, minutes))
            after = week + 1
        end = max(after, start + weeks) if is_even else after
        self.runs.append((event, first + run, first + end, left))
        return first + start, first + end

    def _first_free(self, room: Room, week: int) -> int:
        while True:
            if week < len(room):
                week = room.first_free(week)
                if week < len(room):
                    return week
            if room.per_week == 0 or not self._grow():
                return -1

    def _place_times(self, event: int, repeats: Repeats, may: int) -> None:
        """Place what comes back a number of times, once in each of its periods."""
        minutes = self._network.minutes[event]
        period = repeats.first_period(may)
        last = repeats.last_period(period)
        start = end = never
        while period <= last:
            week = max(may, repeats.first_week(period))
            begin, end = (
                self._work(event, week, minutes, 1, is_even=False) if week < self._last else (never, never)
            )
            if end >= never:
                self.starts[event] = never
                return
            if end > repeats.first_week(period + 1):
                self.crowded.setdefault(event, repeats.first_week(period))
            start = min(start, begin)
            period += 1
        self.starts[event], self.overs[event] = start, end

    def _fill(self, habit: _Habit) -> None:
        """Take the hours of a habit in all periods that are there."""
        room, repeats, first = self._room(habit.event), habit.repeats, self._first
        while True:
            week = max(habit.may, repeats.first_week(habit.period)) - first
            end = repeats.first_week(habit.period + 1) - first
            if end > len(room):
                return
            left = habit.minutes
            while left:
                week = room.first_free(week)
                if week >= end:
                    self.crowded.setdefault(habit.event, repeats.first_week(habit.period))
                    break
                left -= room.take(week, left)
                week += 1
            habit.period += 1

    def _tell_starts(self) -> None:
        """Tell when the first work below each goal and composition begins."""
        starts, actions, after = self.starts, self._network.actions, self._network.after
        is_end = set(self._network.ends.values())
        for event in reversed(self._network.order):
            if event in actions:
                continue
            if event in is_end:
                starts[event] = self.overs[event]
            else:
                starts[event] = min((starts[later] for later in after[event]), default=self.overs[event])
        if after:
            starts[0], starts[1] = min(starts[2:], default=self.overs[0]), self.overs[1]


class _Habit:
    """A habit, and the period that it was filled up to."""

    def __init__(self, event: int, repeats: Repeats, minutes: int, may: int, period: int) -> None:
        self.event = event
        self.repeats = repeats
        self.minutes = minutes
        self.may = may
        self.period = period
