"""
What CLDR knows about a language, through Babel.

Babel takes longer to import than the rest of this room together, so it is loaded on first use only, here and in
`number` and `day`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.errors import ReportError
from cmo_career.words.remembered import remembered

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["language_name", "locale_of", "parents", "plural_category"]

most_subtags = 8
"""More than any tag in use has; keeps a tag of any length cheap."""


def parents(tag: str) -> Iterator[str]:
    """
    Yield a language tag and its parents, the nearest first.

    >>> list(parents("zh_Hant-TW"))
    ['zh-Hant-TW', 'zh-Hant', 'zh']
    """
    subtags = tag.replace("_", "-").split("-", most_subtags)[:most_subtags]
    for count in range(len(subtags), 0, -1):
        yield "-".join(subtags[:count])


@remembered(256)
def locale_of(tag: str) -> Locale:
    """
    Return CLDR's locale for a language tag, or for its nearest parent that CLDR knows.

    Raises ReportError for a tag that CLDR does not know at all.

    >>> str(locale_of("zh-Hant-TW")), str(locale_of("de-x-acme"))
    ('zh_Hant_TW', 'de')
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel is loaded on first use

    for parent in parents(tag):
        try:
            return Locale.parse(parent.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    raise ReportError.of("language-without-formats", language=tag)


@remembered(4096)
def plural_category(n: float, language: str) -> str:
    """
    Return the plural category that *language* has for a count.

    >>> [plural_category(n, "en") for n in (0, 1, 1.5, 2)], plural_category(1, "zh")
    (['other', 'one', 'other', 'other'], 'other')
    """
    return str(locale_of(language).plural_form(n))


@remembered(256)
def language_name(tag: str, language: str) -> str:
    """
    Return what a language is called in *language*; the tag itself where CLDR has no name for it.

    >>> language_name("zh", "zh"), language_name("zh-Hant", "en"), language_name("en", "zh")
    ('中文', 'Traditional Chinese', '英语')
    """
    reader = locale_of(language)
    name = reader.languages.get(tag.replace("-", "_"))
    if name is None:
        try:
            name = locale_of(tag).get_display_name(reader)
        except ReportError:
            return tag
    return name or tag
