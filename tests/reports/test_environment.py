"""The template environments."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from cmo_career.reports import environment
from cmo_career.reports.environment import Format, environment_of, formats, template_of
from cmo_career.reports.registry import reports


@pytest.mark.parametrize("form", formats)
def test_a_word_that_a_page_does_not_have_is_an_error(form: Format) -> None:
    with pytest.raises(UndefinedError):
        environment_of(form).from_string("{{ missing }}").render()


def test_html_is_escaped_whatever_a_template_is_called() -> None:
    assert environment_of("html").from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    assert environment_of("html").autoescape is True


def test_markdown_is_escaped_without_being_asked() -> None:
    assert environment_of("md").from_string("{{ words }}").render(words="*x*") == "\\*x\\*"


@pytest.mark.parametrize("form", formats)
def test_a_template_reaches_no_global(form: Format) -> None:
    assert not environment_of(form).globals


@pytest.mark.parametrize("name", reports)
def test_every_report_has_a_template_in_each_of_its_formats(name: str) -> None:
    assert reports[name].formats
    for form in formats:
        assert template_of(name, form) is template_of(name, form)


def test_every_template_compiles_and_marks_nothing_as_safe() -> None:
    templates = sorted(Path(environment.folder).rglob("*.jinja"))
    assert len(templates) > 20
    for template in templates:
        source = template.read_text(encoding="utf-8")
        environment_of("txt" if ".txt" in template.name else "html").parse(source)
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source
