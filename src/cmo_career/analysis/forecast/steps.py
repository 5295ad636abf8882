"""
The steps of a forecast: each fills one row of times from others, for many draws at once.

Times are days after the day of the question; infinity is never. Every step but the draws themselves is made of sums,
maxima and order statistics, so that nothing comes earlier when something before it takes longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

import attrs
import numpy as np
from numpy.typing import NDArray

from cmo_career.analysis.forecast.streams import Streams

__all__ = [
    "Finish",
    "Hours",
    "Largest",
    "Nth",
    "Periods",
    "Rows",
    "Step",
    "Weights",
    "done",
    "never",
    "overrun",
    "pass_on",
]

Row = NDArray[np.float64]
Rows = list[Row]
Weights = dict[int, NDArray[np.bool_]]

done: Final = 0
"""The row of what is over: nought in all draws."""

never: Final = 1
"""The row of what never comes."""

overrun: Final = 2
"""The row of the overrun."""


class Step(Protocol):
    """What fills one row."""

    @property
    def out(self) -> int:
        """The row that it fills."""
        ...

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        ...

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass on, to the rows that it was filled from, the draws in which a delay of theirs would delay it."""
        ...


def pass_on(weights: Weights, row: int, draws: NDArray[np.bool_]) -> None:
    """Add draws to those in which a delay of a row counts."""
    known = weights.get(row)
    weights[row] = draws if known is None else known | draws


@attrs.frozen
class Hours:
    """
    When hours are used up that one action takes from those of a kind, after those given out before.

    Attributes:
        before: When the hours before were used up.

        start: When the action may begin.

        of: What it takes in days, times *share*.
    """

    out: int
    before: int
    start: int
    of: int
    share: float

    def run(self, rows: Rows, streams: Streams) -> None:  # noqa: ARG002 - as all steps
        """Fill it."""
        out = rows[self.out]
        np.maximum(rows[self.before], rows[self.start], out=out)
        out += rows[self.of] if self.share == 1 else rows[self.of] * self.share

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass on what delays it."""
        draws = weights[self.out]
        before, start = rows[self.before], rows[self.start]
        pass_on(weights, self.of, draws)
        pass_on(weights, self.before, draws & (before >= start))
        pass_on(weights, self.start, draws & (start >= before))


@attrs.frozen(eq=False)
class Periods:
    """
    The weeks, months, quarters or years in which something comes back.

    Attributes:
        starts: When each begins, in days after the day of the question; the first is the present one.

        times: That are left; None where *last* tells.

        last: Place of the last one.

        is_kept: Whether it was done in the present one already.
    """

    starts: Row
    times: int | None
    last: int
    is_kept: bool

    def last_begins(self, ready: Row) -> Row:
        """Return when its last time may begin, when its first may begin at *ready*."""
        first = np.searchsorted(self.starts, ready, side="right") - 1
        if self.is_kept:
            np.maximum(first, 1, out=first)
        last = np.maximum(first, self.last) if self.times is None else first + (self.times - 1)
        begins: Row = np.append(self.starts, np.inf)[np.minimum(last, self.starts.size)]
        return np.maximum(ready, begins, out=begins)


@attrs.frozen
class Finish:
    """
    When an action is over: its length after its start, and not before *floors*.

    Attributes:
        periods: Those in which it comes back; None where it does not.
    """

    out: int
    start: int
    length: int
    floors: tuple[int, ...] = ()
    periods: Periods | None = None

    def _own(self, rows: Rows) -> Row:
        start = rows[self.start]
        return start if self.periods is None else self.periods.last_begins(start)

    def run(self, rows: Rows, streams: Streams) -> None:  # noqa: ARG002 - as all steps
        """Fill it."""
        out = rows[self.out]
        np.add(self._own(rows), rows[self.length], out=out)
        for each in self.floors:
            np.maximum(out, rows[each], out=out)

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass on what delays it."""
        draws, out = weights[self.out], rows[self.out]
        by_own = draws & (self._own(rows) + rows[self.length] >= out)
        pass_on(weights, self.start, by_own)
        pass_on(weights, self.length, by_own)
        for each in self.floors:
            pass_on(weights, each, draws & (rows[each] >= out))


@attrs.frozen
class Largest:
    """When all of something has come."""

    out: int
    of: tuple[int, ...]

    def run(self, rows: Rows, streams: Streams) -> None:  # noqa: ARG002 - as all steps
        """Fill it."""
        first, second, *others = self.of
        out = np.maximum(rows[first], rows[second], out=rows[self.out])
        for each in others:
            np.maximum(out, rows[each], out=out)

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass on what delays it."""
        _blame_equal(rows, weights, self.out, self.of)


def _blame_equal(rows: Rows, weights: Weights, out: int, of: Sequence[int]) -> None:
    draws = weights[out]
    for each in of:
        pass_on(weights, each, draws & (rows[each] == rows[out]))


@attrs.frozen
class Nth:
    """When so many of something have come."""

    out: int
    of: tuple[int, ...]
    count: int

    def run(self, rows: Rows, streams: Streams) -> None:  # noqa: ARG002 - as all steps
        """Fill it."""
        out = rows[self.out]
        if self.count > 1:
            place = self.count - 1
            out[:] = np.partition(np.stack([rows[each] for each in self.of]), place, axis=0)[place]
            return
        out[:] = rows[self.of[0]]
        for each in self.of[1:]:
            np.minimum(out, rows[each], out=out)

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass on what delays it."""
        _blame_equal(rows, weights, self.out, self.of)
