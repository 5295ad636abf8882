from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise

import attrs
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.schedule.schedule import Schedule, schedule
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, InOrder, all_of
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.model.traversal import direct
from schedule_builders import monday, networks, six_and_four
from strategies import days, plans

week = timedelta(weeks=1)
capacities = st.builds(
    Capacity,
    own_hours_per_week=st.sampled_from([None, 0, 0.3, 2, 7.5, 40]),
    job_hours_per_week=st.sampled_from([None, 0, 1, 4.25]),
    money_per_year=st.sampled_from([None, "5000 CNY", "1 USD"]),
)


def orders(plan: Plan) -> list[tuple[str, str]]:
    """Pairs of actions of which the first stands right before the second in order."""
    how = plan.goal.how
    assert how is not None
    places = how.nodes if isinstance(how, AllOf) else (how,)
    return [
        (first.id, second.id)
        for each in places
        if isinstance(each, InOrder)
        for first, second in pairwise(direct(each))
    ]


def finishes(found: Schedule) -> dict[str, date | None]:
    return {id_: node.finish for id_, node in found.nodes.items()}


def earliest(found: Schedule) -> dict[str, date | None]:
    return {id_: node.earliest_finish for id_, node in found.nodes.items()}


def is_later(one: date | None, other: date | None) -> bool:
    """Whether *one* is after *other*; None is never."""
    return (one or date.max) > (other or date.max)


@given(networks())
def test_nothing_is_done_before_what_comes_before_it(plan: Plan) -> None:
    """Law: start(later) > finish(earlier), levelled, at the earliest and at the latest."""
    found = schedule(plan, six_and_four, as_of=monday)
    for first, second in orders(plan):
        one, other = found.of(first), found.of(second)
        for end, start in (
            (one.finish, other.start),
            (one.earliest_finish, other.earliest_start),
            (one.latest_finish, other.latest_start),
        ):
            assert end is not None
            assert start is not None
            assert end < start


@given(networks(), st.sampled_from([1, 2.5, 6]), st.sampled_from([0.5, 4]))
def test_no_week_takes_more_hours_than_there_are_and_all_hours_are_taken(
    plan: Plan, own: float, job: float
) -> None:
    """Law: load <= capacity in every week, and the loads add up to the hours that are left."""
    found = schedule(plan, Capacity(own_hours_per_week=own, job_hours_per_week=job), as_of=monday)
    assert all(each.own_hours <= own and each.job_hours <= job for each in found.weeks)
    for on_the_job in (False, True):
        loads = [each.job_hours if on_the_job else each.own_hours for each in found.weeks]
        works = [node for node in plan.walk() if isinstance(node, Action) and node.on_the_job is on_the_job]
        assert round(sum(loads), 6) == sum(work.hours or 0 for work in works)


@given(plans(), days, capacities)
def test_no_plan_takes_more_hours_than_there_are(plan: Plan, day: date, capacity: Capacity) -> None:
    """Law: load <= capacity with habits, recurrences, alternatives and shared nodes, too."""
    found = schedule(plan, capacity, as_of=day)
    for each in found.weeks:
        for hours, most in (
            (each.own_hours, capacity.own_hours_per_week),
            (each.job_hours, capacity.job_hours_per_week),
        ):
            assert most is None or hours <= most


@given(networks())
def test_levelled_work_is_never_over_before_the_earliest_day(plan: Plan) -> None:
    """Law: levelled start and finish are at the earliest ones or after."""
    for node in schedule(plan, six_and_four, as_of=monday).nodes.values():
        assert not is_later(node.earliest_start, node.start)
        assert not is_later(node.earliest_finish, node.finish)


@given(networks(), st.integers(1, 20), st.integers(0, 20), st.integers(0, 9))
def test_more_hours_never_make_the_earliest_day_later(plan: Plan, own: int, more: int, job_more: int) -> None:
    """
    Law: the earliest finish never comes later with more hours a week.

    It holds for what waits for what. A levelled finish may come later: where hours are given out by a list, work that
    may begin sooner takes them from other work (Graham 1966).
    """
    less = Capacity(own_hours_per_week=own, job_hours_per_week=4)
    much = attrs.evolve(less, own_hours_per_week=own + more, job_hours_per_week=4 + job_more)
    before, after = (earliest(schedule(plan, each, as_of=monday)) for each in (less, much))
    assert not any(is_later(after[id_], before[id_]) for id_ in before)


@given(networks(both=False), st.integers(1, 20), st.integers(0, 20))
def test_more_hours_never_make_the_end_later_where_nothing_waits(plan: Plan, own: int, more: int) -> None:
    """Law: without any order, and with hours of one kind, the levelled end never comes later with more hours."""
    works = [node for node in plan.walk() if isinstance(node, Action)]
    free = Plan(start=monday, goal=plan.goal.by(all_of(*works)))
    before, after = (
        schedule(free, Capacity(own_hours_per_week=hours), as_of=monday).finish for hours in (own, own + more)
    )
    assert not is_later(after, before)


@given(networks(), st.integers(0, 300))
def test_a_week_in_which_nothing_is_done_moves_everything_by_a_week(plan: Plan, count: int) -> None:
    """Law: without calendars in it, a plan asked about a week later is the same plan a week later."""
    day = monday + count * week
    before, after = (finishes(schedule(plan, six_and_four, as_of=each)) for each in (day, day + week))
    assert after == {id_: None if finish is None else finish + week for id_, finish in before.items()}


@given(plans(), days)
def test_a_week_in_which_nothing_is_done_moves_no_earliest_day_back(plan: Plan, day: date) -> None:
    """Law: earliest finishes never come earlier, with everything that a plan may hold, where no fact is dated later."""
    still = plan
    for node in plan.walk():
        changes = {
            name: None for name in ("started", "done", "dropped") if (getattr(node, name) or day) > day
        }
        if isinstance(node, Action):
            changes["log"] = tuple(each for each in node.log if each.date <= day)  # type: ignore[assignment]
        still = still.change(node.id, **changes)
    before, after = (earliest(schedule(still, six_and_four, as_of=each)) for each in (day, day + week))
    assert before.keys() == after.keys()
    assert not any(is_later(before[id_], after[id_]) for id_ in before)


@given(networks(), st.integers(0, 11), st.integers(0, 11))
def test_grouping_changes_nothing(plan: Plan, first: int, last: int) -> None:
    """Law: putting a row of nodes below a goal of their own moves no action."""
    how = plan.goal.how
    assert how is not None
    parts: tuple[Node, ...] = how.nodes if isinstance(how, AllOf) else (how,)
    low, high = sorted((first % len(parts), last % len(parts)))
    group = Goal(id="group", title="A group").by(all_of(*parts[low : high + 1]))
    grouped = Plan(start=monday, goal=plan.goal.by(all_of(*parts[:low], group, *parts[high + 1 :])))
    before, after = (schedule(each, six_and_four, as_of=monday) for each in (plan, grouped))
    for id_, node in before.nodes.items():
        assert after.of(id_).to_dict() == node.to_dict()
    assert after.weeks == before.weeks


@given(networks())
def test_slack_is_what_an_action_may_slip(plan: Plan) -> None:
    """Law: slack is the latest less the earliest finish; where no date is missed none is below zero."""
    found = schedule(plan, six_and_four, as_of=monday)
    for id_, slack in found.slack_weeks.items():
        node = found.of(id_)
        if node.latest_finish is not None and node.earliest_finish is not None:
            assert node.latest_finish == node.earliest_finish + slack * week
    free = plan
    for node_ in plan.walk():
        free = free.change(node_.id, due=None)
    loose = schedule(free, six_and_four, as_of=monday)
    assert min(loose.slack_weeks.values()) >= 0
    assert all(loose.slack_weeks[id_] == 0 for id_ in loose.critical_chain)


@given(networks())
def test_the_weeks_of_the_critical_chain_add_up_to_the_end(plan: Plan) -> None:
    """Law: the chain begins in the first week, has no gap, and ends with the plan."""
    found = schedule(plan, six_and_four, as_of=monday)
    chain = [found.of(id_) for id_ in found.critical_chain]
    assert chain[0].earliest_start == monday
    for one, other in pairwise(chain):
        assert one.earliest_finish is not None
        assert other.earliest_start == one.earliest_finish + timedelta(days=1)
    assert chain[-1].earliest_finish == found.of("cmo").earliest_finish


@given(plans(), days, capacities)
def test_every_plan_has_a_schedule_that_says_why(plan: Plan, day: date, capacity: Capacity) -> None:
    """Law: whatever a plan holds, its schedule is plain data, and says why in as many lines in both languages."""
    found = schedule(plan, capacity, as_of=day)
    assert json.loads(json.dumps(found.to_dict(), allow_nan=False)) == found.to_dict()
    for told in (found, *found.nodes.values(), *found.misfits):
        assert len({len(told.why(language).splitlines()) for language in ("en", "zh")}) == 1
    assert str(found)


@given(networks())
def test_what_is_said_to_make_it_fit_does(plan: Plan) -> None:
    """Law: with the hours told, or without the action told, the same thing fits."""
    found = schedule(plan, six_and_four, as_of=monday)
    for misfit in found.misfits[:2]:
        if misfit.more_hours is not None:
            kind, hours = misfit.more_hours
            field = f"{kind}_hours_per_week"
            more = attrs.evolve(six_and_four, **{field: getattr(six_and_four, field) + hours})
            assert misfit.id not in {each.id for each in schedule(plan, more, as_of=monday).misfits}
        if misfit.drop is not None:
            without = plan.change(misfit.drop, dropped=monday)
            assert misfit.id not in {
                each.id for each in schedule(without, six_and_four, as_of=monday).misfits
            }
