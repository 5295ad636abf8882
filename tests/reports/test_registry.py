"""Reports by name, and what they can be asked for."""

from __future__ import annotations

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.registry import Option, Report, report_named, reports
from cmo_career.reports.theme import Theme, usual_theme

summary = Report(
    name="summary",
    view=lambda *_, **asked: asked,
    options=(
        Option(name="period"),
        Option(name="tone", values=("plain", "formal")),
        Option(name="most", in_pdf=9),
    ),
)


def test_the_plan_comes_first_and_in_every_format() -> None:
    assert next(iter(reports)) == "plan"
    assert report_named("plan", "html") is report_named("plan", "txt")


def test_a_report_of_ones_own_stands_for_itself() -> None:
    assert report_named(summary, "html") is summary


@pytest.mark.parametrize(
    ("name", "form", "code"),
    [
        ("plna", "html", "report-unknown-near"),
        ("", "html", "report-unknown"),
        ("plan", "HTML", "format-unknown-near"),
        ("plan", "docx", "format-unknown"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest_word(name: str, form: str, code: str) -> None:
    with pytest.raises(ReportError) as caught:
        report_named(name, form)
    assert caught.value.problems[0].code == code


def test_no_report_can_be_added_behind_the_back() -> None:
    with pytest.raises(TypeError):
        reports["mine"] = reports["plan"]  # type: ignore[index]


def test_options_reach_the_view_as_they_were_given() -> None:
    assert summary.chosen({"period": "2026-Q1", "tone": "formal"}, "html", usual_theme) == {
        "period": "2026-Q1",
        "tone": "formal",
    }


def test_a_pdf_has_its_own_usual_values_which_the_caller_may_change() -> None:
    assert summary.chosen({}, "pdf", usual_theme) == {"most": 9}
    assert summary.chosen({"most": 3}, "pdf", usual_theme) == {"most": 3}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"perod": "2026"}, 'did you mean "period"? It takes period, tone, most'),
        ({"x": 1}, "choose one of period, tone, most"),
        ({"tone": "frmal"}, 'did you mean "formal"? It may be plain, formal'),
        ({"tone": None}, "choose one of plain, formal"),
    ],
)
def test_an_option_that_there_is_not_is_told_with_those_that_there_are(
    given: dict[str, object], told: str
) -> None:
    with pytest.raises(ReportError) as caught:
        summary.chosen(given, "html", usual_theme)
    assert told in str(caught.value)


def test_a_report_without_options_says_so() -> None:
    with pytest.raises(ReportError, match="it has no options"):
        Report(name="short", view=print).chosen({"most": 3}, "md", usual_theme)


def test_a_report_that_minds_its_paper_gets_that_of_the_theme_unless_told() -> None:
    sheet = Report(name="sheet", view=print, options=(Option(name="paper", values=("a4", "letter")),))
    letter = Theme.of({"paper": "letter"})
    assert sheet.chosen({}, "html", letter) == {"paper": "letter"}
    assert sheet.chosen({"paper": "a4"}, "html", letter) == {"paper": "a4"}


def test_a_report_that_draws_gets_the_look_of_the_page() -> None:
    drawn = Report(name="drawn", view=print, options=(Option(name="theme"),))
    letter = Theme.of({"paper": "letter"})
    assert drawn.chosen({}, "html", letter) == {"theme": letter}
