"""The characters that a text may hold."""

from __future__ import annotations

import sys

import pytest

from cmo_career.documents import characters
from cmo_career.model import character
from cmo_career.model.character import is_clean, refused_character


def test_documents_refuse_the_same_characters_as_the_model() -> None:
    assert characters.refused_character is character.refused_character
    assert characters.is_clean is character.is_clean


@pytest.mark.parametrize("unseen", ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"])
def test_what_cannot_be_seen_or_written_is_refused_where_it_stands(unseen: str) -> None:
    assert refused_character(f"示例{unseen}") == 2
    assert refused_character(f"{unseen}a{unseen}", 1) == 2
    assert not is_clean(f"a{unseen}")


@pytest.mark.parametrize("seen", ["\t", "\n", "\r", "\x85", "\xa0", "\u3000", "é", "目", "😀", "\U0010ffff"])
def test_everything_else_may_stand(seen: str) -> None:
    assert refused_character(seen) is None
    assert is_clean(seen)


def test_the_quick_answer_is_the_exact_one_for_every_character() -> None:
    assert all(
        is_clean(each) == (refused_character(each) is None) for each in map(chr, range(0, sys.maxunicode, 7))
    )
