"""The chance that one of several uncertain numbers is the largest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import erfc, exp, inf, pi, sqrt
from typing import Final

__all__ = ["chances_to_be_largest"]

_far: Final = 7.0
_breaks: Final = (-_far, -4.5, -3.0, -1.5, 0.0, 1.5, 3.0, 4.5, _far)
"""Standard deviations from each mean at which the range of integration is cut into pieces."""

_half_rule: Final = (
    (0.18343464249564980, 0.36268378337836198),
    (0.52553240991632899, 0.31370664587788729),
    (0.79666647741362674, 0.22238103445337447),
    (0.96028985649753623, 0.10122853629037626),
)
_rule: Final = tuple((sign * node, weight) for node, weight in _half_rule for sign in (-1, 1))
"""Gauss and Legendre's rule of eight points (Abramowitz and Stegun, table 25.4)."""


def chances_to_be_largest(
    means: Sequence[float], deviations: Sequence[float], *, above: float = -inf
) -> tuple[float, ...]:
    """
    Return for each of some independent normal numbers the chance that it is the largest and more than *above*.

    The chance of the i-th is the integral over x of its density times the others' chances to be at most x. It is
    taken from *above* on by an eight-point rule on pieces that are nowhere wider than two and a half of any standard
    deviation that matters there, which is exact to about seven digits. Nothing is drawn: the same numbers give the
    same chances.

    >>> [round(chance, 4) for chance in chances_to_be_largest([1, 0], [0.6, 0.8])]  # the normal at 1: .8413
    [0.8413, 0.1587]
    """
    numbers = tuple(zip(means, deviations, strict=True))
    found = [0.0] * len(numbers)
    for x, width in _points(numbers, above):
        below = [erfc((mean - x) / deviation / sqrt(2)) / 2 for mean, deviation in numbers]
        others = _products_of_others(below)
        for place, (mean, deviation) in enumerate(numbers):
            density = exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * sqrt(2 * pi))
            found[place] += width * density * others[place]
    return tuple(found)


def _points(numbers: Sequence[tuple[float, float]], above: float) -> Iterator[tuple[float, float]]:
    """Yield where to look, and how wide the piece is that each point stands for."""
    if not numbers:
        return
    # Why: what lies far below one of the numbers is not the largest, and nothing lies far above all of them.
    first = max(above, *(mean - _far * deviation for mean, deviation in numbers))
    last = max(mean + _far * deviation for mean, deviation in numbers)
    if first >= last:
        return
    apart = 0.75 * min(deviation for _, deviation in numbers)
    edges = [first]
    for cut in sorted(mean + each * deviation for mean, deviation in numbers for each in _breaks):
        if edges[-1] + apart <= cut < last:
            edges.append(cut)
    for low, high in pairwise((*edges, last)):
        half = (high - low) / 2
        for node, weight in _rule:
            yield low + half + half * node, half * weight


def _products_of_others(factors: Sequence[float]) -> list[float]:
    """Return for each factor the product of all the others, without dividing."""
    products = [1.0] * len(factors)
    so_far = 1.0
    for place, factor in enumerate(factors):
        products[place] *= so_far
        so_far *= factor
    so_far = 1.0
    for place in reversed(range(len(factors))):
        products[place] *= so_far
        so_far *= factors[place]
    return products
