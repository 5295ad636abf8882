"""Reviews."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.change import Set
from cmo_career.model.period import Period
from cmo_career.model.review import Cause, Commitment, Outcome, Review


def a_review(**fields: Any) -> Review:
    return Review(
        **{"id": "2026-q1", "kind": "quarterly", "period": "2026-Q1", "held": "2026-04-03", **fields}
    )


later = Set(at="goal/launch", field="due", was="2027-Q2", becomes="2027-Q4")


def test_a_review_was_held_or_is_still_to_come() -> None:
    assert a_review().held == date(2026, 4, 3)
    assert a_review(held=None, due="2026-07").due == Period("2026-07")
    assert refusal(a_review, held=None) == ("review-without-day", "held")


@pytest.mark.parametrize(
    "fields", [{"outcomes": [Outcome(goal="launch", outcome="met")]}, {"changes": [later]}]
)
def test_one_still_to_come_has_judged_and_changed_nothing(fields: Any) -> None:
    assert refusal(a_review, held=None, due="2026-07", **fields) == ("review-not-held", "held")
    assert a_review(**fields).held is not None


def test_a_goal_is_judged_once() -> None:
    outcomes = [Outcome(goal="launch", outcome="met"), Outcome(goal="launch", outcome="missed")]
    assert refusal(a_review, outcomes=outcomes) == ("id-twice", "outcomes")


def test_it_ends_with_at_most_three_commitments() -> None:
    promise = Commitment(what="Call the CFO")
    assert len(a_review(commitments=[promise] * 3).commitments) == 3
    assert refusal(a_review, commitments=[promise] * 4) == ("too-many-commitments", "commitments")


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("id", "Q1", "id-malformed", "id"),
        ("kind", "yearly", "word-unknown", "kind"),
        ("period", "spring", "period-malformed", ""),
        ("held", "2026-04", "day-not-exact", ""),
        ("outcomes", ["met"], "value-of-other-kind", "outcomes"),
        ("commitments", ["call"], "value-of-other-kind", "commitments"),
        ("changes", ["later"], "value-of-other-kind", "changes"),
        ("participants", ["Ann", ""], "not-words", "participants"),
        ("participants", "Ann", "not-a-list", ""),
        ("share", ["boss"], "word-unknown", "share"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(a_review, **{field: value}) == (code, path)


def test_outcomes_and_causes_are_told_in_few_words() -> None:
    assert refusal(Outcome, goal="launch", outcome="mt") == ("word-unknown-near", "outcome")
    assert refusal(Outcome, goal=None, outcome="met") == ("id-malformed", "goal")
    assert refusal(Outcome, goal="launch", outcome="met", causes=["luck"]) == (
        "value-of-other-kind",
        "causes",
    )
    assert refusal(Cause, cause="luck") == ("word-unknown", "cause")
    assert refusal(Cause, cause="skill", mine=1) == ("not-true-or-false", "mine")
    assert refusal(Commitment, what=" ") == ("text-blank", "")
    assert refusal(Commitment, what="Call", goal="A goal") == ("id-malformed", "goal")
    assert Cause(cause="market").mine is None


def test_what_was_said_does_not_show() -> None:
    cause = Cause(cause="skill", mine=True, text="too slow")
    outcome = Outcome(goal="launch", outcome="missed", causes=[cause], lesson="ask earlier")
    promise = Commitment(what="Call Ann")
    shown = " ".join(map(repr, (cause, outcome, promise, a_review(participants=["Ann"]))))
    assert all(word not in shown for word in ("slow", "missed", "earlier", "Ann"))
    assert shown == "<Cause> <Outcome of launch> <Commitment> <Review 2026-q1>"


def test_a_review_is_a_value() -> None:
    assert a_review(changes=[later]) == a_review(changes=(later,))
    assert hash(a_review(changes=[later])) == hash(a_review(changes=(later,)))
