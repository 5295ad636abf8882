"""A theme as a page shows it to one reader."""

from __future__ import annotations

import attrs

from cmo_career.model.text import Text
from cmo_career.reports.escapes import Css
from cmo_career.reports.theme import Theme
from cmo_career.reports.view.voice import on_one_line

__all__ = ["ThemeView", "theme_view"]


@attrs.frozen(kw_only=True)
class ThemeView:
    """
    What the page's frame shows of a theme.

    Attributes:
        style: What the theme adds to the library's style; empty for nothing.

        logo: A picture above the title, as an address that holds its data; empty for none.

        logo_alt: What it shows; empty for no picture.

        header: A line above the title; empty for none.

        footer: A line at the end; empty for none.
    """

    style: Css
    logo: str = ""
    logo_alt: str = ""
    header: str = ""
    footer: str = ""


def theme_view(theme: Theme, language: str) -> ThemeView:
    """Return a theme in the reader's language."""

    def told(text: Text | None) -> str:
        return "" if text is None else on_one_line(text.choose(language))

    return ThemeView(
        style=theme.style,
        logo="" if theme.logo is None else theme.logo.source,
        logo_alt="" if theme.logo is None else told(theme.logo.alt),
        header=told(theme.header),
        footer=told(theme.footer),
    )
