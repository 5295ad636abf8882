from __future__ import annotations

from cmo_career.analysis.audience.audience_classes import (
    Visibility,
    default_classes,
    default_notes,
    default_ratings,
)
from cmo_career.model.vocabulary import Audience, RaterGroup, words_of


def test_every_class_of_a_field_is_one_of_the_words() -> None:
    used = {word for classes in default_classes.values() for word in classes.values()}
    assert used <= {*words_of(Visibility)}
    assert {"always", "not-public", "within-employer", "by-group", "shared", "person"} == used


def test_every_reader_hears_groups_that_there_are() -> None:
    for table in (default_ratings, default_notes):
        assert tuple(table) == words_of(Audience)
        assert {group for groups in table.values() for group in groups} <= {*words_of(RaterGroup)}


def test_what_nobody_is_to_see_is_the_persons() -> None:
    private = {field for field, word in default_classes["profile"].items() if word == "person"}
    assert private == {"interest", "strengths", "weaknesses", "capacity", "promotion_windows"}
