"""A theme for one reader."""

from __future__ import annotations

from cmo_career.reports.theme import Theme
from cmo_career.reports.view.theme import theme_view


def test_a_view_of_a_theme_is_in_one_language_and_on_one_line() -> None:
    theme = Theme.of(
        {"header": {"zh": "甲\n乙", "en": "A\nB"}, "logo": {"data": b"\xff\xd8\xff", "alt": {"en": "L"}}}
    )
    seen = theme_view(theme, "zh-Hans")
    assert (seen.header, seen.footer, seen.logo_alt) == ("甲 乙", "", "L")
    assert theme_view(theme, "en").header == "A B"
    assert seen.logo == "data:image/jpeg;base64,/9j/"
