"""Rules about what is missing for the stage aspired to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import a_career, a_framework, a_pillar, a_rating, a_stage, an_assessment
from check_pairs import Pair, found, with_plan
from cmo_career.analysis.checks.gaps import subject_of
from cmo_career.model.action import Action, Gain
from cmo_career.model.career import Career
from plan_builders import action

low_day = date(2020, 1, 1)
low = (a_rating("craft", "peer", 1, n=9), a_rating("people", "peer", 3, n=9))


def lifting(**develops: Any) -> Action:
    return action("course", develops={path.replace("__", "/"): gain for path, gain in develops.items()})


def rated(*ratings: Any, how: Action | None = None) -> Career:
    return with_plan(how, on=a_career(*ratings))


pairs = {
    "C040": Pair(
        trips=rated(*low, how=lifting(people=Gain(gain=0.2))),
        passes=rated(*low, how=lifting(craft=Gain(gain=0.2))),
        at="pillar/craft",
    ),
    "C041": Pair(
        trips=rated(*low, how=lifting(people=Gain(gain=0.2, up_to=1))),
        passes=rated(*low, how=lifting(people=Gain(gain=0.2, up_to=3))),
        at="action/course",
        field=("develops",),
    ),
    "C042": Pair(trips=a_career(low[0]), passes=a_career(*low), at="pillar/people"),
    "C043": Pair(trips=a_career(), passes=a_career(low[0]), at="career/me"),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_an_action_for_a_skill_is_one_for_its_pillar() -> None:
    assert found("C040", rated(*low, how=lifting(craft__tools=Gain(gain=0.2)))) == []


def test_an_action_that_has_reached_its_ceiling_lifts_nothing() -> None:
    assert found("C040", rated(*low, how=lifting(craft=Gain(gain=0.2, up_to=1)))) == [("pillar/craft", ())]


def test_a_pillar_lifts_no_skill_of_its_own() -> None:
    framework = a_framework(
        pillars=(a_pillar("craft", skills=["tools"]), a_pillar("people")),
        stages=(a_stage("junior"), a_stage("senior", craft__tools=2), a_stage("head")),
    )
    career = a_career(a_rating("craft/tools", "peer", 1, n=9), framework=framework)
    assert found("C040", with_plan(lifting(craft=Gain(gain=0.2)), on=career)) == [("skill/craft/tools", ())]


def test_within_half_a_level_a_requirement_is_met() -> None:
    career = a_career(a_rating("craft", "peer", 2, n=9), a_rating("people", "peer", 2, n=9))
    assert found("C040", with_plan(on=career)) == []


def test_what_is_unknown_is_no_shortfall() -> None:
    assert found("C040", with_plan()) == []
    assert found("C041", with_plan(lifting(craft=Gain(gain=0.2, up_to=1)))) == []


def test_what_went_stale_was_rated_once() -> None:
    career = a_career(assessments=(an_assessment(*low, on=low_day),))
    assert found("C043", career) == found("C042", career) == []


def test_skills_have_an_address_of_their_own() -> None:
    assert subject_of("craft/tools") == "skill/craft/tools"
