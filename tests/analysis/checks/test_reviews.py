"""Rules about reviews and what was promised in them."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career
from check_pairs import Pair, found, with_plan
from cmo_career.model.action import LogEntry
from cmo_career.model.career import Career
from cmo_career.model.change import Set
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.review import Commitment, Review
from plan_builders import action, goal, plan


def review(id_: str = "q1", held: str | None = "2026-01-31", **fields: Any) -> Review:
    return Review(**{"id": id_, "kind": "quarterly", "held": held, **fields})


def later(was: str | None, becomes: str) -> Set:
    return Set(at="goal/cmo", field="due", was=was, becomes=becomes)


def moved(*changes: Set) -> Career:
    held = [review(f"r{number}", changes=[change]) for number, change in enumerate(changes)]
    return with_plan(on=a_career(reviews=held))


def promised(how: Any = None, **fields: Any) -> Career:
    commitment = Commitment(**{"what": "Begin", "due": "2026-03-30", **fields})
    return a_career(plan=plan(how), reviews=[review(commitments=[commitment])])


pairs = {
    "C080": Pair(
        trips=a_career(reviews=[review(held=None, due="2026-03-30")]),
        passes=a_career(reviews=[review(held=None, due="2026-03-31")]),
        at="review/q1",
        field=("due",),
    ),
    "C081": Pair(
        trips=with_plan(on=a_career(reviews=[review()])),
        passes=with_plan(on=a_career(reviews=[review(held=None, due="2026-03-30")])),
        at="plan/me",
    ),
    "C082": Pair(
        trips=moved(later("2027", "2028"), later("2028", "2029")),
        passes=moved(later(None, "2028"), later("2028", "2029")),
        at="goal/cmo",
        field=("due",),
        params={"n": 2},
    ),
    "C083": Pair(
        trips=promised(),
        passes=promised(due="2026-03-31"),
        at="review/q1",
        field=("commitments", 0, "due"),
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_review_held_later_than_the_day_was_not_held_yet() -> None:
    assert found("C080", a_career(reviews=[review(held="2026-04-02", due="2026-03-15")])) != []
    assert found("C080", a_career(reviews=[review(held="2026-03-20", due="2026-03-15")])) == []


def test_without_a_plan_there_is_nothing_to_review() -> None:
    assert found("C081", a_career()) == []


def test_two_changes_in_one_review_are_one_rescheduling() -> None:
    both = review(changes=[later("2027", "2028"), later("2028", "2029")])
    assert found("C082", with_plan(on=a_career(reviews=[both]))) == []


def test_a_goal_that_is_over_is_rescheduled_no_more() -> None:
    twice = moved(later("2027", "2028"), later("2028", "2029")).reviews
    assert found("C082", with_plan(on=a_career(reviews=twice), done="2026-03-01")) == []


@pytest.mark.parametrize(
    "node",
    [
        action("brief", done="2026-02-01"),
        action("brief", log=[LogEntry(date="2026-02-01", hours=1)]),
        action("brief", started="2026-02-01"),
        goal(
            "brief",
            measures=[Measure(name="m", kind="milestone", readings=[Reading(date="2026-02-01", value=0)])],
        ),
    ],
)
def test_what_was_recorded_since_speaks_for_a_commitment(node: Any) -> None:
    assert found("C083", promised(node, goal="brief")) == []


def test_what_was_recorded_before_does_not() -> None:
    before = action("brief", log=[LogEntry(date="2026-01-31", hours=1)])
    assert found("C083", promised(before, goal="brief")) != []


def test_only_the_last_review_counts() -> None:
    old = promised().reviews[0]
    newer = review("q2", "2026-03-15")
    assert found("C083", with_plan(on=a_career(reviews=[old, newer]))) == []
