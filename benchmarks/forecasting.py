"""The forecast of a plan of 200 nodes with 10,000 draws, beside the same computation written directly in numpy."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil
from time import perf_counter
from typing import Any, Final

import attrs
import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from benchmarks.timing import Report
from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.documents.framework_files import load_framework
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of, any_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity, Profile
from cmo_career.model.range import ThreePoint

__all__ = ["Times", "directly", "measure", "the_career"]

Times = NDArray[np.float64]

groups: Final = 13
draws: Final = 10_000
columns: Final = 4096
day: Final = date(2026, 1, 4)
rounds: Final = 30
own: Final = 10.0
job: Final = 8.0
median: Final = 1.6
spread: Final = 0.4
chance: Final = 0.9
per_year: Final = 0.3
curve: Final = (0.01, *(share / 20 for share in range(1, 20)), 0.99)


@attrs.frozen
class _Turn:
    """Hours that an action takes in its turn: of which kind, how many days of them, after how many turns it began."""

    id: str
    lane: int
    days: float
    mode: float | None
    begun_after: int
    waits: list[str]


def measure(report: Report) -> None:
    """Ask for every date of every goal, both ways."""
    career = the_career()
    assert career.plan is not None
    assert len(career.plan) == 200
    turns = _turns(career)
    ours, theirs = _ours(career), directly(turns)
    _compare(ours, theirs)
    seconds = report.versus(
        "forecast of 200 nodes, 10,000 draws",
        lambda: _ours(career),
        "numpy directly",
        lambda: directly(turns),
        target=1.5,
        rounds=rounds,
    )
    report.ratio(
        "the same in pieces of 4,096 draws, numpy directly",
        min(_timed(turns, columns) for _ in range(5)),
        "all draws at once",
        min(_timed(turns, draws) for _ in range(5)),
    )
    report.note(
        f"levers of the plan's goal, twelve delays: {_levers_seconds(career):.3f} s; all dates: {seconds:.3f} s"
    )


def the_career() -> Career:
    """Return a career whose plan has thirteen groups of goals with work of all kinds below them."""
    last = [_hours(f"last-{number}", 6) for number in range(4)]
    goal = Goal(
        id="top",
        title="Top",
        due="2032-12",
        opening=Opening(inside=Seats(seats=1, per_year=per_year, odds=1)),
    ).by(all_of(*(_group(number) for number in range(groups)), *last))
    profile = Profile(
        stage="marketing-director", capacity=Capacity(own_hours_per_week=own, job_hours_per_week=job)
    )
    return Career(
        framework=load_framework("marketing-leader"),
        profile=profile,
        plan=Plan(start=day + timedelta(days=1), goal=goal),
    )


def _group(number: int) -> Goal:
    study = Goal(id=f"study-{number}", title="Study").by(
        all_of(*(_hours(f"read-{number}-{place}", 8 + 2 * place) for place in range(4)))
    )
    practice = Goal(id=f"practice-{number}", title="Practice", due="2028").by(
        in_order(
            _weeks(f"try-{number}-0", 4, 12),
            _weeks(f"try-{number}-1", 6, 16),
            _hours(f"do-{number}-0", 10, on_the_job=True),
            _hours(f"do-{number}-1", 12, on_the_job=True),
        )
    )
    either = any_of(_weeks(f"way-{number}-0", 5, 0), _weeks(f"way-{number}-1", 7, 0))
    result = Goal(id=f"result-{number}", title="Result", chance=chance).by(_weeks(f"show-{number}", 8, 0))
    parts: list[Node] = [study, practice, either, result]
    return Goal(id=f"group-{number}", title="Group", due="2030").by(in_order(*parts))


def _hours(id_: str, hours: float, **fields: Any) -> Action:
    return Action(id=id_, title=id_, kind="course", hours=hours, **fields)


def _weeks(id_: str, mode: float, hours: float) -> Action:
    estimate = ThreePoint(low=mode / 2, mode=mode, high=2 * mode)
    return Action(id=id_, title=id_, kind="course", hours=hours, estimate=estimate, on_the_job=True)


def _ours(career: Career) -> list[Any]:
    found = forecast(career, as_of=day, seed=1)
    return [(each.id, each.ready, each.decided) for each in found.goals.values()]


def _turns(career: Career) -> list[_Turn]:
    """Return in which order the hours are given out; known beforehand, and not timed."""
    assert career.plan is not None
    network = Network(career.plan, career.profile.capacity, day)
    found: list[_Turn] = []
    overs: list[list[int]] = [[], []]
    runs = sorted((over, first, place) for place, (_, first, over, _) in enumerate(Levelling(network).runs))
    levelled = Levelling(network).runs
    for over, first, place in runs:
        event, _, _, minutes = levelled[place]
        action = network.actions[event]
        lane, per_week = (1, job) if action.on_the_job else (0, own)
        begun_after = sum(each <= first for each in overs[lane])
        estimate = None if action.estimate is None else action.estimate.mode
        found.append(
            _Turn(action.id, lane, minutes / 60 / per_week * 7, estimate, begun_after, _waits(action.id))
        )
        overs[lane].append(over)
    return found


def _waits(id_: str) -> list[str]:
    what, number, place = (*id_.split("-"), "")[:3]
    if what == "try":
        return [f"read-{number}-{each}" for each in range(4)] if place == "0" else [f"try-{number}-0"]
    if what == "do":
        return [f"try-{number}-1"] if place == "0" else [f"do-{number}-0"]
    return []


def directly(turns: list[_Turn], columns: int = columns) -> dict[str, list[float]]:
    """Return the days of every quantile of every goal, and its chance to be in time."""
    stream = Generator(PCG64(1))
    names = [
        f"{what}-{number}" for number in range(groups) for what in ("study", "practice", "result", "group")
    ]
    times = {name: np.empty(draws, np.float32) for name in (*names, "top", "top decided")}
    for start in range(0, draws, columns):
        size = min(columns, draws - start)
        factor = median * np.exp(spread * stream.standard_normal(size))
        finish = _worked(turns, stream, factor)
        finish["top"] = np.maximum.reduce([finish[f"last-{number}"] for number in range(4)])
        for number in range(groups):
            _group_finish(number, stream, factor, finish)
        finish["top decided"] = finish["top"] + stream.standard_exponential(size) * (365.25 / per_year)
        for name, told in times.items():
            told[start : start + size] = finish[name]
    return {name: _told(told, name) for name, told in times.items()}


def _worked(turns: list[_Turn], stream: Generator, factor: Times) -> dict[str, Times]:
    nought = np.zeros(factor.size)
    lanes = [[nought], [nought]]
    finish: dict[str, Times] = {}
    for turn in turns:
        lane = lanes[turn.lane]
        begin = nought
        for each in turn.waits:
            begin = np.maximum(begin, finish[each])
        if turn.mode is not None:
            begin = np.maximum(begin, lane[turn.begun_after])
        used = np.maximum(lane[-1], begin)
        used += turn.days * factor
        lane.append(used)
        if turn.mode is None:
            finish[turn.id] = used
        else:
            length = _length(turn.mode, stream, factor, turn.days)
            length += begin
            finish[turn.id] = np.maximum(length, used, out=length)
    return finish


def _length(mode: float, stream: Generator, factor: Times, days: float = 0) -> Times:
    length = stream.beta(1 + 4 / 3, 1 + 8 / 3, factor.size)
    length *= 7 * 1.5 * mode
    length += 7 * 0.5 * mode
    if days:
        np.maximum(length, days, out=length)
    length *= factor
    return length


def _group_finish(number: int, stream: Generator, factor: Times, finish: dict[str, Times]) -> None:
    study = finish[f"read-{number}-0"]
    for place in range(1, 4):
        study = np.maximum(study, finish[f"read-{number}-{place}"])
    practice = finish[f"do-{number}-1"]
    first, second = (_length(mode, stream, factor) for mode in (5, 7))
    show = _length(8, stream, factor)
    scheduled = practice + first
    scheduled += show
    show += practice + np.minimum(first, second)
    result = np.maximum(show, scheduled)
    result[stream.random(factor.size) >= chance] = np.inf
    finish[f"study-{number}"], finish[f"practice-{number}"] = study, practice
    finish[f"result-{number}"] = finish[f"group-{number}"] = result
    np.maximum(finish["top"], result, out=finish["top"])


_ranks = np.array([ceil(round(share * draws, 6)) - 1 for share in (0.1, 0.5, 0.8, 0.95, *curve)])
_dues: Final = {"practice": date(2028, 12, 31), "group": date(2030, 12, 31), "top": date(2032, 12, 31)}


def _told(times: NDArray[np.float32], name: str) -> list[float]:
    times = np.sort(times)
    found: list[float] = np.ceil(times[_ranks]).tolist()
    due = _dues.get(name.split("-", maxsplit=1)[0].split(" ", maxsplit=1)[0])
    if due is not None:
        found.append(float(np.searchsorted(times, (due - day).days, side="right")) / draws)
    return found


def _compare(ours: list[Any], theirs: dict[str, list[float]]) -> None:
    """Make sure that both tell the same, but for the luck of the draws."""
    for id_, ready, decided in ours:
        for when, name in ((ready, id_), (decided, "top decided" if id_ == "top" else id_)):
            for got, wanted in zip((when.p10, when.p50, when.p80, when.p95), theirs[name], strict=False):
                if got is None:
                    assert wanted > 3650 - 200, (name, wanted)
                else:
                    assert abs((got - day).days - wanted) <= 3 + 0.05 * wanted, (name, got, wanted)


def _timed(turns: list[_Turn], columns: int) -> float:
    start = perf_counter()
    directly(turns, columns)
    return perf_counter() - start


def _levers_seconds(career: Career) -> float:
    found = forecast(career, as_of=day, seed=1).of("top")
    start = perf_counter()
    assert len(found.sensitivity) == 12
    return perf_counter() - start
