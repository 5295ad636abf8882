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
        chain = schedule(plan, as_of=start).critical_chain
        assert sum(weeks[int(id_[1:])] for id_ in chain) == nx.dag_longest_path_length(graph)
        slack, same_graph = partial(_slack, plan), _events(plan)
        # Why: the graphs of the peer, which nobody has who only asks for a schedule, would be searched for garbage.
        gc.collect()
        gc.freeze()
        if size > most_compared:
            found += best_times(slack, rounds=2)
            continue
        ours, same, smaller = best_times(
            slack,
            partial(nx.dag_longest_path, same_graph),
            partial(nx.dag_longest_path, graph),
            rounds=20_000 // size + 5,
        )
        found.append(ours)
        what = f"schedule of {size:,} actions and {len(ways):,} ways, with slack"
        report.ratio(what, ours, "networkx' longest path alone", same, target=0.5)
        report.ratio(what, ours, "the same without starts and ends of compositions", smaller)
    gc.unfreeze()
    _tell_chains(report)
    grown = ", ".join(f"{factor:.2f}" for factor in growth(sizes, found))
    report.note(f"{', '.join(f'{size:,}' for size in sizes)} actions: growth {grown} (1 is linear)")


def _tell_chains(report: Report) -> None:
    """Ask the same of a plan as people write them: goals with twenty actions in order, ten goals one after the other."""
    actions = [Action(id=f"a{number}", kind="course", title="Course", hours=1) for number in range(10_000)]
    goals = [
        Goal(id=f"g{first}", title="Goal", how=in_order(*actions[first : first + 20]))
        for first in range(0, len(actions), 20)
    ]
    rows = (in_order(*goals[first : first + 10]) for first in range(0, len(goals), 10))
    plan = Plan(start=start, goal=Goal(id="all", title="All", how=all_of(*rows)))
    graph: nx.DiGraph[int] = nx.DiGraph()
    chains = [range(first, first + 200) for first in range(0, len(actions), 200)]
    graph.add_weighted_edges_from((each, each + 1, 1) for chain in chains for each in chain[:-1])
    graph.add_weighted_edges_from((chain[-1], len(actions), 1) for chain in chains)
    ours, same, smaller = best_times(
        partial(_slack, plan),
        partial(nx.dag_longest_path, _events(plan)),
        partial(nx.dag_longest_path, graph),
        rounds=10,
    )
    what = "schedule of 10,000 actions in chains, with slack"
    report.ratio(what, ours, "networkx' longest path alone", same, target=0.5)
    report.ratio(what, ours, "the same without starts and ends of goals", smaller, target=0.5)


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
    return Plan(start=start, goal=Goal(id="all", title="All", how=all_of(*actions, *order)))


def _events(plan: Plan) -> nx.DiGraph[int]:
    """Return the starts and ends of all goals, compositions and actions of a plan, and which come after which."""
    network = schedule(plan, as_of=start)._network  # noqa: SLF001 - the very same graph
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_weighted_edges_from(
        (event, later, network.weeks[event]) for event, after in enumerate(network.after) for later in after
    )
    return graph


def _graph(weeks: list[int], ways: list[tuple[int, int]]) -> nx.DiGraph[int]:
    """Return the actions alone; what one takes stands on the ways from it, the last of which lead to the end."""
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_weighted_edges_from((first, second, weeks[first]) for first, second in ways)
    graph.add_weighted_edges_from((number, len(weeks), each) for number, each in enumerate(weeks))
    return graph
