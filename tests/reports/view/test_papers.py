"""The papers: the performance self-report and the promotion case."""

from __future__ import annotations

from datetime import date

import cmo_career as cc
from cmo_career.model.career import Career
from cmo_career.reports.view.brief import BriefPage, Variant, brief_page
from cmo_career.reports.view.parts import Facts, Grid, Items
from house.source_tree import root
from reports.careers import a_bare_career, on

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml")


def paper(variant: Variant, career: Career = director, language: str = "zh") -> BriefPage:
    """Return a paper as the manager gets it."""
    return brief_page(
        cc.for_audience(career, "manager"), language, as_of=day, audience="manager", variant=variant
    )


def test_headings_are_numbered_as_such_papers_are() -> None:
    for variant in ("performance", "promotion"):
        headings = [section.heading for section in paper(variant).sections]
        assert [heading[:2] for heading in headings] == [
            f"{n}、" for n in "一二三四五六七八"[: len(headings)]
        ]


def test_results_stand_against_what_was_promised() -> None:
    (results,) = (each for each in paper("performance", language="en").sections if each.id == "results")
    (grid,) = results.parts
    assert isinstance(grid, Grid)
    told = {row.head.text: row.cells[2].text for row in grid.rows}
    assert told["Roll out a new data dashboard in the team"] == "Met"
    assert told["Finish a financial-analysis course and explain a set of accounts alone"] == "Partly met"


def test_the_promotion_case_shows_evidence_gate_by_gate() -> None:
    (gates,) = (each for each in paper("promotion", language="en").sections if each.id == "gates")
    (grid,) = gates.parts
    assert isinstance(grid, Grid)
    shown = [row.cells[1].text for row in grid.rows]
    assert any(text.startswith("Marketing closed 2025 at 1.8% under budget") for text in shown)


def test_the_case_is_for_a_promotion_at_home() -> None:
    (post,) = (each for each in paper("promotion", language="en").sections if each.id == "post")
    (facts,) = post.parts
    assert isinstance(facts, Facts)
    assert facts.lines[1].text.startswith("VP Marketing / CMO")


def test_what_fell_short_has_its_causes_and_its_lesson() -> None:
    (lessons,) = (each for each in paper("performance", language="en").sections if each.id == "lessons")
    (items,) = lessons.parts
    assert isinstance(items, Items)
    assert any("Learnt: Following is not doing" in note for line in items.lines for note in line.notes)


def test_where_there_is_nothing_to_report_that_is_said() -> None:
    page = brief_page(a_bare_career(), "en", as_of=on, variant="promotion")
    assert "Nothing to report." in repr(page)
