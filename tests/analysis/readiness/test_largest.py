from __future__ import annotations

from math import erfc, sqrt
from random import Random

import pytest

from cmo_career.analysis.readiness.largest import chances_to_be_largest


def normal(x: float) -> float:
    return erfc(-x / sqrt(2)) / 2


@pytest.mark.parametrize(
    ("means", "deviations"),
    [
        ((0, 0), (1, 1)),
        ((1, 0), (0.6, 0.8)),
        ((0.62, 0.95), (0.29, 0.36)),
        ((0.5, 0.52), (0.001, 2)),
        ((3, -3), (0.3, 0.3)),
        ((100, 100.4), (0.3, 0.01)),
    ],
)
def test_of_two_the_chance_is_the_closed_form(
    means: tuple[float, float], deviations: tuple[float, float]
) -> None:
    # P(X > Y) is the normal at (m - n) / sqrt(s^2 + t^2).
    first = normal((means[0] - means[1]) / sqrt(deviations[0] ** 2 + deviations[1] ** 2))
    found = chances_to_be_largest(means, deviations)
    assert found[0] == pytest.approx(first, abs=1e-6)
    assert found[1] == pytest.approx(1 - first, abs=1e-6)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12])
def test_of_many_alike_each_has_the_same_chance(count: int) -> None:
    found = chances_to_be_largest([0.7] * count, [0.3] * count)
    assert found == tuple([pytest.approx(1 / count, abs=1e-6)] * count)


def test_alone_it_is_the_largest_as_often_as_it_is_more_than_the_floor() -> None:
    (chance,) = chances_to_be_largest([0.62], [0.29], above=0.5)
    assert chance == pytest.approx(normal(0.12 / 0.29), abs=1e-6)


def test_of_two_alike_above_a_floor_each_has_half_of_what_is_above_it() -> None:
    # P(max > a) = 1 - P(X <= a)^2
    found = chances_to_be_largest([0.4, 0.4], [0.5, 0.5], above=0.5)
    assert found[0] == pytest.approx((1 - normal(0.2) ** 2) / 2, abs=1e-6)
    assert found[0] == pytest.approx(found[1], abs=1e-12)


def test_of_five_the_chances_are_those_that_drawing_gives() -> None:
    means, deviations = (0.62, 0.95, 0.67, -0.21, 0.5), (0.29, 0.36, 0.29, 0.41, 0.6)
    random, draws = Random(1), 40_000  # noqa: S311 - a simulation
    counts = [0] * 5
    for _ in range(draws):
        drawn = [random.gauss(mean, deviation) for mean, deviation in zip(means, deviations, strict=True)]
        largest = max(drawn)
        if largest > 0.5:
            counts[drawn.index(largest)] += 1
    found = chances_to_be_largest(means, deviations, above=0.5)
    for chance, count in zip(found, counts, strict=True):
        assert chance == pytest.approx(count / draws, abs=0.01)  # four standard errors of a share of one half


def test_where_all_are_far_below_the_floor_none_is_the_largest() -> None:
    assert chances_to_be_largest([-9, -8], [0.3, 0.5], above=0) == (0, 0)
    assert chances_to_be_largest([], []) == ()
