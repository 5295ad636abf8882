"""A page in a file: whole, or not there."""

from __future__ import annotations

import os
from pathlib import Path

from cmo_career.errors import ReportError

__all__ = ["file_name", "part_of", "put"]

_not_in_names = frozenset('<>:"/\\|?*')
_most_bytes = 200


def file_name(name: str, format: str) -> str:  # noqa: A002 - formats are called so everywhere
    """
    Return the name of a page's file.

    Raises ReportError for a name that no file has on every system, or that leads to another folder.

    >>> file_name("lin-lan", "html")
    'lin-lan.html'
    """
    is_whole = (
        bool(name) and name == name.strip() and not name.startswith(".") and len(name.encode()) <= _most_bytes
    )
    if not is_whole or not name.isprintable() or _not_in_names & set(name):
        raise ReportError.of("batch-name-malformed", given=name[:64])
    return f"{name}.{format}"


def part_of(file: Path, mark: str) -> Path:
    """Return where a page stands until it is whole; *mark* keeps those who write at the same time apart."""
    return file.with_name(f".{file.name}.{mark}.part")


def put(file: Path, page: str | bytes, mark: str = "") -> None:
    """
    Write a page in the place of what a file held; another process sees the old page or the new one, never a part.

    What a writer of the same *mark* left of it, when it died, goes first. Raises ReportError where it cannot be written.
    """
    data = page.encode() if isinstance(page, str) else page
    part = part_of(file, mark or str(os.getpid()))
    try:
        part.unlink(missing_ok=True)
        try:
            with part.open("xb") as opened:
                opened.write(data)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ReportError.of("batch-not-written", file=file.name, reason=error.strerror or "") from None
