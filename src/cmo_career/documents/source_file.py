"""Files as they come from the disk: their text, how it is written, and its digest."""

from __future__ import annotations

from hashlib import sha256
from os import PathLike, fsencode, fspath
from pathlib import Path
from typing import Any

from cmo_career.documents.encoding import decode
from cmo_career.documents.format import format_named
from cmo_career.documents.limits import usual_limits
from cmo_career.errors import DocumentError
from cmo_career.model.origin import Origin

__all__ = ["StrPath", "origin_of_bytes", "origin_of_file", "origin_of_text", "path_given", "plain_data"]

StrPath = str | PathLike[str]


def path_given(path: Any) -> str:
    """Return the path of a file as it was written; DocumentError for what can be none."""
    file = fspath(path) if isinstance(path, str | PathLike) else None
    if not isinstance(file, str):
        raise DocumentError.of("path-expected", type=type(path).__name__)
    try:
        is_possible = b"\0" not in fsencode(file)
    except UnicodeEncodeError:
        is_possible = False
    if not is_possible:
        raise DocumentError.of("path-impossible")
    return file


def origin_of_file(path: StrPath, *, encoding: str | None = None, format: str | None = None) -> Origin:  # noqa: A002
    """
    Read a file.

    Raises DocumentError where it cannot be read, is too large, or is not in the encoding that it should be in.
    """
    file = path_given(path)
    limit = usual_limits.bytes
    try:
        with Path(file).open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise DocumentError.of(
            "file-unreadable", file=file, why=(error.strerror or type(error).__name__)
        ) from None
    text = decode(content, encoding or "utf-8", file=file)
    chosen = format_named(format or file).name
    return origin_of_bytes(content, text, file=file, format=chosen, encoding=encoding or "utf-8")


def origin_of_text(text: str, format: str) -> Origin:  # noqa: A002
    """Return a text in memory as the origin of a value."""
    return Origin(text=text, format=format)


def origin_of_bytes(
    content: bytes,
    text: str,
    *,
    file: str,
    format: str,  # noqa: A002
    encoding: str = "utf-8",
) -> Origin:
    """Return a text, with the bytes that it is in a file, as the origin of a value."""
    digest = sha256(content).hexdigest()
    return Origin(file=file, text=text, format=format, encoding=encoding, digest=digest)


def plain_data(origin: Origin) -> Any:
    """
    Return the plain data of a text.

    Raises DocumentError with every problem of the text, each with its place.
    """
    return format_named(origin.format).read(origin.text, usual_limits, origin.file)
