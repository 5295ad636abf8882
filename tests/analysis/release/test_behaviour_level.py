from __future__ import annotations

from fractions import Fraction

import pytest

from cmo_career.analysis.release.behaviour_level import level_given
from cmo_career.model.rating_round import SingleRating
from round_builders import seen, seen_framework


def test_a_level_counts_as_it_was_given() -> None:
    assert level_given(SingleRating(pillar="craft", level=2.5), None) == Fraction(5, 2)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        (("usually",) * 6, 3),
        (("rarely",) * 6, 0),
        (("usually", "usually", "usually", "sometimes", "rarely", "rarely"), Fraction(7, 4)),
        (
            ("usually", "no-chance-to-see", "sometimes", "no-chance-to-see", "rarely", "rarely"),
            Fraction(3, 2),
        ),
    ],
)
def test_behaviours_add_up_level_by_level(words: tuple[str, ...], level: Fraction) -> None:
    assert level_given(seen("craft", *words), seen_framework) == level


def test_a_skill_is_seen_in_the_behaviours_of_its_pillar() -> None:
    assert level_given(seen("craft/tools", *("usually",) * 6), seen_framework) == 3


def test_who_could_see_nothing_of_one_level_gives_none() -> None:
    words = ("usually", "usually", "sometimes", "sometimes", "no-chance-to-see", "no-chance-to-see")
    assert level_given(seen("craft", *words), seen_framework) is None


def test_behaviours_mean_nothing_without_their_framework() -> None:
    assert level_given(seen("craft", *("usually",) * 6), None) is None
