"""The steps of a forecast in their order, and running them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cmo_career.analysis.forecast.steps import Finish, Largest, Rows, Step, done, never, overrun
from cmo_career.analysis.forecast.streams import Streams

__all__ = ["Program"]

_most_bytes: Final = 2**27
_most_columns: Final = 4096
_fewest_columns: Final = 64


class Program:
    """
    The steps of a forecast, each after those that it is filled from.

    Attributes:
        steps: The steps.

        size: How many rows there are.
    """

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.size = 3

    def add(self, make: Callable[[int], Step]) -> int:
        """Add the step that *make* gives for a new row, and return the row."""
        out = self.size
        self.size += 1
        self.steps.append(make(out))
        return out

    def share(self, make: Callable[[int], Step]) -> None:
        """Add the step that fills the row of the overrun."""
        self.steps.append(make(overrun))

    def largest(self, rows: Iterable[int]) -> int:
        """Return the row of when all of *rows* have come."""
        of = tuple(each for each in dict.fromkeys(rows) if each != done)
        if never in of:
            return never
        if len(of) > 1:
            return self.add(lambda out: Largest(out, of))
        return of[0] if of else done

    def add_sum(self, row: int, length: int) -> int:
        """Return the row of what takes a length after another row."""
        return never if row == never else self.add(lambda out: Finish(out, row, length))

    def run(self, streams: Streams, columns: int, late: Mapping[int, float] | None = None) -> Rows:
        """Return all rows for so many more draws; *late* adds days to some."""
        rows = list(np.empty((self.size, columns)))
        self._fill(rows, streams, late or {})
        return rows

    def fitting(self, columns: int) -> int:
        """Return how many draws at a time fit into memory, up to so many; a few always do."""
        return min(max(_most_bytes // (8 * self.size), _fewest_columns), columns)

    def sample(self, seed: int, draws: int, wanted: Iterable[int]) -> dict[int, NDArray[np.float32]]:
        """
        Return the wanted rows of all draws.

        Why not all draws at once: what stays in the nearest memory is twice as fast. Why in single precision: a day in
        a hundred years is told, and half the memory does.
        """
        most = self.fitting(_most_columns)
        streams = Streams(seed)
        found = {row: np.empty(draws, dtype=np.float32) for row in dict.fromkeys(wanted)}
        rows = list(np.empty((self.size, min(most, draws))))
        for start in range(0, draws, most):
            columns = min(most, draws - start)
            if columns < rows[0].size:
                rows = [row[:columns] for row in rows]
            self._fill(rows, streams, {})
            for row, told in found.items():
                told[start : start + columns] = rows[row]
        return found

    def _fill(self, rows: Rows, streams: Streams, late: Mapping[int, float]) -> None:
        rows[done].fill(0)
        rows[never].fill(np.inf)
        with np.errstate(all="ignore"):  # what is too far off is never
            for step in self.steps:
                step.run(rows, streams)
                if late and step.out in late:
                    rows[step.out] += late[step.out]

    def blamed(self, rows: Rows, row: int) -> dict[int, NDArray[np.bool_]]:
        """Return by row in which draws a delay of it would delay *row*; a draw that never comes counts for none."""
        weights = {row: np.isfinite(rows[row])}
        for step in reversed(self.steps):
            if step.out in weights:
                step.blame(rows, weights)
        return weights
