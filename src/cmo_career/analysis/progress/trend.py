"""A straight line through readings, and when it meets its target."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt
from statistics import NormalDist
from typing import Final

import attrs

__all__ = ["Trend", "student"]

_fewest: Final = 3
_upper_tail: Final = 0.9
_exact: Final = (3.07768, 1.88562, 1.63774)
_fine: Final = 64


def student(freedom: int) -> float:
    """
    Return how many standard errors to each side hold four times in five, with so many degrees of freedom.

    The first three are exact; from there on Fisher's expansion is, to four figures (Abramowitz and Stegun 1964,
    26.7.5).

    >>> [round(student(freedom), 2) for freedom in (1, 4, 10, 1000)]
    [3.08, 1.53, 1.37, 1.28]
    """
    if freedom <= len(_exact):
        return _exact[freedom - 1]
    z = NormalDist().inv_cdf(_upper_tail)
    terms: tuple[float, ...] = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return sum(term / float(freedom) ** power for power, term in enumerate(terms))


@attrs.frozen(kw_only=True, repr=False)
class Trend:
    """
    The least-squares line through values, and where it meets nought (趋势).

    Values are measured from the target, so that it lies at nought, and are below it. The range of the day on which
    the line meets it is that of Fieller (1954): all days on which the line may be at nought, by its 80 % interval
    there. It takes in that both slope and height are uncertain, and has no end where the slope may be nought. It holds
    four times in five where readings scatter independently, normally and evenly around a straight line, and less often
    where they wander, each going on from the one before.

    Why fractions: a series without scatter meets its target to the day, and units change nothing.

    Attributes:
        middle: The mean day, as an ordinal.

        height: The mean value; the line passes through it on the mean day.

        slope: A day.

        noise: Variance of the slope times the square of `student`; 0 without scatter.

        lift: The same of the height.
    """

    middle: Fraction
    height: Fraction
    slope: Fraction
    noise: Fraction
    lift: Fraction

    @classmethod
    def of(cls, points: Sequence[tuple[int, Fraction]]) -> Trend | None:
        """Return the trend of values on days, each day once; None for fewer than three."""
        n = len(points)
        if n < _fewest:
            return None
        middle = Fraction(sum(day for day, _ in points), n)
        height = sum((value for _, value in points), Fraction(0)) / n
        spread = sum(((day - middle) ** 2 for day, _ in points), Fraction(0))
        slope = sum(((day - middle) * (value - height) for day, value in points), Fraction(0)) / spread
        left = sum(
            ((value - height - slope * (day - middle)) ** 2 for day, value in points),
            Fraction(0),
        )
        scatter = left / (n - 2) * Fraction(student(n - 2)) ** 2
        return cls(middle=middle, height=height, slope=slope, noise=scatter / spread, lift=scatter / n)

    @property
    def is_clear(self) -> bool:
        """Whether the 80 % interval of the slope leaves out nought."""
        return self.slope**2 > self.noise

    @property
    def slopes(self) -> tuple[Fraction, Fraction]:
        """The 80 % interval of the slope."""
        half = _root(self.noise)
        return self.slope - half, self.slope + half

    def days(self, not_before: int) -> tuple[int | None, int | None, int | None]:
        """
        Return the earliest, likely and latest day on which the line meets nought, as ordinals.

        None stands for never. A day before *not_before*, on which it had not yet met it, becomes that day.

        >>> steady = Trend.of([(0, Fraction(-30)), (10, Fraction(-20)), (20, Fraction(-10))])
        >>> steady.days(not_before=20)
        (30, 30, 30)
        """
        if (self.is_clear and self.slope < 0) or not (self.slope or self.noise):
            return None, None, None
        # The line may be at nought x days after the middle where a x^2 + 2 b x + c <= 0.
        a, b, c = self.slope**2 - self.noise, self.height * self.slope, self.height**2 - self.lift

        def on(days: Fraction) -> int:
            return max(round(self.middle + days), not_before)

        root = _root(max(b * b - a * c, Fraction(0)))
        # Why: in this form the nearer end is right with and without a farther one.
        low = not_before if c <= 0 or self.height >= 0 else on(c / (root - b))
        if self.slope <= 0:
            return low, None, None
        likely = on(-self.height / self.slope)
        return low, likely, on((root - b) / a) if a > 0 else None


def _root(value: Fraction) -> Fraction:
    """Return a square root to some twenty figures, of numbers too large or small for floats too."""
    above, below = value.as_integer_ratio()
    return Fraction(isqrt(above * below << 2 * _fine), below << _fine)
