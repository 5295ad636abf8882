"""What happened is written down as changes, for a plan and for a career."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from builders import a_career
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.facts import begin, finish, log_hours, take_reading
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.action import LogEntry
from cmo_career.model.change import Difference
from cmo_career.model.measure import Measure, Reading
from plan_builders import action, goal, plan

users = Measure(name={"en": "users", "zh": "用户"}, baseline=0, target=50)
signed = Measure(name="signed", kind="milestone")
logged = (LogEntry(date="2026-02-01", hours=2),)
old = plan(goal("x", action("a", log=logged), measures=[users, signed]))
day = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (lambda value: begin(value, "x", day), old.change("x", started=day)),
        (lambda value: finish(value, "action/a", "2026-03-01"), old.change("a", done=day)),
        (
            lambda value: log_hours(value, "a", 3, on=day, note="Chapter 2"),
            old.change("a", log=[*logged, LogEntry(date=day, hours=3, note="Chapter 2")]),
        ),
        (
            lambda value: take_reading(value, "x", 12, on=day, measure="用户"),
            old.change("x", measures=[attrs.evolve(users, readings=[Reading(date=day, value=12)]), signed]),
        ),
        (
            lambda value: take_reading(value, "x", reading=True, on=day, measure="signed"),
            old.change("x", measures=[users, attrs.evolve(signed, readings=[Reading(date=day, value=True)])]),
        ),
    ],
)
def test_a_fact_is_a_change_and_can_be_taken_back(fact: Callable[[Any], Difference], expected: Any) -> None:
    career = a_career(plan=old)
    assert apply(old, fact(old)) == expected
    assert apply(career, fact(career)) == attrs.evolve(career, plan=expected)
    assert apply(expected, fact(old).inverse()) == old


def test_hours_are_logged_on_actions_alone() -> None:
    with pytest.raises(AnalysisError, match="goal/x is a goal"):
        log_hours(old, "x", 3, on=day)


def test_one_measure_must_be_meant() -> None:
    with pytest.raises(AnalysisError, match="2 measures"):
        take_reading(old, "x", 3, on=day)
    with pytest.raises(AnalysisError, match="0 measures"):
        take_reading(old, "a", 3, on=day)


def test_a_day_before_the_beginning_is_refused() -> None:
    begun = apply(old, begin(old, "x", day))
    with pytest.raises(ModelError):
        finish(begun, "x", "2026-02-01")


def test_a_career_without_a_plan_has_nothing_to_change() -> None:
    with pytest.raises(AnalysisError, match="no plan"):
        finish(a_career(), "x", day)
