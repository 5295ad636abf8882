"""Finding places in a text on demand: reading records none, and most values are never asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs

from cmo_career.documents.characters import Lines
from cmo_career.documents.format import Format, format_named
from cmo_career.documents.frames import Frame
from cmo_career.errors import Place

__all__ = ["Path", "places"]

Path = tuple[str | int, ...]
"""Keys of mappings and positions in lists, from the top of a document down."""


@attrs.define
class _Wanted:
    """A value on the way to one that was asked about, and the offsets at which it and its key were found."""

    below: dict[str | int, _Wanted] = attrs.field(factory=dict)
    value: int | None = None
    key: int | None = None


def places(
    text: str,
    format: Format | str,  # noqa: A002 - formats are called formats everywhere
    paths: Iterable[Path],
    file: str | None = None,
    *,
    of: Literal["value", "key"] = "value",
) -> dict[Path, Place]:
    r"""
    Return the place of each of *paths* in *text*, found by one walk that ends when it has met them all.

    What the text does not have gets the place of its nearest ancestor. A text that is not sound is walked as far
    as it can be read.

    Args:
        text: The text that was read.

        format: Its format, or the name of it.

        paths: Whose places to find.

        file: Name for the places.

        of: Whether the place of a key's value or that of the key itself is wanted; positions in a list have
            only values.

    >>> found = places("a: 1\nb:\n  - x\n  - y", "yaml", [("b", 1), ("b", 7), ("c",)])
    >>> [str(place) for place in found.values()]
    ['<text>:4:5', '<text>:3:3', '<text>:1:1']
    """
    asked = tuple(paths)
    top = _Wanted()
    body = text.removeprefix("\ufeff")
    count = 1 + sum(_want(top, path) for path in asked)
    _find(body, format if isinstance(format, Format) else format_named(format), top, count)
    lines = Lines(body, file)
    return {path: lines.place(_nearest(top, path, of)) for path in asked}


def _want(top: _Wanted, path: Path) -> int:
    node, new = top, 0
    for key in path:
        if key not in node.below:
            node.below[key] = _Wanted()
            new += 1
        node = node.below[key]
    return new


def _find(text: str, format: Format, top: _Wanted, count: int) -> None:  # noqa: A002
    frames: list[Frame] = []
    wanted: list[_Wanted | None] = []
    for kind, key, offset in format.steps(text):
        if kind == "end":
            frames.pop()
            wanted.pop()
            continue
        if kind == "key":
            frames[-1].at = key or ""
            node = wanted[-1].below.get(frames[-1].at) if wanted[-1] else None
            if node and node.key is None:
                node.key = offset
            continue
        node = top
        if frames:
            frames[-1].step()
            above = wanted[-1]
            node = above.below.get(frames[-1].at) if above else None
        if node and node.value is None:
            node.value = offset
            count -= 1
        if count == 0:
            return
        if kind != "value":
            frames.append(Frame(at="", keys=set()) if kind == "mapping" else Frame())
            wanted.append(node)


def _nearest(top: _Wanted, path: Path, of: str) -> int:
    node, found = top, top.value or 0
    for position, key in enumerate(path, start=1):
        below = node.below[key]
        if below.value is None and below.key is None:
            break
        found = below.value if below.value is not None else below.key or 0
        if of == "key" and position == len(path) and below.key is not None:
            found = below.key
        node = below
    return found
