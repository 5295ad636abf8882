"""
What CLDR knows about a language, through Babel.

Babel takes longer to import than the rest of the library together, so only the functions here and in
`number`, `money` and `dates` load it, on first use.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cmo_career.errors import ReportError

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["language_name", "locale_of", "plural_category"]


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale:
    """
    Return CLDR's locale for a language tag, or for its nearest parent that CLDR knows.

    Raises ReportError for a tag that CLDR does not know at all.

    >>> str(locale_of("zh-Hant-TW")), str(locale_of("en-ZZ"))
    ('zh_Hant_TW', 'en')
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel is loaded on first use

    parts = tag.replace("_", "-").split("-")
    for count in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:count]))
        except (UnknownLocaleError, ValueError):
            continue
    raise ReportError.of("language-without-formats", language=tag)


def plural_category(n: float, language: str) -> str:
    """
    Return the plural category that *language* has for a count.

    >>> [plural_category(n, "en") for n in (0, 1, 1.5, 2)], plural_category(1, "zh")
    (['other', 'one', 'other', 'other'], 'other')
    """
    return str(locale_of(language).plural_form(n))


def language_name(tag: str, language: str) -> str:
    """
    Return what a language is called in *language*; the tag itself where CLDR has no name for it.

    >>> language_name("zh", "zh"), language_name("zh", "en"), language_name("en", "zh")
    ('中文', 'Chinese', '英语')
    """
    return locale_of(tag).get_display_name(locale_of(language)) or tag
