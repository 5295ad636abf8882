"""How a page speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.errors import ReportError
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.reports.view.voice import Voice, on_one_line
from reports.careers import a_bare_career


def a_voice(language: str = "en") -> Voice:
    """Return the voice of a bare career."""
    return Voice.of(a_bare_career(), language)


@given(st.text())
def test_a_text_on_one_line_controls_nothing(text: str) -> None:
    shown = on_one_line(text)
    assert "\n" not in shown
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ud800\ufffe")
    assert on_one_line(shown) == shown


@pytest.mark.parametrize("text", ["首席营销官", "👨\u200d👩\u200d👧 family", "نص عربي", "naïve"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert on_one_line(text) == text


@pytest.mark.parametrize(
    ("asked", "phrases", "texts"),
    [("zh", "zh", "zh"), ("zh-Hant", "zh", "zh-Hant"), ("en_GB", "en", "en-GB"), ("EN", "en", "en")],
)
def test_a_reader_gets_phrases_and_texts_of_the_nearest_language(
    asked: str, phrases: str, texts: str
) -> None:
    voice = a_voice(asked)
    assert (voice.language, voice.reader) == (phrases, texts)


def test_texts_fall_back_on_the_languages_of_the_career() -> None:
    assert a_voice("zh").told(Text.of({"fr": "Oui", "en": "Yes"})) == "Yes"
    assert a_voice().told(None) == ""


@pytest.mark.parametrize(
    ("written", "en", "zh"),
    [
        ("2030", "by the end of 2030", "2030年底前"),
        ("2027-Q4", "by the end of Q4 2027", "2027年第四季度末前"),
        ("2030-12", "by the end of December 2030", "2030年12月底前"),
        ("2027-10-01", "by October 1, 2027", "2027年10月1日前"),
    ],
)
def test_a_period_that_something_is_due_in_ends_with_its_last_day(written: str, en: str, zh: str) -> None:
    assert a_voice("en").by(Period(written)) == en
    assert a_voice("zh").by(Period(written)) == zh


def test_people_are_called_as_the_career_calls_them() -> None:
    assert a_voice().named(["manager", "Lin\u202e"]) == "Manager and Lin"


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(ReportError):
        a_voice("tlh")
