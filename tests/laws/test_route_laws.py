from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

import attrs
import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    a_career,
    a_framework,
    a_gate,
    a_profile,
    a_rating,
    a_stage,
    a_transition,
    an_evidence,
    today,
)
from cmo_career.analysis.routes.route import Route
from cmo_career.analysis.routes.routes import Routes, routes
from cmo_career.model.framework import Framework
from cmo_career.model.range import ThreePoint
from cmo_career.model.transition import Transition

names = [f"s{place}" for place in range(6)]
gate_ids = [f"g{place}" for place in range(4)]
subsets = st.lists(st.sampled_from(gate_ids), unique=True, max_size=3).map(tuple)


@st.composite
def transitions(draw: st.DrawFn, id_: str, *, opening: bool = True) -> Transition:
    low, more, most = (draw(st.integers(0, 3)) for _ in range(3))
    return a_transition(
        draw(st.sampled_from(names)),
        draw(st.sampled_from(names)),
        id=id_,
        years=ThreePoint(low=low, mode=low + more, high=low + more + most),
        gates=draw(subsets),
        opens=draw(subsets) if opening else (),
    )


@st.composite
def frameworks(draw: st.DrawFn, *, opening: bool = True) -> Framework:
    count = draw(st.integers(0, 14))
    levels = draw(st.lists(st.integers(0, 3), min_size=len(names), max_size=len(names)))
    return a_framework(
        stages=[a_stage(name, craft=level) for name, level in zip(names, levels, strict=True)],
        gates=[a_gate(id_, kind="opening" if id_ == "g3" else "result") for id_ in gate_ids],
        transitions=[draw(transitions(f"t{place}", opening=opening)) for place in range(count)],
    )


def asked(framework: Framework, **fields: Any) -> Routes:
    """The routes of a person who was rated and has shown one gate."""
    career = a_career(
        a_rating(by="peer", n=6, level=1.2),
        framework=framework,
        profile=a_profile("s0", wants=None, since="2025-03-31"),
        evidence=(an_evidence(gate="g0"),),
    )
    return routes(career, "s5", as_of=today, **fields)


def cost(route: Route) -> tuple[float, int, float]:
    return route.mean_years, len(route.gates_ahead), route.steepest_step or 0.0


def is_undercut(cost: tuple[float, ...], by: tuple[float, ...]) -> bool:
    return by != cost and all(mine >= other for mine, other in zip(cost, by, strict=True))


@given(frameworks())
def test_routes_are_all_the_simple_paths_of_the_progression(framework: Framework) -> None:
    """Law: few ways are exactly what networkx finds among edges that do not stay at a stage."""
    graph: Any = framework.progression.copy()
    graph.remove_edges_from(
        [(each.from_stage, each.to_stage, each.id) for each in framework.transitions if each.is_sideways]
    )
    paths: Any = nx.all_simple_edge_paths(graph, "s0", "s5")
    expected = {tuple(key for _, _, key in path) for path in paths}
    found = asked(framework, most=10_000)
    assert found.is_complete
    assert {route.transitions for route in found.routes} == expected
    assert found.counted == len(expected)


@given(frameworks())
def test_the_front_is_never_dominated_and_the_rest_always_is(framework: Framework) -> None:
    """Law: a route is on the front if and only if no other is at least as good throughout and better somewhere."""
    found = asked(framework)
    costs = [cost(route) for route in found.routes]
    by_way = {route.transitions: route for route in found.routes}
    for route in found.routes:
        assert route.is_on_front == (not any(is_undercut(cost(route), other) for other in costs))
        assert route.is_on_front == bool(route.reasons)
        if route.dominated_by:
            better = by_way[route.dominated_by]
            assert is_undercut(cost(route), cost(better))
            assert better.is_on_front


@given(frameworks())
def test_the_search_among_many_finds_the_front_of_all(framework: Framework) -> None:
    """Law: where the count stops, the front has exactly the costs that it has where all ways are known."""
    whole = asked(framework, most=10_000)
    for most in (1, 2, 5):
        part = asked(framework, most=most)
        if part.is_complete:
            assert part == whole
            continue
        costs = [cost(route) for route in part.routes]
        expected = sorted({cost(route) for route in whole.front})
        assert costs == expected[:most]
        assert part.is_front_complete == (len(expected) <= most)
        assert most < part.counted <= whole.counted
        assert all(route.is_on_front for route in part.routes)


@given(frameworks(), st.data())
def test_one_more_transition_never_makes_the_best_years_worse(
    framework: Framework, data: st.DataObject
) -> None:
    """Law: the fewest years never grow when there is one more way to go, however many ways are counted."""
    more = attrs.evolve(framework, transitions=(*framework.transitions, data.draw(transitions("t99"))))
    for most in (1, 1000):
        before, after = asked(framework, most=most).fastest, asked(more, most=most).fastest
        if before is not None:
            assert after is not None
            assert after.mean_years <= before.mean_years


@given(frameworks(), st.randoms(use_true_random=False))
def test_the_order_of_transitions_makes_no_difference(framework: Framework, random: Random) -> None:
    """Law: routes depend on what the framework says, not on the order in which it says it."""
    shuffled = random.sample(framework.transitions, len(framework.transitions))
    other = attrs.evolve(framework, transitions=tuple(shuffled), gates=framework.gates[::-1])
    for most in (2, 1000):
        assert asked(other, most=most) == asked(framework, most=most)


@given(st.integers(0, 10_000), st.integers(7, 11), st.booleans())
def test_the_front_of_larger_maps_is_that_of_all_ways(seed: int, count: int, opening: bool) -> None:
    """Law: with shared gates, gates opened on the way and circles, label setting loses nothing."""
    random = Random(seed)  # noqa: S311 - drawn by Hypothesis
    stages = [f"s{place}" for place in range(count)]
    legs = [
        a_transition(
            *random.sample(stages, 2),
            id=f"t{place}",
            years=ThreePoint(low=1, mode=1 + random.randint(0, 3), high=5),
            gates=random.sample(gate_ids, random.randint(0, 2)),
            opens=random.sample(gate_ids, 1) if opening and random.random() < 0.3 else [],
        )
        for place in range(3 * count)
    ]
    framework = a_framework(
        stages=[a_stage(stage) for stage in stages], gates=[a_gate(id_) for id_ in gate_ids], transitions=legs
    )
    whole = routes(framework, "s1", "s0", most=5000)
    expected = sorted({cost(route) for route in whole.front})
    part = routes(framework, "s1", "s0", most=max(len(expected), 1))
    if whole.is_complete and not part.is_complete:
        assert part.is_front_complete
        assert [cost(route) for route in part.routes] == expected


@given(frameworks(), st.sampled_from(list(product((1, 3), (None, "s0")))))
def test_the_same_question_has_the_same_answer(framework: Framework, how: tuple[int, str | None]) -> None:
    """Law: asking twice, or naming the present stage, makes no difference."""
    most, start = how
    assert asked(framework, most=most, from_=start) == asked(framework, most=most)
