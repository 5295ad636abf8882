"""Reports by name."""

from __future__ import annotations

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.registry import report_named, reports


def test_the_plan_comes_first_and_in_every_format() -> None:
    assert next(iter(reports)) == "plan"
    assert report_named("plan", "html") is report_named("plan", "txt")


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
