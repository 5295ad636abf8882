"""Standing, readiness, progress and check for ten thousand careers, and how they grow with goals and ratings."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from time import perf_counter
from typing import Final

from benchmarks.bare_levels import bare_chances, bare_levels, bare_ratings, bare_rules
from benchmarks.careers import as_of, careers, sized
from benchmarks.plans import bare_hours
from benchmarks.timing import Report, Work, best_times, growth
from cmo_career.analysis.checks.check import check
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.readiness.readiness import readiness
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.career import Career
from cmo_career.model.plan import Plan

__all__ = ["measure"]

count: Final = 10_000
a_batch: Final = 500
rounds: Final = 2
sizes: Final = (10, 100, 1_000, 10_000)

Asked = Callable[[Career], Work]

answers: Final[dict[str, Asked]] = {
    "standing": lambda career: lambda: standing(career, as_of=as_of),
    "readiness": lambda career: lambda: readiness(career, _wanted(career), as_of=as_of),
    "progress": lambda career: lambda: progress(_plan(career), as_of=as_of),
    "check": lambda career: lambda: check(career, as_of=as_of),
}
peers: Final[dict[str, tuple[str, Asked]]] = {
    "standing": ("its formulas over tuples", lambda career: _formulas(career, with_chances=False)),
    "readiness": ("its formulas over tuples", lambda career: _formulas(career, with_chances=True)),
    "progress": ("a bare recursion", lambda career: lambda: bare_hours(_plan(career).goal)),
    "check": ("one walk of the plan", lambda career: lambda: sum(1 for _ in _plan(career).walk())),
}


def measure(report: Report) -> None:
    """Ask ten thousand careers, then larger and larger ones, then weigh what is kept."""
    _agree()
    _tell_many(report)
    _tell_growth(report, "goals and actions", lambda size: sized(goals=size, ratings=60))
    _tell_growth(report, "ratings", lambda size: sized(goals=30, ratings=size))
    _tell_memory(report)


def _wanted(career: Career) -> str:
    assert career.profile.aspires_to is not None
    return career.profile.aspires_to.stage


def _plan(career: Career) -> Plan:
    assert career.plan is not None
    return career.plan


def _formulas(career: Career, *, with_chances: bool) -> Work:
    framework = career.framework
    ratings, rules = bare_ratings(career), bare_rules(RatingRules.of(framework))
    now = {each.pillar: each.level for each in framework.stage(career.profile.stage).requires}
    wanted = [(each.pillar, each.level) for each in framework.stage(_wanted(career)).requires]

    def levels() -> object:
        found = bare_levels(ratings, now, rules, as_of)
        return bare_chances(found, now, wanted, rules[2]) if with_chances else found

    return levels


def _agree() -> None:
    """Make sure that the formulas over tuples give what standing gives."""
    for career in careers(50):
        bare = _formulas(career, with_chances=False)()
        rows = standing(career, as_of=as_of).rows
        assert isinstance(bare, dict)
        assert {row.pillar for row in rows if row.estimate} == bare.keys()
        for row in rows:
            assert row.likely is None or abs(row.likely - bare[row.pillar][0]) < 1e-9


def _tell_many(report: Report) -> None:
    ours, theirs = dict.fromkeys(answers, 0.0), dict.fromkeys(answers, 0.0)
    nodes = ratings = 0
    for batch in _batches(careers(count)):
        nodes += sum(len(_plan(career)) for career in batch)
        ratings += sum(len(each.ratings) for career in batch for each in career.assessments)
        for name, asked in answers.items():
            own, bare = _in_turns([asked(each) for each in batch], [peers[name][1](each) for each in batch])
            ours[name] += own
            theirs[name] += bare
    report.note(
        f"{count:,} careers, {nodes / count:.0f} goals and actions and {ratings / count:.0f} ratings on average"
    )
    for name, seconds in ours.items():
        report.ratio(f"{name} of a career", seconds / count, peers[name][0], theirs[name] / count)
    for name, seconds in ours.items():
        report.note(f"{name} of all {count:,}: {seconds:.1f} s")


def _batches(drawn: Iterator[Career]) -> Iterator[list[Career]]:
    while batch := list(islice(drawn, a_batch)):
        yield batch
        gc.collect()


def _in_turns(*batches: Sequence[Work]) -> list[float]:
    """Return the seconds that each batch takes at best; they take turns."""
    best = [float("inf")] * len(batches)
    for _ in range(rounds):
        for number, batch in enumerate(batches):
            begun = perf_counter()
            for work in batch:
                work()
            best[number] = min(best[number], perf_counter() - begun)
    return best


def _tell_growth(report: Report, what: str, of_size: Callable[[int], Career]) -> None:
    found: dict[str, list[float]] = {name: [] for name in answers}
    peer: dict[str, list[float]] = {name: [] for name in answers}
    for size in sizes:
        career = of_size(size)
        for name, asked in answers.items():
            own, bare = best_times(asked(career), peers[name][1](career), rounds=5)
            found[name].append(own)
            peer[name].append(bare)
        gc.collect()
    report.note(f"{what}: {', '.join(f'{size:,}' for size in sizes)}")
    for name, seconds in found.items():
        each = ", ".join(f"{time * 1000:.3g}" for time in seconds)
        grown = ", ".join(f"{factor:.2f}" for factor in growth(sizes, seconds))
        report.note(f"{name}: {each} ms; for each of them, from size to size, times {grown} (1 is linear)")
        report.ratio(f"{name} with {sizes[-1]:,} {what}", seconds[-1], peers[name][0], peer[name][-1])


def _tell_memory(report: Report) -> None:
    gc.collect()
    tracemalloc.start()
    kept = list(careers(1_000))
    report.note(f"memory: a career {tracemalloc.get_traced_memory()[0] / len(kept) / 1000:.1f} KB")
    for name, asked in answers.items():
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        made = [asked(career)() for career in kept]
        after, _ = tracemalloc.get_traced_memory()
        report.note(f"memory: what {name} of it keeps, {(after - before) / len(made) / 1000:.1f} KB more")
        del made
    tracemalloc.stop()
