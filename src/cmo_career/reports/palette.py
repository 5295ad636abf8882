"""The colours of a page, light and dark, and whether words in them can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

__all__ = ["contrast", "least_contrast", "nearest_readable", "too_faint", "usual_colours", "usual_fonts"]

least_contrast: Final = 4.5
"""Between words and what is behind them (WCAG 2.2, 1.4.3)."""

_behind: Final = {
    "ink": ("paper", "card", "accent-soft", "warm-soft"),
    "muted": ("paper", "card", "accent-soft"),
    "accent": ("paper", "card", "accent-soft"),
    "warm": ("paper", "card", "warm-soft"),
}
"""The colours of words, each with those behind it."""


@cache
def _declared() -> tuple[dict[str, str], dict[str, str]]:
    """Return what the library's own style declares, in the light and in the dark."""
    style = (Path(__file__).parent / "templates" / "style.css.jinja").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    found = [dict(re.findall(r"--([\w-]+): ([^;]+);", block)) for block in (light, dark)]
    return found[0], found[1]


def usual_colours(light: str) -> dict[str, str]:
    """
    Return the library's own colours by name.

    Args:
        light: In which they are seen, ``light`` or ``dark``.

    >>> usual_colours("light")["paper"]
    '#fcfbf8'
    """
    declared = _declared()[("light", "dark").index(light)]
    return {name: value for name, value in declared.items() if value.startswith("#")}


def usual_fonts(name: str) -> str:
    """Return the library's own fonts, as a style lists them: ``sans`` for text, ``serif`` for headings."""
    return _declared()[0][name]


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """
    Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance).

    >>> contrast("#000000", "#ffffff"), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_readable(colour: str, behind: tuple[str, ...]) -> str | None:
    """
    Return the colour nearest to one that can be read on all others; None where there is none.

    >>> nearest_readable("#888888", ("#ffffff",))
    '#767676'
    """
    start = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for step in range(1, 101):
        for end in (0, 255):
            mixed = (round(part + (end - part) * step / 100) for part in start)
            found = "#{:02x}{:02x}{:02x}".format(*mixed)
            if all(contrast(found, each) >= least_contrast for each in behind):
                return found
    return None


def too_faint(colours: Mapping[str, str]) -> Iterator[tuple[str, str, float, str | None]]:
    """Yield each colour of words that cannot be read: its name, on which, their contrast, the nearest that can."""
    for name, others in _behind.items():
        worst = min(others, key=lambda other: contrast(colours[name], colours[other]))
        found = contrast(colours[name], colours[worst])
        if found < least_contrast:
            behind = tuple(colours[other] for other in others)
            yield name, worst, found, nearest_readable(colours[name], behind)
