"""Escaping for Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cmo_career.reports.markdown import escaped

markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(source: str) -> tuple[list[str], str]:
    """Return the kinds of what Markdown makes of a source, and the text it shows."""
    tokens = [child for block in markdown.parse(source) for child in block.children or (block,)]
    return [token.type for token in tokens], "".join(
        token.content for token in tokens if token.type == "text"
    )


@given(
    st.text(st.sampled_from("ab 1.)-+=*_`[]()<>#|~&;!\\\"'$:/@无")).map(lambda text: " ".join(text.split()))
)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    kinds, told = shown(str(escaped(text)))
    assert told == text
    assert set(kinds) <= {"paragraph_open", "text", "paragraph_close"}


@given(st.text(st.sampled_from("ab *_`[]<>#|~&\\")).map(lambda text: " ".join(text.split())).filter(bool))
def test_a_text_in_bold_is_bold_and_nothing_else(text: str) -> None:
    kinds, told = shown(f"- **x {escaped(text)} x** — y")
    assert told == f"x {text} x — y"
    assert kinds.count("strong_open") == 1


@pytest.mark.parametrize("text", ["2026. A year", "- item", "+ item", "=====", "1) one"])
def test_the_beginning_of_a_line_is_no_mark(text: str) -> None:
    assert shown(str(escaped(text))) == (["paragraph_open", "text", "paragraph_close"], text)


def test_numbers_and_sentences_stay_readable_in_the_source() -> None:
    assert escaped("1.5 (1.0–1.8)") == "1.5 (1.0–1.8)"
    assert escaped("完成一门课程，并讲清一份报表。") == "完成一门课程，并讲清一份报表。"


def test_what_is_no_text_is_left_alone() -> None:
    assert escaped(3) == 3
