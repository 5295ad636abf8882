"""The rules that come with the library, taken together."""

from __future__ import annotations

import re
from pathlib import Path

from cmo_career.analysis.checks.collection import built_in_rules
from cmo_career.words import built_in, languages

codes = [each.code for each in built_in_rules]


def test_every_rule_stands_in_it_once_in_order() -> None:
    source = Path(__file__).parents[3] / "src" / "cmo_career" / "analysis" / "checks"
    written = [
        code
        for file in sorted(source.glob("*.py"))
        for code in re.findall(r'^@rule\("(C\d{3})"', file.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert len(codes) >= 30
    assert codes == sorted(codes)
    assert codes == sorted(written)
    assert len(set(codes)) == len(codes)


def test_every_rule_has_a_career_that_trips_it_and_one_that_does_not() -> None:
    tables = "".join(
        file.read_text(encoding="utf-8") for file in sorted(Path(__file__).parent.glob("test_*.py"))
    )
    assert [code for code in codes if f'"{code}": Pair(' not in tables] == []


def test_every_rule_has_words_of_its_own_in_every_language() -> None:
    for language in languages():
        for part in ("title", "reason", "fix"):
            said = [built_in.phrases(language)[f"check.{code}.{part}"].forms["other"] for code in codes]
            assert not any(words.endswith((".", "。")) for words in said)
        titles = [built_in.phrase(f"check.{code}.title", language) for code in codes]
        assert len({*titles}) == len(titles)


def test_there_are_no_words_for_rules_that_are_not_there() -> None:
    said = {key.split(".")[1] for key in built_in.phrases("en") if key.startswith("check.")}
    assert said == {*codes}


def test_every_rule_says_what_it_yields() -> None:
    assert [each.code for each in built_in_rules if not (each.look.__doc__ or "").strip()] == []
