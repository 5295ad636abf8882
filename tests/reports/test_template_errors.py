"""What goes wrong in templates is told with the template's name and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.render import render
from reports.careers import a_bare_career, on


def error_of(folder: Path, report: str = "plan") -> ReportError:
    with pytest.raises(ReportError) as caught:
        render(a_bare_career(), report, language="en", as_of=on, templates=folder)
    assert caught.value.text("zh")
    assert caught.value.__cause__ is None
    return caught.value


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{{ page.titel }}", 'plan/person.html.jinja:2:1: PlanPage has no "titel": did you mean "title"?'),
        ("\n{{ page.qqqqqq }}", 'plan/person.html.jinja:2:1: PlanPage has no "qqqqqq": use one of its names'),
        ("{{ pge.title }}", 'plan/person.html.jinja:1:1: the page has no "pge"'),
        ("\n\n{% if %}", "plan/person.html.jinja:3:1: the template cannot be read: Expected an expression"),
        ("{{ page.title|bold }}", "plan/person.html.jinja:1:1: the template cannot be read: No filter named"),
        ('\n{% include "plan/gone.jinja" %}', 'plan/person.html.jinja:2:1: there is no template "plan/gone.jinja"'),
        ('{% include "../../../etc/passwd" %}', 'there is no template "../../../etc/passwd"'),
        ('{% include "/etc/passwd" %}', 'there is no template "/etc/passwd"'),
        ("\n<a {{ page.title }}>", "plan/person.html.jinja:2:1: a value stands here where no escaping makes it safe"),
        ("{% autoescape false %}{% endautoescape %}", '1:1: "autoescape" cannot stand here'),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_of_ones_own_is_told_by_name_and_line(
    text: str, said: str, tmp_path: Path
) -> None:
    write(tmp_path, "plan/person.html.jinja", text)
    assert said in str(error_of(tmp_path))


def test_a_mistake_in_what_the_librarys_own_template_calls_is_told_there(tmp_path: Path) -> None:
    write(tmp_path, "page.html.jinja", "{% block sections %}{% endblock %}{{ nothing }}")
    assert str(error_of(tmp_path)).startswith("page.html.jinja:1:1")


def test_a_template_outside_the_folder_is_reached_by_a_link_and_by_nothing_else(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    write(outside, "secret.html.jinja", "linked")
    inside = tmp_path / "inside"
    write(inside, "plan/plan.html.jinja", '{% include "../outside/secret.html.jinja" %}')
    assert error_of(inside).problems[0].code == "template-missing"
    (inside / "linked.html.jinja").symlink_to(outside / "secret.html.jinja")
    write(inside, "plan/plan.html.jinja", '{% include "linked.html.jinja" %}')
    assert render(a_bare_career(), language="en", as_of=on, templates=inside) == "linked"
