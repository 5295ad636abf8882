"""Ids counted anew."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from builders import a_career, a_framework, a_gate, a_rating, an_evidence
from cmo_career.analysis.audience.audience import for_audience
from cmo_career.analysis.audience.audience_policy import Policy
from cmo_career.analysis.audience.counted_ids import with_counted_ids
from cmo_career.errors import ModelError
from cmo_career.model.career import Career, Ignore
from cmo_career.model.change import Add, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of, at_least, in_order
from cmo_career.model.review import Commitment, Outcome, Review
from plan_builders import action, goal, plan

seen: dict[str, Any] = {"share": ["manager"]}
talk = action("talk-to-sarah", **seen)
launch = goal("launch", in_order(talk, action("pitch", **seen)), **seen)
whole = a_career(
    a_rating("craft", evidence=["pnl-2025"]),
    framework=a_framework(gates=(a_gate("result-shown"),)),
    evidence=[an_evidence("secret"), an_evidence("pnl-2025", **seen)],
    plan=plan(all_of(action("quit"), launch, at_least(1, talk, action("rest", **seen))), **seen),
    reviews=[
        Review(id="bad-talk", kind="event", held="2026-01-09"),
        Review(
            id="q1-with-boss",
            kind="quarterly",
            held="2026-04-01",
            outcomes=[Outcome(goal="launch", outcome="missed")],
            commitments=[Commitment(what="Talk", goal="talk-to-sarah"), Commitment(what="Rest")],
            changes=[
                Set(at="goal/launch", field="due", becomes="2027"),
                Move(
                    at="action/talk-to-sarah",
                    origin=Spot(under="goal/cmo", position=0),
                    to=Spot(under="goal/launch", position=0),
                ),
                Remove(
                    at=Spot(under="goal/launch", position=0), was=goal("old", action("older", **seen), **seen)
                ),
                Add(at=Spot(under="goal/launch", position=0), node=action("pitch", **seen)),
            ],
            **seen,
        ),
    ],
)


def test_goals_actions_evidence_and_reviews_are_counted_as_they_are_shown() -> None:
    view = for_audience(whole, "manager")
    assert view.plan is not None
    assert view.plan.ids == ("goal-1", "goal-2", "action-1", "action-2", "action-3")
    assert view.plan.node("action-1").title == talk.title
    assert [each.id for each in view.evidence] == ["evidence-1"]
    assert [each.id for each in view.reviews] == ["review-1"]


def test_what_points_at_them_says_the_new_id() -> None:
    view = for_audience(whole, "manager")
    assert view.assessments[0].ratings[0].evidence == ("evidence-1",)
    (review,) = view.reviews
    assert [each.goal for each in review.outcomes] == ["goal-2"]
    assert [each.goal for each in review.commitments] == ["action-1", None]
    due, moved, gone, came = review.changes
    assert isinstance(due, Set)
    assert isinstance(moved, Move)
    assert isinstance(gone, Remove)
    assert isinstance(came, Add)
    assert due.at == "goal/goal-2"
    assert (moved.at, moved.origin.under, moved.to.under) == ("action/action-1", "goal/goal-1", "goal/goal-2")
    assert (gone.at.under, gone.was.id, gone.was.how.id) == ("goal/goal-2", "goal-3", "action-4")
    assert (came.at.under, came.node.id) == ("goal/goal-2", "action-2")


def test_once_is_enough_and_a_policy_may_keep_them() -> None:
    view = for_audience(whole, "manager")
    assert for_audience(view, "manager") == view
    kept = for_audience(whole, "manager", policy=Policy.of({"ids": "kept"}))
    assert kept.plan is not None
    assert "launch" in kept.plan
    assert with_counted_ids(kept) == view
    assert for_audience(whole, "self") == whole


def test_a_finding_set_aside_is_seen_where_what_it_is_about_is() -> None:
    policy = Policy.of({"fields": {"career": {"ignore": "manager"}}})
    places = ["goal/launch", "action/quit", "evidence/secret", "review/bad-talk", "gate/result-shown", None]
    places += [
        "evidence/pnl-2025",
        "review/q1-with-boss",
        "rating/2026-03-31/craft/self",
        "assessment/2026-03-31",
    ]
    listed = attrs.evolve(whole, ignore=[Ignore(rule="C001", at=each, reason="Known") for each in places])
    view = for_audience(listed, "manager", policy=policy)
    told = ["goal/goal-2", "gate/result-shown", None, "evidence/evidence-1", "review/review-1"]
    assert [each.at for each in view.ignore] == [*told, "assessment/2026-03-31"]
    bare = Career(framework=whole.framework, profile=whole.profile, ignore=listed.ignore[:1])
    assert for_audience(bare, "manager", policy=policy).ignore == ()


def test_a_hidden_goal_with_the_name_of_the_one_that_holds_the_rest_stays_hidden() -> None:
    career = a_career(
        plan=attrs.evolve(plan(), goal=goal("plan", all_of(action("a", **seen), action("b", **seen)))),
        reviews=[
            Review(
                id="q1",
                kind="quarterly",
                held="2026-04-01",
                outcomes=[Outcome(goal="plan", outcome="missed", lesson="None")],
                changes=[Set(at="goal/plan", field="due", becomes="2027")],
                **seen,
            )
        ],
    )
    for policy in (None, Policy.of({"ids": "kept"})):
        (review,) = for_audience(career, "manager", policy=policy).reviews
        assert (review.outcomes, review.changes) == ((), ())


@pytest.mark.parametrize("given", ["none", 3, ["kept"]])
def test_a_policy_says_one_of_two_words(given: Any) -> None:
    with pytest.raises(ModelError, match="ids"):
        Policy.of({"ids": given})
    assert Policy.of({}).to_dict()["ids"] == "counted"
