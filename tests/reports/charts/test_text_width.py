"""Widths of text are never too small, and broken lines fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.text_width import text_width, wrapped


@given(st.text(max_size=200), st.integers(40, 400), st.integers(1, 4))
def test_broken_lines_fit_and_are_no_more_than_asked(text: str, most: int, lines: int) -> None:
    broken = wrapped(text, 12, most, lines)
    assert 1 <= len(broken) <= lines
    assert all(text_width(line, 12) <= most for line in broken)


@given(st.text(st.sampled_from("ab 能力"), max_size=40))
def test_what_fits_loses_nothing(text: str) -> None:
    assert "".join(wrapped(text, 12, 300, 99)).replace(" ", "") == text.replace(" ", "")


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    (line,) = wrapped("A very long name of a stage", 12, 80, 1)
    assert line.endswith("…")


@pytest.mark.parametrize(
    ("narrow", "wide"), [("iiii", "mmmm"), ("abcd", "ABCD"), ("ABCD", "市场总监"), ("e", "e\u0301x")]
)
def test_wider_characters_take_more(narrow: str, wide: str) -> None:
    assert text_width(narrow, 10) < text_width(wide, 10)


def test_bold_letters_are_wider_and_bold_squares_are_not() -> None:
    assert text_width("CMO", 10, is_bold=True) > text_width("CMO", 10)
    assert text_width("营销", 10, is_bold=True) == text_width("营销", 10)
    assert len(wrapped("abc abc", 10, 38, 2, is_bold=True)) == 2
    assert len(wrapped("abc abc", 10, 40, 2)) == 1


def test_a_title_of_any_length_is_looked_at_no_further_than_it_shows() -> None:
    assert wrapped("x" * 10_000_000, 12, 100, 2)[1].endswith("…")
