"""Reports and charts look as somebody approved them, at half their size: first screens, and what a plan draws below."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.drawings import page_with, picture_of
from browser.pages import Shown, shown
from browser.pictures import assert_picture, most_changed, share_changed
from browser.screen import Scheme, Screen, a_screen
from reports.charts.chart_results import kinds

approved = Path(__file__).parent / "approved"
languages = pytest.mark.parametrize("language", ["zh", "en"])
schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
sections = ("gates", "pillars", "map", "goals", "fit")
ours = [each for each in shown if each.career == "director"]


@pytest.fixture(scope="module")
def small(browser: Browser) -> Iterator[Screen]:
    """A screen that shows everything at half its size."""
    with a_screen(browser, 0.5) as screen:
        yield screen


@schemes
@pytest.mark.parametrize("report", ours, ids=lambda each: each.id)
def test_a_report_looks_as_somebody_approved_it(small: Screen, report: Shown, scheme: Scheme) -> None:
    small.show(report.markup, scheme=scheme)
    assert_picture(approved / f"{report.name}.{report.language}.{scheme}.png", small.page.screenshot())


@schemes
@languages
@pytest.mark.parametrize("kind", kinds)
def test_a_chart_looks_as_somebody_approved_it(
    small: Screen, kind: str, language: str, scheme: Scheme
) -> None:
    small.show(page_with(picture_of("director", kind, language), language=language), scheme=scheme)
    made = small.page.locator("svg").screenshot()
    assert_picture(approved / "charts" / f"{kind}.{language}.{scheme}.png", made)


@schemes
@languages
def test_what_a_plan_draws_looks_as_somebody_approved_it(
    small: Screen, language: str, scheme: Scheme
) -> None:
    small.show(Shown(name="plan", career="director", language=language).markup, scheme=scheme)
    for section in sections:
        made = small.page.locator(f"section:has(> #{section})").screenshot()
        assert_picture(approved / f"plan-{section}.{language}.{scheme}.png", made)


def changed_by(small: Screen, name: str, style: str, place: str = "html") -> float:
    """Return how much of a place in a report changes with its style."""
    small.show(next(each for each in ours if each.id == f"director-{name}").markup)
    shot = small.page.screenshot if place == "html" else small.page.locator(place).screenshot
    before = shot()
    small.page.add_style_tag(content=style)
    return share_changed(before, shot())


@languages
@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("plan", ".next { visibility: hidden }"),
        ("plan", "main { padding-top: 40px }"),
        ("brief", "main { padding-left: 40px }"),
        ("brief", ".part > h2 { float: none }"),
        ("brief", ":root { --paper: #eeeeee !important }"),
        ("progress", "main { padding-top: 40px }"),
        ("review-held", "li { display: none }"),
    ],
)
def test_a_lost_part_a_moved_block_and_another_colour_are_seen(
    small: Screen, name: str, style: str, language: str
) -> None:
    assert changed_by(small, f"{name}.{language}", style) > most_changed


@languages
@pytest.mark.parametrize("section", sections)
def test_a_lost_chart_is_seen_in_a_section(small: Screen, section: str, language: str) -> None:
    lost = "svg * { visibility: hidden }"
    assert changed_by(small, f"plan.{language}", lost, f"section:has(> #{section})") > most_changed


@pytest.mark.parametrize("name", ["plan.zh", "brief.en", "progress.zh"])
@pytest.mark.parametrize("style", ["x {}", "body { -webkit-text-stroke: .15px }"])
def test_letters_drawn_a_little_differently_are_not(small: Screen, name: str, style: str) -> None:
    assert changed_by(small, name, style) <= most_changed / 4


@languages
@pytest.mark.parametrize("kind", kinds)
def test_a_chart_without_its_marks_is_seen(small: Screen, kind: str, language: str) -> None:
    small.show(page_with(picture_of("director", kind, language), language=language))
    whole = small.page.locator("svg").screenshot()
    small.page.add_style_tag(content="path { visibility: hidden }")
    assert share_changed(whole, small.page.locator("svg").screenshot()) > most_changed


def test_pictures_are_kept_small() -> None:
    files = list(approved.rglob("*.png"))
    assert len(files) == 2 * 2 * (len(ours) // 2 + len(sections) + len(kinds))
    assert sum(each.stat().st_size for each in files) < 3_000_000
