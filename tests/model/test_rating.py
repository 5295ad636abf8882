"""Ratings and assessments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from broken_rules import refusal
from builders import a_rating, an_assessment
from cmo_career.model.rating import Assessment, Rating


def test_a_rating_is_by_one_person_unless_told() -> None:
    assert a_rating().n == 1
    assert a_rating(by="peer", n=6).n == 6
    assert a_rating("strategy/finance").is_skill
    assert not a_rating("strategy").is_skill


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"pillar": "Data"}, "pillar-path-malformed", "pillar"),
        ({"by": "boss"}, "word-unknown", "by"),
        ({"by": "peers"}, "word-unknown-near", "by"),
        ({"n": 0}, "count-not-positive", "n"),
        ({"n": 2.0}, "count-not-positive", "n"),
        ({"n": True}, "count-not-positive", "n"),
        ({"by": "self", "n": 2}, "one-self-only", "n"),
        ({"level": -0.5}, "number-below-zero", "level"),
        ({"level": None}, "number-below-zero", "level"),
        ({"level": True}, "number-below-zero", "level"),
        ({"spread": -1}, "number-below-zero", "spread"),
        ({"evidence": ["A"]}, "id-malformed", "evidence"),
        ({"evidence": "pnl-2025"}, "not-a-list", ""),
        ({"notes": "well done"}, "not-a-list", ""),
        ({"note": ""}, "text-blank", ""),
    ],
)
def test_its_fields_are_checked(fields: dict[str, Any], code: str, path: str) -> None:
    assert refusal(a_rating, **fields) == (code, path)


def test_a_group_rates_a_thing_once_a_day() -> None:
    twice = [a_rating(by="peer", n=3), a_rating(by="peer", n=4)]
    assert refusal(Assessment, date="2026-01-05", ratings=twice) == ("id-twice", "ratings")
    assert (
        len(an_assessment(a_rating(by="peer"), a_rating(by="report"), a_rating("people", by="peer")).ratings)
        == 3
    )


def test_an_assessment_is_of_one_exact_day() -> None:
    assert Assessment(date="2026-01-05", ratings=[]).date == date(2026, 1, 5)
    assert refusal(Assessment, date="2026-01", ratings=[]) == ("day-not-exact", "")
    assert refusal(Assessment, date="2026-01-05", ratings=["good"]) == ("value-of-other-kind", "ratings")


def test_a_rating_has_an_address() -> None:
    assessment = an_assessment(a_rating("strategy/finance", by="peer", n=3), on=date(2026, 1, 5))
    assert assessment.address_of(assessment.ratings[0]) == "rating/2026-01-05/strategy/finance/peer"


def test_what_people_said_does_not_show() -> None:
    rating = Rating(pillar="data", by="manager", level=1.25, note="slow")
    assert repr(rating) == "<Rating of data by manager>"
    assert repr(an_assessment(rating, on=date(2026, 1, 5))) == "<Assessment of 2026-01-05: 1 ratings>"


def test_no_error_repeats_a_rating() -> None:
    with pytest.raises(ValueError, match="level") as caught:
        a_rating(level=-2.75)
    assert "2.75" not in str(caught.value)
