"""What must hold between the parts of a career and its framework."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusals
from builders import (
    a_career,
    a_framework,
    a_gate,
    a_profile,
    a_rating,
    a_stage,
    an_assessment,
    an_evidence,
)
from cmo_career.model.action import Gain
from cmo_career.model.change import Remove, Spot
from cmo_career.model.profile import Aspiration
from cmo_career.model.review import Commitment, Outcome, Review
from plan_builders import action, goal, plan

framework = a_framework(gates=[a_gate()])
posts = a_framework(stages=[a_stage("junior", positions=["clerk"]), a_stage("senior"), a_stage("head")])


def a_review(goal_id: str, **fields: Any) -> Review:
    outcome = Outcome(goal=goal_id, outcome="dropped")
    return Review(**{"id": "q1", "kind": "quarterly", "held": "2026-04-03", "outcomes": [outcome], **fields})


@pytest.mark.parametrize(
    ("parts", "problems"),
    [
        ({"profile": a_profile("junor", None)}, [("id-unknown-near", "profile.stage")]),
        ({"profile": a_profile(wants="xyz")}, [("id-unknown", "profile.aspires_to.stage")]),
        (
            {"framework": posts, "profile": a_profile(position="clrk", aspires_to=Aspiration(stage="junior", position="x"))},
            [("id-unknown-near", "profile.position"), ("id-unknown", "profile.aspires_to.position")],
        ),
        (
            {"profile": a_profile(strengths=["craft", "xyz"], weaknesses=["craft/tool"])},
            [("id-unknown", "profile.strengths[1]"), ("id-unknown-near", "profile.weaknesses[0]")],
        ),
        (
            {"framework": framework, "evidence": [an_evidence("a"), an_evidence("a")]},
            [("id-twice", "evidence[1]")],
        ),
        ({"framework": framework, "evidence": [an_evidence(gate="result-show")]}, [("id-unknown-near", "evidence[0].gate")]),
        ({"evidence": [an_evidence(gate=None, behaviour="asks")]}, [("id-unknown", "evidence[0].behaviour")]),
        ({"assessments": [an_assessment(), an_assessment()]}, [("id-twice", "assessments[1]")]),
        (
            {"assessments": [an_assessment(a_rating("crat"), a_rating("craft", level=3.5))]},
            [
                ("id-unknown-near", "assessments[0].ratings[0].pillar"),
                ("level-above-scale", "assessments[0].ratings[1].level"),
            ],
        ),
        (
            {"assessments": [an_assessment(a_rating(evidence=["paper"]))]},
            [("id-unknown", "assessments[0].ratings[0].evidence[0]")],
        ),
        ({"plan": plan(goal("a", aims_at="gate/senior"))}, [("id-unknown-near", "plan.goal.by.aims_at")]),
        ({"plan": plan(action("a", earns=["seat"]))}, [("id-unknown", "plan.goal.by.earns[0]")]),
        (
            {"plan": plan(action("a", develops={"crft": Gain(gain=1), "people": Gain(gain=1, up_to=4)}))},
            [
                ("id-unknown-near", "plan.goal.by.develops.crft"),
                ("level-above-scale", "plan.goal.by.develops.people.up_to"),
            ],
        ),
        (
            {"plan": plan(), "reviews": [a_review("cmo"), a_review("cmo")]},
            [("id-twice", "reviews[1]")],
        ),
        (
            {"plan": plan(), "reviews": [a_review("launch", commitments=[Commitment(what="Call", goal="lunch")])]},
            [
                ("id-unknown", "reviews[0].outcomes[0].goal"),
                ("id-unknown", "reviews[0].commitments[0].goal"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told_with_its_place(parts: Any, problems: Any) -> None:
    assert refusals(a_career, **parts) == problems


@pytest.mark.parametrize("aim", ["senior", "stage/senior", "result-shown", "gate/result-shown"])
def test_a_goal_aims_at_a_stage_or_a_gate(aim: str) -> None:
    assert a_career(framework=framework, plan=plan(goal("a", aims_at=aim))).plan is not None


def test_a_review_may_judge_what_a_review_took_out() -> None:
    removed = Remove(at=Spot(under="goal/cmo", position=0), was=goal("launch", action("talk") & goal("film")))
    for judged in ("launch", "talk", "film"):
        assert a_career(plan=plan(), reviews=[a_review(judged, changes=[removed])]).reviews


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = refusals(
        a_career,
        profile=a_profile("xyz", None),
        evidence=[an_evidence(gate="seat")],
        plan=plan(action("a", earns=["seat"])),
    )
    assert [path for _, path in found] == ["profile.stage", "evidence[0].gate", "plan.goal.by.earns[0]"]


def test_a_career_without_a_plan_is_well() -> None:
    assert a_career(plan=None).plan is None


def test_the_top_of_the_scale_is_a_level_too() -> None:
    top = action("a", develops={"craft": Gain(gain=1, up_to=3)})
    assert a_career(a_rating(level=3), plan=plan(top)).assessments
