"""
Validators of fields: each says what is wrong as a `ModelError` whose path is the field.

They take what attrs gives a validator: the instance, the attribute and the value.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING, Any, NoReturn

from cmo_career.errors import ModelError, Problem
from cmo_career.model.character import is_clean, refused_character
from cmo_career.model.vocabulary import words_of

if TYPE_CHECKING:
    import attrs

__all__ = [
    "all_of_words",
    "check_words",
    "each_of",
    "each_says_something",
    "finite",
    "kind_of",
    "nearest_word",
    "non_negative",
    "one_of",
    "positive",
    "refuse",
    "share",
    "true_or_false",
]

longest_word = 40
Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def refuse(code: str, field: str, **params: str | float) -> NoReturn:
    """Raise a ModelError about *field*."""
    raise ModelError((Problem(code=code, params=params, path=(field,)),))


def nearest_word(word: str, known: tuple[str, ...]) -> str:
    """
    Return the known word that looks most like *word*; nothing where none comes near.

    >>> nearest_word("cours", ("course", "reading")), nearest_word("xyz", ("course",))
    ('course', '')
    """
    from difflib import get_close_matches  # noqa: PLC0415 - needed only where something is wrong

    return next(iter(get_close_matches(word, known, n=1)), "")


def one_of(vocabulary: object, *, optional: bool = False) -> Validator:
    """Return a validator that lets only the words of *vocabulary* pass, and None where *optional*."""
    words = words_of(vocabulary)
    known = frozenset(words)

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if (value is None and optional) or (value.__class__ is str and value in known):
            return
        _refuse_word(attribute.name, value, words)

    return check


def all_of_words(vocabulary: object) -> Validator:
    """Return a validator for a tuple that holds words of *vocabulary*, each once."""
    words = words_of(vocabulary)

    def check(_: object, attribute: attrs.Attribute[Any], value: tuple[str, ...]) -> None:
        for word in value:
            if word.__class__ is not str or word not in words:
                _refuse_word(attribute.name, word, words)
        if len(set(value)) != len(value):
            refuse("word-twice", attribute.name, words=", ".join(value))

    return check


def _refuse_word(field: str, value: object, words: tuple[str, ...]) -> NoReturn:
    # Why cut: what stands here by mistake may be a sentence about a person.
    word, known = str(value)[:longest_word], ", ".join(words)
    nearest = nearest_word(word, words) if isinstance(value, str) else ""
    if nearest:
        refuse("word-unknown-near", field, word=word, nearest=nearest, known=known)
    refuse("word-unknown", field, word=word, known=known)


_numbers: frozenset[Any] = frozenset({int, float})


def _refuse_number(code: str, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None or attribute.default is not None:
        refuse(code, attribute.name)


# In each of these None passes where it is the field's default, and a bool never.


def finite(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Refuse everything but a finite number."""
    if not (value.__class__ in _numbers and -inf < value < inf):
        _refuse_number("not-a-number", attribute, value)


def non_negative(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Refuse everything but a finite number of at least zero."""
    if not (value.__class__ in _numbers and 0 <= value < inf):
        _refuse_number("number-below-zero", attribute, value)


def positive(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Refuse everything but a finite number above zero."""
    if not (value.__class__ in _numbers and 0 < value < inf):
        _refuse_number("number-not-positive", attribute, value)


def share(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Refuse everything but a number from zero to one."""
    if not (value.__class__ in _numbers and 0 <= value <= 1):
        _refuse_number("share-outside", attribute, value)


def check_words(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse everything but a string that says something; None passes where it is the field's default."""
    if value is None and attribute.default is None:
        return
    if value.__class__ is not str or not value.strip():
        refuse("not-words", attribute.name)
    if not is_clean(value):
        at = refused_character(value) or 0
        refuse("character-refused", attribute.name, character=f"U+{ord(value[at]):04X}")


def each_says_something(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Refuse a tuple that holds anything but strings that say something."""
    for each in value:
        check_words(None, attribute, each)


def kind_of(wanted: type, *, optional: bool = False) -> Validator:
    """Return a validator that lets only values of the class *wanted* pass, and None where *optional*."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, wanted) and not (value is None and optional):
            refuse("value-of-other-kind", attribute.name, type=type(value).__name__, wanted=wanted.__name__)

    return check


def each_of(*wanted: type) -> Validator:
    """Return a validator for a tuple, or for the values of a mapping, of the classes *wanted*."""
    names = ", ".join(each.__name__ for each in wanted)

    def check(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        for each in value if value.__class__ is tuple else value.values():
            if not isinstance(each, wanted):
                refuse("value-of-other-kind", attribute.name, type=type(each).__name__, wanted=names)

    return check


def true_or_false(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Refuse everything but True and False."""
    if value is not True and value is not False:
        refuse("not-true-or-false", attribute.name)
