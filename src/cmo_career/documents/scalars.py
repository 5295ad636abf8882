"""
Exact hooks for scalars: each takes the forms that its type is written in, and nothing else.

Why: what a generic converter does by default turns 2.9 into 2, 5 into "5", None into "None" and True into 1.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Any, Final

from cmo_career.errors import ModelError
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.money import Money, MoneyRange
from cmo_career.model.period import Period
from cmo_career.model.range import Range
from cmo_career.model.text import Text
from cmo_career.model.version import Version

__all__ = [
    "expected",
    "freeze",
    "given_back",
    "quick_scalar",
    "structure_scalar",
    "thaw",
    "unstructure_scalar",
]


def expected(what: str, given: object) -> ModelError:
    """
    Return the error of a value of the wrong kind; it tells the kind that was given, never the value.

    >>> expected("text", 5).problems[0].code
    'text-expected'
    """
    return ModelError.of(f"{what}-expected", given=kind_of(given))


def kind_of(given: object) -> str:
    """Return the word for a kind of plain data, as the phrases name it."""
    names = {str: "text", bool: "truth", int: "number", float: "fraction", list: "list", dict: "mapping"}
    return "nothing" if given is None else names.get(type(given), type(given).__name__)


def read_text(given: Any, _: object = None) -> Text:
    if given.__class__ is dict or given.__class__ is str:
        return Text.of(given)
    raise expected("text", given)


def _string(given: Any, _: object = None) -> str:
    if given.__class__ is str:
        return given
    raise expected("word", given)


def _whole(given: Any, _: object = None) -> int:
    if given.__class__ is int:
        return given
    raise expected("whole-number", given)


def _number(given: Any, _: object = None) -> float:
    if given.__class__ is int or (given.__class__ is float and isfinite(given)):
        return given
    raise expected("number", given)


def _truth(given: Any, _: object = None) -> bool:
    if given is True or given is False:
        return given
    raise expected("truth", given)


def _number_or_truth(given: Any, _: object = None) -> float | bool:
    return given if given is True or given is False else _number(given)


def _day(given: Any, _: object = None) -> date:
    if given.__class__ is not str:
        raise expected("day", given)
    try:
        if len(given) == 10 and given[4] == given[7] == "-":
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise ModelError.of("day-not-exact", given=given[:32])


def _period(given: Any, _: object = None) -> Period:
    if given.__class__ is str or (given.__class__ is int and 1000 <= given <= 9999):
        return Period.of(given)
    raise expected("period", given)


def _money(given: Any, _: object = None) -> Money:
    if given.__class__ is str:
        return Money.of(given)
    raise expected("money", given)


def _money_range(given: Any, _: object = None) -> MoneyRange:
    if given.__class__ is str:
        return MoneyRange.of(given)
    raise expected("money", given)


def _range(given: Any, _: object = None) -> Range:
    return Range.of(given if given.__class__ is str else _number(given))


def _version(given: Any, _: object = None) -> Version:
    if given.__class__ is str:
        return Version.of(given)
    raise expected("version", given)


def freeze(given: Any, _: object = None) -> Any:
    """Return plain data as values that cannot change: mappings frozen, lists as tuples."""
    if given.__class__ is dict:
        return FrozenMap({key: freeze(value) for key, value in given.items()})
    if given.__class__ is list:
        return tuple(map(freeze, given))
    if given is None or given.__class__ in {str, int, bool, float}:
        return given
    raise expected("plain-data", given)


def thaw(value: Any) -> Any:
    """Return what `freeze` made as plain data again."""
    if isinstance(value, FrozenMap):
        return {key: thaw(each) for key, each in value.items()}
    return [thaw(each) for each in value] if value.__class__ is tuple else value


structure_scalar: dict[Any, Callable[[Any, Any], Any]] = {
    Text: read_text,
    str: _string,
    int: _whole,
    float: _number,
    bool: _truth,
    float | bool: _number_or_truth,
    date: _day,
    Period: _period,
    Money: _money,
    MoneyRange: _money_range,
    Range: _range,
    Version: _version,
    Any: freeze,
}
"""How each scalar type is read from plain data."""

quick_scalar: dict[Any, Callable[[Any, Any], Any]] = {
    **structure_scalar,
    date: lru_cache(maxsize=4096)(_day),
    Period: lru_cache(maxsize=4096)(_period),
}
"""
The same, kept: the same days and periods come again and again.

Of what cannot be a key, such as a list, a cache raises a TypeError of its own; no other class is taken for a text.
"""

given_back: Final[dict[Any, type[Any]]] = {_string: str, _whole: int, _number: int, _truth: bool}
"""Of which class values are given back as they are, by hook; so that nobody needs to call it for them."""


def _plain_text(text: Text) -> Any:
    by_language = text.by_language
    return by_language["und"] if len(by_language) == 1 and text.is_plain else dict(by_language)


def _plain_range(value: Range) -> Any:
    return value.low if value.low == value.high else str(value)


def plain(value: Any) -> Any:
    """Return any scalar of the model as plain data, by its own type; bare values stay as they are."""
    hook = unstructure_scalar.get(value.__class__)
    return value if hook is None else hook(value)


unstructure_scalar: dict[Any, Callable[[Any], Any]] = {
    Text: _plain_text,
    date: date.isoformat,
    Period: str,
    Money: str,
    MoneyRange: str,
    Range: _plain_range,
    Version: str,
    Decimal: str,
    FrozenMap: thaw,
    tuple: thaw,
}
"""How each scalar type is written as plain data."""
