"""What waits for what among 1,000 to 100,000 actions, beside the longest path of networkx through the same graph."""

from __future__ import annotations

import gc
from datetime import date
from functools import partial
from random import Random

import networkx as nx

from benchmarks.timing import Report, best_times, growth
from cmo_career.analysis.schedule.schedule import schedule
from cmo_career.model.action import Action
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.range import ThreePoint

__all__ = ["measure"]

sizes = (1_000, 10_000, 100_000)
most_compared = 10_000

followers = 2
"""How many others wait for each action, all of them among the next so many:"""
reach = 50

start = date(2026, 1, 5)


def measure(report: Report) -> None:
    """Ask for the slack of everything; networkx finds the longest path and nothing else."""
    found: list[float] = []
    for size in sizes:
        weeks, ways = _drawn(size)
        plan, graph = _plan(weeks, ways), _graph(weeks, ways)
        if size > most_compared:
            del graph
            found += best_times(partial(_slack, plan), rounds=2)
        else:
            found.append(_compare(report, f"{size:,} actions and {len(ways):,} ways", plan, graph))
    _compare(report, "10,000 actions in chains", *_chains())
    grown = ", ".join(f"{factor:.2f}" for factor in growth(sizes, found))
    report.note(f"{', '.join(f'{size:,}' for size in sizes)} actions: growth {grown} (1 is linear)")


def _compare(report: Report, what: str, plan: Plan, graph: nx.DiGraph[int]) -> float:
    end = len(graph) - 1
    fewer = graph.copy()
    fewer.remove_edges_from([(each, end) for each in range(end) if graph.out_degree(each) > 1])
    chain = schedule(plan, as_of=start).critical_chain
    longest = nx.dag_longest_path_length(graph)
    assert sum(graph.edges[int(id_[1:]), end]["weight"] for id_ in chain) == longest
    assert nx.dag_longest_path_length(fewer) == longest
    # Why: the graphs of the peer, which nobody has who only asks for a schedule, would be searched for garbage.
    gc.collect()
    gc.freeze()
    ours, peer, peer_of_fewer = best_times(
        partial(_slack, plan),
        partial(nx.dag_longest_path, graph),
        partial(nx.dag_longest_path, fewer),
        rounds=20_000 // len(graph) + 10,
    )
    gc.unfreeze()
    what = f"schedule of {what}, with slack"
    report.ratio(what, ours, "networkx' longest path alone", peer, target=0.5)
    report.ratio(what, ours, "the same where only what nobody waits for leads to the end", peer_of_fewer)
    return ours


def _chains() -> tuple[Plan, nx.DiGraph[int]]:
    """Return a plan as people write them: goals with twenty actions in order, ten goals one after the other."""
    actions = [Action(id=f"a{number}", kind="course", title="Course", hours=1) for number in range(10_000)]
    goals = [
        Goal(id=f"g{first}", title="Goal", how=in_order(*actions[first : first + 20]))
        for first in range(0, len(actions), 20)
    ]
    rows = (in_order(*goals[first : first + 10]) for first in range(0, len(goals), 10))
    plan = Plan(start=start, goal=Goal(id="all", title="All", how=all_of(*rows)))
    ways = [(number, number + 1) for number in range(len(actions) - 1) if (number + 1) % 200]
    return plan, _graph([1] * len(actions), ways)


def _slack(plan: Plan) -> int:
    return min(schedule(plan, as_of=start).slack_weeks.values())


def _drawn(size: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the weeks of each action, and which of them waits for which."""
    random = Random(size)  # noqa: S311 - the same ways in every run
    weeks = [random.randint(1, 9) for _ in range(size)]
    ways = {
        (number, later)
        for number in range(size)
        for later in random.sample(range(number + 1, number + 1 + reach), followers)
        if later < size
    }
    return weeks, sorted(ways)


def _plan(weeks: list[int], ways: list[tuple[int, int]]) -> Plan:
    actions = [
        Action(
            id=f"a{number}",
            kind="course",
            title="Course",
            hours=1,
            estimate=ThreePoint(low=each, mode=each, high=each),
        )
        for number, each in enumerate(weeks)
    ]
    order = (in_order(actions[first], actions[second]) for first, second in ways)
    bound = {number for way in ways for number in way}
    free = (each for number, each in enumerate(actions) if number not in bound)
    return Plan(start=start, goal=Goal(id="all", title="All", how=all_of(*order, *free)))


def _graph(weeks: list[int], ways: list[tuple[int, int]]) -> nx.DiGraph[int]:
    """Return the actions, which of them waits for which, and the end that waits for all; each takes the weeks of its ways."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_weighted_edges_from((first, second, weeks[first]) for first, second in ways)
    graph.add_weighted_edges_from((number, len(weeks), each) for number, each in enumerate(weeks))
    return graph
