"""Every language says the same things, with the same blanks, in the same style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cmo_career.errors import MissingExtraError
from cmo_career.model import vocabulary
from cmo_career.words import PhraseBook, built_in, label, languages
from cmo_career.words.locale import locale_of
from cmo_career.words.phrase_file import Phrase

vocabularies: dict[str, Any] = {
    "action-group": vocabulary.ActionGroup,
    "action-kind": vocabulary.ActionKind,
    "audience": vocabulary.Audience,
    "blank-kind": vocabulary.BlankKind,
    "cause": vocabulary.CauseKind,
    "denominator": vocabulary.Denominator,
    "every": vocabulary.Every,
    "gate-kind": vocabulary.GateKind,
    "gate-weight": vocabulary.GateWeight,
    "horizon": vocabulary.Horizon,
    "interest": vocabulary.Interest,
    "measure-kind": vocabulary.MeasureKind,
    "need": vocabulary.Need,
    "outcome": vocabulary.OutcomeKind,
    "rater-group": vocabulary.RaterGroup,
    "review-kind": vocabulary.ReviewKind,
    "seen": vocabulary.Seen,
    "transition-kind": vocabulary.TransitionKind,
    "witness": vocabulary.Witness,
}


# Half-width punctuation touching a Chinese character, and a space between Chinese and Latin letters or digits.
badly_set = re.compile(
    r"[\u4e00-\u9fff][,;:!?()\"]|[,;:!?()\"][\u4e00-\u9fff]|[\u4e00-\u9fff] [\w{]|[\w}] [\u4e00-\u9fff]"
)


def offences(book: PhraseBook) -> Iterator[str]:
    """Yield what is wrong with the phrases of a book, a line each."""
    names: dict[str, frozenset[str]] = {}
    for language in book.languages:
        for key, phrase in book.phrases(language).items():
            names[key] = names.get(key, frozenset()) | phrase.names
    for language in book.languages:
        phrases = book.phrases(language)
        yield from (f"{language} lacks {key}" for key in sorted(names) if key not in phrases)
        for key, phrase in phrases.items():
            if phrase.names != names[key]:
                yield f"{language} lacks in {key}: {sorted(names[key] - phrase.names)}"
            yield from (f"{language} {offence} in {key}" for offence in offences_of(key, phrase, language))
    for key in sorted(names):
        if (
            key.startswith("problem.")
            and not {f"{key[: key.rindex('.')]}.{part}" for part in ("text", "fix")} <= names.keys()
        ):
            yield f"{key} has no text and fix"


def offences_of(key: str, phrase: Phrase, language: str) -> Iterator[str]:
    """Yield what is wrong with one phrase by itself."""
    known_forms = {"other", *locale_of(language).plural_form.tags}
    if phrase.forms.keys() != known_forms and (phrase.has_plurals or key.startswith("count.")):
        yield f"needs the forms {sorted(known_forms)}"
    for text in phrase.forms.values():
        if not text.strip():
            yield "says nothing"
        if key.startswith("problem.") and text.endswith((".", "。")):
            yield "has a full stop"
        if language == "zh" and badly_set.search(text):
            yield "has half-width punctuation or a space beside Chinese"


def test_every_language_says_the_same_things() -> None:
    assert len(built_in.phrases("en")) > 100
    assert list(offences(built_in)) == []


@pytest.mark.parametrize(
    ("english", "other", "offence"),
    [
        ('a = "A"', "", "de lacks a"),
        ("", 'a = "A"', "en lacks a"),
        ('a = "{n} of {who}"', 'a = "{n}"', "de lacks in a: ['who']"),
        ('a = "A"', 'a = " "', "de says nothing in a"),
        (
            'a = {one = "x", other = "y"}',
            'a = {few = "x", other = "y"}',
            "de needs the forms ['one', 'other'] in a",
        ),
        (
            'count.a = {one = "x", other = "y"}',
            'count.a = "x"',
            "de needs the forms ['one', 'other'] in count.a",
        ),
        (
            'problem.a = {text = "x.", fix = "y"}',
            'problem.a = {text = "x", fix = "y"}',
            "en has a full stop in problem.a.text",
        ),
        ('problem.a.text = "x"', 'problem.a.text = "x"', "problem.a.text has no text and fix"),
    ],
)
def test_the_guard_finds_a_planted_offence(tmp_path: Path, english: str, other: str, offence: str) -> None:
    for language, text in (("en", english), ("de", other)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.toml").write_text(text, encoding="utf-8")
    assert list(offences(PhraseBook(folders=(tmp_path,)))) == [offence]


def test_every_vocabulary_is_guarded() -> None:
    kinds = {name for name in vocabulary.__all__ if name[0].isupper()}
    assert {id(each) for each in vocabularies.values()} == {id(getattr(vocabulary, name)) for name in kinds}


@pytest.mark.parametrize("kind", vocabularies)
def test_every_word_of_the_model_has_a_label_of_its_own(kind: str) -> None:
    words = vocabulary.words_of(vocabularies[kind])
    assert words
    for language in languages():
        labels = [label(kind, word, language) for word in words]
        assert len({*labels}) == len(labels)


def test_the_guard_finds_badly_set_chinese(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    for text in ("好,坏", "好 a", "{n} 个"):
        (tmp_path / "zh" / "a.toml").write_text(f'a = "{text}"', encoding="utf-8")
        found = list(offences(PhraseBook(folders=(tmp_path,))))
        assert found == ["zh has half-width punctuation or a space beside Chinese in a"]


def test_a_problem_is_a_whole_sentence_in_each_language() -> None:
    error = MissingExtraError.of("missing-extra", package="numpy", extra="analysis")
    assert error.text("en") == 'the package numpy is not installed: run pip install "cmo-career[analysis]"'
    assert error.text("zh") == '尚未安装软件包numpy。请运行以下命令安装：pip install "cmo-career[analysis]"。'
