"""Reading documents: from files, from texts, from plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, overload

from cmo_career.documents.building import as_mapping, built
from cmo_career.documents.source_file import StrPath, origin_of_file, origin_of_text, plain_data
from cmo_career.errors import DocumentError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.origin import Origin
from cmo_career.model.rating_round import RatingRound

__all__ = ["Document", "from_dict", "load", "loads"]

Document = Career | Framework | RatingRound
"""What a document is read as, by what it says under ``schema``."""

D = TypeVar("D", Career, Framework, RatingRound)


@overload
def load(
    path: StrPath, frameworks: Sequence[Framework] = (), *, kind: type[D], encoding: str | None = None
) -> D: ...
@overload
def load(
    path: StrPath, frameworks: Sequence[Framework] = (), *, kind: None = None, encoding: str | None = None
) -> Any: ...
def load(
    path: StrPath, frameworks: Sequence[Framework] = (), *, kind: Any = None, encoding: str | None = None
) -> Any:
    """
    Read a career, a framework or a rating round from a YAML or JSON file.

    Args:
        path: The file; its name says the format.

        frameworks: Where a career's framework is looked for first.

        kind: The class that the document must be; without it, whichever it says it is.

        encoding: Name of the file's encoding, where it is not UTF-8.

    Raises DocumentError with every problem of the file: file, line, column, address, what was expected, and the
    nearest valid word.
    """
    origin = origin_of_file(path, encoding=encoding)
    return _read(origin, frameworks, Path(path).parent, kind)


@overload
def loads(
    text: str,
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: type[D],
    format: str | None = None,
) -> D: ...
@overload
def loads(
    text: str,
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: None = None,
    format: str | None = None,
) -> Any: ...
def loads(
    text: str,
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: Any = None,
    format: str | None = None,  # noqa: A002 - a format is called so everywhere
) -> Any:
    """
    Read a career, a framework or a rating round from a text.

    Args:
        text: YAML, or JSON.

        frameworks: Where a career's framework is looked for first.

        base: The folder in which a career's framework is looked for last; nowhere without it.

        kind: The class that the document must be; without it, whichever it says it is.

        format: ``yaml`` or ``json``; without it, JSON where the text begins with a brace.

    Raises DocumentError with every problem of the text.

    >>> career = loads('''
    ... schema: cmo-career/1
    ... framework: marketing-leader@1
    ... profile: {stage: marketing-director}
    ... ''')
    >>> career.profile.stage
    'marketing-director'
    """
    if not isinstance(text, str):
        raise DocumentError.of("text-not-given", type=type(text).__name__)
    chosen = format or ("json" if text.lstrip("\ufeff \t\r\n")[:1] == "{" else "yaml")
    return _read(origin_of_text(text, chosen), frameworks, None if base is None else Path(base), kind)


@overload
def from_dict(
    data: Mapping[str, Any],
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: type[D],
) -> D: ...
@overload
def from_dict(
    data: Mapping[str, Any],
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: None = None,
) -> Any: ...
def from_dict(
    data: Mapping[str, Any],
    frameworks: Sequence[Framework] = (),
    base: StrPath | None = None,
    *,
    kind: Any = None,
) -> Any:
    """
    Build a career, a framework or a rating round from plain data, such as a database's JSON.

    Raises DocumentError with every problem of the data, each with its path.
    """
    if not isinstance(data, Mapping):
        raise DocumentError.of("document-not-mapping")
    value = built(as_mapping(data), None, frameworks=frameworks, base=None if base is None else Path(base))
    return _of_kind(value, kind)


def _read(origin: Origin, frameworks: Sequence[Framework], base: Path | None, kind: Any) -> Any:
    data = plain_data(origin)
    value = built(data, lambda path: (origin, path), origin=origin, frameworks=frameworks, base=base)
    return _of_kind(value, kind)


def _of_kind(value: Any, kind: Any) -> Any:
    if kind is not None and not isinstance(value, kind):
        raise DocumentError.of("document-other-kind", wanted=kind.__name__, given=type(value).__name__)
    return value
