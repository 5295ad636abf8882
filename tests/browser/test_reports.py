"""Every report as its readers see it in a browser."""

from __future__ import annotations

import pytest

from browser.axe import faint_words, faults
from browser.geometry import beyond_the_edge, cut_off, lines, on_top_of_another
from browser.pages import Shown, shown
from browser.picture_faults import beyond_the_picture
from browser.screen import Screen


@pytest.fixture(scope="module", params=shown, ids=lambda each: each.id)
def seen(screen: Screen, request: pytest.FixtureRequest) -> Screen:
    """The screen, with a report on it and everything unfolded."""
    report: Shown = request.param
    screen.show(report.markup)
    screen.unfold()
    return screen


def test_a_page_asks_for_nothing_and_complains_of_nothing(seen: Screen) -> None:
    assert seen.requests == []
    assert seen.complaints == []


def test_axe_finds_nothing(seen: Screen) -> None:
    seen.turn(width=1040)
    assert faults(seen.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_what_is_behind_them(seen: Screen, scheme: str) -> None:
    seen.turn(width=1040, scheme="dark" if scheme == "dark" else "light")
    assert faint_words(seen.page) == []


def test_a_page_fits_a_phone(seen: Screen) -> None:
    seen.turn(width=360, height=740)
    assert beyond_the_edge(seen.page) == []
    assert cut_off(seen.page) == []
    assert on_top_of_another(seen.page) == []
    assert beyond_the_picture(seen.page) == []
    assert [line for line in lines(seen.page) if line.letters < 8] == []


def test_a_page_is_read_by_those_who_enlarge_it(seen: Screen) -> None:
    seen.turn(width=640, height=512)  # a laptop's screen at 200 %
    assert beyond_the_edge(seen.page) == []
    assert cut_off(seen.page) == []
    assert on_top_of_another(seen.page) == []


def test_a_page_is_read_by_those_who_choose_larger_letters(screen: Screen) -> None:
    screen.show(next(each for each in shown if each.name == "plan").markup, width=1280, root="32px")
    assert beyond_the_edge(screen.page) == []
    assert cut_off(screen.page) == []
    assert on_top_of_another(screen.page) == []


def test_words_lie_apart_on_a_large_screen(seen: Screen) -> None:
    seen.turn(width=1920)
    assert beyond_the_edge(seen.page) == []
    assert on_top_of_another(seen.page) == []
    assert beyond_the_picture(seen.page) == []
