"""The formats of documents, and which of them a file has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from os import PathLike, fspath
from pathlib import PurePath
from typing import Any, Literal

import attrs

from cmo_career.documents.limits import Limits
from cmo_career.errors import DocumentError

__all__ = ["Format", "Step", "format_named", "formats", "is_document_name"]

Step = tuple[Literal["key", "value", "mapping", "list", "end"], str | None, int]
"""One step of a walk: what stands there, a key's text, and the offset at which it begins."""


@attrs.frozen(kw_only=True)
class Format:
    """
    A way to write plain data as text (格式).

    Attributes:
        name: What callers ask for it by.

        suffixes: How the names of its files end, the usual one first.

        read: Gives the plain data of a text within limits; the third argument names the file in problems.

        write: Gives the text of plain data; the same text for equal data in the same order.

        steps: Walks over a text as far as it can be read.

    >>> format_named("json").read("[1]", Limits(), None)
    [1]
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[str, Limits, str | None], Any] = attrs.field(repr=False)
    write: Callable[[Any], str] = attrs.field(repr=False)
    steps: Callable[[str], Iterator[Step]] = attrs.field(repr=False)


def format_named(name: str | PathLike[str]) -> Format:
    """
    Return the format that *name* is the name of, or that a file called *name* has.

    Raises DocumentError where it is neither.

    >>> [format_named(name).name for name in ("json", "plans/Career.YML")]
    ['json', 'yaml']
    """
    found = _format_of(fspath(name))
    if found is None:
        known = ", ".join(known.name for known in formats)
        endings = ", ".join(suffix for known in formats for suffix in known.suffixes)
        raise DocumentError.of("format-unclear", name=PurePath(name).name, known=known, endings=endings)
    return found


def is_document_name(file: str | PathLike[str]) -> bool:
    """
    Return whether a file so called is a document, by how its name ends.

    >>> is_document_name("10-pillars.yaml"), is_document_name("notes.md")
    (True, False)
    """
    suffix = PurePath(file).suffix.lower()
    return any(suffix in known.suffixes for known in formats)


def _format_of(name: str) -> Format | None:
    suffix = PurePath(name).suffix.lower()
    return next((known for known in formats if name == known.name or suffix in known.suffixes), None)


# The readers and writers load their parsers: each is imported when its format is first used.


def _read_yaml(text: str, limits: Limits, file: str | None) -> Any:
    from cmo_career.documents.yaml_reader import read_yaml  # noqa: PLC0415 - see above

    return read_yaml(text, limits, file)


def _write_yaml(data: Any) -> str:
    from cmo_career.documents.yaml_writer import write_yaml  # noqa: PLC0415 - see above

    return write_yaml(data)


def _yaml_steps(text: str) -> Iterator[Step]:
    from cmo_career.documents.yaml_walk import yaml_steps  # noqa: PLC0415 - see above

    return yaml_steps(text)


def _read_json(text: str, limits: Limits, file: str | None) -> Any:
    from cmo_career.documents.json_reader import read_json  # noqa: PLC0415 - see above

    return read_json(text, limits, file)


def _write_json(data: Any) -> str:
    from cmo_career.documents.json_writer import write_json  # noqa: PLC0415 - see above

    return write_json(data)


def _json_steps(text: str) -> Iterator[Step]:
    from cmo_career.documents.json_walk import json_steps  # noqa: PLC0415 - see above

    return json_steps(text)


formats = (
    Format(name="yaml", suffixes=(".yaml", ".yml"), read=_read_yaml, write=_write_yaml, steps=_yaml_steps),
    Format(name="json", suffixes=(".json",), read=_read_json, write=_write_json, steps=_json_steps),
)
"""All formats, the usual one first."""
