"""Changes of levels are claimed only beyond the error of the difference."""

from __future__ import annotations

from datetime import date
from math import isclose, sqrt

from builders import a_career, a_rating, an_assessment, today
from cmo_career.analysis.review.level_change import LevelChange, level_changes
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.rating import Rating

then = date(2026, 1, 5)


def changes(before: list[Rating], after: list[Rating]) -> tuple[LevelChange, ...]:
    career = a_career(assessments=[an_assessment(*before, on=then), an_assessment(*after)])
    return level_changes(career, then=then, now=today)


def test_the_error_is_that_of_the_difference_of_two_means() -> None:
    career = a_career(
        assessments=[an_assessment(a_rating(level=1), on=then), an_assessment(a_rating(level=2))]
    )
    (found,) = level_changes(career, then=then, now=today)
    weights = [standing(career, as_of=day).row("craft").estimate for day in (then, today)]
    error = 1.2816 * sqrt(sum(1 / each.weight for each in weights if each is not None))
    assert isclose(found.error, error)
    assert (found.change, found.is_clear) == (1, error < 1)


def test_few_raters_show_less_than_many() -> None:
    few = changes([a_rating(by="peer", level=1, n=3)], [a_rating(by="peer", level=1.7, n=3)])
    many = changes([a_rating(by="peer", level=1, n=60)], [a_rating(by="peer", level=1.7, n=60)])
    assert (few[0].is_clear, many[0].is_clear) == (False, True)


def test_a_fall_is_a_change_too() -> None:
    (found,) = changes([a_rating(level=3)], [a_rating(level=0)])
    assert found.is_clear
    assert found.why().startswith("Craft: what others say fell from 3 to 0")
    assert "由3降至0" in found.why("zh")


def test_what_nobody_said_anew_did_not_change() -> None:
    assert changes([a_rating(level=1)], [a_rating("people")]) == ()


def test_own_words_are_never_held_against_those_of_others() -> None:
    assert changes([a_rating(by="self", level=1)], [a_rating(level=3)]) == ()
    assert changes([a_rating(level=1)], [a_rating(by="self", level=3)]) == ()
    assert len(changes([a_rating(by="self", level=1)], [a_rating(by="self", level=3)])) == 1


def test_it_is_plain_data_with_what_follows() -> None:
    (found,) = changes([a_rating(level=1)], [a_rating(level=1)])
    assert found.to_dict()["is_clear"] is False
    assert "no change can be claimed" in found.why()
