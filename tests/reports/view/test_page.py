"""Pages hold words, not values."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.view.page import BriefPage, brief_page, plan_page
from reports.careers import a_bare_career, a_full_career, on


def strangers(value: Any, where: str = "page") -> list[str]:
    """Return the places of a page that hold neither words, nor nothing, nor counts of places."""
    if isinstance(value, tuple):
        return [found for place, each in enumerate(value) for found in strangers(each, f"{where}[{place}]")]
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return [
            found for each in fields for found in strangers(getattr(value, each.name), f"{where}.{each.name}")
        ]
    return [] if value is None or type(value) in {str, bool, int} else [where]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_holds_nothing_but_words(language: str) -> None:
    for career in (a_full_career(), a_bare_career()):
        assert strangers(plan_page(career, language, as_of=on)) == []


def test_a_value_on_a_page_would_be_noticed() -> None:
    assert strangers((on, ("a", 1.5))) == ["page[0]", "page[1][1]"]


def test_the_brief_says_what_the_plan_says() -> None:
    brief, plan = (make(a_full_career(), "en", as_of=on) for make in (brief_page, plan_page))
    for field in attrs.fields(BriefPage):
        assert getattr(brief, field.name) == getattr(plan, field.name)


def test_a_title_is_whose_plan_it_is() -> None:
    assert plan_page(a_full_career(), "en", as_of=on).title == "Career plan of Lin"
    assert plan_page(a_bare_career(), "zh", as_of=on).title == "职业发展规划"


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(ReportError):
        plan_page(a_bare_career(), "xx", as_of=on)
