"""Numbers that are known only between bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Self

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.validation import finite

__all__ = ["Range", "RangeLike", "ThreePoint", "as_optional_range", "as_range"]

_number = r"(\d{1,15}(?:\.\d{1,340})?)"
_too_large = 10**15
_form = re.compile(rf"{_number}\.\.{_number}", re.ASCII).fullmatch


def _written(number: float) -> str:
    """Return the shortest form that reads back, never with an exponent."""
    written = repr(number)
    return f"{Decimal(written):f}" if "e" in written else written


def _as_number(written: str) -> float:
    return float(written) if "." in written else int(written)


@attrs.frozen
class Range:
    """
    A number between a low and a high one (区间).

    Attributes:
        low: At least zero.

        high: At least *low*; equal for an exact number.

    >>> str(Range.of("2..8")), Range.of(40).middle
    ('2..8', 40.0)
    """

    low: float = attrs.field(validator=finite)
    high: float = attrs.field(validator=finite)

    def __attrs_post_init__(self) -> None:
        if self.high >= _too_large:
            raise ModelError.of("range-malformed", given=str(self.high)[:48])
        if self.low < 0 or self.high < self.low:
            raise ModelError.of("range-reversed", low=self.low, high=self.high)

    @classmethod
    def of(cls, given: RangeLike) -> Self:
        """Make a range of its written form, or of a single number."""
        if isinstance(given, cls):
            return given
        if given.__class__ is int or given.__class__ is float:
            return cls(given, given)
        found = _form(given) if isinstance(given, str) else None
        if found is None:
            raise ModelError.of("range-malformed", given=str(given)[:48])
        return cls(_as_number(found[1]), _as_number(found[2]))

    @property
    def middle(self) -> float:
        """The number halfway between the ends."""
        return (self.low + self.high) / 2

    def __str__(self) -> str:
        ends = _written(self.low), _written(self.high)
        return ends[0] if self.low == self.high else "..".join(ends)


@attrs.frozen(kw_only=True)
class ThreePoint:
    """
    A three-point estimate (三点估计).

    Attributes:
        low: What happens if all goes well; at least zero.

        mode: What happens most often.

        high: What happens if much goes wrong.

    Raises:
        ModelError: Unless low <= mode <= high.

    >>> round(ThreePoint(low=2, mode=4, high=7).mean, 2)
    4.17
    """

    low: float = attrs.field(validator=finite)
    mode: float = attrs.field(validator=finite)
    high: float = attrs.field(validator=finite)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.low <= self.mode <= self.high:
            raise ModelError.of("three-points-disordered", low=self.low, mode=self.mode, high=self.high)

    @property
    def mean(self) -> float:
        """The mean of the PERT distribution, (low + 4 mode + high) / 6 (Malcolm et al. 1959)."""
        return (self.low + 4 * self.mode + self.high) / 6


RangeLike = int | float | str | Range


def as_range(given: RangeLike) -> Range:
    """Convert a field that must hold a range."""
    return Range.of(given)


def as_optional_range(given: RangeLike | None) -> Range | None:
    """Convert a field that may hold a range."""
    return None if given is None else Range.of(given)
