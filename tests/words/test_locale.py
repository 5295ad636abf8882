from __future__ import annotations

import pytest

from cmo_career.errors import ReportError
from cmo_career.words.locale import language_name, locale_of, parents, plural_category


def test_a_tag_is_followed_by_its_parents() -> None:
    assert list(parents("zh_Hant-TW")) == ["zh-Hant-TW", "zh-Hant", "zh"]


def test_a_tag_without_end_costs_little() -> None:
    assert len(list(parents("-".join(["en"] * 100_000)))) == 8


@pytest.mark.parametrize(
    ("tag", "found"), [("zh", "zh"), ("zh-Hant-TW", "zh_Hant_TW"), ("PT_br", "pt_BR"), ("de-x-acme", "de")]
)
def test_a_locale_is_that_of_the_tag_or_of_its_nearest_parent(tag: str, found: str) -> None:
    assert str(locale_of(tag)) == found


@pytest.mark.parametrize("tag", ["", "xx", "x-klingon", "../en", "e\x00n", "中文"])
def test_a_language_that_nobody_knows_is_refused_by_name(tag: str) -> None:
    with pytest.raises(ReportError) as caught:
        locale_of(tag)
    assert caught.value.problems[0].code == "language-without-formats"
    assert f'in the language "{tag}"' in str(caught.value)


def test_plural_categories_are_those_of_the_language() -> None:
    assert [plural_category(n, "en") for n in (0, 1, 1.5, 2)] == ["other", "one", "other", "other"]
    assert [plural_category(n, "pl") for n in (1, 2, 5, 1.5)] == ["one", "few", "many", "other"]
    assert {plural_category(n, "zh") for n in (0, 1, 2, 1.5)} == {"other"}


def test_a_language_is_called_by_its_own_name_before_that_of_its_parts() -> None:
    assert language_name("zh-Hant", "en") == "Traditional Chinese"
    assert language_name("zh_Hans", "zh") == "简体中文"
    assert language_name("und", "zh") == "未知语言"


def test_a_language_without_a_name_is_called_by_its_tag() -> None:
    assert language_name("x-klingon", "en") == "x-klingon"
