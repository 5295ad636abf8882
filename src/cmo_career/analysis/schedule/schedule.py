"""When the work of a plan is done, and what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from operator import sub
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.made_nodes import MadeNodes
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.schedule.branches import Alternative
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.misfit import Misfit
from cmo_career.analysis.schedule.misfits import misfits_of
from cmo_career.analysis.schedule.money_use import MoneyUse, money_used
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.reasons import schedule_reason
from cmo_career.analysis.schedule.scheduled_node import ScheduledNode
from cmo_career.analysis.schedule.scheduling import scheduled
from cmo_career.analysis.schedule.table import schedule_table
from cmo_career.analysis.schedule.week import first_day
from cmo_career.analysis.schedule.week_load import WeekLoad
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.period import PeriodLike
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Schedule", "ScheduledNode", "schedule"]


def _network(self: Schedule) -> Network:
    return Network(self.plan, self.capacity, self.as_of)


@attrs.frozen(kw_only=True, repr=False)
class Schedule(Answer):
    """
    When the open work of a plan is done, as of a day (进度安排).

    Time is ISO weeks from Monday. What waits for what, and its slack, is told at once; hours are levelled when starts,
    finishes, loads, money or misfits are asked for.

    Attributes:
        plan: The plan.

        capacity: Hours a week and money a year; what is unknown is not counted with.

        as_of: The day; later facts are not known yet, and nothing is scheduled before its week.
    """

    plan: Plan
    capacity: Capacity | None = None
    as_of: date = attrs.field(converter=asked_day)
    _network: Network = attrs.field(init=False, eq=False, default=attrs.Factory(_network, takes_self=True))

    @cached_property
    def _levelling(self) -> Levelling:
        return Levelling(self._network)

    @cached_property
    def nodes(self) -> Mapping[str, ScheduledNode]:
        """Every open goal and action that is scheduled, by id in the plan's order."""
        ends = self._network.ends
        found = {node.id: node for node in self.plan.walk() if node.id in ends}
        return MadeNodes("schedule", lambda node: scheduled(node, self._network, self._levelling), found)

    def of(self, at: str) -> ScheduledNode:
        """
        Return when a goal or action is worked on, by id or address.

        Raises ModelError with the nearest id where there is none, and where it is over or not taken.
        """
        node = self.plan.node(at)
        if node.id not in self._network.ends:
            raise ModelError.of("node-not-scheduled", id=node.id)
        return self.nodes[node.id]

    @property
    def finish(self) -> date | None:
        """When all of it is over; None where nothing is to be done, or something has no room."""
        return self.nodes[self.plan.goal.id].finish if self._network.ends else None

    @cached_property
    def slack_weeks(self) -> Mapping[str, int]:
        """The slack of every open goal and action but habits, by id; of work alone, before hours are levelled."""
        network = self._network
        # Why over all events first: a calculation for each of ten thousand ids would take twice as long.
        slack = list(map(sub, network.latest[0], network.over))
        found = dict(zip(network.ends, map(slack.__getitem__, network.ends.values()), strict=True))
        for habit in network.habits:
            del found[network.actions[habit].id]
        return found

    @cached_property
    def critical_chain(self) -> tuple[str, ...]:
        """
        The ids of the actions whose weeks add up to the end of the plan, each waiting for the one before.

        What comes back waits for its periods, too.
        """
        actions = self._network.actions
        return tuple(actions[event].id for event in self._network.chain)

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The choices that are open, and the branches that are not scheduled."""
        return self._network.alternatives

    @cached_property
    def assumed(self) -> tuple[str, ...]:
        """The ids of the actions of which nobody said how many hours they take, or how many there are."""
        network = self._network
        return tuple(
            node.id
            for node in self.plan.walk()
            if isinstance(node, Action) and node.id in network.ends and network.left.is_assumed(node)
        )

    @cached_property
    def weeks(self) -> tuple[WeekLoad, ...]:
        """The load of each week, until all is over and for a quarter at least."""
        base, levelling = self._network.base, self._levelling
        count = levelling.weeks
        loads = zip(levelling.own.used[:count], levelling.job.used[:count], strict=True)
        return tuple(
            WeekLoad(monday=monday, own_hours=own / 60, job_hours=job / 60)
            for place, (own, job) in enumerate(loads)
            if (monday := first_day(base + place)) is not None
        )

    @cached_property
    def money(self) -> tuple[MoneyUse, ...]:
        """What each year takes in each currency; amounts of different currencies are never added."""
        return money_used(
            self._network, self._levelling, self.capacity.money_per_year if self.capacity else None
        )

    @cached_property
    def misfits(self) -> tuple[Misfit, ...]:
        """What does not fit, in the plan's order, and then years that cost too much."""
        return misfits_of(self.plan, self.capacity, self._network, self._levelling, self.money)

    @property
    def reason(self) -> Reason:
        """Why the plan is done when it is."""
        return schedule_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return its first goals and actions in the words of *language*."""
        return schedule_table(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data; the plan itself is left out."""
        money = [
            {
                "year": each.year,
                "spent": str(each.spent),
                "planned": str(each.planned),
                "budget": None if each.budget is None else str(each.budget),
                "over": None if each.over is None else str(each.over),
            }
            for each in self.money
        ]
        return {
            "as_of": self.as_of.isoformat(),
            "finish": as_plain(self.finish),
            "nodes": [each.to_dict() for each in self.nodes.values()],
            "weeks": as_plain(self.weeks),
            "critical_chain": list(self.critical_chain),
            "alternatives": as_plain(self.alternatives),
            "money": money,
            "misfits": [each.to_dict() for each in self.misfits],
        }

    def __repr__(self) -> str:
        return f"<Schedule of goal/{self.plan.goal.id} on {self.as_of}>"

    def __reduce__(self) -> tuple[Callable[..., Schedule], tuple[Plan, Capacity | None, date]]:
        return _again, (self.plan, self.capacity, self.as_of)


def _again(plan: Plan, capacity: Capacity | None, as_of: date) -> Schedule:
    return Schedule(plan=plan, capacity=capacity, as_of=as_of)


def schedule(plan: Plan, capacity: Capacity | None = None, *, as_of: PeriodLike) -> Schedule:
    """
    Return when the open work of a plan is done, given the hours of each week.

    >>> from cmo_career.model.goal import Goal
    >>> course, launch = (Action(id=id_, kind="course", title=id_, hours=hours) for id_, hours in (("course", 12), ("launch", 30)))
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course >> launch))
    >>> found = schedule(plan, Capacity(own_hours_per_week=6), as_of=date(2026, 1, 5))
    >>> found.of("launch").start, found.finish, found.critical_chain
    (datetime.date(2026, 1, 19), datetime.date(2026, 2, 22), ('course', 'launch'))
    """
    return Schedule(plan=asked_about(plan, Plan), capacity=capacity, as_of=as_of)
