"""Pages hold words, not values."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.reports.escapes import Css, Foreign
from cmo_career.reports.view.brief import Variant, brief_page
from cmo_career.reports.view.handbook import handbook_page
from cmo_career.reports.view.page import plan_page
from cmo_career.reports.view.parts import Facts
from cmo_career.reports.view.progress import progress_page
from cmo_career.reports.view.review import review_page
from reports.careers import a_bare_career, a_full_career, on


def strangers(value: Any, where: str = "page") -> list[str]:
    """Return the places of a page that hold neither words, nor styles, nor nothing, nor counts of places."""
    if isinstance(value, tuple):
        return [found for place, each in enumerate(value) for found in strangers(each, f"{where}[{place}]")]
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return [
            found for each in fields for found in strangers(getattr(value, each.name), f"{where}.{each.name}")
        ]
    return [] if value is None or type(value) in {str, bool, int, Css, Foreign} else [where]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_holds_nothing_but_words(language: str) -> None:
    for career in (a_full_career(), a_bare_career()):
        assert strangers(plan_page(career, language, as_of=on)) == []


def test_a_value_on_a_page_would_be_noticed() -> None:
    assert strangers((on, ("a", 1.5))) == ["page[0]", "page[1][1]"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("career", [a_full_career(), a_bare_career()], ids=["full", "bare"])
def test_no_other_page_holds_anything_but_words(career: Career, language: str) -> None:
    variants: tuple[Variant, ...] = ("talk", "performance", "promotion")
    pages: list[Any] = [brief_page(career, language, as_of=on, variant=each) for each in variants]
    pages += [
        progress_page(career, language, as_of=on, since=date(2026, 3, 31)),
        handbook_page(career.framework, language, as_of=on),
    ]
    if career.plan is not None:
        pages += [review_page(career, language, as_of=on, period=each) for each in ("2026-Q1", "2026-Q3")]
    assert [strangers(page) for page in pages] == [[] for _ in pages]


def test_the_opening_says_where_one_stands_before_anything_else() -> None:
    (facts,) = plan_page(a_full_career(), "en", as_of=on).opening.parts
    assert isinstance(facts, Facts)
    assert [line.label for line in facts.lines] == [
        "Now",
        "Target",
        "Planned",
        "Ready",
        "Gates",
        "Others decide",
        "Bottleneck",
        "Not known",
    ]


def test_notes_are_numbered_in_the_order_in_which_they_are_met() -> None:
    page = plan_page(a_full_career(), "en", as_of=on)
    (facts,) = page.opening.parts
    assert isinstance(facts, Facts)
    met = [mark for line in facts.lines for mark in line.marks]
    assert met == sorted(met, key=int)
    assert [note.number for note in page.notes.notes] == [str(n + 1) for n in range(len(page.notes.notes))]


def test_a_title_is_whose_plan_it_is() -> None:
    assert plan_page(a_full_career(), "en", as_of=on).title == "Career plan of Lin"
    assert plan_page(a_bare_career(), "zh", as_of=on).title == "职业发展规划"


def test_a_language_without_phrases_is_refused() -> None:
    with pytest.raises(ReportError):
        plan_page(a_bare_career(), "xx", as_of=on)
