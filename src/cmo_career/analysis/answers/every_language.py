"""What is said by words alone, in every language of the library."""

from __future__ import annotations

from collections.abc import Callable

from cmo_career.model.text import Text
from cmo_career.words import languages

__all__ = ["in_every_language"]


def in_every_language(say: Callable[[str], str]) -> Text:
    """
    Return what *say* says in each language, so that a reason can mention it.

    >>> from cmo_career.words import label
    >>> in_every_language(lambda language: label("kind", "goal", language)).choose("zh")
    '目标'
    """
    return Text.of({language: say(language) for language in languages()})
