from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest

import cmo_career as cc
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
from cmo_career.errors import AnalysisError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.range import ThreePoint
from cmo_career.model.transition import BaseRate, Transition

examples = Path(__file__).parents[3] / "examples"
autumn = date(2026, 9, 30)
gates = (
    a_gate("one"),
    a_gate("two"),
    a_gate("three"),
    a_gate("nice", weight="preferred"),
    a_gate("seat", kind="opening"),
)
stages = tuple(a_stage(id_, craft=level) for id_, level in (("low", 1), ("mid", 2), ("side", 1), ("top", 3)))


def exactly(years: float) -> ThreePoint:
    return ThreePoint(low=years, mode=years, high=years)


def leg(from_stage: str, to_stage: str, years: float = 1, **fields: Any) -> Transition:
    return a_transition(from_stage, to_stage, years=exactly(years), **fields)


def a_map(*transitions: Transition, **fields: Any) -> Framework:
    return a_framework(**{"stages": stages, "gates": gates, "transitions": transitions, **fields})


def found(*transitions: Transition, **fields: Any) -> Routes:
    return routes(a_map(*transitions), "top", "low", **fields)


def of_person(*transitions: Transition, profile: Any = None, **fields: Any) -> Routes:
    person = a_profile("low", wants="top", **(profile or {}))
    career = a_career(**{"framework": a_map(*transitions), "profile": person, **fields})
    return routes(career, "top", as_of=today)


def ways(answer: Routes) -> list[tuple[str, ...]]:
    return [route.transitions for route in answer.routes]


def only(answer: Routes) -> Route:
    (route,) = answer.routes
    return route


def test_all_ways_that_come_through_no_stage_twice() -> None:
    answer = found(
        leg("low", "mid"),
        leg("mid", "top"),
        leg("low", "top", 5),
        leg("low", "side"),
        leg("side", "low"),
        leg("side", "mid", 4),
        leg("top", "mid"),
    )
    assert ways(answer) == [
        ("low-to-mid", "mid-to-top"),
        ("low-to-top",),
        ("low-to-side", "side-to-mid", "mid-to-top"),
    ]
    assert (answer.counted, answer.is_complete, answer.is_front_complete) == (3, True, True)
    assert [stage.stage for stage in answer.routes[2].stages] == ["side", "mid", "top"]


def test_transitions_between_the_same_stages_are_ways_of_their_own() -> None:
    answer = found(
        leg("low", "top", id="inside"), leg("low", "top", 2, id="outside", kind="move", is_rare=True)
    )
    assert ways(answer) == [("inside",), ("outside",)]
    assert [(route.leaves_employer, route.is_rare) for route in answer.routes] == [
        (False, False),
        (True, True),
    ]


def test_steps_back_are_allowed_on_a_way() -> None:
    back = leg("mid", "side", kind="step-back")
    assert ways(found(leg("low", "mid"), back, leg("side", "top"))) == [
        ("low-to-mid", "mid-to-side", "side-to-top")
    ]


def test_the_years_of_a_way_are_the_means_of_its_legs_together() -> None:
    answer = found(
        a_transition("low", "mid", years=ThreePoint(low=2, mode=4, high=7)),
        a_transition("mid", "top", years=ThreePoint(low=1, mode=2, high=4)),
    )
    route = only(answer)
    assert route.mean_years == pytest.approx(25 / 6 + 13 / 6, abs=1e-8)
    # variances (mean - low) (high - mean) / 7: 13/6 * 17/6 / 7 and 7/6 * 11/6 / 7
    assert route.p80_years == pytest.approx(38 / 6 + 0.8416 * sqrt((221 + 77) / 36 / 7), abs=1e-4)
    assert answer.served_years is None


@pytest.mark.parametrize(
    "legs",
    [
        [(2, 4, 7)],
        [(2, 4, 7), (1, 2, 4)],
        [(2, 5, 10), (2, 5, 10), (4, 7, 12)],
        [(1, 1, 9), (1, 1, 9)],
        [(2, 4, 8), (2, 4, 8), (2, 4, 7), (3, 5, 10), (1, 2, 4)],
    ],
)
def test_four_in_five_draws_are_there_within_the_p80(legs: list[tuple[float, float, float]]) -> None:
    names = [f"s{place}" for place in range(len(legs) + 1)]
    framework = a_framework(
        stages=[a_stage(name) for name in names],
        transitions=[
            a_transition(*ends, years=ThreePoint(low=low, mode=mode, high=high))
            for ends, (low, mode, high) in zip(pairwise(names), legs, strict=True)
        ],
    )
    route = only(routes(framework, names[-1], names[0]))
    random = Random(1)  # noqa: S311 - a simulation
    drawn = sorted(sum(pert(random, *each) for each in legs) for _ in range(20_000))
    assert route.p80_years == pytest.approx(drawn[16_000], abs=0.1)
    assert route.mean_years == pytest.approx(sum(drawn) / len(drawn), abs=0.05)


def pert(random: Random, low: float, mode: float, high: float) -> float:
    shape = 4 / (high - low)
    return low + (high - low) * random.betavariate(1 + shape * (mode - low), 1 + shape * (high - mode))


def test_the_first_leg_is_shortened_by_the_time_served() -> None:
    profile = {"since": "2024-03-31"}
    answer = of_person(leg("low", "top", 5), leg("low", "mid", 3), leg("mid", "top", 3), profile=profile)
    assert answer.served_years == pytest.approx(2)
    assert [route.mean_years for route in answer.routes] == [pytest.approx(3), pytest.approx(4)]
    assert not answer.routes[0].legs[0].is_overdue


def test_no_leg_takes_less_than_nothing_however_long_the_person_served() -> None:
    route = only(of_person(leg("low", "mid", 1), leg("mid", "top", 3), profile={"since": "2019"}))
    assert (route.mean_years, route.legs[0].mean_years, route.legs[0].is_overdue) == (3, 0, True)
    assert not route.legs[1].is_overdue


def test_time_served_counts_only_from_the_present_stage_and_not_before_it_began() -> None:
    framework = a_map(leg("low", "mid", 3), leg("mid", "top", 3))
    career = a_career(framework=framework, profile=a_profile("low", wants=None, since="2024-03-31"))
    from_mid = routes(career, "top", "mid", as_of=today)
    assert (from_mid.served_years, only(from_mid).mean_years) == (None, 3)
    before = routes(career, "top", "low", as_of=date(2023, 1, 1))
    assert (before.served_years, only(before).mean_years) == (0, 6)


def test_gates_ahead_are_the_essential_ones_not_yet_open_each_once_and_openings_apart() -> None:
    first = leg("low", "mid", gates=["one", "two", "nice", "seat"])
    second = leg("mid", "top", gates=["two", "three", "seat"])
    route = only(of_person(first, second, evidence=(an_evidence(gate="one"),)))
    assert (route.gates_ahead, route.openings_ahead) == (("two", "three"), ("seat",))
    assert route.legs[0].gates is not None
    assert (route.legs[0].gates.essential_met, route.legs[0].gates.essential_total) == (1, 2)
    of_anybody = only(found(first, second))
    assert (of_anybody.gates_ahead, of_anybody.legs[0].gates) == (("one", "two", "three"), None)


def test_a_gate_that_an_earlier_leg_opens_is_not_ahead_any_more() -> None:
    first = leg("low", "mid", gates=["one"], opens=["two", "one"])
    route = only(found(first, leg("mid", "top", gates=["two", "three"])))
    assert route.gates_ahead == ("one", "three")
    assert route.legs[1].gates_ahead == ("two", "three")


def test_a_route_that_another_undercuts_is_marked_and_stands_behind_the_front() -> None:
    answer = found(
        leg("low", "top", 3, id="quick", gates=["one", "two"]),
        leg("low", "top", 5, id="easy"),
        leg("low", "top", 4, id="between", gates=["one"]),
        leg("low", "top", 4, id="worse", gates=["one", "two"]),
        leg("low", "top", 3, id="quick-too", gates=["three", "two"]),
    )
    assert ways(answer) == [("quick",), ("quick-too",), ("between",), ("easy",), ("worse",)]
    assert [route.reasons for route in answer.routes] == [
        ("fewest-years",),
        ("fewest-years",),
        ("compromise",),
        ("fewest-gates",),
        (),
    ]
    assert [route.is_dominated for route in answer.routes] == [False, False, False, False, True]
    assert answer.routes[-1].dominated_by == ("quick",)
    assert len(answer.front) == 4
    assert answer.criteria == ("years", "gates")


def test_what_others_decide_never_counts_against_a_route() -> None:
    answer = found(leg("low", "top", id="a", gates=["seat"]), leg("low", "top", id="b"))
    assert [route.is_on_front for route in answer.routes] == [True, True]


def rated(level: float) -> Any:
    return a_career(a_rating(by="peer", n=60, level=level)).assessments


def test_the_shortfall_at_each_stage_and_the_steepest_step() -> None:
    direct, first, second = leg("low", "top", 3), leg("low", "mid", 3), leg("mid", "top", 3)
    answer = of_person(direct, first, second, assessments=rated(1))
    assert answer.criteria == ("years", "gates", "step")
    quick, gentle = answer.routes
    assert [stage.shortfall for stage in gentle.stages] == [pytest.approx(1), pytest.approx(2)]
    assert quick.steepest_step == pytest.approx(2)
    assert gentle.steepest_step == pytest.approx(1)
    assert (quick.reasons, gentle.reasons) == (
        ("fewest-years", "fewest-gates"),
        ("fewest-gates", "gentlest-step"),
    )


def test_without_ratings_there_is_no_shortfall_and_no_step() -> None:
    answer = of_person(leg("low", "mid"), leg("mid", "top"))
    route = only(answer)
    assert (route.steepest_step, [stage.shortfall for stage in route.stages]) == (None, [None, None])
    assert route.stages[0].unknown == ("craft",)
    assert answer.criteria == ("years", "gates")


def a_rate(value: float, within: float | None = 5, of: Any = "departures") -> BaseRate:
    return BaseRate(value=value, of=of, population="Leavers", within_years=within, source="counts")


def test_base_rates_are_multiplied_only_where_every_leg_has_a_comparable_one() -> None:
    source = (cc.Source(id="counts", authors="A. Clerk", year=2026, title="Counts"),)
    context = a_rate(0.6, None, "sitting")
    first = leg("low", "mid", base_rates=[context, a_rate(0.5, 4), a_rate(0.4)])
    second = leg("mid", "top", base_rates=[a_rate(0.2, 3)])
    framework = a_map(
        first, second, leg("low", "top", base_rates=[context, a_rate(0.3, None)]), sources=source
    )
    of_both, direct = sorted(routes(framework, "top", "low").routes, key=lambda route: -len(route.legs))
    assert of_both.base_rate is not None
    assert of_both.base_rate.share == pytest.approx(0.1)
    assert of_both.base_rate.within_years == 7
    assert direct.base_rate is None
    assert len(direct.legs[0].base_rates) == 2


def test_a_sideways_move_is_a_detour_where_it_opens_a_gate_that_is_ahead() -> None:
    helps = leg("low", "low", 2, id="helps", gates=["one", "nice"], opens=["three", "nice", "seat"])
    idle = leg("low", "low", id="idle", opens=["one"])
    late = leg("top", "top", id="late", opens=["three"])
    route = only(
        found(
            helps,
            idle,
            late,
            leg("mid", "mid", id="at-mid", opens=["two"]),
            leg("low", "mid", gates=["two", "nice"]),
            leg("mid", "top", gates=["three"]),
        )
    )
    (detour,) = route.detours
    assert (detour.transition, detour.stage, detour.mean_years) == ("helps", "low", 2)
    assert (detour.opens, detour.opens_preferred, detour.gates_ahead) == (("three",), ("nice",), ("one",))


def test_no_detour_for_a_gate_that_is_open_or_that_an_earlier_leg_opens() -> None:
    helps = leg("low", "low", id="helps", opens=["one"])
    open_now = of_person(helps, leg("low", "top", gates=["one"]), evidence=(an_evidence(gate="one"),))
    assert only(open_now).detours == ()
    at_mid = leg("mid", "mid", id="at-mid", opens=["one"])
    opened = found(at_mid, leg("low", "mid", opens=["one"]), leg("mid", "top", gates=["one"]))
    assert only(opened).detours == ()


def test_at_the_stage_already_and_where_it_cannot_be_reached() -> None:
    answer = of_person(leg("low", "mid"), leg("top", "low"))
    assert (answer.routes, answer.is_there, answer.is_reachable, answer.fastest) == ((), False, False, None)
    assert (answer.counted, answer.is_complete) == (0, True)
    framework = a_map(leg("low", "low"), leg("low", "mid"), leg("mid", "low"))
    there = routes(a_career(framework=framework, profile=a_profile("low", wants=None)), "low", as_of=today)
    assert (there.routes, there.is_there, there.is_reachable) == ((), True, True)


def diamonds(count: int, **fields: Any) -> Framework:
    """Stages in a row, each two steps from the next by two ways: 2^count routes."""
    row = [f"s{place}" for place in range(count + 1)]
    between = {f"{side}{place}": place for place in range(count) for side in "ab"}
    legs = [
        (
            leg(f"s{place}", name, 1 + (name[0] == "b"), gates=[f"g{place}"] if name[0] == "a" else []),
            leg(name, f"s{place + 1}"),
        )
        for name, place in between.items()
    ]
    return a_framework(
        stages=[a_stage(id_) for id_ in (*row, *between)],
        gates=[a_gate(f"g{place}") for place in range(count)],
        transitions=[each for pair in legs for each in pair],
        **fields,
    )


def test_of_a_million_ways_the_front_is_found_and_the_count_stops() -> None:
    answer = routes(diamonds(20), "s20", "s0")
    assert (answer.counted, answer.is_complete, answer.is_front_complete) == (1001, False, True)
    assert repr(answer) == "<Routes from s0 to s20: at least 1001>"
    # each diamond takes two years and a gate, or three years
    costs = [(route.mean_years, len(route.gates_ahead)) for route in answer.routes]
    assert costs == [(40 + place, 20 - place) for place in range(21)]
    assert all(route.is_on_front for route in answer.routes)


def test_most_says_how_many_ways_are_few() -> None:
    assert len(routes(diamonds(4), "s4", "s0", most=16).routes) == 16
    fewer = routes(diamonds(4), "s4", "s0", most=15)
    assert (fewer.counted, fewer.is_complete, len(fewer.routes)) == (16, False, 5)
    least = routes(diamonds(4), "s4", "s0", most=2)
    assert (least.counted, least.is_complete, least.is_front_complete, len(least.routes)) == (
        5,
        False,
        False,
        2,
    )


@pytest.mark.parametrize("most", [0, -1, True, 2.0, None])
def test_most_is_a_whole_number_from_one_on(most: Any) -> None:
    with pytest.raises(AnalysisError, match="at least 1"):
        found(leg("low", "top"), most=most)


def test_what_is_missing_or_misspelt_is_an_error() -> None:
    framework = a_map(leg("low", "top"))
    career = a_career(framework=framework, profile=a_profile("low", wants="top"))
    with pytest.raises(AnalysisError, match="the day"):
        routes(career, "top")
    with pytest.raises(AnalysisError, match="from_"):
        routes(framework, "top")
    with pytest.raises(AnalysisError, match='did you mean "top"'):
        routes(career, "tpo", as_of=today)
    with pytest.raises(AnalysisError, match='did you mean "low"'):
        routes(framework, "top", "loww")


def test_as_plain_data_and_without_levels_in_the_repr() -> None:
    answer = of_person(leg("low", "mid"), leg("mid", "top", gates=["one"]), assessments=rated(1.37))
    plain = json.loads(json.dumps(answer.to_dict()))
    assert plain["routes"][0]["p80_years"] == answer.routes[0].p80_years
    assert plain["routes"][0]["stages"][1]["shortfall"] == answer.routes[0].stages[1].shortfall
    assert plain["routes"][0]["legs"][1]["gates"]["essential_total"] == 1
    assert plain["purpose"] == "development"
    route = answer.routes[0]
    assert repr(route) == "<Route by low-to-mid, mid-to-top>"
    assert "." not in repr(route.stages) + repr(route.legs) + repr(answer)


def test_of_the_example_what_speaks_for_each_way_to_the_top() -> None:
    career = cc.load(examples / "career.yaml")
    assert isinstance(career, Career)
    answer = routes(career, "ceo-founder", as_of=autumn)
    assert (answer.counted, answer.is_complete) == (33, True)
    reasons = {route.transitions: route.reasons for route in answer.front}
    assert reasons["director-to-founder",] == ("fewest-years", "fewest-gates")
    assert reasons["director-to-cmo-by-move", "cmo-to-founder"] == ("compromise",)
    by_every_stage = ("director-to-cmo-inside", "cmo-to-business-leader", "business-leader-to-founder")
    assert reasons[by_every_stage] == ("gentlest-step",)
    # served from 1 April 2023: 41 months and 29 days; PERT mean 5.33
    assert answer.front[0].mean_years == pytest.approx(5.3333 - 3.4946, abs=1e-3)
    detours = {each.transition: each for route in answer.routes for each in route.detours}
    assert detours["director-to-director-by-move"].stage == "marketing-director"
    assert "cmo-through-a-commercial-role" in detours


def test_of_the_example_the_one_step_to_business_leader_has_a_comparable_rate() -> None:
    framework = cc.load_framework("marketing-leader")
    direct = next(r for r in routes(framework, "business-leader", "cmo").routes if len(r.legs) == 1)
    assert direct.base_rate is not None
    assert (direct.base_rate.share, direct.base_rate.within_years) == (0.13, 5)


def test_of_another_profession_the_ways_on_both_branches() -> None:
    career = cc.load(examples / "product-career.yaml")
    assert isinstance(career, Career)
    answer = routes(career, "chief-product-officer", as_of=autumn)
    assert {route.transitions[0] for route in answer.routes} == {
        "pm-to-group",
        "pm-to-group-by-move",
        "pm-to-principal",
    }
    framework = cc.load(examples / "product-manager.yaml")
    assert isinstance(framework, Framework)
    anybody = routes(framework, "chief-product-officer", "product-manager")
    assert anybody.counted == answer.counted
    assert anybody.criteria == ("years", "gates")


def test_a_person_who_moved_on_has_other_routes_on_an_earlier_day() -> None:
    framework = a_map(leg("low", "top", gates=["one"]))
    shown = an_evidence(gate="one", date=today)
    career = a_career(framework=framework, profile=a_profile("low", wants="top"), evidence=(shown,))
    assert only(routes(career, "top", as_of=today)).gates_ahead == ()
    assert only(routes(career, "top", as_of=date(2026, 3, 30))).gates_ahead == ("one",)
    assert only(routes(attrs.evolve(career, evidence=()), "top", as_of=today)).gates_ahead == ("one",)


def test_routes_need_no_networkx() -> None:
    code = (
        "import sys, cmo_career as cc; from cmo_career.analysis.routes.routes import routes;"
        "print(routes(cc.load_framework('marketing-leader'), 'cmo', 'marketing-director').counted);"
        "print('networkx' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["10", "False"]
