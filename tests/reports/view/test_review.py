"""The review report: held, or a draft that says it is one."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import cmo_career as cc
from cmo_career.errors import AnalysisError
from cmo_career.model.period import PeriodLike
from cmo_career.reports.view.parts import Grid, Items, Line
from cmo_career.reports.view.review import review_page
from cmo_career.reports.view.sections_page import SectionsPage
from house.source_tree import root
from reports.careers import a_bare_career

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml")


def page_of(period: PeriodLike | None = None, as_of: date = day) -> SectionsPage:
    """Return the report of a review of the director."""
    return review_page(director, "en", as_of=as_of, period=period)


def items_of(page: SectionsPage, id_: str) -> list[Line]:
    """Return the items of a section."""
    section = next(each for each in page.sections if each.id == id_)
    return [line for part in section.parts if isinstance(part, Items) for line in part.lines]


def test_a_review_that_was_held_is_no_draft_and_knows_nothing_later() -> None:
    page = page_of("2026-Q2")
    assert page.draft == ""
    assert page.title == "Quarterly review, Q2 2026"
    assert page.as_of == "As of Jul 3, 2026"


def test_promises_are_measured_as_they_were_made() -> None:
    (promised,) = (each for each in page_of("2026-Q2").sections if each.id == "promised")
    grid = promised.parts[0]
    assert isinstance(grid, Grid)
    finance = grid.rows[0]
    assert finance.cells[0].text == "by the end of June 2026"
    assert finance.cells[2].text == "Partly met"


def test_changes_say_what_was_and_becomes_and_why() -> None:
    first = items_of(page_of("2026-Q2"), "changes")[0]
    assert first.text.endswith("due date from June 2026 to November 2026")
    assert first.notes == ("Three closes and three rivals' reports still to go.",)


def test_causes_say_whose_they_are() -> None:
    below = [each.text for line in items_of(page_of("2026-Q2"), "why") for each in line.below]
    assert "The plan itself: Forty hours of course took 58. (mine to change)" in below


def test_without_a_period_the_review_that_is_due_is_drafted() -> None:
    page = page_of()
    assert page.title == "Draft: Quarterly review, Q3 2026"
    assert page.draft.startswith("A draft.")


def test_before_a_period_is_over_the_last_review_is_shown() -> None:
    assert page_of(as_of=date(2026, 8, 1)).title == "Quarterly review, Q2 2026"


def test_a_year_that_runs_is_drafted_with_what_was_judged_in_it() -> None:
    page = page_of("2026")
    assert page.title == "Draft: Annual review, 2026"
    assert any(isinstance(part, Grid) for part in page.sections[1].parts)


def test_a_review_held_later_does_not_exist_yet() -> None:
    assert page_of("2026-Q2", date(2026, 7, 1)).draft != ""


def test_a_draft_in_work_is_shown_as_it_is() -> None:
    draft = cc.draft_review(director, "2026-Q3", as_of=day).commit("Write it down", due="2026-12")
    page = review_page(director, "en", as_of=day, draft=draft)
    assert [line.text for line in items_of(page, "next")] == ["Write it down"]


def test_a_manager_reads_a_review_that_was_shared() -> None:
    seen = cc.for_audience(director, "manager")
    page = review_page(seen, "en", as_of=day, audience="manager", period="2026-Q2")
    assert page.title == "Quarterly review, Q2 2026"
    assert "Be the one whom" not in repr(page)


def test_without_a_plan_there_is_nothing_to_review() -> None:
    with pytest.raises(AnalysisError):
        review_page(a_bare_career(), "en", as_of=day)


def test_a_review_without_a_period_is_shown_by_its_kind() -> None:
    (held,) = (each for each in director.reviews if each.id == "2026-q2")
    alone = attrs.evolve(director, reviews=(attrs.evolve(held, period=None, kind="event"),))
    assert review_page(alone, "en", as_of=day).title == "Review after an event"
