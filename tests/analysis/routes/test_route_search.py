from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from builders import a_transition
from cmo_career.analysis.routes.route_cost import Cost, PricedLeg, cost_of
from cmo_career.analysis.routes.route_graph import RouteGraph
from cmo_career.analysis.routes.route_outlook import RouteOutlook
from cmo_career.analysis.routes.route_search import Way, all_ways, best_ways


def leg(name: str, years: int = 1, *, asks: int = 0, opens: int = 0, step: int = 0) -> PricedLeg:
    """A leg called ``a-to-b``, or ``a-to-b-2`` for another one between the same stages."""
    start, _, end = name.split("-")[:3]
    return PricedLeg(
        transition=a_transition(start, end, id=name), years=years, step=step, asks=asks, opens=opens
    )


def a_graph(*legs: PricedLeg, goal: str = "z") -> RouteGraph:
    return RouteGraph.of(legs, "a", goal)


def ids(ways: Iterable[Way]) -> list[str]:
    return [" ".join(each.transition.id for each in way) for way in ways]


def a_row(count: int, *, years: int = 1) -> list[PricedLeg]:
    """Stages s0 to s9 and so on, two ways from each to the next, the second with a gate less and a year more."""
    names = ["a", *(f"s{place}" for place in range(1, count)), "z"]
    pairs = list(pairwise(names))
    quick = [leg(f"{start}-to-{end}-1", years, asks=1 << place) for place, (start, end) in enumerate(pairs)]
    easy = [leg(f"{start}-to-{end}-2", years + 1) for start, end in pairs]
    return quick + easy


def test_stages_that_lead_nowhere_are_left_out_of_the_graph() -> None:
    graph = a_graph(
        leg("a-to-b"), leg("b-to-z"), leg("a-to-dead"), leg("alone-to-z"), leg("z-to-b"), leg("b-to-a")
    )
    assert list(graph.legs) == ["a", "b", "z"]
    assert [ids([legs]) for legs in graph.legs.values()] == [["a-to-b"], ["b-to-z"], [""]]
    assert not a_graph(leg("z-to-a")).legs


def test_what_may_still_be_asked_is_known_at_every_stage_of_a_circle() -> None:
    graph = a_graph(
        leg("a-to-b", asks=1), leg("b-to-c", asks=2, opens=8), leg("c-to-b", asks=4), leg("c-to-z", asks=8)
    )
    outlook = RouteOutlook.of(graph)
    assert outlook.asked == {"a": 15, "b": 14, "c": 14, "z": 0}
    b, c, z = (outlook.bits[stage] for stage in "bcz")
    assert outlook.ahead == {"a": b | c | z, "b": b | c | z, "c": b | c | z, "z": 0}
    without = RouteOutlook.of(a_graph(leg("a-to-b", asks=1, opens=2), leg("b-to-z", asks=1)))
    assert set(without.ahead.values()) == {0}


def test_the_search_for_all_ways_stops_after_so_many_ways_or_steps() -> None:
    graph = a_graph(*a_row(3))
    assert len(all_ways(graph, most=8, steps=100)[0]) == 8
    assert all_ways(graph, most=8, steps=100)[1]
    found, is_complete = all_ways(graph, most=7, steps=100)
    assert (len(found), is_complete) == (8, False)
    assert all_ways(graph, most=8, steps=14)[1]  # 2 + 4 + 8 steps onward
    found, is_complete = all_ways(graph, most=8, steps=13)
    assert (len(found), is_complete) == (7, False)


def test_the_best_ways_are_those_of_each_cost_that_nothing_undercuts() -> None:
    found, is_complete = best_ways(a_graph(*a_row(3)), labels=100)
    assert [cost_of(way) for way in found] == [Cost(3, 3, 0), Cost(4, 2, 0), Cost(5, 1, 0), Cost(6, 0, 0)]
    assert is_complete


def test_where_the_search_stops_early_the_fastest_way_is_found_all_the_same() -> None:
    graph = a_graph(*a_row(12, years=0))
    found, is_complete = best_ways(graph, labels=5)
    assert not is_complete
    assert [cost_of(way).years for way in found] == [0]


def test_a_quicker_way_with_more_gates_is_kept_where_these_gates_are_asked_again() -> None:
    quick, slow = leg("a-to-b-1", 1, asks=0b11), leg("a-to-b-2", 1, asks=0b100)
    graph = a_graph(quick, slow, leg("b-to-z", 1, asks=0b11))
    assert ids(best_ways(graph, labels=100)[0]) == ["a-to-b-1 b-to-z"]


def test_a_roundabout_way_is_kept_where_it_opens_a_gate() -> None:
    graph = a_graph(
        leg("a-to-b"),
        leg("a-to-c", 2),
        leg("c-to-b", 2, opens=1),
        leg("b-to-z", asks=1),
        leg("b-to-c"),
        leg("c-to-z", 9),
    )
    assert ids(best_ways(graph, labels=100)[0]) == ["a-to-b b-to-z", "a-to-c c-to-b b-to-z"]


def test_a_slower_way_to_a_stage_is_kept_where_the_quicker_one_has_used_up_what_opens_a_gate() -> None:
    graph = a_graph(
        leg("a-to-c"), leg("c-to-b"), leg("a-to-b", 3), leg("b-to-c", opens=1), leg("c-to-z", asks=1)
    )
    assert ids(best_ways(graph, labels=100)[0]) == ["a-to-c c-to-z", "a-to-b b-to-c c-to-z"]


def test_a_slower_way_is_kept_where_its_steepest_step_is_gentler() -> None:
    graph = a_graph(leg("a-to-b-1", 1, step=5), leg("a-to-b-2", 2), leg("b-to-z", step=1))
    assert ids(best_ways(graph, labels=100)[0]) == ["a-to-b-1 b-to-z", "a-to-b-2 b-to-z"]


def test_of_ways_that_cost_the_same_the_first_by_id_is_given_whatever_the_order() -> None:
    legs = [leg("a-to-z-2"), leg("a-to-z-1"), leg("a-to-z-3")]
    for order in (legs, legs[::-1]):
        assert ids(best_ways(a_graph(*order), labels=100)[0]) == ["a-to-z-1"]
        assert ids(all_ways(a_graph(*order), most=9, steps=9)[0]) == ["a-to-z-1", "a-to-z-2", "a-to-z-3"]


def test_no_way_comes_through_a_stage_twice_to_open_a_gate_there() -> None:
    graph = a_graph(leg("a-to-b"), leg("b-to-c", opens=1), leg("c-to-b"), leg("b-to-z", asks=1))
    assert ids(best_ways(graph, labels=100)[0]) == ["a-to-b b-to-z"]
    assert ids(all_ways(graph, most=9, steps=99)[0]) == ["a-to-b b-to-z"]


def test_where_nothing_leads_there_nothing_is_found() -> None:
    assert best_ways(a_graph(leg("a-to-b")), labels=100) == ([], True)
    assert all_ways(a_graph(leg("a-to-b")), most=9, steps=99) == ([], True)


def test_a_gate_asked_twice_costs_once_and_one_opened_before_costs_nothing() -> None:
    assert cost_of((leg("a-to-b", asks=0b11, opens=0b100), leg("b-to-z", asks=0b111))) == Cost(2, 2, 0)
    assert cost_of((leg("a-to-b", asks=0b1, opens=0b1),)) == Cost(1, 1, 0)
    assert cost_of((leg("a-to-b", step=3), leg("b-to-z", step=2))) == Cost(2, 0, 3)
