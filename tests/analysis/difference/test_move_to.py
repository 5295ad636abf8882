"""A career moves to another framework, and nothing goes in silence."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from builders import (
    a_career,
    a_framework,
    a_gate,
    a_pillar,
    a_profile,
    a_rating,
    a_stage,
    an_assessment,
    an_evidence,
)
from career_strategies import a_full_framework
from cmo_career.analysis.difference.move_to import move_to
from cmo_career.errors import AnalysisError
from cmo_career.model.action import Gain
from cmo_career.model.career import Career
from cmo_career.model.composition import all_of
from cmo_career.model.framework import Framework
from cmo_career.model.profile import Aspiration
from plan_builders import action, goal, plan

old = a_full_framework(
    stages=(
        a_stage("junior", positions=["post"], craft=1, people=1),
        a_stage("senior", positions=["post", "lead"], craft=2, people=2),
        a_stage("head", craft=3, people=3),
    )
)
career = Career(
    framework=old,
    profile=a_profile(
        "junior",
        position="post",
        aspires_to=Aspiration(stage="senior", position="lead"),
        strengths=["craft/tools", "people"],
    ),
    evidence=(an_evidence("shown", waived_by="The board"), an_evidence("seat", gate="seat-opens")),
    assessments=(
        an_assessment(a_rating("craft", evidence=["shown"]), a_rating("craft/tools"), a_rating("people")),
    ),
    plan=plan(
        all_of(
            goal(
                "x",
                action(
                    "course", develops={"craft/tools": Gain(gain=0.2)}, earns=["result-shown", "seat-opens"]
                ),
            ),
            goal("y", aims_at="gate/result-shown"),
        ),
        aims_at="stage/senior",
    ),
)


def lost(career: Career, framework: Framework, **options: Any) -> list[tuple[str, str, str, str, str]]:
    moved = move_to(career, framework, **options)
    return [(each.at, each.field, each.kind, each.id, each.reason) for each in moved.not_carried]


def test_moving_to_the_same_framework_changes_nothing() -> None:
    moved = move_to(career, attrs.evolve(old))
    assert moved.career is career
    assert moved.is_whole
    assert moved.carried == ()


def test_what_is_there_too_is_kept_and_listed() -> None:
    newer = attrs.evolve(old, version="1.1.0")
    moved = move_to(career, newer)
    assert moved.is_whole
    assert moved.career == attrs.evolve(career, framework=newer)
    assert ("goal/cmo", "aims_at", "stage", "senior", "senior") in [
        (each.at, each.field, each.kind, each.id, each.becomes) for each in moved.carried
    ]
    assert len(moved.carried) == 16


def test_all_that_could_not_be_carried_is_listed_with_its_reason() -> None:
    smaller = a_framework(
        gates=(a_gate("seat-opens", kind="opening"),),
        pillars=(a_pillar("craft"), a_pillar("people")),
        stages=(a_stage("junior", craft=1), a_stage("head", craft=2)),
        transitions=(),
    )
    assert lost(career, smaller) == [
        ("evidence/shown", "gate", "gate", "result-shown", "not-there"),
        ("evidence/shown", "evidence", "evidence", "shown", "shows-nothing-there"),
        ("profile/me", "aspires_to", "stage", "senior", "not-there"),
        ("profile/me", "position", "position", "post", "not-there"),
        ("profile/me", "strengths", "pillar", "craft/tools", "not-there"),
        ("rating/2026-03-31/craft/manager", "evidence", "evidence", "shown", "belongs-to-what-is-lost"),
        ("rating/2026-03-31/craft/tools/manager", "pillar", "pillar", "craft/tools", "not-there"),
        ("goal/cmo", "aims_at", "stage", "senior", "not-there"),
        ("action/course", "develops", "pillar", "craft/tools", "not-there"),
        ("action/course", "earns", "gate", "result-shown", "not-there"),
        ("goal/y", "aims_at", "gate", "result-shown", "not-there"),
    ]


def test_a_present_stage_that_is_not_there_must_be_told() -> None:
    renamed = a_full_framework(
        stages=(a_stage("beginner"), a_stage("senior"), a_stage("head")), transitions=()
    )
    with pytest.raises(AnalysisError) as error:
        move_to(career, renamed)
    problem = error.value.problems[0]
    assert (problem.code, problem.address) == ("stage-not-there", "stage/junior")
    assert "beginner, senior, head" in error.value.text("zh")
    moved = move_to(career, renamed, stages={"junior": "beginner"})
    assert moved.career.profile.stage == "beginner"
    assert ("junior", "beginner") in {(each.id, each.becomes) for each in moved.carried}


def test_a_wish_and_an_aim_follow_the_stage_that_theirs_stands_for() -> None:
    moved = move_to(career, attrs.evolve(old, version="2.0.0"), stages={"senior": "head"}).career
    assert moved.profile.aspires_to is not None
    assert moved.profile.aspires_to.stage == "head"
    assert moved.plan is not None
    assert moved.plan.goal.aims_at == "stage/head"


@pytest.mark.parametrize("stages", [{"junior": "none"}, {"none": "senior"}])
def test_stages_are_told_by_their_ids(stages: dict[str, str]) -> None:
    with pytest.raises(AnalysisError) as error:
        move_to(career, a_framework(version="2.0.0"), stages=stages)
    assert [problem.code for problem in error.value.problems] == ["stages-unknown"]


def test_levels_of_another_scale_are_not_carried() -> None:
    finer = a_framework(levels=5, gates=old.gates)
    reasons = [each for each in lost(career, finer) if each[4] == "other-scale"]
    assert [each[0] for each in reasons] == [
        "rating/2026-03-31/craft/manager",
        "rating/2026-03-31/craft/tools/manager",
        "rating/2026-03-31/people/manager",
        "action/course",
    ]
    assert move_to(career, finer).career.assessments == ()


def test_a_waiver_goes_with_the_gate_that_it_waives() -> None:
    from cmo_career.model.pillar import Behaviour, LevelDescription

    pillar = a_pillar("craft", skills=["tools"])
    seen = LevelDescription(descriptor="craft at l1", behaviours=[Behaviour(id="asks", text="Asks")])
    pillars = (attrs.evolve(pillar, levels={**pillar.levels, "l1": seen}), a_pillar("people"))
    both = a_career(
        framework=a_full_framework(pillars=pillars),
        evidence=(an_evidence("shown", behaviour="asks", waived_by="The board"),),
    )
    there = a_framework(pillars=pillars)
    assert lost(both, there) == [
        ("evidence/shown", "gate", "gate", "result-shown", "not-there"),
        ("evidence/shown", "waived_by", "gate", "result-shown", "belongs-to-what-is-lost"),
    ]
    (evidence,) = move_to(both, there).career.evidence
    assert (evidence.gate, evidence.behaviour, evidence.waived_by) == (None, "asks", None)


def test_a_path_to_the_framework_before_is_not_carried() -> None:
    with_path = attrs.evolve(career, framework_path="own.yaml")
    newer = attrs.evolve(old, version="2.0.0")
    assert lost(with_path, newer) == [("career/me", "framework", "path", "own.yaml", "leads-to-the-old-one")]
    assert move_to(with_path, newer).career.framework_path is None


def test_it_reads_well_and_tells_nothing_private() -> None:
    moved = move_to(career, a_framework(stages=(a_stage("junior"), a_stage("senior")), transitions=()))
    assert (
        str(moved).split("\n")[0] == f"Carried: {len(moved.carried)}. Not carried: {len(moved.not_carried)}."
    )
    assert '- Profile, position: the framework has no position "post"' in str(moved)
    assert "- 个人概况的职位：新框架没有职位“post”" in moved.text("zh")
    assert "The board" not in str(moved) + moved.text("zh") + str(moved.to_dict())
    assert moved.to_dict()["is_whole"] is False
