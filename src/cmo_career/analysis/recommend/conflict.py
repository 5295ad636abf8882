"""The smallest set of wishes that cannot hold together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

__all__ = ["smallest_conflict"]

_most_rounds: Final = 200
"""After so many rounds a conflict is told from which nothing can be left out, be there a smaller one or not."""


def smallest_conflict(count: int, holds: Callable[[Collection[int]], bool]) -> tuple[tuple[int, ...], bool]:
    """
    Return the numbers of the fewest wishes that do not hold together, and whether there are none fewer.

    Each conflict has a wish of every set without which the rest holds. So the fewest wishes with one of each such set
    known are tried: if they hold, what can be added to them leaves another such set; if not, they are the answer
    (implicit hitting sets: Ignatiev et al. 2015, Smallest MUS extraction with minimal hitting set dualization).

    >>> smallest_conflict(4, lambda wishes: not ({0, 1, 2} <= set(wishes) or {1, 3} <= set(wishes)))
    ((1, 3), True)
    """
    everything = range(count)
    corrections: list[frozenset[int]] = []
    for _ in range(_most_rounds):
        tried = _hitting(corrections, count)
        if not holds(tried):
            return tried, True
        kept = set(tried)
        for each in everything:
            if each not in kept and holds(sorted({*kept, each})):
                kept.add(each)
        corrections.append(frozenset(everything) - kept)
    return _without_idle(tuple(everything), holds), False


def _hitting(sets: Sequence[frozenset[int]], count: int) -> tuple[int, ...]:
    """Return the fewest numbers of which each set has one."""

    def search(chosen: frozenset[int], more: int) -> frozenset[int] | None:
        missed = next((each for each in sets if chosen.isdisjoint(each)), None)
        if missed is None:
            return chosen
        if not more:
            return None
        tries = (search(chosen | {each}, more - 1) for each in sorted(missed))
        return next((found for found in tries if found is not None), None)

    found = (search(frozenset(), size) for size in range(count + 1))
    return tuple(sorted(next(each for each in found if each is not None)))


def _without_idle(wishes: tuple[int, ...], holds: Callable[[Collection[int]], bool]) -> tuple[int, ...]:
    """Return wishes that do not hold together, any of them left out the others do."""
    for each in wishes:
        fewer = tuple(other for other in wishes if other != each)
        if not holds(fewer):
            wishes = fewer
    return wishes
