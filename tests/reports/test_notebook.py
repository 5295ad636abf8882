from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import cmo_career as cc
from builders import a_career, a_framework, today
from cmo_career.analysis.checks.check import check
from cmo_career.analysis.difference.compare import compare
from cmo_career.errors import ReportError
from cmo_career.reports.chart import chart
from cmo_career.reports.notebook import drawn, language_of
from cmo_career.reports.pictures import image_of
from plan_builders import action, goal, plan

career = cc.load(Path(__file__).parents[2] / "examples" / "career.yaml", kind=cc.Career)
day = date(2026, 9, 30)
assert career.plan is not None
values: dict[str, Any] = {
    "career": career,
    "framework": career.framework,
    "plan": career.plan,
    "goal": career.plan.node("finance-basics"),
    "composition": career.plan.goal.how,
    "standing": cc.standing(career, as_of=day),
    "row": cc.standing(career, as_of=day).row("data"),
    "way": cc.ways_onward(career, as_of=day)[0],
    "progress": cc.progress(career.plan, as_of=day),
    "schedule": cc.schedule(career.plan, career.profile.capacity, as_of=day),
    "readiness": cc.readiness(career, "cmo", as_of=day),
    "routes": cc.routes(career, "cmo", as_of=day),
    "agenda": cc.agenda(career, as_of=day),
    "explanation": cc.explain(career, "finance-course", as_of=day),
    "orphans": cc.orphans(career, as_of=day),
    "findings": check(career, as_of=day),
    "difference": compare(career.plan, career.plan.change("finance-basics", due="2026-12")),
}


def html(value: object, language: str | None = None) -> str:
    found = drawn(value, language)
    assert found is not None
    return found


@pytest.mark.parametrize("name", values)
def test_a_value_shows_itself_in_the_language_of_the_career_unless_told(name: str) -> None:
    value = values[name]
    assert html(value).lstrip().startswith('<div lang="zh">')
    assert html(value, "en").lstrip().startswith('<div lang="en">')
    assert html(value, "zh-Hans") == html(value)
    assert value._repr_mimebundle_()["text/html"] == html(value)


@pytest.mark.parametrize("name", values)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_leaks_into_the_notebook_and_the_markup_is_whole(name: str, language: str) -> None:
    found = html(values[name], language)
    outside = re.sub(r'src="[^"]*"', "", found)
    assert not re.search(r"<style|<script|<link|class=|id=|on\w+=|https?:", outside)
    whole = re.sub(r"<(img[^>]*)>", r"<\1/>", found)
    ET.fromstring(whole)  # noqa: S314 - what the library has just made


@pytest.mark.parametrize(
    "name", ["standing", "framework", "career", "progress", "schedule", "readiness", "routes"]
)
def test_a_chart_is_an_image_with_its_own_style_and_words_for_who_cannot_see_it(name: str) -> None:
    found = html(values[name], "en")
    data = re.search(r'src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)"', found)
    assert data is not None
    picture = ET.fromstring(b64decode(data[1]))  # noqa: S314 - what the library has just made
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(data[2]) > 40


def test_the_chart_of_an_answer_is_the_most_telling_one() -> None:
    kinds = ("standing", "readiness", "progress", "schedule", "routes")
    images = [image_of(values[name], "en") for name in kinds]
    firsts = [image.description.split()[0] for image in images if image is not None]
    assert firsts == ["Likely", "Readiness", "Progress:", "Timeline:", "Ways"]
    assert image_of(values["agenda"], "en") is None
    standing = image_of(values["standing"], "zh")
    assert standing is not None
    made = b64decode(standing.source.partition(",")[2]).decode()
    assert made == chart(values["standing"], "pillars", language="zh")


def test_what_people_write_is_escaped() -> None:
    nasty = "<script>alert(1)</script> ]]> & \"'"
    value = plan(action("a", title=nasty), title=nasty)
    assert "<script" not in html(value)
    framework = a_framework(title=nasty)
    image = re.search(r"base64,([^\"]+)", html(cc.standing(a_career(framework=framework), as_of=today), "en"))
    assert image is not None
    ET.fromstring(b64decode(image[1]))  # noqa: S314 - what the library has just made


def test_a_language_without_phrases_falls_back_and_one_asked_for_is_refused() -> None:
    german = goal("g", title={"de": "Ziel"})
    assert language_of(german) == "en"
    assert language_of(goal("g", title="Plain")) == "en"
    with pytest.raises(ReportError):
        drawn(german, "tlh")


def test_what_is_no_value_of_the_library_is_not_drawn() -> None:
    assert drawn(object(), "en") is None


def test_a_difference_is_a_table_with_its_reasons_folded_and_prints_as_lines() -> None:
    changes = values["difference"]
    shown = changes.show(language="zh")._repr_mimebundle_()
    assert '<th scope="col" style="text-align: left">原因</th>' in shown["text/html"]
    assert "<details>" in shown["text/html"]
    assert shown["text/plain"] == str(changes)


def test_a_large_plan_shows_its_first_rows() -> None:
    wide = plan(cc.all_of(*(action(f"a{number}") for number in range(200))))
    assert html(wide, "en").count("<tr>") == 40


def test_a_theme_colours_the_chart_and_leaves_the_notebook_alone() -> None:
    found = cc.standing(career, as_of=day)
    theme = {"light": {"accent": "#7a1f3d"}, "dark": {"accent": "#f0a6bd"}}
    plain, branded = (str(found.show(language="en", theme=each)._repr_html_()) for each in (None, theme))
    source = re.search(r"base64,([^\"]+)", branded)
    assert source is not None
    picture = b64decode(source[1]).decode()
    assert "#7a1f3d" in picture
    assert "prefers-color-scheme:dark" in picture
    assert "#7a1f3d" not in branded
    assert re.sub(r"base64,[^\"]+", "", plain) == re.sub(r"base64,[^\"]+", "", branded)


def test_what_is_wrong_with_a_theme_is_told() -> None:
    with pytest.raises(ReportError, match="accent"):
        career.show(theme={"light": {"accnt": "#7a1f3d"}})
