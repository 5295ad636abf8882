"""The template environments."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from cmo_career.errors import ReportError
from cmo_career.reports import environment
from cmo_career.reports.environment import Markup, environment_of, markups, template_of, written
from cmo_career.reports.registry import reports
from reports.careers import hostile


@pytest.mark.parametrize("form", markups)
def test_a_word_that_a_page_does_not_have_is_an_error(form: Markup) -> None:
    with pytest.raises(UndefinedError):
        environment_of(form).from_string("{{ missing }}").render()


def test_html_is_escaped_whatever_a_template_is_called() -> None:
    assert environment_of("html").from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    assert environment_of("html").autoescape is True


def test_markdown_is_escaped_without_being_asked() -> None:
    assert environment_of("md").from_string("{{ words }}").render(words="*x*") == "\\*x\\*"


@pytest.mark.parametrize("form", markups)
def test_a_template_reaches_no_global(form: Markup) -> None:
    assert not environment_of(form).globals


@pytest.mark.parametrize("name", reports)
def test_every_report_has_a_template_in_each_of_its_formats(name: str) -> None:
    assert reports[name].formats
    for form in markups:
        assert template_of(name, form) is template_of(name, form)


def test_every_template_compiles_and_marks_nothing_as_safe() -> None:
    templates = sorted(Path(environment.folder).rglob("*.jinja"))
    assert len(templates) > 20
    for template in templates:
        source = template.read_text(encoding="utf-8")
        environment_of("txt" if ".txt" in template.name else "html").parse(source)
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source


def test_a_folder_of_templates_comes_before_the_librarys_own(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.txt.jinja").write_text("{{ page }}!", encoding="utf-8")
    assert written("plan", "txt", (tmp_path,), page="Mine") == "Mine!"


def test_of_two_folders_the_first_comes_first(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name / "plan").mkdir(parents=True)
        (tmp_path / name / "plan" / "plan.md.jinja").write_text(name, encoding="utf-8")
    assert written("plan", "md", (tmp_path / "b", tmp_path / "a")) == "b"


def test_a_template_changed_meanwhile_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "plan" / "plan.txt.jinja"
    file.parent.mkdir()
    for time, text in enumerate(("first", "second"), 1_000_000_000):
        file.write_text(text, encoding="utf-8")
        os.utime(file, (time, time))
        assert written("plan", "txt", (tmp_path,)) == text


@pytest.mark.parametrize("words", hostile)
@pytest.mark.parametrize("form", markups)
def test_hostile_words_stay_text_in_templates_that_users_bring(
    form: Markup, words: str, tmp_path: Path
) -> None:
    (tmp_path / "x").mkdir()
    template = {
        "html": '<p title="{{ page }}">{{ page }}</p><a href="{{ page }}">x</a><svg><text>{{ page }}</text></svg>',
        "md": "# {{ page }}\n\n[{{ page }}]({{ page }})\n",
        "txt": "{{ page | filled }}\n",
    }[form]
    (tmp_path / "x" / f"x.{form}.jinja").write_text(template, encoding="utf-8")
    made = written("x", form, (tmp_path,), page=words)
    if form == "html":
        plain = written("x", form, (tmp_path,), page="y")
        assert made.count("<") == plain.count("<")
        assert made.count('"') == plain.count('"')
        assert 'href=""' in made
    elif form == "md":
        assert made.endswith("]()\n")
        assert not re.search(r"(?<!\\)[<*`]", made)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no folder of templates called gone"):
        written("plan", "txt", (tmp_path / "gone",), page="")
