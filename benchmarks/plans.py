"""Plans of a hundred to a million nodes: built, checked, walked, rolled up, changed, and their memory."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from datetime import date
from functools import partial
from math import isclose
from time import perf_counter
from typing import Any

from benchmarks.timing import Report, Work, growth
from cmo_career.analysis.progress.hours import most_while_active
from cmo_career.analysis.progress.progress import progress
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.composition import AllOf, all_of
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan

__all__ = ["measure"]

Facts = Callable[[int], dict[str, Any]]

sizes = (100, 1_000, 10_000, 100_000, 1_000_000)
siblings = 10
start, today = date(2026, 1, 5), date(2026, 3, 31)
entries = (LogEntry(date="2026-02-01", hours=3),)


def measure(report: Report) -> None:
    """Measure one size after the other, and how the time for each node grows from size to size."""
    found: dict[str, list[float]] = {}
    counts = []
    for size in sizes:
        rounds = max(2, min(40, 200_000 // size))
        root = tree(size)
        plan = Plan(start=start, goal=root)
        counts.append(len(plan))
        works = _works(size, root, plan)
        for name, seconds in _least(works, rounds).items():
            found.setdefault(name, []).append(seconds)
        found.setdefault("change", []).append(_change(plan, rounds))
        del root, plan, works
        gc.collect()
    _tell_growth(report, counts, found)
    _tell_roll_up(report, counts, found)
    _tell_other_roll_ups(report)
    _tell_change(report, counts, found["change"])
    _tell_memory(report)


def _works(size: int, root: Goal, plan: Plan) -> dict[str, Work]:
    return {
        "build": lambda: tree(size),
        "check": lambda: Plan(start=start, goal=root),
        "walk": lambda: sum(1 for _ in plan.walk()),
        "roll up": lambda: progress(plan, as_of=today),
        "bare recursion": lambda: bare_hours(root),
    }


def _every_other_done(number: int) -> dict[str, Any]:
    return {"done": today} if number % 2 else {}


def _three_in_four(number: int) -> dict[str, Any]:
    return ({}, {"done": today, "log": entries}, {"log": entries}, {"dropped": "2026-03-01"})[number % 4]


def _logged(_: int) -> dict[str, Any]:
    return {"log": entries}


def tree(
    size: int, facts: Facts = _every_other_done, *, shared: int = 0, weights: tuple[float, ...] | None = None
) -> Goal:
    """
    Return a goal of about *size* goals and actions: goals by ten each, and actions at the bottom.

    Args:
        size: About how many.

        facts: Of each action, by its number.

        shared: In how many of the lowest goals one and the same action stands besides.

        weights: Of the ten below each goal.
    """
    number = places = 0
    everywhere = Action(id="shared", kind="course", title="Course", hours=8)

    def node(below: int) -> Node:
        nonlocal number, places
        number += 1
        if below < siblings:
            return Action(id=f"a{number}", kind="course", title="Course", hours=8, **facts(number))
        name = f"g{number}"
        parts = [node(below // siblings) for _ in range(siblings)]
        if below < siblings**2 and places < shared:
            places += 1
            parts.append(everywhere)
        return Goal(id=name, title="Goal", how=all_of(*parts, weights=weights))

    root = node(size)
    assert isinstance(root, Goal)
    return root


def bare_hours(node: Node) -> tuple[float, float]:
    """Return planned and earned hours below a node, as one would write it down first."""
    if isinstance(node, Action):
        hours = node.hours or 0
        return hours, hours if node.done is not None and node.done <= today else 0
    planned = earned = 0.0
    for child in node.children:
        below = bare_hours(child)
        planned += below[0]
        earned += below[1]
    return planned, earned


def bare_hours_with_facts(node: Node) -> tuple[float, float]:
    """Return the same, where actions may have been given up, and earn by their log until they are done."""
    if isinstance(node, Action):
        if node.dropped is not None and node.dropped <= today:
            return 0, 0
        hours = node.hours or 0
        if node.done is not None and node.done <= today:
            return hours, hours
        logged = 0.0
        for entry in node.log:
            if entry.date <= today:
                logged += entry.hours
        return hours, min(logged, most_while_active * hours)
    planned = earned = 0.0
    for child in node.children:
        below = bare_hours_with_facts(child)
        planned += below[0]
        earned += below[1]
    return planned, earned


def bare_hours_with_weights(node: Node) -> tuple[float, float]:
    """Return the same, where what is earned is the weighted mean of the shares of the parts."""
    if isinstance(node, Action):
        return bare_hours(node)
    weights = node.weights if isinstance(node, AllOf) and node.weights else None
    planned = earned = shares = total = 0.0
    for place, child in enumerate(node.children):
        below = bare_hours_with_weights(child)
        planned += below[0]
        earned += below[1]
        if weights is not None and below[0]:
            weight = weights[place] or 1
            shares += weight * below[1] / below[0]
            total += weight
    return planned, planned * shares / total if total else earned


def bare_hours_once(node: Node, seen: set[str]) -> tuple[float, float]:
    """Return the same, but for nodes that were seen before."""
    if isinstance(node, Goal | Action):
        if node.id in seen:
            return 0, 0
        seen.add(node.id)
        if isinstance(node, Action):
            return bare_hours(node)
    planned = earned = 0.0
    for child in node.children:
        below = bare_hours_once(child, seen)
        planned += below[0]
        earned += below[1]
    return planned, earned


def _least(works: dict[str, Work], rounds: int) -> dict[str, float]:
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            best[name] = min(best[name], _seconds(work))
    return best


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    kept = work()
    seconds = perf_counter() - begun
    del kept  # not timed: a plan of a million nodes takes its time to go
    return seconds


def _change(plan: Plan, rounds: int) -> float:
    last = plan.ids[-1]
    return min(_seconds(lambda: plan.change(last, hours=9)) for _ in range(max(10, rounds)))


def _tell_growth(report: Report, counts: list[int], found: dict[str, list[float]]) -> None:
    report.note(f"nodes: {', '.join(f'{count:,}' for count in counts)}")
    for name in ("build", "check", "walk", "roll up", "bare recursion"):
        each = ", ".join(f"{time / count * 1e6:.2f}" for time, count in zip(found[name], counts, strict=True))
        grown = ", ".join(f"{factor:.2f}" for factor in growth(counts, found[name]))
        report.note(f"{name}: {each} us a node; growth from size to size {grown} (1 is linear)")
        last = found[name]
        # Why no target of 1: the memory of a larger plan is slower, which the bare recursion shows as well.
        report.ratio(
            f"{name}, a node among {counts[-1]:,}",
            last[-1] / counts[-1],
            f"a node among {counts[1]:,}",
            last[1] / counts[1],
        )


def _tell_roll_up(report: Report, counts: list[int], found: dict[str, list[float]]) -> None:
    for count, ours, theirs in zip(counts, found["roll up"], found["bare recursion"], strict=True):
        report.ratio(f"roll-up of {count:,} nodes", ours, "a bare recursion", theirs, target=3.0)


def _tell_other_roll_ups(report: Report) -> None:
    for size in (10_000, 100_000):
        weights = (1.0, 2.0) * (siblings // 2)
        kinds: dict[str, tuple[Goal, Callable[[Goal], tuple[float, float]]]] = {
            "with facts about three actions in four": (tree(size, _three_in_four), bare_hours_with_facts),
            "with a log of each action": (tree(size, _logged), bare_hours_with_facts),
            "with one action in ten goals": (
                tree(size, shared=10),
                lambda root: bare_hours_once(root, set()),
            ),
            "with weights everywhere": (tree(size, weights=weights), bare_hours_with_weights),
        }
        for name, (root, bare) in kinds.items():
            plan = Plan(start=start, goal=root)
            told = progress(plan, as_of=today).goal
            assert all(map(isclose, (told.planned_hours, told.earned_hours), bare(root))), name
            works: dict[str, Work] = {
                "ours": partial(progress, plan, as_of=today),
                "theirs": partial(bare, root),
            }
            best = _least(works, 20)
            what = f"roll-up of {len(plan):,} nodes {name}"
            report.ratio(what, best["ours"], "a bare recursion for the same", best["theirs"], target=3.0)


def _tell_change(report: Report, counts: list[int], seconds: list[float]) -> None:
    steps = []
    for count, time in zip(counts, seconds, strict=True):
        depth = len(str(count)) - 1
        steps.append(time / (depth * siblings))
        report.note(
            f"change of one action among {count:,}: {time * 1e6:.0f} us, {depth} goals above, {siblings} siblings each"
        )
    report.ratio(
        f"change among {counts[-1]:,}, for each goal above and sibling",
        steps[-1],
        f"among {counts[1]:,}",
        steps[1],
    )
    wide = 100_000
    flat = Plan(
        start=start,
        goal=Goal(id="g", title="Goal").by(
            all_of(*(Action(id=f"a{number}", kind="course", title="Course") for number in range(wide)))
        ),
    )
    report.ratio(
        f"change among {wide:,} siblings, for each of them",
        _change(flat, 3) / wide,
        f"in the tree of {counts[1]:,}",
        steps[1],
    )


def _tell_memory(report: Report) -> None:
    size = 100_000
    gc.collect()
    tracemalloc.start()
    plan = Plan(start=start, goal=tree(size))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    report.note(f"memory: {taken / len(plan):.0f} bytes a node, ids and index included ({len(plan):,} nodes)")
