"""Colours that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.palette import (
    contrast,
    least_contrast,
    nearest_readable,
    too_faint,
    usual_colours,
    usual_fonts,
)

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@pytest.mark.parametrize("light", ["light", "dark"])
def test_the_librarys_own_colours_can_be_read(light: str) -> None:
    assert list(too_faint(usual_colours(light))) == []


def test_dark_has_the_same_colours_as_light() -> None:
    assert usual_colours("dark").keys() == usual_colours("light").keys()
    assert "sans-serif" in usual_fonts("sans")


@given(colours, colours)
def test_contrast_is_that_of_either_on_the_other(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21
    assert contrast(one, other) == contrast(other, one)


@given(colours, colours)
def test_on_any_one_colour_some_words_can_be_read(colour: str, behind: str) -> None:
    found = nearest_readable(colour, (behind,))
    assert found is not None
    assert contrast(found, behind) >= least_contrast


def test_on_black_and_white_at_once_nothing_can_be_read_in_grey() -> None:
    assert nearest_readable("#ffffff", ("#000000", "#ffffff")) is not None
    assert nearest_readable("#ffffff", ("#777777", "#ffffff", "#000000")) is None


def test_what_is_too_faint_is_told_with_where_and_the_nearest_that_is_not() -> None:
    given_ = {**usual_colours("light"), "muted": "#999999"}
    ((name, behind, found, nearest),) = too_faint(given_)
    assert (name, behind) == ("muted", "accent-soft")
    assert found < least_contrast
    assert nearest is not None
    assert contrast(nearest, given_["accent-soft"]) >= least_contrast
