"""The answer as a value."""

from __future__ import annotations

import pickle
from datetime import date

import attrs
import pytest

from builders import a_framework, a_gate
from cmo_career.analysis.progress.progress import progress
from cmo_career.errors import ModelError
from cmo_career.model.action import LogEntry
from cmo_career.model.measure import Measure, Reading
from plan_builders import action, goal, plan

day = date(2026, 3, 31)
users = Measure(name="users", baseline=0, target=50, readings=[Reading(date="2026-03-01", value=12)])
launch = goal("launch", action("a", hours=10) & action("b", every="week"), measures=[users])


def test_outcome_and_work_are_two_figures() -> None:
    told = progress(plan(launch), as_of=day).of("launch")
    assert (told.outcome, told.work_share) == (0.24, 0)


def test_a_goal_aimed_at_a_stage_has_no_percentage() -> None:
    told = progress(plan(launch, aims_at="cmo", measures=[users]), as_of=day).goal
    assert (told.outcome, told.measures, told.aims_at_stage) == (None, (0.24,), True)


def test_a_goal_aimed_at_a_gate_has_its_outcome() -> None:
    framework = a_framework(gates=[a_gate("launched")])
    aimed = plan(launch, aims_at="launched", measures=[users])
    assert progress(aimed, as_of=day, framework=framework).goal.outcome == 0.24
    assert progress(plan(aims_at="gate/launched", measures=[users]), as_of=day).goal.outcome == 0.24


def test_goals_and_actions_are_found_by_id_in_the_order_of_the_plan() -> None:
    told = progress(plan(launch), as_of=day)
    assert list(told.goals) == ["cmo", "launch"]
    assert list(told.actions) == ["a", "b"]
    assert len(told.actions) == 2
    assert told.actions["a"] == told.of("a") == told.of("action/a")
    assert told.goals["launch"].address == "goal/launch"
    assert told.goal == told.of("cmo")


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(ModelError, match="launch"):
        progress(plan(launch), as_of=day).of("lunch")


def test_habits_that_live_are_shown_beside_the_work() -> None:
    kept = action("kept", every="month", log=[LogEntry(date="2026-02-01", hours=1)])
    given_up = action("given-up", every="month", dropped="2026-02-01")
    told = progress(plan(kept & given_up), as_of=day)
    assert [(each.id, each.kept, each.due) for each in told.habits] == [("kept", 1, 1)]


def test_a_habit_that_has_to_wait_is_not_due() -> None:
    told = progress(plan(action("a") >> action("habit", every="month")), as_of=day)
    assert [(each.kept, each.due) for each in told.habits] == [(0, 0)]


def test_equal_questions_have_equal_answers() -> None:
    assert progress(plan(launch), as_of=day) == progress(plan(launch), as_of=day)
    assert progress(plan(launch), as_of=day) != progress(plan(launch), as_of=date(2026, 4, 1))


def test_an_answer_can_be_sent_to_another_process() -> None:
    told = progress(plan(launch), as_of=day)
    again = pickle.loads(pickle.dumps(told))
    assert again == told
    assert again.of("launch") == told.of("launch")


def test_an_answer_cannot_be_changed() -> None:
    told = progress(plan(launch), as_of=day)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        told.as_of = day  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        told.goal.status = "done"  # type: ignore[misc]


def test_it_shows_no_figures() -> None:
    told = progress(plan(launch), as_of=day)
    assert repr(told) == "<Progress of goal/cmo on 2026-03-31>"
    assert repr(told.of("a")) == "<NodeProgress action/a>"
    assert repr(told.goals) == "<progress of 2>"
