from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.errors import ReportError
from cmo_career.words.phrase_file import Phrase, PhraseFileError, placeholders, read_phrases


def read(folder: Path, text: str | bytes) -> dict[str, Phrase]:
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / "some.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_phrases((folder,), "en")


def test_tables_group_keys_and_plural_tables_are_one_phrase(tmp_path: Path) -> None:
    found = read(tmp_path, 'a = "A"\n[b.c]\nd = {one = "{n} d", other = "{n} ds of {who}"}\n')
    assert list(found) == ["a", "b.c.d"]
    assert found["a"].forms == {"other": "A"}
    assert not found["a"].has_plurals
    assert found["b.c.d"].has_plurals
    assert found["b.c.d"].names == {"n", "who"}


def test_a_vocabulary_with_a_word_other_is_no_plural(tmp_path: Path) -> None:
    assert list(read(tmp_path, '[need]\nmanager = "M"\nother = "O"\n')) == ["need.manager", "need.other"]


def test_doubled_braces_are_braces(tmp_path: Path) -> None:
    assert read(tmp_path, 'a = "{{x}} of {y}"')["a"].names == {"y"}


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert "a" in read(tmp_path, b'\xef\xbb\xbfa = "A"')


@pytest.mark.parametrize("text", ["{0}", "{}", "{person.name}", "{rows[0]}", "{n:>9999999}", "{n!r}", "{名}"])
def test_a_placeholder_is_a_plain_name(text: str) -> None:
    with pytest.raises(ValueError, match="is not a plain placeholder"):
        list(placeholders(text))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('a = "{b.c}"', "the phrase 'a': '{b.c}' is not a plain placeholder such as '{name}'"),
        ('a = "{"', "the phrase 'a': "),
        ("[a]\nb = 3", "the phrase 'a.b' is not a text"),
        ('a = ["x"]', "the phrase 'a' is not a text"),
        ('a = {one = 1, other = "x"}', "the phrase 'a' is not a text"),
        ('a = "A"\na = "B"', "overwrite"),
        ("a = ", "Invalid value"),
        (b'a = "\xff"', "utf-8"),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(tmp_path: Path, text: str | bytes, why: str) -> None:
    with pytest.raises(PhraseFileError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith("en/some.toml: ")
    assert why in str(caught.value)


def test_a_broken_file_is_told_without_any_phrase(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        read(tmp_path, "a = 3")
    assert caught.value.text("tlh") == "en/some.toml: the phrase 'a' is not a text"


def test_a_key_stands_in_one_file_only(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder / "en").mkdir(parents=True)
        (tmp_path / folder / "en" / f"{folder}.toml").write_text('a = "A"', encoding="utf-8")
    with pytest.raises(PhraseFileError, match=r"en/two.toml: the phrase 'a' stands in one.toml already"):
        read_phrases((tmp_path / "one", tmp_path / "two"), "en")
