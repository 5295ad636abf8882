"""
What a plain YAML scalar means, by the core schema of YAML 1.2 (chapter 10.3).

Quoted and block scalars never come here: they are text whatever they say.
"""

from __future__ import annotations

import re
from math import isfinite

from cmo_career.documents.limits import Limits

__all__ = ["UnreadableScalarError", "plain_value", "starts_of_values"]

_words: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_whole = re.compile(r"[-+]?[0-9]+").fullmatch
_other_base = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+").fullmatch
_decimal = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?").fullmatch
_not_finite = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)").fullmatch

starts_of_values = frozenset(("", *"~nNtTfF+-.0123456789"))
"""First characters of all plain scalars that may be something else than text."""


class UnreadableScalarError(Exception):
    """A number that no value can hold; `args` has the code of the problem."""


def plain_value(written: str, limits: Limits) -> str | int | float | bool | None:
    """
    Return the value of a scalar *written* without quotes.

    Raises UnreadableScalarError for NaN, infinities and numbers with too many digits.

    >>> [plain_value(text, Limits()) for text in ("on", "1:30", "2026-01-05", "1_000", "0o17", "1e3", "~", "True")]
    ['on', '1:30', '2026-01-05', '1_000', 15, 1000.0, None, True]
    """
    if written in _words:
        return _words[written]
    if _whole(written):
        return _whole_number(written, 10, limits)
    if _other_base(written):
        return _whole_number(written, 0, limits)
    if _decimal(written):
        number = float(_bounded(written, limits))
        if not isfinite(number):
            raise UnreadableScalarError("number-not-finite")
        return number
    if _not_finite(written):
        raise UnreadableScalarError("number-not-finite")
    return written


def _whole_number(written: str, base: int, limits: Limits) -> int:
    try:
        return int(_bounded(written, limits), base)
    except ValueError:  # the interpreter was started with a tighter limit
        raise UnreadableScalarError("number-too-long") from None


def _bounded(written: str, limits: Limits) -> str:
    if len(written) > limits.digits:
        raise UnreadableScalarError("number-too-long")
    return written
