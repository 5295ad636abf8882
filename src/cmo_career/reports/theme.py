"""A page's look: colours, fonts, paper, a logo, and what stands above and below."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import attrs

from cmo_career.errors import Place, Problem, ReportError
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.text import Text
from cmo_career.reports.escapes import Css, css
from cmo_career.reports.palette import usual_fonts

__all__ = ["Logo", "Paper", "Theme", "usual_theme"]

Paper = Literal["a4", "letter"]


@attrs.frozen(kw_only=True)
class Logo:
    """
    A picture above the title.

    Attributes:
        source: Its data, as an address that holds them.

        alt: What it shows, for those who do not see it.
    """

    source: str = attrs.field(repr=False)
    alt: Text


@attrs.frozen(kw_only=True)
class Theme:
    """
    A page's look.

    Made by ``Theme.of`` of a file or a mapping, and only from values that were looked at.

    Attributes:
        light: Colours that differ from the library's own, by name.

        dark: The same for screens set to dark.

        sans: Fonts for text that come before the library's own.

        serif: The same for headings.

        paper: On which it is printed, ``a4`` or ``letter``.

        logo: Above the title; None for none.

        header: A line above the title; None for none.

        footer: A line at the end, and at the foot of each printed page; None for none.
    """

    light: FrozenMap[str, str] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    dark: FrozenMap[str, str] = attrs.field(factory=FrozenMap, converter=as_frozen_map)
    sans: tuple[str, ...] = ()
    serif: tuple[str, ...] = ()
    paper: Paper = "a4"
    logo: Logo | None = None
    header: Text | None = None
    footer: Text | None = None

    @classmethod
    def of(cls, given: Theme | Mapping[str, Any] | str | os.PathLike[str] | None) -> Theme:
        """
        Return the theme in a TOML file or a mapping of the same form; the library's own for None.

        Raises ReportError with everything that is wrong, each with its line and key.

        >>> Theme.of({"paper": "letter", "light": {"accent": "#004080"}}).light["accent"]
        '#004080'
        """
        if given is None:
            return usual_theme
        if isinstance(given, Theme):
            return given
        from cmo_career.reports.theme_reading import theme_of  # noqa: PLC0415 - most pages have no theme of their own

        if isinstance(given, Mapping):
            return theme_of(given, None)
        return _of_file(Path(given), theme_of)

    @property
    def style(self) -> Css:
        """What a page's style says beside the library's own."""
        rules = []
        light = _colours(self.light) + "".join(
            f" --{name}: {', '.join(map(_quoted, fonts))}, {usual_fonts(name)};"
            for name, fonts in (("sans", self.sans), ("serif", self.serif))
            if fonts
        )
        if light:
            rules.append(f":root {{{light} }}")
        if self.dark:
            rules.append(
                f"@media screen and (prefers-color-scheme: dark) {{ :root {{{_colours(self.dark)} }} }}"
            )
        if self.paper != "a4":
            rules.append(f"@page {{ size: {css(self.paper)}; }}")
        return Css("\n".join(rules))


usual_theme = Theme()
"""The library's own look."""


def _colours(colours: Mapping[str, str]) -> str:
    return "".join(f" --{css(name)}: {css(value)};" for name, value in colours.items())


def _quoted(font: str) -> str:
    return '"' + " ".join(map(css, font.split())) + '"'


def _of_file(path: Path, theme_of: Any) -> Theme:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ReportError.of("theme-unreadable", file=path.name) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error).partition(" (at")[0]
        at = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
        place = Place(file=path.name, line=line, column=column)
        raise ReportError([Problem(code="theme-syntax", params={"said": said}, place=place)]) from None
    try:
        made: Theme = theme_of(data, path.parent)
    except ReportError as error:
        from cmo_career.reports.theme_reading import line_of  # noqa: PLC0415 - only where something is wrong

        placed = [
            attrs.evolve(
                each,
                params=dict(each.params),
                place=Place(file=path.name, line=line_of(text, each.path), column=1),
            )
            for each in error.problems
        ]
        raise ReportError(placed) from None
    return made
