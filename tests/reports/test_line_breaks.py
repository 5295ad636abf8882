"""Where lines end: between words, between Chinese characters, never before a full stop."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.line_breaks import graphemes, lines_of

prose = st.text(st.sampled_from("ab c，。（）能力/-é"), max_size=60)


@given(st.text(max_size=60))
def test_graphemes_are_the_text_in_parts(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(prose, st.integers(2, 20))
def test_lines_fit_and_lose_only_spaces(text: str, most: int) -> None:
    lines = lines_of(text, len, most)
    assert all(len(line) <= most for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.text(st.sampled_from("abc"), min_size=1, max_size=8), min_size=1), st.integers(8, 30))
def test_words_that_fit_are_not_broken(words: list[str], most: int) -> None:
    assert [word for line in lines_of(" ".join(words), len, most) for word in line.split()] == words


def test_a_line_does_not_begin_with_a_comma_nor_end_with_an_opening_bracket() -> None:
    assert lines_of("能力，等级", len, 2) == ["能", "力，", "等级"]
    assert lines_of("能力（等级）", len, 3) == ["能力", "（等", "级）"]


def test_a_mark_stays_with_its_letter() -> None:
    assert lines_of("e\u0301e\u0301", lambda text: len(graphemes(text)), 1) == ["e\u0301", "e\u0301"]
