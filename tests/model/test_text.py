"""Texts in several languages."""

from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.text import (
    Text,
    as_optional_text,
    as_text,
    as_texts,
    check_tag,
    check_tags,
    is_tag,
)
from strategies import texts, words


def test_a_plain_string_has_no_language_of_its_own() -> None:
    text = Text.of("Finance course")
    assert text.languages == ("und",)
    assert text.is_plain
    assert not Text.of({"en": "Finance course"}).is_plain


@given(texts)
def test_a_text_of_a_text_is_itself_and_of_its_mapping_an_equal(text: Text) -> None:
    assert Text.of(text) is text
    assert Text.of(text.by_language) == text
    assert hash(Text.of(dict(text.by_language))) == hash(text)
    assert pickle.loads(pickle.dumps(text)) == text


title = Text.of({"zh": "一", "en": "one", "zh-Hant": "壹"})


@pytest.mark.parametrize(
    ("wanted", "then", "found"),
    [
        ("zh", (), "一"),
        ("zh-Hant", (), "壹"),
        ("zh-Hant-TW", (), "壹"),
        ("zh-Hans-CN", (), "一"),
        ("en-GB", (), "one"),
        ("fr", (), "一"),
        ("fr", ("en",), "one"),
        ("fr", ("de", "en-GB"), "one"),
        ("fr", ("de",), "一"),
    ],
)
def test_a_reader_gets_the_tag_its_parent_then_the_fallbacks_then_the_first(
    wanted: str, then: tuple[str, ...], found: str
) -> None:
    assert title.choose(wanted, *then) == found


def test_a_plain_string_comes_before_the_fallback_languages() -> None:
    text = Text.of({"en": "one", "und": "plain"})
    assert text.choose("zh", "en") == "plain"
    assert text.choose("en") == "one"


@given(texts, st.sampled_from(["zh", "en", "de-AT", "fr"]))
def test_some_words_are_always_found_and_the_language_s_own_first(text: Text, language: str) -> None:
    chosen = text.choose(language)
    assert chosen in text.by_language.values()
    if text.has(language):
        assert chosen == text.by_language.get(language, text.by_language.get(language.partition("-")[0]))


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ("", "text-blank"),
        (" \n", "text-blank"),
        ({"zh": "　"}, "text-blank"),
        ({}, "text-empty"),
        (5, "text-not-mapping"),
        (None, "text-not-mapping"),
        (True, "text-not-mapping"),
        (["a"], "text-not-mapping"),
        (b"a", "text-not-mapping"),
        ({"zh": 5}, "text-not-words"),
        ({"zh": None}, "text-not-words"),
        ({5: "a"}, "language-tag-malformed"),
        ({"": "a"}, "language-tag-malformed"),
        ({"z": "a"}, "language-tag-malformed"),
        ({"zh_CN": "a"}, "language-tag-malformed"),
        ({"zh-": "a"}, "language-tag-malformed"),
        ({"中文": "a"}, "language-tag-malformed"),
    ],
)
def test_what_is_no_text_is_refused(given_: Any, code: str) -> None:
    assert refusal(Text.of, given_) == (code, "")


@pytest.mark.parametrize("unseen", ["\0", "\x1b[31m", "\x7f", "\ud800", "\ufffe"])
def test_no_text_holds_what_no_document_may_hold(unseen: str) -> None:
    assert refusal(Text.of, f"a{unseen}") == ("character-refused", "")
    assert refusal(Text.of, {"zh": "示例", "en": f"a{unseen}"}) == ("character-refused", "")


def test_the_refused_character_is_told_by_its_code_point() -> None:
    with pytest.raises(ValueError, match="U\\+0007"):
        Text.of("ring\a")


@pytest.mark.parametrize("kept", ["a\tb", "a\nb", "a\r\nb", "示例，“引号”", "😀", "a\u200db", "\u202ea"])
def test_what_people_do_write_is_kept_as_it_is(kept: str) -> None:
    assert Text.of(kept).by_language["und"] == kept


@given(words)
def test_words_are_neither_trimmed_nor_changed(written: str) -> None:
    assert Text.of(f" {written}\n").choose("en") == f" {written}\n"


def test_an_error_does_not_repeat_the_text() -> None:
    with pytest.raises(ValueError, match="the text in") as caught:
        Text.of({"en": ["secret ambition"]})  # type: ignore[dict-item]
    assert "secret" not in str(caught.value)
    assert "secret" not in repr(Text.of("secret ambition"))


def test_fields_convert_what_people_give() -> None:
    assert as_text("a") == Text.of("a")
    assert as_optional_text(None) is None
    assert as_optional_text("a") == Text.of("a")
    assert as_texts(["a", {"zh": "一"}]) == (Text.of("a"), Text.of({"zh": "一"}))


@pytest.mark.parametrize("tag", ["zh", "und", "zh-Hant-TW", "en-abcdefgh", "abcdefgh", "x1-a"])
def test_a_tag_has_parts_of_at_most_eight_letters_and_begins_with_letters(tag: str) -> None:
    assert is_tag(tag) == (tag != "x1-a")
    assert not is_tag(f"{tag}-abcdefghi")
    assert not is_tag("abcdefghi")


def test_a_field_takes_tags_and_nothing_else() -> None:
    made = attrs.make_class("Made", {"tag": attrs.field(default="zh", validator=check_tag)})
    several = attrs.make_class("Several", {"tags": attrs.field(default=(), validator=check_tags)})
    assert made("zh-Hant").tag == "zh-Hant"
    assert several(("zh", "en")).tags == ("zh", "en")
    for no_tag in ("zh_CN", None, 5, ["zh"]):
        assert refusal(made, no_tag) == ("language-tag-malformed", "tag")
        assert refusal(several, ("zh", no_tag)) == ("language-tag-malformed", "tags")
