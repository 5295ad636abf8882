"""What tells something can be seen: by weak eyes, without some colours, in the dark, and in grey."""

from __future__ import annotations

from itertools import combinations

import pytest

from cmo_career.reports.charts.chart_style import chart_colours
from cmo_career.reports.charts.looks import mark_looks, roles, text_looks
from cmo_career.reports.palette import contrast
from cmo_career.reports.theme import usual_theme

lights = dict(zip(("light", "dark"), chart_colours(usual_theme), strict=True))
# Grounds and lines that help the eye and tell nothing by themselves.
ground = {"grid", "track", "band"}
# Colours that stand beside each other and mean different things.
told_apart = ("accent", "warm", "ink")

Matrix = tuple[tuple[float, float, float], ...]
# Of people without one kind of cone, for linear light (Machado, Oliveira and Fernandes 2009, severity 1).
sights: dict[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    """Return the red, green and blue light of a colour."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """Return a colour in CIELAB as an eye sees it."""
    light = linear(colour)
    red, green, blue = (
        min(max(sum(weight * part for weight, part in zip(row, light, strict=True)), 0), 1)
        for row in sights[sight]
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )
    x, y, z = (
        share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116
        for share in (value / full for value, full in zip(xyz, white, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str) -> float:
    """Return how far two colours lie apart for an eye (CIE 1976)."""
    ends = zip(seen(one, sight), seen(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in ends) ** 0.5)


@pytest.mark.parametrize("light", lights)
@pytest.mark.parametrize("look", text_looks)
def test_words_can_be_read(light: str, look: str) -> None:
    colours, colour = lights[light], text_looks[look].colour
    behind = (
        ["accent"]
        if look == "pill-label"
        else ["paper", "accent-soft"]
        if look.startswith("stage")
        else ["paper"]
    )
    for name in behind:
        assert contrast(colours[colour], colours[name]) >= 4.5


@pytest.mark.parametrize("light", lights)
@pytest.mark.parametrize("look", [look for look in mark_looks if look not in ground])
def test_marks_stand_out(light: str, look: str) -> None:
    colours, mark = lights[light], mark_looks[look]
    on = "accent" if look in {"sign-on-full", "bar-stripe", "core-here"} else "paper"
    assert max(contrast(colours[each], colours[on]) for each in (mark.fill, mark.stroke) if each) >= 3


@pytest.mark.parametrize("light", lights)
@pytest.mark.parametrize("sight", sights)
def test_colours_that_differ_in_meaning_differ_to_every_eye(light: str, sight: str) -> None:
    colours = lights[light]
    for one, other in combinations(told_apart, 2):
        assert distance(colours[one], colours[other], sight) >= 15
    assert distance(colours["accent"], colours["warm"], sight) >= 40


def test_the_measure_of_distance_knows_colours_that_some_eyes_confuse() -> None:
    assert distance("#c00000", "#606000", "usual") > 60
    assert distance("#a08000", "#80a000", "deuteranopia") < 15
    assert distance("#000000", "#ffffff", "usual") == pytest.approx(100, abs=0.1)


def test_nothing_is_told_by_colour_alone() -> None:
    forms = [
        (bool(each.fill), bool(each.stroke), each.width, each.dash)
        for each in (mark_looks["curve-ready"], mark_looks["curve-decided"])
    ]
    assert forms[0] != forms[1]
    for one, other in (
        ("range-ready", "range-decided"),
        ("road", "road-quiet"),
        ("limit", "limit-own"),
        ("bar", "bar-soft"),
        ("bar", "bar-assumed"),
        ("track", "track-unknown"),
        ("shape-now", "shape-next"),
        ("way", "way-back"),
    ):
        a, b = mark_looks[one], mark_looks[other]
        assert (bool(a.fill), bool(a.stroke), a.dash) != (bool(b.fill), bool(b.stroke), b.dash), (one, other)


def test_every_colour_is_one_of_a_theme() -> None:
    used = {each for look in mark_looks.values() for each in (look.fill, look.stroke)} - {""}
    assert used | {look.colour for look in text_looks.values()} <= set(roles)
    assert set(roles) <= set(lights["light"])
