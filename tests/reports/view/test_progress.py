"""The progress report."""

from __future__ import annotations

from datetime import date

import attrs

import cmo_career as cc
from cmo_career.reports.view.parts import Grid, Items, Line
from cmo_career.reports.view.progress import progress_page
from cmo_career.reports.view.sections_page import SectionsPage
from house.source_tree import root
from reports.careers import a_bare_career, a_full_career, on

day = date(2026, 9, 30)
product = cc.load(root / "examples" / "product-career.yaml")


def grid_of(page: SectionsPage, id_: str) -> Grid:
    """Return the table of a section."""
    section = next(each for each in page.sections if each.id == id_)
    (grid,) = (part for part in section.parts if isinstance(part, Grid))
    return grid


def items_of(page: SectionsPage, id_: str) -> list[Line]:
    """Return the items of a section."""
    section = next(each for each in page.sections if each.id == id_)
    return [line for part in section.parts if isinstance(part, Items) for line in part.lines]


def test_outcome_and_work_are_two_figures_and_the_pace_has_a_range() -> None:
    rows = {
        row.head.text: row.cells for row in grid_of(progress_page(product, "en", as_of=day), "goals").rows
    }
    _, outcome, work, _, pace = rows["Refunds arrive within a day"]
    assert (outcome.text, work.text) == ("49%", "45% (107 of 238 hours)")
    assert pace.text == "Apr 22, 2027"
    assert pace.notes == ("Apr 4, 2027 to May 13, 2027, four times in five", "in time")


def test_what_is_overdue_comes_before_what_is_blocked() -> None:
    words = [line.notes[0] for line in items_of(progress_page(a_full_career(), "en", as_of=on), "attention")]
    assert words == ["Overdue", "Overdue", "Blocked"]


def test_habits_are_told_apart() -> None:
    (habit,) = grid_of(progress_page(a_full_career(), "en", as_of=on), "habits").rows
    assert [cell.text for cell in habit.cells] == ["Every month", "0 of 9"]


def test_what_changed_since_a_day_is_told_where_it_is_asked() -> None:
    assert "since" not in [section.id for section in progress_page(product, "en", as_of=day).sections]
    changed = items_of(progress_page(product, "en", as_of=day, since=date(2026, 6, 30)), "since")
    told = {line.text: line.notes for line in changed}
    assert told["Refunds arrive within a day"] == ("Outcome 26% → 49%", "Work 20% → 45%")
    assert told["Pay refunds over instant transfer instead of the nightly batch"] == ("now under way",)
    assert any("due date from Q1 2027 to Q2 2027" in text for text in told)


def test_where_nothing_changed_that_is_said() -> None:
    page = progress_page(attrs.evolve(product, reviews=()), "en", as_of=day, since=day)
    assert "Nothing changed." in repr(page)


def test_without_a_plan_that_is_said() -> None:
    assert "There is no plan yet." in repr(progress_page(a_bare_career(), "en", as_of=on))
