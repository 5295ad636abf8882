from __future__ import annotations

from cmo_career.analysis.answers.every_language import in_every_language
from cmo_career.words import languages


def test_what_is_said_by_words_alone_is_said_in_every_language() -> None:
    said = in_every_language(lambda language: f"said in {language}")
    assert said.languages == languages()
    assert said.choose("zh-Hans") == "said in zh"
