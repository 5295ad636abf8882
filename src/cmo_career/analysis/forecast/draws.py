"""The steps of a forecast that draw: overruns, lengths, luck, trends, and seats that open."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from cmo_career.analysis.forecast.steps import Rows, Weights, overrun, pass_on
from cmo_career.analysis.forecast.streams import Streams

__all__ = ["Length", "Luck", "Opens", "Shared", "Trending"]

_most: Final = 20.0
"""The largest logarithm of an overrun."""

_least_left: Final = 7.0
"""Days that are left at least of an estimate that has begun."""


class _Drawn:
    """A step that waits for nothing."""

    def blame(self, rows: Rows, weights: Weights) -> None:
        """Pass nothing on."""


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
            np.maximum(out, _least_left, out=out)


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
        out[np.isnan(out)] = np.inf


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
        pass_on(weights, self.of, weights[self.out])
