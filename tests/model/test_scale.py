"""Levels and scales."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from builders import a_scale
from cmo_career.model.scale import Level, Scale


@given(st.integers(1, 9))
def test_a_scale_has_any_number_of_levels_from_one_upwards(count: int) -> None:
    scale = Scale(levels=a_scale(count))
    assert scale.top_rank == len(scale) == count
    assert [level.rank for level in scale] == list(range(1, count + 1))


@given(st.integers(1, 9), st.floats(0, 9))
def test_the_nearest_level_is_at_most_half_a_level_away_or_the_first_or_last(
    count: int, rating: float
) -> None:
    scale = Scale(levels=a_scale(count))
    nearest = scale.nearest(rating).rank
    if 0.5 <= rating <= count + 0.5:
        assert abs(nearest - rating) <= 0.5
    else:
        assert nearest == (1 if rating < 1 else count)


@pytest.mark.parametrize(
    ("rating", "rank"), [(0, 1), (1.49, 1), (1.5, 2), (2.49, 2), (2.5, 3), (3, 3), (9, 3)]
)
def test_a_level_covers_half_a_level_on_either_side(rating: float, rank: int) -> None:
    assert Scale(levels=a_scale(3)).nearest(rating).rank == rank


def test_a_level_is_found_by_its_id() -> None:
    scale = Scale(levels=a_scale(2))
    assert scale.level("l2").rank == 2
    assert refusal(scale.level, "l9") == ("id-unknown", "")


def test_ranks_are_counted_upwards_from_one() -> None:
    one, two = a_scale(2)
    assert refusal(Scale, levels=()) == ("nothing-given", "levels")
    assert refusal(Scale, levels=(two, one)) == ("ranks-disordered", "levels")
    assert refusal(Scale, levels=(two,)) == ("ranks-disordered", "levels")
    again = Level(id="l1", rank=2, name="Again")
    assert refusal(Scale, levels=(one, again)) == ("id-twice", "levels")
    assert refusal(Scale, levels="ab") == ("value-of-other-kind", "levels")


@pytest.mark.parametrize("rank", [0, -1, 1.0, True, None, "1"])
def test_a_rank_is_a_whole_number_of_at_least_one(rank: Any) -> None:
    assert refusal(Level, id="a", rank=rank, name="A") == ("rank-below-one", "rank")


def test_a_level_has_an_id_and_a_name() -> None:
    assert refusal(Level, id=None, rank=1, name="A") == ("id-malformed", "id")
    assert refusal(Level, id="a", rank=1, name="") == ("text-blank", "")
