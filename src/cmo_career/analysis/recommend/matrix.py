"""A mixed-integer programme as it grows, column by column and row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf

import attrs

__all__ = ["Matrix", "Objective"]


@attrs.frozen(kw_only=True)
class Objective:
    """
    One level of the objective, to be made as small as can be.

    Attributes:
        name: Of the level.

        costs: What each column counts.

        offset: What counts in any case.

        least: What it cannot be less than, as everybody sees; where that is reached, nothing is left to prove.

        guess: Another objective that may well lead there, and sooner.
    """

    name: str
    costs: Mapping[int, float]
    offset: float = 0.0
    least: float = 0.0
    guess: Objective | None = None

    def value(self, columns: Mapping[int, float] | list[float]) -> float:
        """Return what values of the columns come to."""
        return self.offset + sum(cost * columns[place] for place, cost in self.costs.items())


@attrs.define
class Matrix:
    """
    Columns and rows with their bounds, the rows one after the other as sparse matrices have them.

    Why plain lists: they are turned into arrays once, when the solver gets them.
    """

    lower: list[float] = attrs.field(factory=list)
    upper: list[float] = attrs.field(factory=list)
    is_integer: list[bool] = attrs.field(factory=list)
    row_lower: list[float] = attrs.field(factory=list)
    row_upper: list[float] = attrs.field(factory=list)
    starts: list[int] = attrs.field(factory=lambda: [0])
    indices: list[int] = attrs.field(factory=list)
    values: list[float] = attrs.field(factory=list)

    def column(self, lower: float = 0.0, upper: float = 1.0, *, is_integer: bool = False) -> int:
        """Add a column and return its place."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.is_integer.append(is_integer)
        return len(self.lower) - 1

    def row(self, entries: Iterable[tuple[int, float]], *, lower: float = -inf, upper: float = inf) -> None:
        """Add a row: the sum of columns times values, between two bounds."""
        for place, value in entries:
            self.indices.append(place)
            self.values.append(value)
        self.starts.append(len(self.indices))
        self.row_lower.append(lower)
        self.row_upper.append(upper)
