"""Every chart as its readers see it in a browser, in a page and alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.axe import faint_words, faults
from browser.drawings import ofs, page_with, picture_of
from browser.geometry import on_top_of_another
from browser.picture_faults import beyond_the_picture, faint_in_pictures
from browser.screen import Scheme, Screen
from reports.charts.chart_results import kinds

languages = pytest.mark.parametrize("language", ["zh", "en"])


@pytest.mark.parametrize(("name", "kind", "language"), ofs)
def test_words_lie_apart_and_everything_within_the_picture(
    screen: Screen, name: str, kind: str, language: str
) -> None:
    screen.show(page_with(picture_of(name, kind, language), language=language), width=1280)
    assert on_top_of_another(screen.page) == []
    assert beyond_the_picture(screen.page) == []
    assert screen.requests == []
    assert screen.complaints == []


@languages
@pytest.mark.parametrize("kind", kinds)
def test_a_chart_alone_in_a_file_is_the_same_picture(
    screen: Screen, kind: str, language: str, tmp_path: Path
) -> None:
    made = picture_of("director", kind, language)
    (tmp_path / "chart.svg").write_text(made, encoding="utf-8")
    screen.turn(width=1280)
    screen.open(tmp_path / "chart.svg")
    assert screen.page.evaluate("document.documentElement.tagName") == "svg"
    assert on_top_of_another(screen.page) == []
    assert beyond_the_picture(screen.page) == []
    assert screen.requests == []
    assert screen.complaints == []


@languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(screen: Screen, scheme: Scheme, language: str) -> None:
    pictures = [picture_of("director", kind, language) for kind in kinds]
    screen.show(page_with(*pictures, language=language), width=1280, height=8000, scheme=scheme)
    assert screen.page.evaluate("document.documentElement.scrollHeight") <= 8000
    assert faint_in_pictures(screen.page) == []


@languages
def test_axe_finds_nothing_where_all_charts_stand_in_one_page(screen: Screen, language: str) -> None:
    pictures = [picture_of("director", kind, language) for kind in kinds]
    screen.show(page_with(*pictures, language=language))
    assert faults(screen.page) == []
    assert faint_words(screen.page) == []


@pytest.mark.parametrize(
    ("mark", "wide", "faint"),
    [
        ('<text x="10" y="40" font-size="12">words</text>', 0, 0),
        ('<text x="80" y="40" font-size="12">words</text>', 1, 0),
        ('<text x="10" y="3" font-size="12">words</text>', 1, 0),
        ('<path d="M50 50H101V60Z" fill="#fff"/>', 1, 0),
        ('<text x="10" y="40" font-size="12" fill="#bbb">words</text>', 0, 1),
        ('<path d="M0 0H90V90H0Z"/><text x="10" y="40" font-size="12">words</text>', 0, 1),
        ('<path d="M0 0H90V90H0Z" opacity=".2"/><text x="10" y="40" font-size="12">words</text>', 0, 0),
    ],
)
def test_a_planted_fault_is_found(screen: Screen, mark: str, wide: int, faint: int) -> None:
    picture = f'<svg viewBox="0 0 100 100" width="100" height="100" style="background: #fff">{mark}</svg>'
    screen.show(page_with(picture, language="en"))
    assert len(beyond_the_picture(screen.page)) == wide
    assert len(faint_in_pictures(screen.page)) == faint
