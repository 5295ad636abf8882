"""Closing a review."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cmo_career as cc
from builders import a_career, a_profile
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.edits import drop, reschedule, retarget, reweigh, split
from cmo_career.analysis.review.close_review import close_review
from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.analysis.review.plan_on import plan_on
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.career import Career
from cmo_career.model.change import Remove, Set, Spot
from cmo_career.model.review import Review
from doc_pages import root
from plan_builders import action, goal
from review_builders import a_plan, a_review, all_judged, promise, reviewed

held = "2026-04-03"


def closed(career: Career, *changes: Any, period: str = "2026-Q1", on: str = held) -> Career:
    draft = all_judged(draft_review(career, period))
    for change in changes:
        draft = draft.adjust(change)
    return close_review(career, draft, held=on)


def test_changes_are_made_and_kept_with_what_was_before() -> None:
    career = reviewed()
    after = closed(career, reschedule(career, "launch", "2026-Q2"), retarget(career, "launch", 40))
    assert after.plan is not None
    launch: Any = after.plan.node("launch")
    assert (str(launch.due), launch.measures[0].target) == ("2026-Q2", 40)
    (review,) = after.reviews
    due: Any = review.changes[0]
    assert (str(due.was), str(due.becomes)) == ("2026-Q1", "2026-Q2")
    assert [(each.goal, each.outcome) for each in review.outcomes] == [("launch", "partly")]
    assert (review.id, review.kind, str(review.period), str(review.held)) == (
        "2026-q1",
        "quarterly",
        "2026-Q1",
        held,
    )
    assert plan_on(after, "2026-04-02") == career.plan
    assert career.reviews == ()


def test_every_edit_can_be_undone() -> None:
    career = reviewed(plan=a_plan(goal("press", action("call"))))
    assert career.plan is not None
    for change in (
        reweigh(career, "cmo", {"press": 3}),
        drop(career, "press", held),
        split(career, "call", [action("hand"), action("foot")]),
        compare(career.plan, career.plan.add("press", action("more"))),
        compare(career.plan, career.plan.remove("press")),
    ):
        after = closed(career, change)
        assert after.plan != career.plan
        assert plan_on(after, "2026-04-02") == career.plan


def test_a_removal_by_hand_that_says_too_little_is_kept_in_full() -> None:
    career = reviewed(plan=a_plan(goal("press", action("call", hours=3))))
    bare = Remove(at=Spot(under="goal/cmo"), was=goal("press"), why="Not now")
    after = closed(career, [bare])
    (change,) = after.reviews[0].changes
    assert isinstance(change, Remove)
    assert change.was == goal("press", action("call", hours=3))
    assert change.why is not None
    assert plan_on(after, "2026-04-02") == career.plan


def test_a_planned_review_is_completed_in_its_place() -> None:
    planned = Review(
        id="first", kind="quarterly", period="2026-Q1", due="2026-04", participants=["Ann"], share=["manager"]
    )
    other = Review(id="next", kind="quarterly", period="2026-Q2", due="2026-07")
    after = closed(reviewed(reviews=[planned, other]))
    assert [each.id for each in after.reviews] == ["first", "next"]
    first = after.reviews[0]
    assert (first.held is not None, first.due, first.participants, first.share) == (
        True,
        planned.due,
        ("Ann",),
        ("manager",),
    )


def test_what_was_noted_in_a_planned_review_is_kept() -> None:
    planned = Review(
        id="first",
        kind="quarterly",
        period="2026-Q1",
        due="2026-04",
        commitments=[promise()],
        market="Budgets fell",
    )
    (review,) = closed(reviewed(reviews=[planned])).reviews
    assert (review.commitments, review.market) == (planned.commitments, planned.market)


def test_a_closed_review_is_written_and_read_whole() -> None:
    career = cc.load(root / "examples" / "career.yaml")
    assert isinstance(career, Career)
    draft = all_judged(draft_review(career, "2026-10-20"))
    draft = draft.adjust(
        retarget(career, "new-brand-launch", 40, measure="User growth", why="The market shrank")
    )
    draft = draft.adjust(split(career, "emba-ceibs", [action("a"), action("b")]))
    after = close_review(career, draft, held="2026-10-20")
    again = cc.loads(cc.dumps(after))
    assert isinstance(again, Career)
    assert again == after
    assert plan_on(again, "2026-10-19") == plan_on(career, "2026-10-19")


def test_of_two_reviews_on_one_day_the_later_one_stands_later() -> None:
    planned = Review(id="first", kind="quarterly", period="2026-Q1", due="2026-04")
    career = reviewed(reviews=[planned])
    once = closed(career, reschedule(career, "launch", "2026-Q2"), period="2026-04-03")
    twice = closed(once, reschedule(once, "launch", "2026-Q3"))
    assert [each.id for each in twice.reviews] == ["event-2026-04-03", "first"]
    assert plan_on(twice, "2026-04-02") == career.plan


def test_everything_that_stands_against_it_is_told_at_once() -> None:
    career = reviewed(plan=a_plan(goal("press", due="2026-Q1")), reviews=[a_review()])
    draft = draft_review(career, "2026-Q1")
    for what in "abcd":
        draft = draft.commit(what)
    stale = Set(at="goal/press", field="due", was="2027", becomes="2028")
    other = Set(at="review/2025", field="held", was="2026-01-05", becomes="2026-01-06")
    with pytest.raises(AnalysisError) as error:
        close_review(career, draft.adjust([stale, other]), held="2025-12-01")
    assert [(each.code, each.address) for each in error.value.problems] == [
        ("goal-not-judged", "goal/launch"),
        ("goal-not-judged", "goal/press"),
        ("too-many-commitments", None),
        ("review-before-last", None),
        ("review-before-period", None),
        ("review-changes-other", "review/2025"),
        ("change-stale", "goal/press"),
    ]
    for language in ("en", "zh"):
        assert len(error.value.text(language).splitlines()) == 7


def test_a_change_that_breaks_a_rule_is_refused_as_such() -> None:
    negative = Set(at="action/study", field="hours", was=40, becomes=-1)
    with pytest.raises(ModelError) as error:
        closed(reviewed(), [negative])
    assert [problem.code for problem in error.value.problems] == ["number-below-zero"]


def test_a_review_is_closed_once() -> None:
    career = reviewed()
    draft = all_judged(draft_review(career, "2026-Q1"))
    after = close_review(career, draft, held=held, participants=["Ann"])
    assert after.reviews[0].participants == ("Ann",)
    with pytest.raises(AnalysisError, match="reviewed already"):
        close_review(after, draft, held="2026-04-04")


def test_the_profile_may_be_looked_at_anew_and_outlives_the_plan_of_then() -> None:
    career = reviewed()
    change = Set(at="profile/me", field="interest", becomes="general-management")
    after = closed(career, [change], period="2026", on="2027-01-08")
    assert after.profile == attrs.evolve(a_profile(), interest="general-management")
    assert after.reviews[0].changes == (change,)
    assert plan_on(after, "2026-12-31") == career.plan


def test_a_career_without_a_plan_cannot_have_been_drafted() -> None:
    with pytest.raises(AnalysisError):
        closed(a_career())
