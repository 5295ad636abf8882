"""Charts as their users get them: one call, a picture that stands alone, and the same values as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

import cmo_career as cc
from builders import a_career
from cmo_career.analysis.forecast.goal_forecast import GoalForecastGround
from cmo_career.analysis.standing.standing import Standing
from cmo_career.errors import ReportError
from cmo_career.reports.chart import chart, chart_table, chart_view, kinds_of
from cmo_career.reports.charts.looks import mark_looks, text_looks
from cmo_career.reports.environment import environment_of
from reports.careers import a_bare_career, a_full_career, hostile, on
from reports.charts.chart_results import kinds, results_of
from reports.charts.soundness import assert_sound

examples = Path(__file__).parents[2] / "examples"
day = date(2026, 10, 1)
careers = {
    name: results_of(cc.load(examples / f"{name}.yaml", kind=cc.Career), stage, day)
    for name, stage in (("career", "cmo"), ("product-career", "principal-product-manager"))
}
results = careers["career"]
svg = "{http://www.w3.org/2000/svg}"


def drawn(kind: str, language: str = "en", result: Any = None, **options: Any) -> ET.Element:
    made = chart(results[kind] if result is None else result, kind, language=language, **options)
    return ET.fromstring(made)  # noqa: S314 - what the library has just made


def words_in(picture: ET.Element) -> str:
    return " ".join("".join(each.itertext()) for each in picture.iter(f"{svg}text"))


@pytest.mark.parametrize("kind", kinds)
@pytest.mark.parametrize("name", careers)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_words_lie_apart_and_everything_within_the_picture(kind: str, name: str, language: str) -> None:
    view = chart_view(careers[name][kind], kind, language)
    assert view.drawing.rows
    assert_sound(view.drawing)


@pytest.mark.parametrize("kind", kinds)
def test_a_chart_is_the_same_every_time(kind: str) -> None:
    again = results_of(cc.load(examples / "career.yaml", kind=cc.Career), "cmo", day)
    assert chart(results[kind], kind, language="zh") == chart(again[kind], kind, language="zh")


@pytest.mark.parametrize("kind", kinds)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_chart_says_what_it_shows(kind: str, language: str) -> None:
    picture = drawn(kind, language)
    title, description = picture.find(f"{svg}title"), picture.find(f"{svg}desc")
    assert title is not None
    assert description is not None
    assert picture.attrib["role"] == "img"
    assert picture.attrib["lang"] == language
    assert picture.attrib["aria-labelledby"] == title.attrib["id"]
    assert picture.attrib["aria-describedby"] == description.attrib["id"]
    assert title.text
    assert len(description.text or "") > 60
    assert bool(re.search(r"[\u4e00-\u9fff]", title.text)) == (language == "zh")


@pytest.mark.parametrize("kind", kinds)
def test_a_chart_stands_alone_and_asks_for_nothing(kind: str) -> None:
    made = chart(results[kind], kind)
    assert made.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert not re.search(r"url\(|@import|href|<image|<script|<use|\son\w+=", made)
    assert re.findall(r"https?://[^\"]*", made) == ["http://www.w3.org/2000/svg"]


@pytest.mark.parametrize("kind", kinds)
def test_every_class_has_a_style_and_no_style_leaks(kind: str) -> None:
    picture = drawn(kind)
    style = picture.findtext(f"{svg}style") or ""
    used = {name for each in picture.iter() for name in each.attrib.get("class", "").split()}
    assert used
    assert all(f".{name}" in style for name in used)
    assert used - {"cmo-chart", "cmo-mark"} <= {f"cmo-{look}" for look in (*mark_looks, *text_looks)}
    bare = re.sub(r"@media[^{]*\{", "", style)
    assert all(each.startswith(".cmo-chart") for each in re.findall(r"[^{}]+(?=\{)", bare))


@pytest.mark.parametrize("kind", kinds)
def test_the_dark_has_colours_of_its_own(kind: str) -> None:
    style = drawn(kind).findtext(f"{svg}style") or ""
    light, dark = re.findall(r"--_paper:var\(--cmo-paper,(#\w+)\)", style)
    assert light != dark
    assert style.index("prefers-color-scheme:dark") > style.index("@media all")


@pytest.mark.parametrize("kind", kinds)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_table_has_the_values(kind: str, language: str) -> None:
    table = chart_table(results[kind], kind, language)
    assert table.rows
    assert table.heads
    assert all(len(row) == len(table.heads) for row in table.rows)
    assert all(any(cell for cell in row) for row in table.rows)


def numbers_in(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d)?%|\d+\.\d", text))


@pytest.mark.parametrize("kind", ["pillars", "radar", "goal-tree", "readiness"])
def test_every_value_of_the_picture_is_in_the_table(kind: str) -> None:
    table = chart_table(results[kind], kind)
    cells = numbers_in(" ".join(cell for row in table.rows for cell in row))
    assert numbers_in(words_in(drawn(kind)).replace("80% interval", "")) <= cells


@cache
def hostile_results(words: str) -> dict[str, Any]:
    return results_of(a_full_career(words), "s1", on)


@pytest.mark.parametrize("kind", kinds)
@pytest.mark.parametrize("words", hostile)
def test_whatever_people_write_stays_text(kind: str, words: str) -> None:
    found = hostile_results(words)[kind]
    view, picture = chart_view(found, kind), drawn(kind, result=found)
    assert_sound(view.drawing)
    assert {each.tag.removeprefix(svg) for each in picture.iter()} <= {
        "svg", "title", "desc", "style", "g", "path", "text"
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["pillars", "radar"])
def test_what_nobody_rated_is_unknown_and_never_nought(kind: str) -> None:
    found = cc.standing(a_career(), as_of=on)
    shown = words_in(drawn(kind, result=found))
    assert "unknown" in shown
    assert "0.0" not in shown
    looks = {mark.look for row in chart_view(found, kind).drawing.rows for mark in row.marks}
    assert "track-unknown" in looks
    assert not looks & {"likely", "interval"}
    assert {row[1] for row in chart_table(found, kind).rows} == {"unknown"}


def fits() -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    career = a_bare_career()
    yield "framework", career.framework, ("progression",)
    yield "career", career, ("progression",)
    yield "map", cc.readiness_map(career, as_of=on), ("progression",)
    yield "ways", cc.ways_onward(career, as_of=on), ("progression",)
    yield "standing", results["pillars"], ("pillars", "radar")
    yield "schedule", results["timeline"], ("timeline", "load")
    yield "forecast", results["forecast"], ("forecast",)
    yield "goal forecast", next(iter(results["forecast"].goals.values())), ("forecast",)
    yield "progress", results["goal-tree"], ("goal-tree",)


@pytest.mark.parametrize(
    ("result", "fitting"), [(each, kinds) for _, each, kinds in fits()], ids=[name for name, *_ in fits()]
)
def test_results_have_their_kinds_and_others_are_refused_by_name(
    result: Any, fitting: tuple[str, ...]
) -> None:
    assert kinds_of(result) == fitting
    for kind in fitting:
        assert chart(result, kind)
    with pytest.raises(ReportError) as caught:
        chart(result, "routes")
    assert caught.value.problems[0].code == "chart-does-not-fit"
    assert all(kind in str(caught.value) for kind in fitting)


@pytest.mark.parametrize(
    ("result", "kind", "code"),
    [
        (object(), "pillars", "chart-of-nothing"),
        ((), "progression", "chart-of-nothing"),
        ((1, 2), "progression", "chart-of-nothing"),
        (results["pillars"], "pilars", "chart-kind-unknown-near"),
        (results["pillars"], "pie", "chart-kind-unknown"),
    ],
)
def test_what_cannot_be_drawn_is_refused(result: object, kind: str, code: str) -> None:
    with pytest.raises(ReportError) as caught:
        chart(result, kind)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert caught.value.text("zh")


def test_an_answer_that_does_not_know_what_it_rests_on_has_no_chart() -> None:
    bare = Standing(as_of=on, stage="s0", aspires_to=None, rows=(), figures=results["pillars"].figures)
    assert kinds_of(bare) == ()
    alone = attrs.evolve(next(iter(results["forecast"].goals.values())), ground=GoalForecastGround())
    assert kinds_of(alone) == ()


def test_a_language_without_phrases_is_refused_and_a_part_of_one_is_served() -> None:
    with pytest.raises(ReportError):
        chart(results["pillars"], "pillars", language="tlh")
    assert chart(results["pillars"], "pillars", language="zh-Hans-CN") == chart(
        results["pillars"], "pillars", language="zh"
    )


def test_a_theme_colours_a_chart() -> None:
    made = chart(
        results["pillars"], "pillars", theme={"light": {"accent": "#004080"}, "dark": {"accent": "#80c0ff"}}
    )
    assert "fill:#004080" in made
    assert "--_accent:var(--cmo-accent,#80c0ff)" in made
    assert "#14546b" not in made


def test_two_charts_in_one_page_have_names_of_their_own() -> None:
    names = re.findall(r' id="([^"]+)"', "".join(chart(results[kind], kind) for kind in kinds))
    assert len(names) == len(set(names)) == 2 * len(kinds)


@pytest.mark.parametrize("kind", kinds)
def test_a_page_includes_the_template_of_a_chart(kind: str) -> None:
    page = environment_of("html").from_string(
        '<figure>{% set chart = page.chart %}{% include "charts/' + kind + '.svg.jinja" %}</figure>'
    )
    shown = page.render(page={"chart": chart_view(results[kind], kind)})
    assert shown == f"<figure>{chart(results[kind], kind)}</figure>"
