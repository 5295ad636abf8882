"""Which parts of a list can stay where they are while it becomes another list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import TypeVar

__all__ = ["staying"]

H = TypeVar("H", bound=Hashable)


def staying(before: Sequence[H], after: Sequence[H]) -> set[H]:
    """
    Return the most keys of *before* that stand in *after* in the same order (longest increasing subsequence).

    Each key stands in a list once. Takes time n log n (Fredman 1975).

    >>> sorted(staying("abcd", "bcda"))
    ['b', 'c', 'd']
    """
    places = {key: place for place, key in enumerate(after)}
    tails: list[int] = []  # last place of the best run of each length
    ends: list[H] = []
    previous: dict[H, H | None] = {}
    for key in before:
        place = places.get(key)
        if place is None:
            continue
        length = bisect_left(tails, place)
        previous[key] = ends[length - 1] if length else None
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [key]
    kept: set[H] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = previous[at]
    return kept
