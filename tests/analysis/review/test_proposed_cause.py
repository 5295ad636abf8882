"""Causes that the data suggest."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career, a_framework, figures
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.edits import reschedule
from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.plan import Plan
from cmo_career.model.review import Review
from plan_builders import action, goal
from review_builders import a_plan, logged, users


def causes(plan: Plan, **fields: Any) -> list[tuple[str, str]]:
    found = draft_review(a_career(plan=plan, **fields), "2026-Q1").goal("launch")
    return [(each.cause, each.code) for each in found.causes]


@pytest.mark.parametrize(
    ("course", "cause"),
    [
        ({}, ("effort", "hours-under-plan")),
        ({"log": logged(m02=19)}, ("effort", "hours-under-plan")),
        ({"log": logged(m02=50)}, ("plan", "hours-over-plan")),
        ({"log": logged(m02=19), "needs": ["manager"]}, ("others", "waiting-for-others")),
        ({"log": logged(m02=19), "with_whom": ["CFO"]}, ("others", "waiting-for-others")),
        ({"log": logged(m02=40), "done": "2026-03-01"}, ("plan", "work-without-result")),
    ],
)
def test_the_work_suggests_causes_of_failure(course: Any, cause: tuple[str, str]) -> None:
    assert causes(a_plan(launch={"measures": [users(m02=5)]}, course=course))[0] == cause


def test_enough_work_that_is_not_finished_suggests_nothing() -> None:
    assert causes(a_plan(course={"log": logged(m02=20)})) == []
    assert causes(a_plan(course={"log": logged(m02=49)})) == []


def test_hours_that_went_elsewhere_suggest_other_priorities() -> None:
    assert causes(a_plan(action("call", log=logged(m02=39)))) == [("effort", "hours-under-plan")]
    assert causes(a_plan(action("call", log=logged(m02=40)))) == [("priority", "hours-elsewhere")]


def test_what_others_decide_and_what_was_uncertain_from_the_start() -> None:
    opening = Opening(inside=Seats(seats=1, per_year=0.5))
    plan = a_plan(launch={"opening": opening, "chance": 0.5}, course={"log": logged(m02=20)})
    assert causes(plan) == [("others", "decided-by-others"), ("chance", "chance-was-known")]


def test_what_could_not_begin_suggests_the_order() -> None:
    first = action("first", due="2027")
    plan = Plan(start="2026-01-05", goal=goal("cmo", first >> goal("launch", action("study"), due="2026-Q1")))
    assert ("plan", "blocked") in causes(plan)


def test_a_goal_without_work_suggests_the_plan() -> None:
    assert causes(a_plan().change("launch", how=None)) == [("plan", "no-work-planned")]


def test_a_date_moved_suggests_the_plan() -> None:
    plan = a_plan(course={"log": logged(m02=20)})
    change = reschedule(plan, "launch", "2026-Q2")
    review = Review(id="boss", kind="event", period="2026-03-01", held="2026-03-01", changes=change)
    assert causes(apply(plan, change), reviews=[review]) == [("plan", "rescheduled")]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(40, [("effort", "hours-as-planned")]), (30, []), (10, [("plan", "hours-fewer")])],
)
def test_success_has_causes_too(hours: float, expected: list[tuple[str, str]]) -> None:
    course = {"log": logged(m02=hours), "done": "2026-03-01"}
    assert causes(a_plan(launch={"measures": [users(m02=50)]}, course=course)) == expected
    assert causes(a_plan(launch={"done": "2026-03-01"}, course={"done": "2026-03-01"})) == []


def test_a_cause_becomes_the_persons_own_when_it_is_judged() -> None:
    proposed = draft_review(a_career(plan=a_plan()), "2026-Q1").goal("launch").causes[0]
    cause = proposed.as_cause(mine=True, text="Too many trade fairs")
    assert (cause.cause, cause.mine, str(cause.text and cause.text.choose("en"))) == (
        "effort",
        True,
        "Too many trade fairs",
    )
    first, basis = proposed.why().splitlines()
    assert first == "Perhaps effort: 0 of 40 hours were put in"
    assert "work was left undone 0.5, an assumption" in basis
    assert proposed.why("zh").splitlines()[0] == "可能是投入：计划40小时，只投入了0小时"


def test_a_framework_says_which_hours_are_far_from_those_planned() -> None:
    strict = a_framework(parameters=figures(hours_far_under=0.6, hours_far_over=1.1))
    assert causes(a_plan(course={"log": logged(m02=20)}), framework=strict) == [
        ("effort", "hours-under-plan")
    ]
    assert causes(a_plan(course={"log": logged(m02=24)}), framework=strict) == []
    assert causes(a_plan(course={"log": logged(m02=44)}), framework=strict) == [("plan", "hours-over-plan")]
