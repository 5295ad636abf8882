"""Text in any number of languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Self

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.character import is_clean, refused_character
from cmo_career.model.draft import draft_of
from cmo_career.model.frozen_map import FrozenMap, frozen
from cmo_career.model.validation import refuse

__all__ = ["Text", "TextLike", "as_optional_text", "as_text", "as_texts", "undetermined"]

undetermined = "und"
"""The tag of a plain string: the language is that of the document around it."""


@lru_cache(maxsize=256)
def is_tag(tag: object) -> bool:
    """
    Return whether *tag* has the form of a language tag (BCP 47).

    >>> is_tag("zh-Hant"), is_tag("zh_CN")
    (True, False)
    """
    if not isinstance(tag, str):
        return False
    first, *rest = tag.split("-")
    return (
        tag.isascii()
        and first.isalpha()
        and 2 <= len(first) <= 8
        and all(part.isalnum() and len(part) <= 8 for part in rest)
    )


def check_tag(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate a field that holds the tag of a language."""
    if value.__class__ is not str or not is_tag(value):
        refuse("language-tag-malformed", attribute.name, tag=str(value)[:35])


def check_tags(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Validate a field that holds the tags of any number of languages."""
    for each in value:
        check_tag(None, attribute, each)


_usual_tags = frozenset({undetermined, "zh", "en"})
"""Tags that most texts have, and that need no second look."""


def _checked(given: Mapping[str, str]) -> FrozenMap[str, str]:
    if given.__class__ is not dict and not isinstance(given, Mapping):
        raise ModelError.of("text-not-mapping", type=type(given).__name__)
    if not given:
        raise ModelError.of("text-empty")
    for tag, words in given.items():
        if (
            tag in _usual_tags
            and words.__class__ is str
            and words.isprintable()
            and words
            and not words.isspace()
        ):
            continue
        if not is_tag(tag):
            raise ModelError.of("language-tag-malformed", tag=str(tag)[:35])
        if words.__class__ is not str:
            raise ModelError.of("text-not-words", language=tag, type=type(words).__name__)
        if not words or words.isspace():
            raise ModelError.of("text-blank", language=tag)
        if not words.isprintable() and not is_clean(words):
            at = refused_character(words) or 0
            raise ModelError.of("character-refused", character=f"U+{ord(words[at]):04X}")
    if given.__class__ is dict:
        return frozen(given)
    return given if given.__class__ is FrozenMap else FrozenMap(given)


@attrs.frozen(repr=False)
class Text:
    """
    A string in several languages (多语文本).

    Attributes:
        by_language: Strings by BCP 47 tag, in the order written; a plain string is ``und``.

    Raises:
        ModelError: For no language at all, a malformed tag, a blank string, a character that no document may
            hold, or anything but strings.

    >>> title = Text({"zh": "首席营销官", "en": "CMO"})
    >>> title.choose("zh-Hant"), title.choose("fr"), title.choose("fr", "en")
    ('首席营销官', '首席营销官', 'CMO')
    """

    by_language: FrozenMap[str, str] = attrs.field(converter=_checked)

    @classmethod
    def of(cls, given: TextLike) -> Self:
        """
        Make a text of a plain string, a mapping of languages, or a text.

        >>> Text.of("Finance course").by_language["und"]
        'Finance course'
        """
        if given.__class__ is cls:
            return given
        made: Any = object.__new__(_Draft)
        made.by_language = _checked({undetermined: given} if given.__class__ is str else given)  # type: ignore[arg-type]
        made.__class__ = cls
        return made  # type: ignore[no-any-return]

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages that the text has, in the order written."""
        return tuple(self.by_language)

    @property
    def is_plain(self) -> bool:
        """Whether it is a plain string, in the language of the document around it."""
        return undetermined in self.by_language

    def has(self, language: str) -> bool:
        """
        Return whether the text has *language* or a parent of it.

        >>> Text.of({"zh": "目标"}).has("zh-Hans-CN"), Text.of("goal").has("en")
        (True, False)
        """
        return self._of_language(language) is not None

    def choose(self, language: str, *then: str) -> str:
        """
        Return the string for a reader of *language*.

        Tries the exact tag, its parents, the plain string, each language of *then* with its parents, and at
        last the first one written.
        """
        found = self._of_language(language)
        if found is None:
            found = self.by_language.get(undetermined)
        for other in then:
            if found is not None:
                break
            found = self._of_language(other)
        return next(iter(self.by_language.values())) if found is None else found

    def _of_language(self, language: str) -> str | None:
        tag = language
        while (found := self.by_language.get(tag)) is None and "-" in tag:
            tag = tag.rpartition("-")[0]
        return found

    def __repr__(self) -> str:
        return f"<Text in {', '.join(self.by_language)}>"


_Draft = draft_of(Text)

TextLike = str | Mapping[str, str] | Text
"""What every text field takes."""


def as_text(given: TextLike) -> Text:
    """Convert a field that must have a text."""
    return given if given.__class__ is Text else Text.of(given)


def as_optional_text(given: TextLike | None) -> Text | None:
    """Convert a field that may have a text."""
    return given if given is None or given.__class__ is Text else Text.of(given)


def as_texts(given: tuple[TextLike, ...] | list[TextLike]) -> tuple[Text, ...]:
    """Convert a field that holds any number of texts."""
    return tuple(map(Text.of, given))
