"""Changes in documents: set, add, remove and move, one mapping each."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.documents.converter import converter
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Move, Remove, Set
from cmo_career.model.measure import Measure
from cmo_career.model.period import Period
from cmo_career.model.review import Review
from cmo_career.model.stage import Position, Requirement

talk = {"action": "talk", "title": "A talk", "kind": "conference"}
changes: list[dict[str, Any]] = [
    {"set": "goal/launch", "field": "due", "was": "2027-Q2", "becomes": "2027-Q4", "why": "The launch moved"},
    {"set": "goal/launch", "field": "started", "becomes": "2026-03-01"},
    {"set": "goal/launch", "field": "share", "was": ["manager"], "becomes": ["manager", "mentor"]},
    {"set": "goal/launch", "field": "measures", "becomes": [{"name": "users", "baseline": 0, "target": 50}]},
    {"set": "goal/launch", "field": "by", "becomes": talk},
    {"set": "action/talk", "field": "with", "becomes": ["a colleague"]},
    {"set": "profile/me", "field": "since", "was": "2023-04", "becomes": "2023-05"},
    {"set": "gate/public-case", "field": "weight", "was": "essential", "becomes": "preferred"},
    {"set": "plan/me", "field": "start", "was": "2026-01-05", "becomes": "2026-02-02"},
    {"set": "rating/2026-01-05/data/peer", "field": "level", "was": 2, "becomes": 2.5},
    {"set": "transition/a-to-b", "field": "rare", "becomes": True},
    {
        "set": "stage/cmo",
        "field": "basis",
        "was": {"assumed": True, "reasoning": "A guess"},
        "becomes": {"source": "spencer-stuart"},
    },
    {
        "set": "parameter/spread",
        "field": "figure",
        "becomes": {"value": 0.6, "assumed": True, "reasoning": "Seen in ours"},
    },
    {"set": "requirement/cmo/strategy/finance", "field": "level", "was": 1, "becomes": 2},
    {"add": {"id": "deputy", "name": "Deputy"}, "kind": "position", "under": "stage/cmo", "position": 0},
    {"add": {"pillar": "data", "level": 2}, "kind": "requirement", "under": "stage/cmo", "position": 1},
    {
        "remove": "rating/2026-01-05/data/peer",
        "under": "assessment/2026-01-05",
        "position": 0,
        "was": {"pillar": "data", "by": "peer", "n": 6, "level": 2},
    },
    {"add": talk, "under": "goal/launch", "position": 1},
    {"add": talk, "under": "goal/launch", "position": [1, 0]},
    {"remove": "action/talk", "under": "goal/launch", "position": 1, "was": talk, "why": "No time"},
    {
        "move": "action/talk",
        "origin": {"under": "goal/launch", "position": 1},
        "to": {"under": "goal/cmo", "position": 0},
    },
]


def review(*data: Any) -> Review:
    made: Review = converter().structure(
        {"id": "q1", "kind": "quarterly", "held": "2026-04-03", "changes": list(data)}, Review
    )
    return made


@pytest.mark.parametrize("data", changes, ids=lambda data: next(iter(data)))
def test_a_change_reads_back_as_it_was_written(data: dict[str, Any]) -> None:
    made = review(data)
    written = converter().unstructure(made)["changes"]
    assert written == [data]
    assert review(*written) == made


def test_values_are_read_by_the_type_of_their_field() -> None:
    due, started, _, measures, *_ = review(*changes).changes
    assert isinstance(due, Set)
    assert due.was == Period("2027-Q2")
    assert isinstance(started, Set)
    assert started.becomes == date(2026, 3, 1)
    assert isinstance(measures, Set)
    assert isinstance(measures.becomes[0], Measure)


def test_each_mapping_becomes_the_change_that_it_names() -> None:
    kinds = [type(change) for change in review(*changes).changes]
    assert kinds == [Set] * 14 + [Add] * 2 + [Remove] + [Add] * 2 + [Remove, Move]
    things = [change.node for change in review(*changes).changes if isinstance(change, Add)]
    assert [type(thing) for thing in things[:3]] == [Position, Requirement, Action]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"why": "Nothing"}, "change-not-one"),
        ({"set": "goal/a", "field": "due", "move": "goal/a"}, "change-not-one"),
        ({"set": "goal/a", "field": "due", "becames": 1}, "key-unknown-near"),
        ({"set": "goal/a", "field": "deadline", "becomes": 1}, "field-unknown"),
        ({"set": "goal/a", "field": "height", "becomes": 1}, "field-unknown"),
        ({"set": "stage/cmo", "field": "moto", "becomes": "On"}, "field-unknown"),
        ({"set": "parameter/spread", "field": "value", "becomes": 1}, "field-unknown"),
        ({"add": talk, "kind": "topic", "under": "goal/a"}, "word-unknown"),
        ({"set": "launch", "field": "due", "becomes": 1}, "address-malformed"),
        ({"set": "goal/a"}, "word-expected"),
        ({"move": "goal/a", "origin": {"under": "goal/b"}}, "key-missing"),
        ({"add": talk, "under": "goal/a", "position": -1}, "position-malformed"),
        (5, "mapping-expected"),
    ],
)
def test_what_is_no_change_is_refused(data: Any, code: str) -> None:
    with pytest.raises(ModelError) as error:
        review(data)
    assert error.value.problems[0].code == code
