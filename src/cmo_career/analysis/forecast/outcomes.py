"""When goals are ready, and when they are decided, as steps of a forecast."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from cmo_career.analysis.forecast.course import Course, in_turn
from cmo_career.analysis.forecast.draws import Luck, Opens
from cmo_career.analysis.forecast.hours_order import HoursOrder
from cmo_career.analysis.forecast.lengths import Lengths
from cmo_career.analysis.forecast.measures import trending, why_unmeasured
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.steps import Finish, Nth, done, never
from cmo_career.analysis.forecast.unknown import Unknown
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from cmo_career.model.opening import Opening

__all__ = ["Outcome", "Outcomes"]

_most_unknown: Final = 3
_days_a_year: Final = 365.25


@attrs.frozen
class Outcome:
    """
    When an event comes: its row, or why it is unknown.

    Attributes:
        row: Of times.

        unknown: Why it cannot be told; empty where it can. The first few.
    """

    row: int
    unknown: tuple[Unknown, ...] = ()


@attrs.frozen
class _Found:
    """
    What there is below an event.

    Attributes:
        is_there: Whether anything lives.

        is_open: Whether something with an end is left to do.

        has_work: Whether anything with an end is or was.
    """

    is_there: bool = False
    is_open: bool = False
    has_work: bool = False


class Outcomes:
    """
    The rows of all goals of a plan.

    What is scheduled is over no earlier than the schedule's hours allow, and no earlier than it takes after all that it
    waits for has come; that may be later, where a goal is reached later than its work is done, or never. What is not
    scheduled begins, where it takes hours, once the branches that are scheduled in its place are over.

    Attributes:
        ready: When each goal is ready, by id.

        decided: When it is decided.

        levers: Rows of what may be late, by id: how long actions take, and when the last measure of a
            goal is reached.
    """

    def __init__(
        self, course: Course, order: HoursOrder, lengths: Lengths, program: Program, *, as_of: date
    ) -> None:
        self._course = course
        self._order = order
        self._lengths = lengths
        self._program = program
        self._as_of = as_of
        count = len(course.nodes)
        self._ready = [Outcome(done)] * count
        self._decided = [Outcome(done)] * count
        self._found = [_Found(is_there=True, has_work=True)] * count
        self._is_plain = [True] * count
        self._untold: dict[str, Unknown] = {}
        self.levers: dict[str, int] = {}
        self._add()
        goals = {id_: end for id_, end in course.ends.items() if isinstance(course.nodes[end], Goal)}
        self.ready = {id_: self._shown(id_, self._ready[end]) for id_, end in goals.items()}
        self.decided = {id_: self._shown(id_, self._decided[end]) for id_, end in goals.items()}

    def _shown(self, id_: str, outcome: Outcome) -> Outcome:
        untold = self._untold.get(id_)
        return outcome if untold is None else Outcome(outcome.row, _united([outcome], untold))

    def _add(self) -> None:
        course = self._course
        before = [
            [*waits, *parts, *([start] if start not in {0, event} else [])]
            for event, (waits, parts, start) in enumerate(
                zip(course.waits, course.parts, course.starts, strict=True)
            )
        ]
        for event in in_turn(before):
            node = course.nodes[event]
            if isinstance(node, Action):
                self._add_action(event, node)
            elif isinstance(node, Goal):
                self._add_goal(event, node)
            elif node is None:
                self._all(event, course.waits[event])
            else:
                self._add_composition(event)

    def _all(self, event: int, parts: list[int]) -> None:
        """Let an event come when all of some others have, as the schedule has it where they do."""
        self._is_plain[event] = self._course.is_scheduled[event] and all(
            self._is_plain[each] for each in parts
        )
        ready, decided = [self._ready[each] for each in parts], [self._decided[each] for each in parts]
        if self._is_plain[event]:
            self._ready[event] = Outcome(self._order.rows[event], _united(ready))
        else:
            self._ready[event] = self._latest(ready)
        self._decided[event] = self._ready[event] if decided == ready else self._latest(decided)

    def _latest(self, parts: list[Outcome]) -> Outcome:
        return Outcome(self._program.largest(each.row for each in parts), _united(parts))

    def _add_action(self, event: int, action: Action) -> None:
        self._all(event, self._course.waits[event])
        self._found[event] = _Found(is_there=True, is_open=not action.is_habit, has_work=not action.is_habit)
        if action.is_habit:
            return
        length = self.levers[action.id] = self._order.length(event)
        periods = self._lengths.periods(action)
        floors: tuple[int, ...] = ()
        if self._course.is_scheduled[event]:
            floors = (self._order.rows[event],)
        elif self._lengths.takes_hours(action):
            floors = (self._program.add_sum(self._order.rows[self._course.left_at[event]], length),)

        def after(start: Outcome, floors: tuple[int, ...]) -> Outcome:
            if never in floors:
                return Outcome(never, start.unknown)
            row = self._program.add(lambda out: Finish(out, start.row, length, floors, periods))
            return Outcome(row, start.unknown)

        start, later = self._ready[event], self._decided[event]
        if not self._is_plain[event]:
            self._ready[event] = after(start, floors)
        ready = self._ready[event]
        self._decided[event] = ready if later == start else after(later, (ready.row,))

    def _add_composition(self, event: int) -> None:
        parts = [each for each in self._course.parts[event] if self._found[each].is_there]
        found = [self._found[each] for each in parts]
        self._found[event] = _Found(
            is_there=bool(parts),
            is_open=any(each.is_open for each in found),
            has_work=any(each.has_work for each in found),
        )
        count = self._course.count_of(event)
        left = [each for each in parts if each != done]
        if count is not None:
            count -= len(parts) - len(left)
        if not left or (count is not None and count <= 0 < len(parts)):
            left, count = [self._course.starts[event]], None
            self._found[event] = attrs.evolve(self._found[event], is_open=False)
        if count is None or (count == len(left) and not self._has_unknown(left)):
            self._all(event, left)
        else:
            self._some(event, left, count)

    def _has_unknown(self, parts: list[int]) -> bool:
        return any(self._decided[each].unknown for each in parts)

    def _some(self, event: int, parts: list[int], count: int) -> None:
        """Let an event come when so many of some others have."""
        self._is_plain[event] = False
        ready, decided = [self._ready[each] for each in parts], [self._decided[each] for each in parts]
        self._ready[event] = self._nth(ready, count)
        self._decided[event] = self._ready[event] if decided == ready else self._nth(decided, count)

    def _nth(self, parts: list[Outcome], count: int) -> Outcome:
        """Return when so many of some have come; those that are unknown only where the others are too few."""
        if count > len(parts):
            return Outcome(never)
        known = tuple(each.row for each in parts if not each.unknown)
        if len(known) < count:
            return Outcome(done, _united(parts))
        if len(known) == count:
            return Outcome(self._program.largest(known))
        return Outcome(self._program.add(lambda out: Nth(out, known, count)))

    def _add_goal(self, event: int, goal: Goal) -> None:
        parts = self._course.parts[event]
        found = self._found[parts[0]] if parts else _Found()
        self._found[event] = _Found(is_there=True, is_open=True, has_work=True)
        self._all(event, [each for each in parts if each != done] or [self._course.starts[event]])
        why = None if found.has_work else why_unmeasured(goal, self._as_of)
        if why is not None and not found.is_there:
            self._ready[event] = self._decided[event] = Outcome(done, (Unknown(why, goal.id),))
            self._is_plain[event] = False
            return
        if why is not None:
            # Why only here: what has no end holds nothing up, in a goal of its own or not.
            self._untold[goal.id] = Unknown("only-habits" if why == "no-work" else why, goal.id)
            self._found[event] = _Found(is_there=True)
        late = trending(self._program, goal, self._as_of, self._lengths.day, only_clear=found.is_open)
        if late:
            late = [self._program.largest(late)]
            self.levers[goal.id] = late[0]
        if goal.chance is not None and goal.chance < 1:
            name, chance = f"goal/{goal.id}/chance", goal.chance
            late.append(self._program.add(lambda out: Luck(out, name, chance)))
        self._put_off(event, late)
        if goal.opening is not None:
            self._open(event, goal, goal.opening)

    def _put_off(self, event: int, late: list[int]) -> None:
        """Let a goal come no earlier than all of some rows."""
        if not late:
            return
        self._is_plain[event] = False
        ready, decided = self._ready[event], self._decided[event]
        self._ready[event] = Outcome(self._program.largest((ready.row, *late)), ready.unknown)
        self._decided[event] = (
            self._ready[event]
            if decided == ready
            else Outcome(self._program.largest((decided.row, *late)), decided.unknown)
        )

    def _open(self, event: int, goal: Goal, opening: Opening) -> None:
        """Let others decide on a goal."""
        before = self._decided[event]
        seats = [each for each in (opening.inside, opening.outside) if each is not None]
        per_year = 0.0
        for each in seats:
            if each.odds is None:
                self._decided[event] = Outcome(before.row, _united([before], Unknown("no-odds", goal.id)))
                return
            per_year += each.seats * each.per_year * each.odds
        if not per_year:
            self._decided[event] = Outcome(never, before.unknown)
            return
        name, per_day = f"goal/{goal.id}/opening", per_year / _days_a_year
        row = self._program.add(lambda out: Opens(out, before.row, name, per_day))
        self._decided[event] = Outcome(row, before.unknown)


def _united(parts: Iterable[Outcome], *more: Unknown) -> tuple[Unknown, ...]:
    """Return the first reasons why something is unknown."""
    found = dict.fromkeys((*(each for part in parts for each in part.unknown), *more))
    return tuple(found)[:_most_unknown]
