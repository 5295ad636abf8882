"""Laws of progress: bounds, growth, grouping, sharing, and the past."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.progress.layout import Key
from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.analysis.progress.status import status_of
from cmo_career.analysis.progress.tree import Tree
from cmo_career.analysis.progress.work import Work
from cmo_career.errors import ModelError
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.composition import AnyOf, AtLeast, all_of, any_of, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import goal
from strategies import days, first_day, plans

rich = plans(rich=True)
hours = st.one_of(st.none(), st.integers(0, 60))


@st.composite
def leaves(draw: st.DrawFn, id_: str) -> Action:
    """An action with hours and facts about them."""
    entries = draw(st.lists(st.builds(LogEntry, date=days, hours=st.integers(0, 60)), max_size=2))
    ends: dict[str, Any] = draw(st.sampled_from([{}, {"done": "2027-01-01"}, {"dropped": "2027-01-01"}]))
    return Action(id=id_, title="Do", kind="course", hours=draw(hours), log=entries, **ends)


@st.composite
def sure_goals(draw: st.DrawFn) -> Goal:
    """A goal without alternatives; its parts may stand in several places and have weights."""
    pool: list[Node] = [draw(leaves(f"a{number}")) for number in range(draw(st.integers(2, 6)))]
    for number in range(draw(st.integers(0, 4))):
        parts = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=4, unique_by=lambda node: node.id))  # type: ignore[attr-defined]
        weights = draw(st.one_of(st.none(), st.just([1 + place for place, _ in enumerate(parts)])))
        pool.append(goal(f"g{number}", all_of(*parts, weights=weights)))
    return goal("top", all_of(*pool[-4:]))


def as_plan(top: Goal) -> Plan:
    return Plan(start=first_day, goal=top)


def told_of(told: Progress) -> dict[str, Any]:
    return {id_: told.of(id_).to_dict() for id_ in told.plan.ids}


@given(rich, days)
def test_shares_lie_between_nothing_and_all(plan: Plan, day: date) -> None:
    told = progress(plan, as_of=day)
    for id_ in plan.ids:
        node = told.of(id_)
        assert node.work_share is None or 0 <= node.work_share <= 1
        assert node.outcome is None or 0 <= node.outcome <= 1
        assert 0 <= node.earned_hours <= node.planned_hours * (1 + 1e-9)
        assert not (node.is_blocked and node.is_out_of_order)
    assert all(habit.kept <= habit.due for habit in told.habits)


@given(rich, days)
def test_only_finished_work_shows_as_all(plan: Plan, day: date) -> None:
    told = progress(plan, as_of=day)
    for id_, node in told.goals.items():
        if node.work_share == 1:
            left = [each for each in _counted_actions(told, plan.node(id_)) if not each.is_habit]
            assert all(status_of(each, day) == "done" for each in left)


@given(rich, days)
def test_work_is_that_of_the_actions_below_each_once(plan: Plan, day: date) -> None:
    told = progress(plan, as_of=day)
    for id_, node in told.goals.items():
        if node.status != "dropped":
            below = [told.of(each.id) for each in _counted_actions(told, plan.node(id_))]
            assert node.planned_hours == pytest.approx(sum(_alone(told, each.id)[0] for each in below))
            if not _has_weights(plan):
                assert node.earned_hours == pytest.approx(sum(_alone(told, each.id)[1] for each in below))


def _alone(told: Progress, id_: str) -> tuple[float, float]:
    node = told.of(id_)
    return node.planned_hours, node.earned_hours


def _counted_actions(told: Progress, root: Node) -> list[Action]:
    """What counts below a node, found the plain way."""
    found: dict[Key, Node] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        key = getattr(node, "id", id(node))
        if key in found or (isinstance(node, Goal | Action) and status_of(node, told.as_of) == "dropped"):
            continue
        found[key] = node
        waiting.extend(told.counted(node))
    return [node for node in found.values() if isinstance(node, Action)]


def _has_weights(plan: Plan) -> bool:
    seen: list[Node] = [plan.goal]
    for node in seen:
        if getattr(node, "weights", None):
            return True
        seen.extend(node.children)
    return False


@given(sure_goals(), st.data())
def test_no_share_falls_when_an_action_advances(top: Goal, data: st.DataObject) -> None:
    plan = as_plan(top)
    day = date(2028, 1, 1)
    before = progress(plan, as_of=day)
    open_ = [id_ for id_, node in before.actions.items() if node.status in {"planned", "active"}]
    if open_:
        id_ = data.draw(st.sampled_from(open_))
        node = plan.node(id_)
        assert isinstance(node, Action)
        entry = LogEntry(date=day, hours=data.draw(st.integers(0, 60)))
        ways: list[dict[str, Any]] = [{"done": day}, {"started": first_day}, {"log": [*node.log, entry]}]
        facts = data.draw(st.sampled_from(ways))
        after = progress(plan.change(id_, **facts), as_of=day)
        for each in plan.ids:
            was, now = before.of(each).work_share, after.of(each).work_share
            assert (was is None) == (now is None)
            assert was is None or now is None or now >= was - 1e-9


@given(rich, days, st.data())
def test_the_share_of_a_choice_never_falls_when_an_action_of_it_advances(
    plan: Plan, day: date, data: st.DataObject
) -> None:
    pool = [node for node in plan.walk() if isinstance(node, Action) and not node.is_habit]
    if not pool:
        return
    choice = as_plan(goal("choice", any_of(*pool)))
    id_ = data.draw(st.sampled_from(pool)).id
    was = progress(choice, as_of=day).goal.work_share or 0
    advanced: dict[str, Any] = {"done": day, "dropped": None}
    try:
        now = progress(choice.change(id_, **advanced), as_of=day).goal.work_share
    except ModelError:
        return
    assert now is not None
    assert now >= was


def _nothing(_: Action) -> Work:
    return 0, 0, 0


@given(sure_goals(), days, st.data())
def test_grouping_changes_nothing(top: Goal, day: date, data: st.DataObject) -> None:
    how = top.how
    assert how is not None
    parts = how.children if len(how.children) > 1 else (how,)
    cut = data.draw(st.integers(0, len(parts)))
    groups = [part for part in (parts[:cut], parts[cut:]) if part]
    regrouped: list[list[Node]] = [
        [goal(f"wrap{place}", all_of(*group)) for place, group in enumerate(groups)],
        [in_order(*group) for group in groups]
        if isinstance(Tree.of(as_plan(top), first_day, _nothing), Tree)
        else [how],
        [goal(f"wrap{place}", goal(f"in{place}", part)) for place, part in enumerate(parts)],
    ]
    flat = progress(as_plan(top.by(all_of(*parts))), as_of=day).goal
    for nodes in regrouped:
        other = progress(as_plan(top.by(all_of(*nodes))), as_of=day).goal
        assert other.planned_hours == pytest.approx(flat.planned_hours)
        assert other.earned_hours == pytest.approx(flat.earned_hours)


@given(rich, days)
def test_standing_in_another_place_as_well_changes_no_work(plan: Plan, day: date) -> None:
    top = plan.goal
    if top.how is None or isinstance(top.how, AnyOf | AtLeast):
        return
    again = [each for each in progress(plan, as_of=day).counted(top.how) if isinstance(each, Goal | Action)]
    if again:
        twice = goal("outer", all_of(top, *(goal(f"again-{each.id}", each) for each in again)))
        both = progress(as_plan(twice), as_of=day)
        living = status_of(top, day) != "dropped"
        if living:
            assert both.goal.planned_hours == pytest.approx(both.of(top.id).planned_hours)


@given(rich, days)
def test_any_day_tells_what_was_known_then(plan: Plan, day: date) -> None:
    known = plan
    for node in plan.walk():
        known = known.change(node.id, **_cut(node, day))
    assert told_of(progress(known, as_of=day)) == told_of(progress(plan, as_of=day))
    now, then = progress(plan, as_of=day), progress(known, as_of=day)
    assert (now.blocked, now.out_of_order, now.overdue) == (then.blocked, then.out_of_order, then.overdue)
    assert (now.impossible, now.habits) == (then.impossible, then.habits)


def _cut(node: Goal | Action, day: date) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: None
        for name in ("started", "done", "dropped")
        if (given_on := getattr(node, name)) is not None and given_on > day
    }
    if isinstance(node, Action):
        return {**facts, "log": [entry for entry in node.log if entry.date <= day]}
    measures = [
        attrs.evolve(each, readings=[read for read in each.readings if read.date <= day])
        for each in node.measures
    ]
    return {**facts, "measures": measures}


@given(rich)
def test_nothing_is_known_before_the_first_day(plan: Plan) -> None:
    told = progress(plan, as_of=first_day - timedelta(days=1))
    assert {told.of(id_).status for id_ in plan.ids} == {"planned"}
    assert told.goal.earned_hours == 0
