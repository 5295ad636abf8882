"""Ways through 10 to 1,000 stages, beside bare networkx: all ways where they end, the shortest where they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from time import perf_counter
from typing import Any, Final

import networkx as nx

import cmo_career as cc
from benchmarks.stage_graphs import at_random, diamonds, layered
from benchmarks.timing import Report, best_times
from cmo_career.analysis.routes.routes import Routes, routes
from cmo_career.model.framework import Framework

__all__ = ["measure"]

few: Final = 1_000
"""The bound that `routes` keeps unless told otherwise; networkx has none and is cut off by hand."""
patience: Final = 10.0
"""Seconds after which bare networkx is stopped."""
million: Final = 61
"""Stages of twenty diamonds in a row, of which there are 2^20 ways through."""


def measure(report: Report) -> None:
    """Ask for ways through graphs of all sizes and shapes."""
    built_in = cc.load_framework("marketing-leader")
    _tell(report, "the built-in framework", built_in, "marketing-director", "ceo-founder")
    for stages in (10, 100, 1_000):
        for name, framework in (
            ("layers of two", layered(stages, width=2)),
            ("layers of eight", layered(stages, width=8)),
            ("diamonds", diamonds(stages)),
            ("at random", at_random(stages)),
        ):
            _tell(report, f"{stages:,} stages, {name}", framework, "s0", framework.stages[-1].id)
    _tell_million(report)


def _tell(report: Report, name: str, framework: Framework, start: str, goal: str) -> None:
    graph = _bare(framework)
    found = routes(framework, goal, start)
    count = found.counted if found.is_complete else f"at least {found.counted:,}"
    front = (
        f"{len(found.front)} on the front"
        if found.is_front_complete
        else f"{len(found.front)} found, not all"
    )
    report.note(f"{name}: {len(framework.transitions):,} transitions, {count} ways, {front}")
    assert found.fastest is not None
    shortest = nx.dijkstra_path_length(graph, start, goal, weight="years")
    assert abs(found.fastest.mean_years - shortest) < 1e-6

    def ours() -> Routes:
        return routes(framework, goal, start)

    # Why fewer rounds: on the largest graphs one takes seconds.
    rounds = 10 if len(framework.stages) <= 100 else 3
    if found.is_complete:
        bare = _all_ways(graph, start, goal, None)
        assert {way.transitions for way in found.routes} == {keys for keys, _ in bare}
        assert {(_rounded(way.mean_years), len(way.gates_ahead)) for way in found.front} == _front(bare)
        seconds, peer = best_times(ours, lambda: _front(_all_ways(graph, start, goal, None)), rounds=rounds)
        report.ratio(f"{name}: all ways and their front", seconds, "bare networkx and a filter", peer)
        return
    seconds, peer = best_times(
        ours, lambda: nx.dijkstra_path(graph, start, goal, weight="years"), rounds=rounds
    )
    report.ratio(f"{name}: the front", seconds, "networkx, the shortest way alone", peer)
    begun = perf_counter()
    _front(_all_ways(graph, start, goal, few + 1))
    report.note(
        f"networkx, the first {few + 1:,} ways: {(perf_counter() - begun) * 1000:.1f} ms, and no front"
    )


Bare = list[tuple[tuple[str, ...], tuple[float, int]]]


def _bare(framework: Framework) -> nx.MultiDiGraph[str]:
    """Return the graph with what a filter needs on its edges, sideways moves left out."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    essential = {gate.id for gate in framework.gates if gate.is_essential and not gate.is_opening}
    for each in framework.transitions:
        if not each.is_sideways:
            graph.add_edge(
                each.from_stage,
                each.to_stage,
                key=each.id,
                years=each.years.mean,
                gates=frozenset(each.gates) & essential,
                opens=frozenset(each.opens),
            )
    return graph


def _all_ways(graph: nx.MultiDiGraph[str], start: str, goal: str, most: int | None) -> Bare:
    """Return ways with their years and how many gates are ahead."""
    found: Bare = []
    edges: Any = graph.edges
    ways: Iterator[Any] = nx.all_simple_edge_paths(graph, start, goal)
    for way in islice(ways, most):
        data = [edges[leg] for leg in way]
        found.append((tuple(leg[2] for leg in way), (sum(leg["years"] for leg in data), _gates(data))))
    return found


def _gates(legs: Sequence[Any]) -> int:
    ahead: set[str] = set()
    opened: set[str] = set()
    for leg in legs:
        ahead |= leg["gates"] - opened
        opened |= leg["opens"]
    return len(ahead)


def _front(ways: Bare) -> set[tuple[float, int]]:
    """Return the costs that no other undercuts."""
    front: set[tuple[float, int]] = set()
    fewest = float("inf")
    for years, gates in sorted((_rounded(years), gates) for _, (years, gates) in ways):
        if gates < fewest:
            front.add((years, gates))
            fewest = gates
    return front


def _rounded(years: float) -> float:
    return round(years, 6)


def _tell_million(report: Report) -> None:
    """Let networkx go all ways through twenty diamonds, until it is done or patience ends."""
    framework = diamonds(million)
    goal = framework.stages[-1].id
    begun = perf_counter()
    found = routes(framework, goal, "s0")
    seconds = perf_counter() - begun
    report.note(
        f"twenty diamonds, 2^20 ways: {len(found.front)} on the front, "
        f"{'complete' if found.is_front_complete else 'not complete'}, in {seconds * 1000:.1f} ms"
    )
    count, begun = 0, perf_counter()
    for _ in nx.all_simple_edge_paths(_bare(framework), "s0", goal):
        count += 1
        if count % 1_000 == 0 and perf_counter() - begun > patience:
            break
    took = perf_counter() - begun
    report.note(f"networkx alone: {count:,} ways of {2**20:,} in {took:.1f} s, without comparing them")
    whole = took * 2**20 / count
    report.note(f"all of them would take it {whole:.0f} s at that pace, {whole / seconds:,.0f} times as long")
