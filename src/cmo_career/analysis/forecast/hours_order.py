"""When the scheduled work is over, with hours given out in the order of the levelled schedule."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

import attrs

from cmo_career.analysis.forecast.course import Course, in_turn
from cmo_career.analysis.forecast.lengths import Lengths
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.steps import Finish, Hours, done, never, overrun
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never as no_week
from cmo_career.model.action import Action

__all__ = ["HoursOrder"]

_quarter: Final = 13


@attrs.frozen
class _Turn:
    """
    Hours that an action takes in a row, in its turn among those of a kind.

    Attributes:
        event: The action.

        share: Of the hours that it takes, of what comes back each time.

        minutes: The same in minutes.

        before: The turn right before; 0 for none.

        begun_after: The last turn that was over, in the schedule, when the action began; 0 for none.
    """

    event: int
    share: float
    minutes: int
    before: int
    begun_after: int


class HoursOrder:
    """
    The rows of the scheduled part of a plan, as if every goal were reached once its work is done.

    Each kind of hours is given out in turns, in the order in which the levelled schedule has used them up: an action
    takes its hours once the turn before is over and all that it waits for is; one that pauses in the schedule has
    several turns. An estimate in weeks runs from when the turns are over that were before it began.

    Attributes:
        rows: When each scheduled event is over.
    """

    def __init__(self, course: Course, network: Network, lengths: Lengths, program: Program) -> None:
        self._course = course
        self._lengths = lengths
        self._program = program
        self._levelling = Levelling(network)
        self._events = {event: course.ends[action.id] for event, action in network.actions.items()}
        self._minutes = {self._events[event]: network.minutes[event] for event in network.actions}
        self._stuck = {
            self._events[event] for event in network.actions if self._levelling.overs[event] >= no_week
        }
        self._lengths_of: dict[int, int] = {}
        self._before = self._waits()
        self._turns: dict[int, _Turn] = {}
        self._begins: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for on_the_job in (False, True):
            if lengths.days(1, on_the_job) is not None:
                self._take_turns(network, on_the_job)
        self.rows = self._add()[: len(course.nodes)]

    def length(self, event: int) -> int:
        """Return the row of what an action takes by itself."""
        found = self._lengths_of.get(event)
        if found is None:
            action = self._course.nodes[event]
            assert isinstance(action, Action)
            found = self._lengths_of[event] = self._lengths.add(self._program, action)
        return found

    def _waits(self) -> list[list[int]]:
        course = self._course
        before: list[list[int]] = []
        for event, start in enumerate(course.starts):
            own = course.taken[event] or ([start] if start not in {0, event} else [])
            before.append([*own, *course.waits[event]] if course.is_scheduled[event] else [])
        return before

    def _take_turns(self, network: Network, on_the_job: bool) -> None:
        """Give out the hours of one kind."""
        runs: dict[tuple[int, int], list[int]] = {}
        for place, (event, first, over, minutes) in enumerate(self._levelling.runs):
            if network.actions[event].on_the_job is on_the_job and self._events[event] not in self._stuck:
                # Why: of what comes back each week a turn a quarter tells enough, and each other run is one.
                part = (first - network.base) // _quarter if event in network.repeats else -place - 1
                run = runs.setdefault((event, part), [over, first, place, 0])
                run[0] = over
                run[3] += minutes
        overs: list[int] = []
        turns = [0]
        for (event, _), (over, first, _, minutes) in sorted(runs.items(), key=lambda run: run[1][:3]):
            action = self._events[event]
            begins = self._begin(action)
            turn = len(self._before)
            began = turns[bisect_right(overs, first)]
            self._turns[turn] = _Turn(action, minutes / self._minutes[action], minutes, turns[-1], began)
            self._before.append([begins, turns[-1]])
            self._before[action].append(turn)
            self._last[action] = turn
            overs.append(over)
            turns.append(turn)

    def _begin(self, action: int) -> int:
        """Return the event at which an action with turns may begin, made where it is new."""
        begins = self._begins.get(action)
        if begins is None:
            begins = self._begins[action] = len(self._before)
            self._before.append(self._before[action])
            self._before[action] = [begins]
        return begins

    def _add(self) -> list[int]:
        rows = [done] * len(self._before)
        for event in in_turn(self._before):
            turn = self._turns.get(event)
            if turn is not None:
                rows[event] = self._add_turn(turn, rows)
            elif event in self._minutes:
                rows[event] = self._add_action(event, rows)
            else:
                rows[event] = self._program.largest(rows[each] for each in self._before[event])
        return rows

    def _add_turn(self, turn: _Turn, rows: list[int]) -> int:
        begins = self._begins[turn.event]
        before, start = rows[turn.before], rows[begins]
        of, share = self.length(turn.event), turn.share
        if self._is_estimated(turn.event):
            start = rows[begins] = self._program.largest((start, rows[turn.begun_after]))
            days = self._lengths.days(turn.minutes, self._action(turn.event).on_the_job)
            of, share = overrun, days or 0
        return self._program.add(lambda out: Hours(out, before, start, of, share))

    def _add_action(self, event: int, rows: list[int]) -> int:
        action = self._action(event)
        if event in self._stuck:
            return never
        begins, last = self._begins.get(event), self._last.get(event)
        start = self._program.largest(
            rows[each] for each in (self._before[event] if begins is None else [begins])
        )
        if action.is_habit:
            return start
        if last is not None and action.every is None and action.estimate is None:
            return rows[last]
        floors = () if last is None else (rows[last],)
        length, periods = self.length(event), self._lengths.periods(action)
        return self._program.add(lambda out: Finish(out, start, length, floors, periods))

    def _action(self, event: int) -> Action:
        action = self._course.nodes[event]
        assert isinstance(action, Action)
        return action

    def _is_estimated(self, event: int) -> bool:
        action = self._action(event)
        return action.estimate is not None and action.every is None
