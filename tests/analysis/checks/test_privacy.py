"""The rule about other people's names in free text."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_career, a_profile, a_rating
from check_pairs import Pair, found, with_plan
from cmo_career.model.review import Review
from plan_builders import action

pairs = {
    "C100": Pair(
        trips=with_plan(action("talk", title="Lunch with Sarah Connor")),
        passes=with_plan(action("talk", title="Lunch with the CFO")),
        at="action/talk",
        field=("title",),
    )
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


@pytest.mark.parametrize("fields", [{"with_whom": ["Sarah Connor"]}, {"kind": "reading"}])
def test_people_worked_with_and_books_may_be_named(fields: dict[str, Any]) -> None:
    assert found("C100", with_plan(action("talk", title="Lunch with Sarah Connor", **fields))) == []


def test_participants_of_reviews_may_be_named() -> None:
    review = Review(id="q1", kind="annual", held="2026-01-05", participants=["王总"], market="王总说市场在变")
    assert found("C100", a_career(reviews=[review])) == []
    alone = Review(id="q1", kind="annual", held="2026-01-05", market="王总说市场在变")
    assert found("C100", a_career(reviews=[alone])) == [("review/q1", ("market",))]


def test_ones_own_name_is_ones_own() -> None:
    profile = a_profile(name="Sarah Connor")
    assert (
        found("C100", with_plan(action("x", proof="Signed by Sarah Connor"), on=a_career(profile=profile)))
        == []
    )


def test_notes_to_ratings_are_read_too() -> None:
    noted = a_rating("craft", "manager", note="张总监说的")
    where = ("assessment/2026-03-31", ("ratings", 0, "note"))
    assert found("C100", a_career(noted)) == [where]


def test_no_name_gets_into_a_finding() -> None:
    from builders import today
    from cmo_career.analysis.checks.check import check

    (finding,) = check(pairs["C100"].trips, as_of=today, select=["C100"])
    assert "Sarah" not in repr(finding) + finding.text("en") + str(finding.to_dict())
