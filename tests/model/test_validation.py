"""Checks of fields."""

from __future__ import annotations

from math import inf, nan
from typing import Any

import attrs
import pytest

from broken_rules import refusal
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.validation import (
    all_of_words,
    check_words,
    each_of,
    each_says_something,
    finite,
    kind_of,
    nearest_word,
    non_negative,
    one_of,
    positive,
    share,
    true_or_false,
)
from cmo_career.model.vocabulary import Every, Need


def holder(check: Any, **default: Any) -> Any:
    """Return a class whose one field, ``field``, has the check."""
    made = attrs.make_class("Holder", {"field": attrs.field(validator=check, **default)}, kw_only=True)
    return lambda value: made(field=value)


@pytest.mark.parametrize(
    ("check", "good", "bad", "code"),
    [
        (finite, [0, -1.5, 10**30], [nan, inf, True, "1", None], "not-a-number"),
        (non_negative, [0, 0.5], [-1, -0.1, nan, False, None], "number-below-zero"),
        (positive, [1, 0.5], [0, -1, inf, None], "number-not-positive"),
        (share, [0, 0.6, 1], [-0.1, 1.1, nan, True, None], "share-outside"),
        (true_or_false, [True, False], [0, 1, None, "true"], "not-true-or-false"),
        (check_words, ["a", "示例"], [5, None, b"a", "", " \n"], "not-words"),
        (check_words, ["a\tb"], ["a\0", "\ud800"], "character-refused"),
        (each_says_something, [(), ("a",)], [("a", ""), (5,)], "not-words"),
        (one_of(Every), ["week"], ["weekday", "Week"], "word-unknown-near"),
        (one_of(Every), ["year"], [None, 5, "xyz", True], "word-unknown"),
        (all_of_words(Need), [(), ("manager", "other")], [("manger",)], "word-unknown-near"),
        (all_of_words(Need), [("company",)], [("company", "company")], "word-twice"),
        (all_of_words(Need), [("company",)], [(5,), (None,)], "word-unknown"),
        (kind_of(int), [5], ["5", None], "value-of-other-kind"),
        (
            each_of(int, str),
            [(), (1, "a"), FrozenMap(a=1)],
            [(None,), FrozenMap(a=None)],
            "value-of-other-kind",
        ),
    ],
)
def test_a_check_lets_pass_what_it_is_for_and_names_the_field_otherwise(
    check: Any, good: list[Any], bad: list[Any], code: str
) -> None:
    hold = holder(check)
    for value in good:
        assert hold(value).field == value
    for value in bad:
        assert refusal(hold, value) == (code, "field")


@pytest.mark.parametrize("check", [finite, non_negative, positive, share, check_words])
def test_nothing_passes_only_where_nothing_is_the_default(check: Any) -> None:
    assert holder(check, default=None)(None).field is None
    with pytest.raises(ValueError, match="field"):
        holder(check)(None)


def test_nothing_passes_where_a_choice_is_optional() -> None:
    assert holder(one_of(Every, optional=True))(None).field is None
    assert holder(kind_of(int, optional=True))(None).field is None


def test_the_nearest_word_is_offered_where_one_is_near() -> None:
    assert nearest_word("mentr", ("mentor", "course")) == "mentor"
    assert nearest_word("qqq", ("mentor", "course")) == ""


def test_no_error_repeats_a_sentence_that_stands_where_a_word_belongs() -> None:
    with pytest.raises(ValueError, match="not one of the words") as caught:
        holder(one_of(Every))("whenever I can get away from the office, since nobody must know")
    assert "nobody must know" not in str(caught.value)
