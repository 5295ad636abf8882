"""Planned and earned hours of a part of a plan, and what else has to be known to add them up."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite, nextafter
from operator import mul

__all__ = [
    "ALIVE",
    "ASSUMED",
    "COUNTS",
    "OPEN",
    "SHORT",
    "STUCK",
    "UNMET",
    "Work",
    "added",
    "gone",
    "is_met",
    "share_of",
    "weighted_mean",
]

Work = tuple[float, float, int]
"""Planned hours, earned hours, and flags; a plain tuple, because a plan may have a million."""

ALIVE = 1
"""It was not dropped."""

COUNTS = 2
"""There is work in it that counts."""

OPEN = 4
"""Something in it that counts is not finished, or nobody has said yet how to do it."""

UNMET = 8
"""It is not done yet, as a whole."""

ASSUMED = 16
"""The hours of some of its work are assumed."""

SHORT = 32
"""Of the alternatives in it, up to the next goals, too few are left."""

STUCK = 64
"""Too few alternatives are left in it, at any depth."""

_nearly_all = nextafter(1.0, 0.0)

gone: Work = (0, 0, 0)
"""The work of what was dropped."""


def is_met(work: Work) -> bool:
    """Return whether something that lives is done as a whole."""
    return work[2] & (ALIVE | UNMET) == ALIVE


def share_of(work: Work) -> float | None:
    """
    Return earned over planned hours, 0 to 1; None where no work counts.

    It is 1 only where everything is finished. Work that takes no hours is finished or not.

    >>> share_of((40, 10, ALIVE | COUNTS | OPEN)), share_of((0, 0, ALIVE))
    (0.25, None)
    """
    planned, earned, flags = work
    if not flags & COUNTS:
        return None
    if not flags & OPEN:
        return 1.0
    if planned <= 0 or not isfinite(planned):
        return 0.0
    return min(earned / planned, _nearly_all)


def added(works: Iterable[Work]) -> Work:
    """Return the sum of the works of parts that have nothing in common."""
    planned: float = 0
    earned: float = 0
    flags = 0
    for work in works:
        planned += work[0]
        earned += work[1]
        flags |= work[2]
    return planned, earned, flags


def weighted_mean(shares: Iterable[float | None], weights: Iterable[float | None]) -> float:
    """
    Return the weighted mean of the shares of parts; a place without a weight counts 1.

    Parts in which no work counts, whose share is None, are left out.

    >>> weighted_mean([1, 0, None], (3, None, 7))
    0.75
    """
    # Why two lists of numbers: pairs would be objects for the garbage collector to look through.
    told: list[float] = []
    counted: list[float] = []
    for share, weight in zip(shares, weights, strict=True):
        if share is not None:
            told.append(share)
            counted.append(1 if weight is None else weight)
    # Why: divided by the heaviest, weights of any size can be added up.
    heaviest = max(counted, default=1)
    parts = [weight / heaviest for weight in counted]
    return sum(map(mul, told, parts)) / sum(parts) if parts else 0
