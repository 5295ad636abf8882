"""What a template of a user can do, and what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.render import render
from reports.careers import a_bare_career, on


def made(template: str, folder: Path, name: str = "plan/plan.html.jinja", language: str = "en") -> str:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(template, encoding="utf-8")
    return render(a_bare_career(), language=language, as_of=on, templates=folder)


@pytest.mark.parametrize(
    "template",
    [
        "{{ page.__class__ }}",
        "{{ page.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ page.title.__init__.__globals__ }}",
        "{{ ''|attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ [].append(1) }}",
        "{% set l = [1] %}{{ l.pop() }}",
        "{{ {}.update(a=1) }}",
        "{{ 'a' * 2000000 }}",
        "{{ [1] * 9 ** 9 }}",
        "{{ 9 ** 99 }}",
        "{{ '%999999999s' % 1 }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ range(1000000000)|list }}",
        "{{ page.title|safe }}",
        "{{ page.title|format }}",
        "{{ [1]|random }}",
        "{{ lipsum() }}",
        "{{ 'x'|center(99999999) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'plan/plan.html.jinja' %}",
        "{{ 1 / 0 }}",
        "{{ page.title + 1 }}",
        "{{ page.title() }}",
    ],
)
def test_what_reaches_out_or_has_no_end_is_an_error_of_the_template(template: str, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        made(f"\n{template}", tmp_path)
    problem = caught.value.problems[0]
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("plan/plan.html.jinja", 2)
    assert caught.value.text("zh")


def test_what_a_page_needs_works(tmp_path: Path) -> None:
    template = (
        "{% for each in range(2) %}{{ loop.index * 2 }}{% endfor %} {{ 'ab' * 2 }} {{ 7 % 4 }} {{ 2 ** 3 }}"
        "{% set space = namespace(n=1) %}{% set space.n = 2 %} {{ space.n }} {{ 'A'|lower }} {{ page.title }}"
    )
    assert made(template, tmp_path) == "24 abab 3 8 2 a Career plan"
