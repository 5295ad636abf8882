"""How goals fared."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.edits import drop
from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.analysis.review.promised_goal import PromisedGoal
from cmo_career.model.measure import Measure
from cmo_career.model.review import Review
from review_builders import a_plan, users


def launch(**fields: Any) -> PromisedGoal:
    return draft_review(a_career(plan=a_plan(launch=fields)), "2026-Q1").goal("launch")


@pytest.mark.parametrize(
    ("fields", "suggested"),
    [
        ({"measures": [users()]}, None),
        ({"measures": [users(m02=0)]}, "missed"),
        ({"measures": [users(m02=49)]}, "partly"),
        ({"measures": [users(m02=50)]}, "met"),
        ({"measures": [users(m02=1)], "done": "2026-03-31"}, "met"),
        ({"measures": [users(m02=50)], "done": "2026-04-01", "dropped": "2026-03-31"}, "dropped"),
        ({"measures": [Measure(name="signed", kind="milestone")]}, None),
    ],
)
def test_the_data_suggest_an_outcome(fields: Any, suggested: str | None) -> None:
    assert launch(**fields).suggests == suggested


def test_readings_are_those_of_the_period_and_the_latest_counts() -> None:
    career = a_career(plan=a_plan(launch={"due": "2026-Q2", "measures": [users(m02=10, m04=20, m05=30)]}))
    (measure,) = draft_review(career, "2026-Q2").goal("launch").measures
    assert [each.value for each in measure.readings] == [20, 30]
    assert measure.latest is not None
    assert (measure.latest.value, measure.outcome) == (30, 0.6)


@pytest.mark.parametrize("gone", [True, False])
def test_what_a_review_dropped_or_took_out_in_the_period_is_dropped(gone: bool) -> None:
    plan = a_plan()
    change = compare(plan, plan.change("cmo", how=None)) if gone else drop(plan, "launch", "2026-02-20")
    review = Review(id="boss", kind="event", period="2026-02-20", held="2026-02-20", changes=change)
    found = draft_review(a_career(plan=apply(plan, change), reviews=[review]), "2026-Q1").goal("launch")
    assert (found.status, found.suggests, found.must_be_judged) == ("dropped", "dropped", True)


def test_of_what_is_far_ahead_figures_suggest_nothing() -> None:
    plan = a_plan().change("cmo", measures=[users(m02=1)])
    ahead = draft_review(a_career(plan=plan), "2026").goal("cmo")
    assert (ahead.outcome, ahead.suggests, ahead.causes) == (0.02, None, ())
