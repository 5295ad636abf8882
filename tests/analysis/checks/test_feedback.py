"""Rules about how people learn."""

from __future__ import annotations

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.composition import all_of
from plan_builders import action, goal

stretch = action("launch", kind="stretch-project")
pairs = {
    "C030": Pair(
        trips=with_plan(all_of(stretch, action("club", kind="community"))),
        passes=with_plan(all_of(stretch, action("talk", kind="one-on-one"))),
        at="action/launch",
    ),
    "C031": Pair(
        trips=with_plan(all_of(action("a"), action("b", kind="reading"))),
        passes=with_plan(all_of(action("a"), action("b", kind="mentor"))),
        at="goal/cmo",
        params={"actions": 2},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


@pytest.mark.parametrize("kind", ["one-on-one", "survey", "mentor"])
def test_feedback_below_a_goal_above_serves_all_below_it(kind: str) -> None:
    assert found("C030", with_plan(all_of(goal("brand", stretch), action("told", kind=kind)))) == []


def test_feedback_for_another_goal_does_not() -> None:
    elsewhere = goal("other", action("told", kind="survey"))
    assert found("C030", with_plan(all_of(goal("brand", stretch), elsewhere))) == [("action/launch", ())]


@pytest.mark.parametrize("end", ["done", "dropped"])
def test_feedback_that_is_over_does_not(end: str) -> None:
    told = action("told", kind="survey", **{end: "2026-02-01"})
    assert found("C030", with_plan(all_of(stretch, told))) == [("action/launch", ())]


def test_one_course_is_no_pattern() -> None:
    assert found("C031", with_plan(action("a"))) == []
    assert found("C031", with_plan(all_of(action("a"), action("b", dropped="2026-02-01")))) == []
