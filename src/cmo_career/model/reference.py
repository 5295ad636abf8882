"""References between the parts of a document: each must lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from cmo_career.errors import Problem
from cmo_career.model.identifier import repeated
from cmo_career.model.validation import nearest_word

__all__ = ["duplicates", "missing", "no_choice", "unknown", "unknown_key"]

no_choice: Final = "?"
"""Begins the id of what stands in for something that cannot be read, and so cannot be chosen."""


def unknown(kind: str, id: str, known: Collection[str], path: tuple[str | int, ...]) -> Problem:  # noqa: A002
    """
    Return the problem of an id that leads nowhere, with the nearest one that exists.

    >>> unknown("stage", "cmmo", ["cmo", "ceo"], ("profile", "stage")).code
    'id-unknown-near'
    """
    words = tuple(each for each in known if not each.startswith(no_choice))
    if nearest := nearest_word(id, words):
        return Problem(code="id-unknown-near", params={"kind": kind, "id": id, "nearest": nearest}, path=path)
    return Problem(
        code="id-unknown", params={"kind": kind, "id": id, "known": ", ".join(words) or "-"}, path=path
    )


def unknown_key(key: str, known: Collection[str]) -> Problem:
    """Return the problem of a key that does not belong where it stands, with the nearest one that does."""
    words = tuple(known)
    written = str(key)[:64]
    if nearest := nearest_word(written, words):
        return Problem(code="key-unknown-near", params={"key": written, "nearest": nearest}, path=(key,))
    return Problem(code="key-unknown", params={"key": written, "known": ", ".join(words)}, path=(key,))


def missing(
    kind: str, ids: Iterable[str], known: Collection[str], path: tuple[str | int, ...]
) -> Iterator[Problem]:
    """Yield a problem for each of *ids*, which stand in a list at *path*, that is not among *known*."""
    for position, id_ in enumerate(ids):
        if id_ not in known:
            yield unknown(kind, id_, known, (*path, position))


def duplicates(kind: str, ids: Iterable[str], path: tuple[str | int, ...]) -> Iterator[Problem]:
    """Yield a problem for each id that stands more than once."""
    for id_ in repeated(ids):
        yield Problem(code="id-twice", params={"kind": kind, "id": id_}, path=path)
