from __future__ import annotations

from datetime import date

import networkx as nx
from hypothesis import given

from cmo_career.analysis.schedule.events import Events
from cmo_career.model.action import Action
from cmo_career.model.composition import InOrder, all_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import action, actions, goal, plan
from schedule_builders import monday
from strategies import days, plans


def test_the_actions_of_a_goal_in_order_need_nothing_between_them() -> None:
    a, b, c = actions("a b c")
    events = Events(plan(in_order(a, b, c)), monday)
    assert events.after == [[], [], [3], [4], []]
    assert events.waits == [0, 0, 0, 1, 1]
    assert events.nodes == [None, None, a, b, c]


def test_orders_written_pair_by_pair_make_one_event_of_each_action() -> None:
    a, b, c = actions("a b c")
    events = Events(plan(all_of(in_order(a, c), in_order(b, c))), monday)
    assert events.ends == {"cmo": 1, "a": 2, "c": 3, "b": 4}
    assert events.after == [[], [], [3], [], [3]]


def test_what_lies_below_a_goal_comes_between_its_start_and_its_end() -> None:
    events = Events(plan(in_order(action("a"), goal("g", all_of(*actions("b c"))))), monday)
    ends, start = events.ends, events.starts["g"]
    assert events.after[ends["a"]] == [start]
    assert events.after[start] == [ends["b"], ends["c"]]
    assert events.after[ends["b"]] == events.after[ends["c"]] == [ends["g"]]


def test_of_a_goal_without_open_work_the_end_follows_the_start() -> None:
    for how in (None, action("b", done="2026-01-05")):
        events = Events(plan(in_order(action("a"), goal("g", how))), monday)
        assert events.after[events.starts["g"]] == [events.ends["g"]]


def test_a_plan_that_is_over_has_no_events() -> None:
    events = Events(plan(action("a"), dropped="2026-01-05"), date(2026, 2, 1))
    assert (events.after, events.ends) == ([], {})


def test_goals_that_share_a_composition_wait_for_all_of_it() -> None:
    shared = all_of(in_order(*actions("a b")), action("c"))
    events = Events(plan(all_of(goal("g", shared), goal("h", in_order(action("d"), shared)))), monday)
    graph = _graph(events)
    assert all(nx.has_path(graph, events.ends["d"], events.ends[id_]) for id_ in "abc")
    assert nx.has_path(graph, events.ends["b"], events.ends["g"])


@given(plans(), days)
def test_few_events_say_the_same_as_a_start_and_an_end_for_every_composition(drawn: Plan, day: date) -> None:
    events = Events(drawn, day)
    inside = {id_: end for id_, end in events.ends.items() if end > 1}
    graph, whole = _graph(events), _whole(drawn, day)
    assert set(events.ends) == {name for kind, name in whole if kind == "end" and isinstance(name, str)}
    for id_, end in inside.items():
        after = nx.descendants(graph, end)
        expected = nx.descendants(whole, ("end", id_))
        assert {other for other, start in inside.items() if start in after} == {
            name for kind, name in expected if kind == "end" and name in inside
        }
        starts = {goal: start for goal, start in events.starts.items() if goal in inside}
        assert {goal for goal, start in starts.items() if start in after} == {
            name for kind, name in expected if kind == "start" and name in starts
        }


@given(plans(), days)
def test_the_events_before_each_are_counted(drawn: Plan, day: date) -> None:
    events = Events(drawn, day)
    ways = [later for after in events.after for later in after]
    assert events.waits == [ways.count(event) for event in range(len(events.after))]


def _graph(events: Events) -> nx.DiGraph[int]:
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(events.after)))
    graph.add_edges_from((event, later) for event, after in enumerate(events.after) for later in after)
    return graph


def _whole(drawn: Plan, day: date) -> nx.DiGraph[tuple[str, str | int]]:
    """The same by the book: a start and an end for every goal, composition and action."""
    choices = Events(drawn, day).branches
    graph: nx.DiGraph[tuple[str, str | int]] = nx.DiGraph()
    waiting: list[tuple[Node, str]] = [] if _is_over(drawn.goal, day) else [(drawn.goal, drawn.goal.id)]
    seen: set[str | int] = set()
    for node, under in waiting:  # grows on the way
        name = _name(node)
        if name in seen:
            continue
        seen.add(name)
        graph.add_edge(("start", name), ("end", name))
        last: tuple[str, str | int] = ("start", name)
        is_choice = node.node_kind in {"any_of", "at_least"}
        for child in choices.chosen(node, under) if is_choice else node.children:
            if _is_over(child, day):
                continue
            graph.add_edge(last, ("start", _name(child)))
            graph.add_edge(("end", _name(child)), ("end", name))
            if isinstance(node, InOrder):
                last = "end", _name(child)
            waiting.append((child, child.id if isinstance(child, Goal) else under))
    return graph


def _name(node: Node) -> str | int:
    return node.id if isinstance(node, Goal | Action) else id(node)


def _is_over(node: Node, day: date) -> bool:
    return isinstance(node, Goal | Action) and any(
        each is not None and each <= day for each in (node.done, node.dropped)
    )
