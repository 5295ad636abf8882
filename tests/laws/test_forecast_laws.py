from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cmo_career as cc
from career_strategies import careers
from cmo_career.analysis.forecast.date_forecast import DateForecast, quantiles
from cmo_career.analysis.forecast.forecast import Forecast, forecast
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, all_of, any_of
from cmo_career.model.goal import Goal
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.plan import Plan
from cmo_career.model.range import ThreePoint
from forecast_builders import assumed, career_of, sunday, weeks
from schedule_builders import monday, networks, six_and_four
from strategies import days, plans

examples = Path(__file__).parents[2] / "examples"
openings = st.sampled_from(
    [
        None,
        None,
        Opening(inside=Seats(seats=1, per_year=0.5, odds=0.5)),
        Opening(outside=Seats(seats=9, per_year=0.3, odds=0.2)),
        Opening(inside=Seats(seats=1, per_year=0.5)),
    ]
)


def told(plan: Plan, as_of: date = sunday, capacity: Any = None, draws: int = 60) -> Forecast:
    return forecast(career_of(plan, capacity, framework=assumed), as_of=as_of, draws=draws, seed=5)


@st.composite
def drawn_plans(draw: st.DrawFn) -> Plan:
    """A plan of any shape, of actions that take weeks, some goals in doubt and some decided by others."""
    plan = draw(plans())
    for node in plan.walk():
        if isinstance(node, Goal):
            chance = draw(st.sampled_from([None, None, 0.5]))
            plan = plan.change(node.id, chance=chance, opening=draw(openings))
        else:
            low, more, most = (draw(st.integers(1, 9)) for _ in range(3))
            estimate = ThreePoint(low=low, mode=low + more, high=low + more + most)
            plan = plan.change(node.id, hours=0, estimate=estimate)
    return plan


def rich_plans() -> st.SearchStrategy[Plan]:
    """Plans with all that a plan may hold but pillars, which the small framework calls otherwise."""

    def without(plan: Plan) -> Plan:
        for node in plan.walk():
            if isinstance(node, Action):
                plan = plan.change(node.id, develops={})
        return plan

    return plans(rich=True).map(without)


def is_never_later(one: DateForecast, other: DateForecast) -> bool:
    """Whether no quantile of the first is later than that of the second; what is unknown is no date."""
    if "unknown" in {one.state, other.state}:
        return True
    pairs = ((getattr(one, name) or date.max, getattr(other, name) or date.max) for name in quantiles)
    return all(first <= second for first, second in pairs)


def all_never_later(first: Forecast, second: Forecast) -> bool:
    return all(
        is_never_later(first.of(id_).ready, each.ready)
        and is_never_later(first.of(id_).decided, each.decided)
        for id_, each in second.goals.items()
        if id_ in first.goals
    )


@given(drawn_plans(), st.data())
def test_more_weeks_never_make_anything_earlier(plan: Plan, data: st.DataObject) -> None:
    """Law: with the same luck, no quantile of any goal comes earlier when an action takes longer."""
    action = data.draw(st.sampled_from([node for node in plan.walk() if isinstance(node, Action)]))
    estimate = action.estimate
    assert estimate is not None
    longer = ThreePoint(low=2 * estimate.low, mode=2 * estimate.mode, high=2 * estimate.high)
    assert all_never_later(told(plan), told(plan.change(action.id, estimate=longer)))


@given(networks(), st.data())
def test_more_hours_never_make_anything_earlier_in_the_same_order(plan: Plan, data: st.DataObject) -> None:
    """
    Law: likewise with hours, as long as the schedule gives them out in the same order.

    It may give them out in another one, and then what comes first comes earlier (Graham 1966).
    """
    action = data.draw(st.sampled_from([node for node in plan.walk() if isinstance(node, Action)]))
    more = plan.change(action.id, hours=(action.hours or 0) + data.draw(st.integers(1, 9)))
    if turns(plan) == turns(more):
        first, second = (told(each, capacity=six_and_four) for each in (plan, more))
        assert all_never_later(first, second)


def turns(plan: Plan) -> list[str]:
    network = Network(plan, six_and_four, sunday)
    runs = [
        (over, start, place, event) for place, (event, start, over, _) in enumerate(Levelling(network).runs)
    ]
    return [network.actions[run[-1]].id for run in sorted(runs)]


@given(drawn_plans(), st.data())
def test_one_more_alternative_never_makes_anything_later(plan: Plan, data: st.DataObject) -> None:
    """Law: no quantile of any goal comes later when a goal may be reached in one more way."""
    goal = data.draw(st.sampled_from([node for node in plan.walk() if isinstance(node, Goal)]))
    assert goal.how is not None
    other = weeks("another-way", data.draw(st.integers(1, 30)))
    assert all_never_later(told(plan.change(goal.id, how=any_of(goal.how, other))), told(plan))


@given(networks(), st.integers(0, 11), st.integers(0, 11))
def test_grouping_changes_nothing(plan: Plan, first: int, last: int) -> None:
    """Law: putting a row of nodes below a goal of their own changes no date, to the last draw."""
    how = plan.goal.how
    assert how is not None
    parts = how.nodes if isinstance(how, AllOf) else (how,)
    low, high = sorted((first % len(parts), last % len(parts)))
    group = Goal(id="group", title="A group").by(all_of(*parts[low : high + 1]))
    grouped = Plan(start=monday, goal=plan.goal.by(all_of(*parts[:low], group, *parts[high + 1 :])))
    before, after = (told(each, capacity=six_and_four).of("cmo") for each in (plan, grouped))
    assert after.ready == before.ready


@given(drawn_plans(), st.randoms(use_true_random=False))
def test_the_order_of_those_side_by_side_changes_nothing(plan: Plan, random: Any) -> None:
    """Law: where nothing takes hours, what stands in ``all_of`` may stand in any order."""
    goal, other = plan.goal, weeks("another", 3, 5, 12)
    assert goal.how is not None
    parts = [
        *(goal.how.nodes if isinstance(goal.how, AllOf) and not goal.how.weights else (goal.how,)),
        other,
    ]
    mixed = random.sample(parts, len(parts))
    one, two = (told(Plan(start=monday, goal=goal.by(all_of(*each)))) for each in (parts, mixed))
    assert all(one.of(id_).ready == each.ready for id_, each in two.goals.items())


@given(drawn_plans())
def test_ready_comes_before_decided_and_quantiles_in_their_order(plan: Plan) -> None:
    """Law: P10 <= P50 <= P80 <= P95, ready <= decided, and curves rise."""
    for each in told(plan).goals.values():
        assert is_never_later(each.ready, each.decided)
        for when in (each.ready, each.decided):
            found = [getattr(when, name) or date.max for name in quantiles]
            assert found == sorted(found)
            assert list(when.curve) == sorted(when.curve)
            assert all(0 < share < 1 for _, share in when.curve)


@given(drawn_plans())
def test_what_stands_in_two_places_is_done_once(plan: Plan) -> None:
    """Law: a goal beside itself, below two other goals, comes when it comes alone."""
    inner = plan.goal
    twice = Plan(
        start=monday,
        goal=Goal(id="top", title="Top").by(
            Goal(id="left", title="Left").by(inner) & Goal(id="right", title="Right").by(inner)
        ),
    )
    both, alone = told(twice), told(plan).of(inner.id)
    assert all(both.of(id_).ready == alone.ready for id_ in ("top", "left", "right"))
    assert both.of("top").decided == alone.decided


@given(drawn_plans(), st.integers(1, 30))
def test_a_change_elsewhere_leaves_the_luck_as_it_is(plan: Plan, count: int) -> None:
    """Law: where nothing takes hours, work beside a goal changes none of its draws (common random numbers)."""
    inner = plan.goal
    both = Plan(start=monday, goal=Goal(id="top", title="Top").by(inner & weeks("beside", count, 30, 70)))
    before, after = told(plan).of(inner.id), told(both).of(inner.id)
    assert (after.ready, after.decided) == (before.ready, before.decided)


@given(rich_plans(), days)
def test_a_day_in_the_past_is_told_what_was_known_then(plan: Plan, day: date) -> None:
    """Law: facts and readings of later days change nothing."""
    known = plan
    for node in plan.walk():
        changes: dict[str, Any] = {
            name: None for name in ("started", "done", "dropped") if (getattr(node, name) or day) > day
        }
        if isinstance(node, Action):
            changes["log"] = tuple(each for each in node.log if each.date <= day)
        else:
            changes["measures"] = tuple(
                attrs.evolve(each, readings=[read for read in each.readings if read.date <= day])
                for each in node.measures
            )
        known = known.change(node.id, **changes)
    one, two = (told(each, day, six_and_four) for each in (plan, known))
    assert one.to_dict() == two.to_dict()


@given(
    rich_plans(),
    days,
    st.sampled_from([None, six_and_four, attrs.evolve(six_and_four, own_hours_per_week=0)]),
)
def test_every_plan_has_a_forecast_that_says_why(plan: Plan, day: date, capacity: Any) -> None:
    """Law: whatever a plan holds, its forecast is plain data, and says why in as many lines in both languages."""
    found = told(plan, day, capacity)
    assert json.loads(json.dumps(found.to_dict(), allow_nan=False)) == found.to_dict()
    for each in (found, *found.goals.values()):
        assert json.dumps(each.to_dict(), allow_nan=False)
        assert len({len(each.why(language).splitlines()) for language in ("en", "zh")}) == 1
    assert str(found)


@given(careers(), days)
def test_every_career_with_a_plan_has_a_forecast(career: cc.Career, day: date) -> None:
    """Law: it needs nothing of a career but its plan, and takes its hours and figures."""
    if career.plan is not None:
        found = forecast(career, as_of=day, draws=40)
        assert {id_ for id_ in found.goals if found.of(id_).ready.state != "done"} <= set(career.plan.ids)


@pytest.mark.parametrize("name", ["career.yaml", "product-career.yaml"])
@pytest.mark.parametrize("day", [date(2026, 1, 20), date(2026, 6, 30), date(2026, 10, 1), date(2029, 1, 1)])
def test_the_examples_of_both_frameworks_have_forecasts(name: str, day: date) -> None:
    career = cc.load(examples / name)
    found = forecast(career, as_of=day, draws=500, seed=2)
    assert found.goals
    assert career.plan is not None
    assert found.of(career.plan.goal.id).ready.state == "open"
    for each in found.goals.values():
        assert is_never_later(each.ready, each.decided)
        if each.ready.state == "open":
            assert each.ready.p10 is None or each.ready.p10 >= day
    assert forecast(career, as_of=day, draws=500, seed=2).to_dict() == found.to_dict()


@pytest.mark.parametrize("audience", ["manager", "mentor", "public"])
def test_what_others_are_shown_has_a_forecast_of_what_remains(audience: Any) -> None:
    career = cc.for_audience(cc.load(examples / "career.yaml"), audience)
    if career.plan is not None:
        found = forecast(career, as_of=date(2026, 10, 1), draws=200)
        assert set(found.goals) <= set(career.plan.ids)
        assert found.why("zh")
