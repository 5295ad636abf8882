"""Every report of the examples: valid, in two languages that say the same, and as somebody approved it."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import cmo_career as cc
from cmo_career.reports.registry import Format
from cmo_career.reports.render import render
from golden import assert_golden
from house.source_tree import root
from reports.careers import a_full_career, hostile, on
from reports.pages import cells, names, parsed, tokens, xhtml

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml")
product = cc.load(root / "examples" / "product-career.yaml")
careers = pytest.mark.parametrize("career", [director, product], ids=["director", "product"])

asked: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("plan", "plan", {}),
    ("brief", "brief", {}),
    ("brief-manager", "brief", {"audience": "manager"}),
    ("brief-mentor", "brief", {"audience": "mentor", "paper": "letter"}),
    ("performance", "brief", {"audience": "manager", "variant": "performance"}),
    ("promotion", "brief", {"audience": "manager", "variant": "promotion"}),
    ("review-held", "review", {"period": "2026-Q2"}),
    ("review-draft", "review", {"period": "2026-Q3"}),
    ("progress", "progress", {"since": date(2026, 6, 30)}),
    ("framework", "framework", {}),
)
every = pytest.mark.parametrize(
    ("report", "options"), [each[1:] for each in asked], ids=[each[0] for each in asked]
)
formats: tuple[Format, ...] = ("html", "md", "txt")


def page_of(
    career: cc.Career,
    report: str,
    options: dict[str, Any],
    form: Format = "html",
    language: str = "en",
    *,
    as_of: date = day,
) -> str:
    """Return a report as text."""
    made = render(career, report, format=form, language=language, as_of=as_of, **options)
    assert isinstance(made, str)
    return made


@every
@careers
@pytest.mark.parametrize("language", ["zh", "en"])
def test_html_is_valid_with_headings_in_steps_and_tables_that_say_what_they_head(
    career: cc.Career, report: str, options: dict[str, Any], language: str
) -> None:
    tree = parsed(page_of(career, report, options, language=language))
    levels = [int(name[1]) for name in names(tree) if re.fullmatch("h[1-6]", name)]
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    for table in tree.iter(f"{xhtml}table"):
        assert table.find(f"{xhtml}caption") is not None
        assert all(heading.get("scope") in {"col", "row"} for heading in table.iter(f"{xhtml}th"))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    links = [str(each.get("href")) for each in tree.iter(f"{xhtml}a")]
    assert all(link[1:] in ids for link in links if link.startswith("#"))


@every
@careers
@pytest.mark.parametrize("form", formats)
def test_both_languages_hold_the_same_ids_numbers_and_order(
    career: cc.Career, report: str, options: dict[str, Any], form: Format
) -> None:
    pages = [page_of(career, report, options, form, each) for each in ("zh", "en")]
    if form == "html":
        zh, en = (parsed(page) for page in pages)
        assert names(zh) == names(en)
        ids = [[each.get("id") for each in page.iter() if each.get("id")] for page in (zh, en)]
        assert ids[0] == ids[1]
    marks = [re.findall(r"\[\d+\\?\]|#note-\d+", page) for page in pages]
    assert marks[0] == marks[1]


@every
@careers
@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_keeps_to_eighty_columns(
    career: cc.Career, report: str, options: dict[str, Any], language: str
) -> None:
    page = page_of(career, report, options, "txt", language)
    assert max(map(cells, page.split("\n"))) <= 80


@every
@pytest.mark.parametrize("form", formats)
def test_every_report_says_that_it_decides_nothing(
    report: str, options: dict[str, Any], form: Format
) -> None:
    page = " ".join(page_of(product, report, options, form).split())
    assert "decides nothing about promotion, pay or hiring" in page


@pytest.mark.parametrize("words", hostile)
@pytest.mark.parametrize(
    ("report", "options"),
    [
        ("brief", {}),
        ("brief", {"variant": "performance"}),
        ("brief", {"variant": "promotion"}),
        ("review", {"period": "2026-Q1"}),
        ("progress", {"since": date(2026, 3, 1)}),
        ("framework", {}),
    ],
)
def test_no_words_become_markup(report: str, options: dict[str, Any], words: str) -> None:
    hers, plain = (
        [page_of(a_full_career(each), report, options, form, as_of=on) for form in formats]
        for each in (words, "x")
    )
    assert names(parsed(hers[0])) == names(parsed(plain[0]))
    kinds = [[token.type for token in tokens(page[1]) if token.type != "softbreak"] for page in (hers, plain)]
    assert kinds[0] == kinds[1]
    assert max(map(cells, hers[2].split("\n"))) <= 80


@pytest.mark.parametrize("report", ["brief", "review", "progress", "framework"])
def test_markdown_tables_and_lists_are_read_as_such(report: str) -> None:
    kinds = {token.type for token in tokens(page_of(product, report, {}, "md", "zh"))}
    assert "heading_open" in kinds
    assert "list_item_open" in kinds
    assert "code_block" not in kinds
    if report in {"progress", "framework"}:
        assert "table_open" in kinds


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "report", "options"),
    [each for each in asked if each[0] not in {"plan", "framework"}],
    ids=lambda each: str(each)[:24],
)
def test_pages_are_as_somebody_approved_them(
    name: str, report: str, options: dict[str, Any], language: str
) -> None:
    page = page_of(product, report, options, "txt", language)
    assert_golden(Path(__file__).parent / "goldens" / f"{name}.{language}.txt", page)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["html", "md"])
def test_the_brief_is_as_somebody_approved_it_in_every_format(form: Format, language: str) -> None:
    page = page_of(product, "brief", {}, form, language)
    assert_golden(Path(__file__).parent / "goldens" / f"brief.{language}.{form}", _without_style(page))


def test_words_in_another_language_than_the_page_say_so_and_those_of_the_page_do_not() -> None:
    page = page_of(product, "plan", {}, language="zh")
    assert '<bdi><span lang="en">Write it, two pages, conclusion first</span></bdi>' in page
    assert "<span lang=" not in page_of(product, "plan", {}, language="en")
    assert '<span lang="zh"' not in page
    assert "<span lang=" not in page_of(product, "plan", {}, "md", "zh")


def _without_style(page: str) -> str:
    """Return a page without its style, which is looked at and not read."""
    return re.sub(r"<style>.*?</style>\n?", "", page, flags=re.DOTALL)


@careers
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_brief_is_one_page_on_either_paper(
    career: cc.Career, paper: str, width: int, language: str
) -> None:
    for audience in ("self", "manager", "mentor"):
        options: dict[str, Any] = {"audience": audience, "paper": paper}
        made = render(career, "brief", format="pdf", language=language, as_of=day, **options)
        assert isinstance(made, bytes)
        (page,) = PdfReader(BytesIO(made)).pages
        assert int(page.mediabox.width) == width
