"""Rules about where the person wants to go."""

from __future__ import annotations

import pytest

from builders import a_career, a_framework, a_profile, a_stage, a_transition
from check_pairs import Pair, found, with_plan
from cmo_career.model.career import Career
from cmo_career.model.profile import Aspiration


def wanting(stage: str | None, position: str | None = None, *, at: str = "junior") -> Career:
    stages = (
        a_stage("junior", positions=["assistant", "planner"], craft=1),
        a_stage("senior", craft=2),
        a_stage("head", craft=3),
    )
    framework = a_framework(stages=stages)
    aspires = None if stage is None else Aspiration(stage=stage, position=position)
    post = "assistant" if at == "junior" else None
    return a_career(framework=framework, profile=a_profile(at, aspires_to=aspires, position=post))


pairs = {
    "C070": Pair(trips=wanting(None), passes=wanting("senior"), at="profile/me"),
    "C071": Pair(
        trips=wanting("junior", "assistant"),
        passes=wanting("junior", "planner"),
        at="profile/me",
        field=("aspires_to", "stage"),
        params={"stage": "junior"},
    ),
    "C072": Pair(
        trips=wanting("junior", at="head"),
        passes=wanting("head"),
        at="profile/me",
        field=("aspires_to", "stage"),
        params={"stage": "junior"},
    ),
    "C073": Pair(
        trips=with_plan(aims_at="head"),
        passes=with_plan(aims_at="senior"),
        at="goal/cmo",
        params={"stage": "senior"},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_another_post_at_the_same_stage_needs_a_way_too() -> None:
    assert found("C072", wanting("junior", "planner")) == [("profile/me", ("aspires_to", "stage"))]
    sideways = a_transition("junior", "junior", kind="rotation", position="planner")
    career = wanting("junior", "planner")
    framework = a_framework(stages=career.framework.stages, transitions=(sideways,))
    assert found("C072", a_career(framework=framework, profile=career.profile)) == []


def test_an_aim_may_be_written_as_an_address() -> None:
    assert found("C073", with_plan(aims_at="stage/senior")) == []
    assert found("C073", with_plan(aims_at="senior", dropped="2026-03-01")) == [("goal/cmo", ())]
