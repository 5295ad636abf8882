"""Every report as it comes out of a printer."""

from __future__ import annotations

import pytest

from browser.pages import Shown, shown
from browser.print_outs import printed
from browser.screen import Screen

papers = {"a4": (595, 842), "letter": (612, 792)}
# On how many sheets a reader of the examples expects a report.
expected = {
    "plan": range(8, 26),
    "brief": range(1, 2),
    "brief-manager": range(1, 2),
    "brief-mentor": range(1, 2),
    "performance": range(1, 3),
    "promotion": range(1, 3),
    "review-held": range(1, 4),
    "review-draft": range(1, 4),
    "progress": range(2, 7),
}


def _table() -> str:
    """Return a table whose heads stand on one sheet, and its rows on the next."""
    heads = "<thead><tr><th>What<th>by whom<th>and when</thead>"
    return f'<table><caption>A table</caption>{heads}<tbody style="break-before: page"><tr><td>1<td>2<td>3</tbody></table>'


@pytest.mark.parametrize(
    ("report", "paper"),
    [
        pytest.param(each, paper, id=f"{each.id}-{paper}")
        for each in shown
        for paper in papers
        if each.name != "framework" and (paper == "a4" or expected[each.name] == range(1, 2))
    ],
)
def test_a_report_has_its_sheets_and_none_ends_with_a_heading(
    screen: Screen, report: Shown, paper: str
) -> None:
    screen.show(report.asked_with(theme={"paper": paper}))
    found = printed(screen.page)
    assert found.size == papers[paper]
    assert found.sheets in expected[report.name]
    assert found.left_alone == ()


@pytest.mark.parametrize(
    ("planted", "sheets", "left_alone"),
    [
        ("<h2>A heading</h2>", 1, ()),
        ('<h2 style="break-after: page">A heading</h2>', 2, ("Aheading",)),
        ('<p style="break-after: page">A paragraph</p>', 2, ()),
        (_table(), 2, ("Whatbywhomandwhen",)),
    ],
)
def test_a_heading_at_the_end_of_a_sheet_is_found(
    screen: Screen, planted: str, sheets: int, left_alone: tuple[str, ...]
) -> None:
    screen.show(f"<!DOCTYPE html><title>A page</title><h1>A page</h1>{planted}<p>The rest of it</p>")
    found = printed(screen.page)
    assert found.sheets == sheets
    assert found.left_alone == left_alone
