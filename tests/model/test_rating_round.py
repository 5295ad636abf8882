"""The collector's own document."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from broken_rules import refusal
from cmo_career.model.origin import Origin
from cmo_career.model.rating_round import Rater, RatingRound, SingleRating


def a_rater(id_: str = "r1", group: str = "peer", *ratings: SingleRating, **fields: Any) -> Rater:
    given = {"id": id_, "group": group, "consented": "2026-01-05", "ratings": ratings}
    return Rater(**{**given, **fields})


def a_round(*raters: Rater, **fields: Any) -> RatingRound:
    given = {"framework": "small@1", "subject": "Somebody", "opened": "2026-01-05", "raters": raters}
    return RatingRound(**{**given, **fields})


@pytest.mark.parametrize("level", [0, 0.5, 1, 2.0, 2.5])
def test_one_person_rates_in_halves(level: float) -> None:
    assert SingleRating(pillar="data", level=level).level == level


@pytest.mark.parametrize("level", [-0.5, 0.3, True, "1", float("inf"), float("nan")])
def test_and_in_nothing_finer(level: Any) -> None:
    assert refusal(SingleRating, pillar="data", level=level) == ("level-not-in-halves", "level")


def test_one_rates_by_level_or_by_behaviours() -> None:
    seen = {"asks": "usually", "tells": "no-chance-to-see"}
    assert SingleRating(pillar="data", behaviours=seen).behaviours == seen
    assert refusal(SingleRating, pillar="data") == ("level-or-behaviours", "level")
    assert refusal(SingleRating, pillar="data", level=1, behaviours=seen) == ("level-or-behaviours", "level")


@pytest.mark.parametrize("word", ["often", None, 3, ["usually"]])
def test_a_behaviour_is_seen_in_four_words(word: Any) -> None:
    assert refusal(SingleRating, pillar="data", behaviours={"asks": word}) == ("word-unknown", "behaviours")


def test_a_rater_rates_a_thing_once() -> None:
    rating = SingleRating(pillar="data", level=1)
    assert refusal(a_rater, "r1", "peer", rating, rating) == ("id-twice", "ratings")
    assert refusal(a_rater, "r1", "peer", "good") == ("value-of-other-kind", "ratings")
    assert refusal(a_rater, consented=None) == ("day-not-exact", "")


def test_a_pseudonym_stands_once_and_a_person_has_one_self() -> None:
    assert refusal(a_round, a_rater("r1"), a_rater("r1")) == ("id-twice", "raters")
    assert refusal(a_round, a_rater("r1", "self"), a_rater("r2", "self")) == ("one-self-only", "raters")
    assert len(a_round(a_rater("r1", "self"), a_rater("r2")).raters) == 2


@pytest.mark.parametrize(
    "days",
    [
        {"closed": "2026-01-04"},
        {"closed": "2026-02-01", "keep_until": "2026-01-31"},
        {"closed": "2026-02-01", "released": "2026-01-31"},
        {"closed": "2026-02-01", "released": "2026-02-03", "keep_until": "2026-02-02"},
        {"keep_until": "2026-01-01"},
    ],
)
def test_a_round_is_opened_then_closed_then_kept(days: dict[str, str]) -> None:
    assert refusal(a_round, **days) == ("days-disordered", "closed")


def test_a_round_is_released_when_closed() -> None:
    assert refusal(a_round, released="2026-02-01") == ("round-released-open", "released")
    assert a_round(closed="2026-02-01", released="2026-02-01").released == date(2026, 2, 1)


def test_it_is_for_development_unless_told() -> None:
    assert a_round().purpose == "development"
    assert refusal(a_round, purpose="Promotion!") == ("id-malformed", "purpose")


def test_nothing_of_it_shows_where_values_are_printed() -> None:
    rating = SingleRating(pillar="data", level=1)
    shown = [repr(each) for each in (rating, a_rater("r1", "peer", rating), a_round(a_rater()))]
    assert shown == ["<SingleRating>", "<Rater>", "<RatingRound>"]


def test_where_it_was_read_from_is_outside_equality_and_is_not_sent_on() -> None:
    origin = Origin(text="schema: cmo-ratings/1", format="yaml", digest="0")
    bare = a_round(a_rater())
    read = attrs.evolve(bare, origin=origin)
    assert read == bare
    sent = pickle.loads(pickle.dumps(read))
    assert sent == read
    assert sent.origin is None


def test_its_fields_are_checked() -> None:
    assert refusal(SingleRating, pillar="Data", level=1) == ("pillar-path-malformed", "pillar")
    assert refusal(a_rater, "Ann") == ("id-malformed", "id")
    assert refusal(a_rater, "r1", "peers") == ("word-unknown-near", "group")
    assert refusal(a_round, language="Chinese!") == ("language-tag-malformed", "language")
    assert refusal(a_round, framework=None) == ("not-words", "framework")
    assert refusal(a_round, "r1") == ("value-of-other-kind", "raters")
    assert a_round().language == "und"
