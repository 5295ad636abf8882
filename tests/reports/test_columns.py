"""Plain text in columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.columns import cells, filled, padded, page_width, widest

words = st.text(st.sampled_from("abc 能力，。"), max_size=300)


@given(words, st.sampled_from(["", "- ", "阶段  "]))
def test_a_paragraph_keeps_to_the_page_and_hangs_under_its_first_line(text: str, first: str) -> None:
    lines = filled(text, first).split("\n")
    assert all(cells(line) <= page_width for line in lines)
    assert lines[0].startswith(first)
    assert all(line.startswith(" " * cells(first)) for line in lines[1:])


@given(st.text(st.sampled_from("ab能力"), max_size=20), st.integers(40, 60))
def test_padded_texts_are_equally_wide(text: str, width: int) -> None:
    assert cells(padded(text, width)) == width


def test_the_widest_is_found_by_columns_not_by_characters() -> None:
    assert widest(["abc", "能力"]) == 4
    assert widest(()) == 0
