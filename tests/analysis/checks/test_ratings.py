"""Rules about who rated, how many, and how long ago."""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_career, a_profile, a_rating, an_assessment
from check_pairs import Pair, found

people = a_rating("people", "peer", 1, n=9)
old = an_assessment(a_rating("craft", "peer", 1, n=9), people, on=date(2024, 3, 30))
pairs = {
    "C044": Pair(
        trips=a_career(a_rating("craft", "self"), people),
        passes=a_career(a_rating("craft", "self"), a_rating("craft", "manager"), people),
        at="pillar/craft",
    ),
    "C045": Pair(
        trips=a_career(assessments=(old,)),
        passes=a_career(assessments=(an_assessment(*old.ratings, on=date(2024, 3, 31)),)),
        at="assessment/2024-03-30",
        params={"n": 2},
    ),
    "C046": Pair(
        trips=a_career(a_rating("craft", "peer", n=4), people),
        passes=a_career(a_rating("craft", "peer", n=9), people),
        at="pillar/craft",
        params={"n": 1, "group": "manager"},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_what_is_not_required_may_be_rated_by_anybody() -> None:
    assert found("C044", a_career(a_rating("craft/tools", "self"), people)) == []


def test_newer_ratings_take_the_place_of_stale_ones() -> None:
    newer = an_assessment(*old.ratings)
    assert found("C045", a_career(assessments=(old, newer))) == []


def test_where_nothing_is_aspired_to_no_chance_is_wanted() -> None:
    career = a_career(a_rating("craft", "peer", n=3), profile=a_profile(wants=None))
    assert found("C046", career) == []
