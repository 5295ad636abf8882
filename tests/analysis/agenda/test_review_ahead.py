"""Reviews behind and ahead."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.analysis.agenda.review_ahead import NextReview, last_review, next_review, open_commitments
from cmo_career.model.review import Commitment, Review
from plan_builders import action, plan

day = date(2026, 3, 31)


def review(id_: str, **fields: Any) -> Review:
    return Review(**{"id": id_, "kind": "quarterly", **fields})


def ahead(*reviews: Review, starts: int = 1, as_of: date = day) -> NextReview:
    return next_review(reviews, fiscal_year_starts=starts, as_of=as_of)


def test_the_last_review_is_the_one_held_latest_by_the_day() -> None:
    first, second = review("first", held="2025-12-30"), review("second", held="2026-01-05")
    later = review("later", held="2026-04-03")
    assert last_review((second, first, later), day) is second
    assert last_review((), day) is None
    twin = review("twin", held="2026-01-05", kind="annual")
    assert last_review((second, twin), day) is twin


def test_the_next_review_is_the_nearest_that_is_planned() -> None:
    far, near = review("far", due="2026-Q3"), review("near", due="2026-04", kind="annual")
    told = ahead(far, near)
    assert (told.review, told.kind, told.is_suggested, told.is_overdue) == (near, "annual", False, False)


def test_a_planned_review_that_was_not_held_is_overdue() -> None:
    assert ahead(review("near", due="2026-02")).is_overdue


def test_a_review_held_later_is_still_to_come() -> None:
    held = review("held", due="2026-04", held="2026-04-03")
    assert ahead(held).review is held
    assert ahead(held, as_of=date(2026, 4, 3)).is_suggested


@pytest.mark.parametrize(
    ("as_of", "starts", "kind", "due"),
    [
        ("2026-02-10", 1, "quarterly", "2026-03-31"),
        ("2026-03-31", 1, "quarterly", "2026-03-31"),
        ("2026-04-01", 1, "quarterly", "2026-06-30"),
        ("2026-12-31", 1, "annual", "2026-12-31"),
        ("2026-02-10", 4, "annual", "2026-03-31"),
        ("2026-04-01", 4, "quarterly", "2026-06-30"),
        ("2026-02-10", 2, "quarterly", "2026-04-30"),
        ("2026-01-10", 2, "annual", "2026-01-31"),
        ("2026-11-10", 12, "annual", "2026-11-30"),
        ("2026-12-10", 12, "quarterly", "2027-02-28"),
    ],
)
def test_without_a_plan_the_end_of_the_fiscal_quarter_is_suggested(
    as_of: str, starts: int, kind: str, due: str
) -> None:
    told = ahead(starts=starts, as_of=date.fromisoformat(as_of))
    assert (told.kind, str(told.due), told.review, told.is_suggested) == (kind, due, None, True)


def test_a_quarter_looked_back_on_is_not_suggested_again() -> None:
    early = review("q1", period="2026-Q1", held="2026-03-28")
    assert str(ahead(early).due) == "2026-06-30"
    assert str(ahead(review("q1", held="2026-03-31")).due) == "2026-06-30"
    late = review("q4", period="2025-Q4", held="2026-01-10")
    assert str(ahead(late).due) == "2026-03-31"
    event = review("event", kind="event", held="2026-03-31")
    assert str(ahead(event).due) == "2026-03-31"


def test_an_annual_review_looks_back_on_the_fiscal_year() -> None:
    held = review("2026", kind="annual", period="2026", held="2027-03-25")
    told = ahead(held, starts=4, as_of=date(2027, 3, 28))
    assert (told.kind, str(told.due)) == ("quarterly", "2027-06-30")
    before = ahead(review("2025", kind="annual", period="2025", held="2026-03-25"), starts=4)
    assert (before.kind, str(before.due)) == ("quarterly", "2026-06-30")


def test_commitments_are_open_until_what_they_serve_is_done_or_dropped() -> None:
    promised = [
        Commitment(what="Serve nothing", due="2026-02"),
        Commitment(what="Finish", goal="a", due="2026-06"),
        Commitment(what="Finish", goal="b"),
    ]
    made = plan(action("a") & action("b", done="2026-03-01"))
    held = review("q4", held="2026-01-05", commitments=promised)
    told = open_commitments(held, made, day)
    assert [(each.commitment, each.is_overdue) for each in told] == [
        (promised[0], True),
        (promised[1], False),
    ]
    assert len(open_commitments(held, made, date(2026, 2, 28))) == 3
    assert len(open_commitments(held, None, day)) == 3
    assert open_commitments(None, made, day) == ()


def test_it_shows_no_words_of_the_person() -> None:
    held = review("q4", held="2026-01-05", commitments=[Commitment(what="Something private")])
    assert repr(open_commitments(held, None, day)) == "(<OpenCommitment>,)"
    assert repr(ahead()) == "<NextReview quarterly by 2026-03-31>"
