"""The line through readings, against figures found by hand and by simulation."""

from __future__ import annotations

from fractions import Fraction
from math import gamma, pi, sqrt
from random import Random

import pytest

from cmo_career.analysis.progress.trend import Trend, student


def trend(*values: float, every: int = 10) -> Trend:
    found = Trend.of([(place * every, Fraction(value)) for place, value in enumerate(values)])
    assert found is not None
    return found


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 5, 8, 20, 60])
def test_four_times_in_five_is_four_fifths_of_students_distribution(freedom: int) -> None:
    """Simpson's rule over the density, from minus to plus the figure."""
    end, steps = student(freedom), 2000
    scale = gamma((freedom + 1) / 2) / (sqrt(freedom * pi) * gamma(freedom / 2))
    heights = [
        scale * (1 + (end * (2 * step / steps - 1)) ** 2 / freedom) ** (-(freedom + 1) / 2)
        for step in range(steps + 1)
    ]
    area = (
        (heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2])) * 2 * end / steps / 3
    )
    assert area == pytest.approx(0.8, abs=3e-4)


def test_fewer_than_three_days_have_no_trend() -> None:
    assert Trend.of([(0, Fraction(1)), (1, Fraction(2))]) is None


def test_the_line_is_that_of_least_squares() -> None:
    """Mean day 10, mean value -20; slope (10 * 30 + 10 * 12) / 200 = 2.1."""
    found = trend(-50, -2, -8)
    assert (found.middle, found.height, found.slope) == (Fraction(10), Fraction(-20), Fraction(21, 10))


def test_the_range_is_where_the_interval_of_the_line_holds_nought() -> None:
    """
    By hand: slope 2, residuals 1, -1, -1, 1, so that the variance of a reading is 4 / 2 = 2; freedom 2.

    The line is at -70 + 2 (x - 15), and its interval there is 1.88562 times the root of 2 / 4 + 2 (x - 15)^2 / 500.
    """
    found = trend(-99, -81, -61, -39)
    low, likely, high = found.days(not_before=30)
    assert likely == 50
    assert low is not None
    assert high is not None
    for day, sign in ((low, -1), (high, 1)):
        nearest = min(
            range(30, 80),
            key=lambda x, sign=sign: abs(  # type: ignore[misc]
                -70 + 2 * (x - 15) - sign * 1.88562 * sqrt(0.5 + 2 * (x - 15) ** 2 / 500)
            ),
        )
        assert day == nearest
    assert low < likely < high


def test_a_slope_that_may_be_nought_has_no_latest_day() -> None:
    found = trend(-40, -20, -35, -15)
    assert not found.is_clear
    low, likely, high = found.days(not_before=30)
    assert low is not None
    assert likely is not None
    assert low < likely
    assert high is None


def test_a_line_that_leads_away_or_nowhere_is_never_at_nought() -> None:
    assert trend(-10, -20, -30).days(not_before=20) == (None, None, None)
    assert trend(-10, -10, -10).days(not_before=20) == (None, None, None)


def test_a_line_that_may_lead_either_way_has_an_earliest_day_only() -> None:
    low, likely, high = trend(-10, -14, -9, -12).days(not_before=30)
    assert low is not None
    assert low > 30
    assert (likely, high) == (None, None)


def test_no_day_lies_before_the_last_one() -> None:
    assert trend(-20, 30, 20, -1).days(not_before=30)[0] == 30
    assert trend(-10, 30, 40, -1, -1).days(not_before=40) == (40, None, None)


def test_ranges_hold_four_times_in_five() -> None:
    """Twelve readings around a line that is at nought on day 200."""
    random, held, rounds = Random(7), 0, 1000  # noqa: S311 - a simulation
    for _ in range(rounds):
        values = [round(place * 10 - 200 + random.gauss(0, 12)) for place in range(12)]
        low, _, high = trend(*values).days(not_before=110)
        held += (low is not None and low <= 200) and (high is None or high >= 200)
    assert 0.77 < held / rounds < 0.83
