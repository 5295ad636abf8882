"""
What forecasts tell, held against how plans turn out in worlds that are known.

How often is a goal ready by the day that was told for five, eight and nearly ten times in ten, and how often is it in
time, beside the mean of the chances told? The plans are drawn, a dozen actions in four goals. Each is forecast, and
then played once: the overrun, the weeks and what others decide are drawn as the world has it, and the work is levelled
week by week anew with what it really takes. So the forecast's own short cut, hours in the order of the first schedule,
is on trial, too. The seed is fixed, so the figures are the same everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from math import exp, log
from typing import Any, Final

import attrs
from numpy.random import PCG64, Generator

from benchmarks.timing import Report
from cmo_career.analysis.forecast.forecast import Forecast, forecast
from cmo_career.analysis.schedule.schedule import schedule
from cmo_career.documents.framework_files import load_framework
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity, Profile
from cmo_career.model.range import ThreePoint

__all__ = ["measure"]

people: Final = 400
draws: Final = 1000
day: Final = date(2026, 1, 4)
capacity: Final = Capacity(own_hours_per_week=6, job_hours_per_week=4)
per_year: Final = 0.5
chance: Final = 0.75
median, spread = log(1.6), 0.4
told_by: Final = ("p50", "p80", "p95")

Factors = Callable[[Generator], Callable[[], float]]
"""Of a person: what gives the factor of one action after the other."""


def _shared(middle: float, wide: float) -> Factors:
    def person(stream: Generator) -> Callable[[], float]:
        factor = exp(middle + wide * stream.standard_normal())
        return lambda: factor

    return person


def _each_its_own(middle: float, wide: float) -> Factors:
    return lambda stream: lambda: exp(middle + wide * stream.standard_normal())


def _both(middle: float, wide: float, inner: float) -> Factors:
    def person(stream: Generator) -> Callable[[], float]:
        own = middle + wide * stream.standard_normal()
        return lambda: exp(own + inner * stream.standard_normal())

    return person


worlds: Final[dict[str, tuple[Factors, int]]] = {
    "as assumed": (_shared(median, spread), 0),
    "overruns spread twice as wide": (_shared(median, 2 * spread), 0),
    "overruns spread half as wide": (_shared(median, spread / 2), 0),
    "work takes as long as planned at the median": (_shared(0, spread), 0),
    "work takes 2.2 times as long at the median": (_shared(log(2.2), spread), 0),
    "each action has an overrun of its own": (_each_its_own(median, spread), 0),
    "people differ, their actions scatter by 0.2; six finished": (_both(median, spread, 0.2), 6),
    "the same, people half as fast as assumed; six finished": (_both(log(3.2), spread, 0.2), 6),
    "people differ, their actions scatter by 0.4; six finished": (_both(median, spread, 0.4), 6),
}


@attrs.define
class _Count:
    """How often what was told held, and how often there was something to hold."""

    held: Counter[str] = attrs.field(factory=Counter)
    asked: Counter[str] = attrs.field(factory=Counter)

    def add(self, what: str, held: float) -> None:
        """Count one."""
        self.held[what] += held  # type: ignore[assignment]
        self.asked[what] += 1

    def share(self, what: str) -> str:
        """Tell the share."""
        return f"{self.held[what] / self.asked[what]:.1%}" if self.asked[what] else "-"


def measure(report: Report) -> None:
    """Draw people and their plans, forecast them, play them, and count."""
    columns = [f"ready by {each.upper()}" for each in told_by] + [
        f"decided by {each.upper()}" for each in told_by
    ]
    report.note(f"{people} people in each world, {draws:,} draws each")
    report.note(_line("", [*columns, "chance told", "in time"]))
    for name, (factors, finished) in worlds.items():
        count = _Count()
        stream = Generator(PCG64(11))
        for number in range(people):
            _play(count, stream, factors, finished, number)
        cells = [count.share(each) for each in columns]
        report.note(_line(name, [*cells, count.share("chance told"), count.share("in time")]))


def _play(count: _Count, stream: Generator, factors: Factors, finished: int, number: int) -> None:
    factor = factors(stream)
    plan = _plan(stream, [factor() for _ in range(finished)])
    profile = Profile(stage="marketing-director", capacity=capacity)
    career = Career(framework=load_framework("marketing-leader"), profile=profile, plan=plan)
    found = forecast(career, as_of=day, draws=draws, seed=number, horizon_years=40)
    real = schedule(_as_it_turns_out(plan, stream, factor), capacity, as_of=day)
    is_lucky = stream.random() < chance
    opens = timedelta(days=stream.exponential(365.25 / per_year))
    for id_ in ("g0", "g1", "g2", "top"):
        finish = real.of(id_).finish
        assert finish is not None
        # Why: the schedule counts in whole weeks; the middle of the last one is the best guess at the day.
        _count(count, found, id_, finish - timedelta(days=3))
    top = real.of("top").finish
    assert top is not None
    for each in told_by:
        count.add(f"decided by {each.upper()}", _holds(getattr(found.of("top").decided, each), top + opens))
    last = real.of("g3").finish
    assert last is not None
    _count_chance(count, found, "g3", last if is_lucky else date.max)


def _count(count: _Count, found: Forecast, id_: str, finish: date) -> None:
    for each in told_by:
        count.add(f"ready by {each.upper()}", _holds(getattr(found.of(id_).ready, each), finish))
    _count_chance(count, found, id_, finish)


def _count_chance(count: _Count, found: Forecast, id_: str, finish: date) -> None:
    told = found.of(id_)
    if told.ready.chance_in_time is not None and told.due is not None:
        count.add("chance told", told.ready.chance_in_time)
        count.add("in time", finish <= told.due.last)


def _holds(told: date | None, real: date) -> bool:
    return told is None or real <= told


def _plan(stream: Generator, past: list[float]) -> Plan:
    """Draw a plan, with actions finished that took so many times their hours."""
    works = [_action(stream, number) for number in range(12)]
    dues = [day + timedelta(days=int(days)) for days in stream.integers(60, 900, 5)]
    old = [
        Action(
            id=f"old-{number}",
            title="Old",
            kind="course",
            hours=20,
            done=day,
            log=[LogEntry(date=day, hours=20 * factor)],
        )
        for number, factor in enumerate(past)
    ]
    goals = [
        Goal(id="g0", title="G", due=dues[0]).by(in_order(*works[:3])),
        Goal(id="g1", title="G", due=dues[1]).by(all_of(*works[3:6], *old)),
        Goal(id="g2", title="G", due=dues[2]).by(in_order(works[6], all_of(*works[7:9]))),
        Goal(id="g3", title="G", due=dues[3], chance=chance).by(all_of(*works[9:11])),
    ]
    how = all_of(goals[0], in_order(goals[1], goals[2]), works[11])
    opening = Opening(inside=Seats(seats=1, per_year=per_year, odds=1))
    top = Goal(id="top", title="T", due=dues[4], opening=opening).by(how)
    return Plan(start=day + timedelta(days=1), goal=Goal(id="all", title="A").by(all_of(top, goals[3])))


def _action(stream: Generator, number: int) -> Action:
    low, wide = float(stream.integers(2, 12)), float(stream.integers(1, 10))
    estimate = ThreePoint(low=low, mode=low + wide / 3, high=low + wide) if stream.random() < 0.4 else None
    return Action(
        id=f"a{number}",
        title="A",
        kind="course",
        hours=int(stream.integers(2, 40)),
        estimate=estimate,
        on_the_job=bool(stream.random() < 0.5),
    )


def _as_it_turns_out(plan: Plan, stream: Generator, factor: Callable[[], float]) -> Plan:
    """Return the plan with what its open work really takes."""
    for node in plan.walk():
        if isinstance(node, Action) and node.done is None:
            times, weeks = factor(), node.estimate
            changes: dict[str, Any] = {"hours": (node.hours or 0) * times}
            if weeks is not None:
                wide = weeks.high - weeks.low
                drawn = stream.beta(
                    1 + 4 * (weeks.mode - weeks.low) / wide, 1 + 4 * (weeks.high - weeks.mode) / wide
                )
                real = (weeks.low + wide * drawn) * times
                changes["estimate"] = ThreePoint(low=real, mode=real, high=real)
            plan = plan.change(node.id, **changes)
    return plan


def _line(name: str, cells: list[str]) -> str:
    return f"{name:<58}" + "".join(f"{cell:>16}" for cell in cells)
