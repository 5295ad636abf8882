"""Undoing changes in a plan that has gone on since."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.edits import retarget
from cmo_career.analysis.review.undo_bench import UndoBench
from cmo_career.model.change import Difference
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.plan import Plan
from plan_builders import action, goal
from review_builders import a_plan, logged, users


def without(plan: Plan, changes: Difference) -> Plan | list[str]:
    """The plan without changes, or the codes of what stands against it."""
    bench = UndoBench(plan)
    for change in changes.inverse():
        bench.make(change)
    return [problem.code for problem in bench.problems] or bench.built()


def test_readings_taken_since_stay_when_a_target_is_set_back() -> None:
    plan = a_plan(launch={"measures": [users(m01=5)]})
    now = plan.change("launch", measures=[users(40, m01=5, m02=12)])
    assert without(now, retarget(plan, "launch", 40)) == plan.change(
        "launch", measures=[users(m01=5, m02=12)]
    )


def test_a_target_changed_by_hand_since_is_a_contradiction() -> None:
    plan = a_plan()
    assert without(plan.change("launch", measures=[users(30)]), retarget(plan, "launch", 40)) == [
        "change-stale"
    ]


def test_readings_follow_their_measure_by_name() -> None:
    press = Measure(name="articles", baseline=0, target=3)
    plan = a_plan(launch={"measures": [users()]})
    after = plan.change("launch", measures=[press, users()])
    now = after.change("launch", measures=[press, users(m02=12)])
    assert without(now, compare(plan, after)) == plan.change("launch", measures=[users(m02=12)])


def test_a_log_keeps_what_was_written_since() -> None:
    plan = a_plan(course={"log": logged(m01=5)})
    after = plan.change("study", log=logged(m01=6))
    now = plan.change("study", log=logged(m01=6, m02=3))
    assert without(now, compare(plan, after)) == plan.change("study", log=logged(m01=5, m02=3))


def test_what_was_added_goes_with_all_that_happened_to_it() -> None:
    plan = a_plan()
    after = plan.add("launch", goal("press", action("call", hours=2)))
    now = after.change("call", log=logged(m02=2), done="2026-02-10").change("press", title="The press")
    assert without(now, compare(plan, after)) == plan


def test_what_was_added_is_found_behind_what_came_before_it() -> None:
    plan = a_plan()
    after = plan.add("launch", action("call"))
    now = after.add("launch", action("hand"), 0)
    launch: Any = without(now, compare(plan, after))
    assert [each.id for each in launch.walk()] == ["cmo", "launch", "hand", "study"]


def test_a_title_changed_by_hand_is_no_contradiction_for_what_is_named_by_it() -> None:
    plan = a_plan()
    node = plan.node("launch")
    assert isinstance(node, Goal)
    after = plan.change("launch", how=action("other") | action("study", hours=40))
    now = after.change("study", title="By hand")
    assert without(now, compare(plan, after)) == plan.change("study", title="By hand")
    assert attrs.evolve(node) == node
