"""What a review begins with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import a_career, a_profile
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.edits import reschedule, retarget
from cmo_career.analysis.review.draft_review import draft_review, upcoming
from cmo_career.analysis.review.review_draft import ReviewDraft
from cmo_career.errors import AnalysisError
from cmo_career.model.change import Difference
from cmo_career.model.period import Period
from cmo_career.model.profile import Capacity
from cmo_career.model.review import Outcome, Review
from plan_builders import goal
from review_builders import a_plan, a_review, promise, reviewed, users


def draft(period: str = "2026-Q1", **fields: Any) -> ReviewDraft:
    return draft_review(reviewed(**fields), period)


def listed(found: ReviewDraft) -> list[tuple[str, str]]:
    return [(each.id, each.asked) for each in found.goals]


def test_goals_due_in_the_period_are_on_the_list() -> None:
    more = goal("press", due="2026-02"), goal("book", due="2026-Q2"), goal("talk")
    assert listed(draft(plan=a_plan(*more))) == [("launch", "due"), ("press", "due")]


def test_what_was_met_or_dropped_before_the_period_is_not() -> None:
    plan = a_plan(
        goal("press", due="2026-Q2", done="2026-03-31"), goal("b", due="2026-Q2", done="2026-04-01")
    )
    assert listed(draft("2026-Q2", plan=plan)) == [("b", "due")]


def test_a_commitment_of_the_last_review_puts_its_goal_on_the_list() -> None:
    plan = a_plan(goal("talk"), goal("book"))
    promises = [promise("talk"), promise("book", due="2026-Q3"), promise(None)]
    found = draft(plan=plan, reviews=[a_review(commitments=promises)])
    assert listed(found) == [("launch", "due"), ("talk", "promised"), ("book", "promised")]
    assert found.unjudged == ("launch", "talk")
    assert [each.kept for each in found.kept] == ["open", "open", "unknown"]


def test_an_event_asks_for_no_outcome_of_what_was_merely_promised() -> None:
    found = draft("2026-02-20", reviews=[a_review(commitments=[promise()])])
    assert (found.kind, found.id, found.unjudged) == ("event", "event-2026-02-20", ())


def test_an_annual_review_looks_at_what_is_far_ahead_and_at_the_person() -> None:
    plan = a_plan(goal("talk", horizon="mid"), goal("book", horizon="short"))
    found = draft("2026", plan=plan, profile=a_profile(interest="undecided"))
    assert listed(found) == [("cmo", "ahead"), ("launch", "due"), ("talk", "ahead")]
    assert found.anew is not None
    assert (found.anew.goals, found.anew.interest, found.anew.aspires_to) == (
        ("cmo", "talk"),
        "undecided",
        "senior",
    )
    assert found.unjudged == ("launch",)
    assert draft().anew is None


def moved(change: Difference, held: str, plan: Any = None) -> Any:
    before = plan or a_plan()
    review = Review(id="boss", kind="event", period=held, held=held, changes=change)
    return a_career(plan=apply(before, change), reviews=[review])


def test_targets_are_those_promised_whatever_they_became_since() -> None:
    plan = a_plan(launch={"measures": [users(m02=12)]})
    career = moved(retarget(plan, "launch", 24), "2026-03-01", plan)
    (measure,) = draft_review(career, "2026-Q1").goal("launch").measures
    assert (measure.target, measure.target_now, measure.outcome, measure.is_retargeted) == (
        50,
        24,
        0.24,
        True,
    )


def test_what_was_put_off_within_the_period_was_promised_all_the_same() -> None:
    career = moved(reschedule(a_plan(), "launch", "2026-Q4"), "2026-03-01")
    launch = draft_review(career, "2026-Q1").goal("launch")
    assert (str(launch.due), str(launch.due_now)) == ("2026-Q1", "2026-Q4")
    assert launch.must_be_judged


def test_what_the_review_of_the_period_before_set_was_promised_for_this_one() -> None:
    plan = a_plan(launch={"due": "2026-Q2"})
    change = retarget(plan, "launch", 30)
    review = a_review(id="2026-q1", kind="quarterly", period="2026-Q1", held="2026-04-03", changes=change)
    found = draft_review(a_career(plan=apply(plan, change), reviews=[review]), "2026-Q2")
    assert found.goal("launch").measures[0].target == 30


def test_later_facts_are_not_known_on_the_day() -> None:
    career = reviewed(plan=a_plan(launch={"measures": [users(m02=12, m03=50)]}))
    assert draft_review(career, "2026-Q1").goal("launch").suggests == "met"
    assert draft_review(career, "2026-Q1", as_of="2026-03-01").goal("launch").outcome == 0.24


def test_what_a_quarterly_review_judged_the_annual_one_need_not() -> None:
    quarter = a_review(
        id="2026-q1",
        kind="quarterly",
        period="2026-Q1",
        held="2026-04-03",
        outcomes=[Outcome(goal="launch", outcome="missed")],
    )
    found = draft("2026", reviews=[quarter])
    assert found.goal("launch").judged_before == "missed"
    assert found.unjudged == ()
    assert draft_review(reviewed(reviews=[quarter]), "2026", as_of="2026-04-02").unjudged == ("launch",)


def test_hours_that_could_be_put_in() -> None:
    profile = a_profile(capacity=Capacity(own_hours_per_week=7, job_hours_per_week=0))
    assert draft(profile=profile).available_hours == 90
    assert draft().available_hours is None


def test_a_planned_review_gives_its_id_and_a_free_one_is_found_for_events() -> None:
    planned = Review(id="first-quarter", kind="quarterly", period="2026-Q1", due="2026-04")
    assert draft(reviews=[planned]).id == "first-quarter"
    assert upcoming(reviewed(reviews=[planned]), Period("2026-Q1"), "annual") is None
    assert draft().id == "2026-q1"
    held = a_review(id="event-2026-02-20", kind="event", period="2026-02-20", held="2026-02-20")
    assert draft("2026-02-20", reviews=[held]).id == "event-2026-02-20-2"


@pytest.mark.parametrize(
    ("period", "as_of", "words"),
    [("2025", None, "reviewed already"), ("2026-Q2", date(2026, 3, 31), "before the first day")],
)
def test_what_cannot_be_reviewed(period: str, as_of: date | None, words: str) -> None:
    with pytest.raises(AnalysisError, match=words):
        draft_review(reviewed(reviews=[a_review()]), period, as_of=as_of)


def test_without_a_plan_there_is_nothing_to_look_back_on() -> None:
    with pytest.raises(AnalysisError, match="no plan"):
        draft_review(a_career(), "2026-Q1")
