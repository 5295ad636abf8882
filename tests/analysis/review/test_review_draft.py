"""What a person says in a review."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builders import a_rating, an_assessment
from cmo_career.analysis.difference.edits import reschedule
from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.review import Cause
from review_builders import a_plan, reviewed

draft = draft_review(reviewed(), "2026-Q1")


def test_every_word_gives_a_new_draft() -> None:
    judged = draft.judge("launch", outcome="partly", lesson="Ask earlier").note_market("Budgets fell")
    assert draft.outcomes == ()
    assert draft.market is None
    assert (draft.unjudged, judged.unjudged) == (("launch",), ())
    assert judged.market is not None


def test_a_goal_judged_again_is_judged_anew() -> None:
    again = draft.judge("launch", outcome="missed").judge("goal/launch", outcome="met")
    assert [(each.goal, each.outcome) for each in again.outcomes] == [("launch", "met")]


def test_causes_are_given_or_taken_from_what_the_data_suggest() -> None:
    proposed = draft.goal("launch").causes[0]
    causes: Any = [proposed, "market", Cause(cause="skill", mine=True)]
    (outcome,) = draft.judge("launch", outcome="missed", causes=causes).outcomes
    assert [(each.cause, each.mine) for each in outcome.causes] == [
        ("effort", None),
        ("market", None),
        ("skill", True),
    ]


def test_only_goals_of_the_review_are_judged_and_only_in_its_words() -> None:
    with pytest.raises(AnalysisError, match='did you mean "launch"'):
        draft.judge("lanch", outcome="met")
    with pytest.raises(AnalysisError, match="not in this review"):
        draft.judge("cmo", outcome="met")
    wrong: Any = "nearly"
    with pytest.raises(ModelError):
        draft.judge("launch", outcome=wrong)


def test_commitments_and_changes_are_gathered_in_order() -> None:
    plan = a_plan()
    said = (
        draft.commit("Call", due="2026-Q2", proof="Minutes", goal="action/study")
        .commit("Ask")
        .adjust(reschedule(plan, "launch", "2026-Q2", why="The plant is late"), why="As agreed")
        .adjust(reschedule(plan, "study", "2026-Q2"), why="As agreed")
    )
    assert [each.goal for each in said.commitments] == ["study", None]
    assert [each.why and each.why.choose("en") for each in said.changes] == ["The plant is late", "As agreed"]


def test_changed_levels_are_those_beyond_the_error() -> None:
    ratings = [
        an_assessment(a_rating(level=0), a_rating("people", level=1), on=draft.first.replace(year=2025)),
        an_assessment(a_rating(level=3), a_rating("people", level=1.5), on=draft.last),
    ]
    found = draft_review(reviewed(assessments=ratings), "2026-Q1")
    assert [each.pillar for each in found.levels] == ["craft", "people"]
    assert [each.pillar for each in found.changed_levels] == ["craft"]


def test_it_is_plain_data() -> None:
    said = draft.judge("launch", outcome="met").commit("Call").adjust(reschedule(a_plan(), "launch", "2027"))
    data = said.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert (data["period"], data["unjudged"], len(data["changes"])) == ("2026-Q1", [], 1)
    assert draft.to_dict()["unjudged"] == ["launch"]
    assert repr(draft) == "<ReviewDraft 2026-q1: 1 goals, 1 to be judged>"
