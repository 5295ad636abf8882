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
    "Length",
    "Luck",
    "Nth",
    "Opens",
    "Periods",
    "Shared",
    "Step",
    "Trending",
    "done",
    "never",
    "overrun",
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

_most: Final = 20.0
_no_rest: Final = 7.0


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


class _Drawn:
    """A step that waits for nothing."""

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass nothing on."""


def _pass_on(weights: Weights, row: int, draws: NDArray[np.bool_]) -> None:
    known = weights.get(row)
    weights[row] = draws if known is None else known | draws


@attrs.frozen
class Shared(_Drawn):
    """The overrun that all work of a person has in common, draw by draw."""

    out: int
    median: float
    spread: float
    finished: int

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        stream, size = streams["overrun"], rows[self.out].size
        if self.finished:
            wider = np.sqrt(1 + 1 / self.finished)
            scores = wider * stream.standard_t(self.finished - 1, size)
        else:
            scores = stream.standard_normal(size)
        logs = np.clip(self.spread * scores, -_most, _most)
        np.multiply(np.exp(logs), self.median, out=rows[self.out])


@attrs.frozen
class Length(_Drawn):
    """
    The days that an action takes, when nothing else needs its hours.

    Attributes:
        days: By its hours, or without estimate; times the overrun.

        low, mode, high: Of its estimate, in days, drawn from the PERT distribution and then times the overrun; all
            nought where there is none.

        gone: Days of it that have passed; a week at least is left.
    """

    out: int
    name: str
    days: float
    low: float = 0.0
    mode: float = 0.0
    high: float = 0.0
    gone: float = 0.0

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        out, factor = rows[self.out], rows[overrun]
        if not self.high:
            np.multiply(factor, self.days, out=out)
            return
        if self.low < self.high:
            wide = self.high - self.low
            first, second = (
                1 + 4 * (self.mode - self.low) / wide,
                1 + 4 * (self.high - self.mode) / wide,
            )
            np.multiply(streams[self.name].beta(first, second, out.size), wide, out=out)
            out += self.low
        else:
            out.fill(self.high)
        if self.days:
            np.maximum(out, self.days, out=out)
        out *= factor
        if self.gone:
            out -= self.gone
            np.maximum(out, _no_rest, out=out)


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
        _pass_on(weights, self.of, draws)
        _pass_on(weights, self.before, draws & (before >= start))
        _pass_on(weights, self.start, draws & (start >= before))


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
        _pass_on(weights, self.start, by_own)
        _pass_on(weights, self.length, by_own)
        for each in self.floors:
            _pass_on(weights, each, draws & (rows[each] >= out))


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
        _pass_on(weights, each, draws & (rows[each] == rows[out]))


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


@attrs.frozen
class Trending(_Drawn):
    """
    When the trend of a measure reaches its target.

    Slope and height are drawn as the readings leave them open: Student's t, with one scatter for both.
    """

    out: int
    name: str
    middle: float
    height: float
    slope: float
    height_error: float
    slope_error: float
    freedom: int

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        out, name = rows[self.out], self.name
        # Why three streams: so many draws at a time, or so many, are the same draws.
        scatter = np.sqrt(self.freedom / streams[f"{name}/scatter"].chisquare(self.freedom, out.size))
        slope = self.slope + self.slope_error * scatter * streams[f"{name}/slope"].standard_normal(out.size)
        height = self.height + self.height_error * scatter * streams[f"{name}/height"].standard_normal(
            out.size
        )
        rises = slope > 0
        out.fill(np.inf)
        np.divide(-height, slope, out=out, where=rises)
        out += self.middle
        np.maximum(out, 0, out=out)


@attrs.frozen
class Luck(_Drawn):
    """Whether a goal is reached that is not always reached though all is done for it: at once, or never."""

    out: int
    name: str
    chance: float

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        out = rows[self.out]
        out[:] = np.where(streams[self.name].random(out.size) < self.chance, 0, np.inf)


@attrs.frozen
class Opens:
    """When a seat opens to a person after they are ready: arrivals are a Poisson process, earlier ones are lost."""

    out: int
    of: int
    name: str
    per_day: float

    def run(self, rows: Rows, streams: Streams) -> None:
        """Fill it."""
        out = rows[self.out]
        waits = streams[self.name].standard_exponential(out.size)
        np.divide(waits, self.per_day, out=out)
        out += rows[self.of]

    def blame(self, rows: Rows, weights: Weights) -> None:  # noqa: ARG002 - as all steps
        """Pass on what delays it."""
        _pass_on(weights, self.of, weights[self.out])
