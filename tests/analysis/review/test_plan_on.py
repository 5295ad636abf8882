"""The plan of any day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import a_career, a_profile
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.edits import reschedule
from cmo_career.analysis.review.plan_on import held_in_order, is_of_plan, plan_on, undone
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.career import Career
from cmo_career.model.change import Set
from cmo_career.model.review import Review
from review_builders import a_plan, logged


def rescheduled(*reviews: tuple[str, str, str]) -> Career:
    """A career whose launch was given other dates: day of the review, date before, date after."""
    plan = a_plan()
    held = []
    for day, was, becomes in reviews:
        change = Set(at="goal/launch", field="due", was=was, becomes=becomes)
        held.append(Review(id=f"r{day}", kind="event", held=day, changes=[change]))
        plan = plan.change("launch", due=becomes)
    return a_career(plan=plan, reviews=held)


twice = (("2026-04-03", "2026-Q1", "2026-Q2"), ("2026-07-03", "2026-Q2", "2026-Q4"))


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-04-02", "2026-Q1"),
        ("2026-04-03", "2026-Q2"),
        ("2026-07-02", "2026-Q2"),
        ("2026-07-03", "2026-Q4"),
        ("2030-01-01", "2026-Q4"),
    ],
)
def test_each_review_counts_from_its_day_on(day: str, due: str) -> None:
    assert str(plan_on(rescheduled(*twice), day).node("launch").due) == due


def test_reviews_of_one_day_are_undone_in_the_order_of_the_file() -> None:
    plan = a_plan()
    first = reschedule(plan, "launch", "2026-Q2")
    second = reschedule(apply(plan, first), "launch", "2026-Q4")
    reviews = [
        Review(id="b", kind="event", held="2026-04-03", changes=first),
        Review(id="a", kind="event", held="2026-04-03", changes=second),
    ]
    career = a_career(plan=apply(apply(plan, first), second), reviews=reviews)
    assert [review.id for review in held_in_order(career)] == ["b", "a"]
    assert plan_on(career, "2026-04-02") == plan


def test_later_facts_are_not_known_then() -> None:
    career = a_career(plan=a_plan(course={"log": logged(m01=1, m03=2)}))
    study: Any = plan_on(career, date(2026, 2, 1)).node("study")
    assert [entry.hours for entry in study.log] == [1]


def test_what_contradicts_a_review_is_told_with_its_address_and_what_to_do() -> None:
    career = rescheduled(*twice)
    by_hand = a_career(plan=a_plan(launch={"due": "2027"}), reviews=career.reviews)
    with pytest.raises(AnalysisError) as error:
        plan_on(by_hand, "2026-01-05")
    (problem,) = error.value.problems
    assert problem.address == "goal/launch"
    assert dict(problem.params)["review"] == "r2026-07-03"
    assert "correct the changes" in problem.text()
    assert plan_on(by_hand, "2026-07-03").node("launch").due is not None


def test_a_review_that_would_break_the_plan_is_told_too() -> None:
    change = Set(at="action/study", field="hours", was=-1, becomes=40)
    with pytest.raises(AnalysisError) as error:
        undone(a_plan(), [Review(id="r", kind="event", held="2026-04-03", changes=[change])])
    assert [problem.code for problem in error.value.problems] == ["plan-contradicts-review"]


def test_changes_of_the_profile_are_no_changes_of_the_plan() -> None:
    change = Set(at="profile/me", field="stage", was="junior", becomes="senior")
    review = Review(id="r", kind="event", held="2026-04-03", changes=[change])
    career = a_career(plan=a_plan(), profile=a_profile("senior"), reviews=[review])
    assert not is_of_plan(change)
    assert plan_on(career, "2026-01-05") == a_plan()


def test_without_a_plan_there_is_none_to_be_had_and_a_month_is_no_day() -> None:
    with pytest.raises(AnalysisError, match="no plan"):
        plan_on(a_career(), "2026-01-05")
    with pytest.raises(ModelError):
        plan_on(a_career(plan=a_plan()), "2026-01")
