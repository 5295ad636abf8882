"""Lines, columns and the characters that no document may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.characters import Lines, is_clean, refused_character


@pytest.mark.parametrize(
    "character", ["\0", "\x08", "\x0b", "\x0c", "\x1f", "\x7f", "\x80", "\x9f", "\ud800", "\ufffe", "\uffff"]
)
def test_a_character_that_nobody_can_see_is_refused(character: str) -> None:
    assert refused_character(f"示例{character}") == 2
    assert not is_clean(character)


@pytest.mark.parametrize("character", ["\t", "\n", "\r", "\x85", "\xa0", "\u3000", "\ue000", "😀", "é"])
def test_other_characters_are_not(character: str) -> None:
    assert refused_character(character) is None
    assert is_clean(character)


@given(st.text(st.sampled_from("ab\r\n示"), max_size=30))
def test_every_offset_has_the_line_and_column_that_counting_gives(text: str) -> None:
    lines = Lines(text, "f")
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue
        before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
        place = lines.place(offset)
        assert place.line == before.count("\n") + 1
        assert place.column == len(before) - (before.rfind("\n") + 1) + 1
