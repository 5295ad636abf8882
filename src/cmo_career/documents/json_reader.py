"""
Reading JSON into plain data, with what the standard library lets pass refused.

Why two walks: as for YAML, the first only builds; whatever it cannot vouch for is walked again step by step
(`json_inspection`), which places every problem and never recurses.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Generator
from json import JSONDecoder
from math import inf
from typing import Any, NoReturn

from cmo_career.documents.limits import Limits, usual_limits
from cmo_career.errors import DocumentError

__all__ = ["read_json"]

# Backspace, form feed, C0 and C1 controls, surrogates, and the last two of the first plane; pairs of surrogates are
# among them, and for the second walk to tell from lone ones.
_doubtful_escape = re.compile(r"\\(?:[bf]|u(?:00[01789]|[dD][89a-fA-F]|[fF]{3}))").search
# Why in bytes: it begins with a fixed byte, which is looked for many times faster than one of many characters.
_control_bytes = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]").search


class _NotSoundError(Exception):
    """The text has something that a second walk must look at."""


def read_json(text: str, limits: Limits = usual_limits, file: str | None = None) -> Any:
    """
    Return the plain data of a JSON *text*.

    Raises DocumentError with every problem of the text that one walk over it can find, each with its place.

    >>> read_json('{"hours": 40, "share": ["manager"]}')
    {'hours': 40, 'share': ['manager']}
    """
    body = text.removeprefix("\ufeff")
    try:
        encoded = body.encode()
        if _has_clean_characters(body, encoded, limits):
            sizes: list[int] = []
            data = _decoder(limits, sizes).decode(body)
            _refuse_lost_keys(sum(sizes), encoded)
            is_small = len(body) <= limits.nodes and len(sizes) + encoded.count(b"[") <= limits.depth
            return data if is_small else _within(limits, data)
    # Why RecursionError: the scanner recurses, and how deep it may depends on how deep the caller stands.
    except (ValueError, RecursionError, _NotSoundError):
        pass
    from cmo_career.documents.json_inspection import inspect_json  # noqa: PLC0415 - read only where something is wrong

    problems, data = inspect_json(body, limits, file)
    if problems:
        raise DocumentError(problems)
    return data


def _has_clean_characters(text: str, encoded: bytes, limits: Limits) -> bool:
    """Return whether *text* is short enough and free of refused characters; in doubt, False."""
    if len(encoded) > limits.bytes or len(text) > limits.characters or b"\x7f" in encoded:
        return False
    if "\ufffe" in text or "\uffff" in text or (b"\xc2" in encoded and _control_bytes(encoded)):
        return False
    return "\\" not in text or _doubtful_escape(text) is None


def _decoder(limits: Limits, sizes: list[int]) -> JSONDecoder:
    """Return a decoder that adds to *sizes* how many keys every mapping has that it makes."""
    digits = limits.digits
    counted = _counted(sizes)
    next(counted)

    def whole(written: str) -> int:
        if len(written) > digits:
            raise _NotSoundError
        return int(written)

    def decimal(written: str) -> float:
        number = float(written)
        if number in (inf, -inf) or len(written) > digits:
            raise _NotSoundError
        return number

    # Why: the type itself is quicker, and safe where the interpreter bounds digits at least as tightly.
    whole_reader: Callable[[str], int] = int if 0 < sys.get_int_max_str_digits() <= digits else whole
    return JSONDecoder(
        object_hook=counted.send,
        parse_int=whole_reader,
        parse_float=decimal,
        parse_constant=_refuse_constant,
    )


def _counted(sizes: list[int]) -> Generator[Any, Any, None]:
    """Take mappings, one by one, and give each back. Why a generator: sending is quicker than a call."""
    mapping: Any = None
    while True:
        mapping = yield mapping
        sizes.append(len(mapping))


def _refuse_lost_keys(keys: int, encoded: bytes) -> None:
    """
    Refuse a text that may have written a key twice in one mapping, so that one of the two is lost.

    Without blanks, each key of the text ends in a quote and a colon. So as many of these as the data has *keys* leave
    none to be lost; if there are more, some may stand within a string.
    """
    if encoded.translate(None, b" \t\r\n").count(b'":') != keys:
        raise _NotSoundError


def _refuse_constant(_written: str) -> NoReturn:
    raise _NotSoundError


def _within(limits: Limits, data: Any) -> Any:
    """Return *data* if it is within *limits*, looking at it level by level."""
    room = limits.nodes - 1
    level: list[Any] = [data] if data.__class__ is dict or data.__class__ is list else []
    for _ in range(limits.depth):
        below: list[Any] = []
        for collection in level:
            room -= len(collection)
            values = collection
            if collection.__class__ is dict:
                room -= len(collection)
                values = collection.values()
            for value in values:
                if value.__class__ is dict or value.__class__ is list:
                    below.append(value)  # noqa: PERF401 - a comprehension costs a call for each collection
        if not below and room >= 0:
            return data
        level = below
    raise _NotSoundError
