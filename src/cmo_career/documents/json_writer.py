"""Plain data to JSON: two spaces, characters as they are, one final line break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any

from cmo_career.documents.scalar_text import refuse_unwritable
from cmo_career.errors import DocumentError

__all__ = ["json_text", "write_json"]


def write_json(data: Any) -> str:
    """
    Return *data* as JSON.

    Raises DocumentError for what is not plain data: other types, keys that are not texts, numbers without end.

    >>> print(write_json({"zh": "首席营销官", "hours": 40}))
    {
      "zh": "首席营销官",
      "hours": 40
    }
    """
    return json_text(data, "  ") + "\n"


def json_text(data: Any, step: str | None) -> str:
    """
    Return *data* as JSON without a final line break, indented by *step*, or on one line where it is None.

    Why: the standard library's encoder recurses, and coerces keys that are not texts.

    >>> json_text([1, {"a": None}], None)
    '[1, {"a": null}]'
    """
    return "".join(_written(data, step))


def _written(data: Any, step: str | None) -> Iterator[str]:
    """Yield the parts of the text, from a stack of what is left of each collection."""
    waiting: list[tuple[Iterator[tuple[str, Any]], str]] = [(iter([("", data)]), "")]
    while waiting:
        entries, closing = waiting[-1]
        entry = next(entries, None)
        if entry is None:
            yield closing
            waiting.pop()
            continue
        lead, value = entry
        yield lead
        kind = value.__class__
        if (kind is dict or kind is list) and value:
            brackets = "{}" if kind is dict else "[]"
            margin = "" if step is None else "\n" + step * (len(waiting) - 1)
            closing = margin + brackets[1]
            margin += step or ""
            comma = ", " if step is None else f",{margin}"
            waiting.append((_entries(value, brackets[0] + margin, comma), closing))
        else:
            yield _scalar(value)


def _entries(value: Any, lead: str, comma: str) -> Iterator[tuple[str, Any]]:
    if value.__class__ is list:
        for item in value:
            yield lead, item
            lead = comma
        return
    for key, item in value.items():
        if key.__class__ is not str:
            raise DocumentError.of("key-not-text", key=str(key)[:32])
        yield f"{lead}{_scalar(key)}: ", item
        lead = comma


def _scalar(value: Any) -> str:
    kind = value.__class__
    if kind is str:
        if not value.isprintable():
            refuse_unwritable(value)
    elif kind is float and not isfinite(value):
        raise DocumentError.of("number-not-finite")
    elif kind not in {bool, int, float, dict, list} and value is not None:
        raise DocumentError.of("plain-data-expected", given=kind.__name__)
    return json.dumps(value, ensure_ascii=False)
