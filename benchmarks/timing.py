"""Timing in turns, and the table of what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from time import perf_counter

import attrs

__all__ = ["Report", "Work", "best_times", "growth", "noise", "side_by_side"]

Work = Callable[[], object]


def best_times(*works: Work, rounds: int = 300, least_seconds: float = 0.001) -> tuple[float, ...]:
    """
    Return the seconds that each of *works* takes at best.

    They take turns in every round, so that a busy machine disturbs all alike, and turns are short, so that some of
    them are not disturbed at all; a quick work is repeated within its turn until the clock can tell.
    """
    repeats = [_repeats(work, least_seconds) for work in works]
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            best[number] = min(best[number], _seconds(work, repeats[number]))
    return tuple(best)


def side_by_side(ours: Work, theirs: Work, rounds: int = 300) -> tuple[float, float, float]:
    """
    Return the seconds of ours and of theirs at best, and the noise.

    They take turns, so that each begins with what the other has left in the caches. The noise is by how much theirs
    differs from itself, taken twice in every round.
    """
    mine, one, again, other = best_times(ours, theirs, ours, theirs, rounds=rounds)
    return min(mine, again), min(one, other), max(one, other) / min(one, other) - 1


def _repeats(work: Work, least_seconds: float) -> int:
    work()
    return max(1, round(least_seconds / max(_seconds(work, 1), 1e-7)))


def _seconds(work: Work, repeats: int) -> float:
    turns = range(repeats)
    start = perf_counter()
    for _ in turns:
        work()
    return (perf_counter() - start) / repeats


def noise() -> float:
    """Return by how much one and the same work seems to differ from itself."""

    def work() -> int:
        return sum(len(str(number)) for number in range(20_000))

    return side_by_side(work, work)[2]


@attrs.frozen(kw_only=True)
class _Row:
    what: str
    peer: str
    ratio: float
    target: float | None


@attrs.define
class Report:
    """What was found, printed as it comes and once more at the end."""

    _rows: list[_Row] = attrs.field(factory=list)

    def versus(
        self,
        what: str,
        ours: Work,
        peer: str,
        theirs: Work,
        *,
        target: float | None = None,
        rounds: int = 300,
    ) -> float:
        """Print how our work compares with that of a named peer, and how noisy it was; return our seconds."""
        seconds, peer_seconds, noise = side_by_side(ours, theirs, rounds)
        self.ratio(what, seconds, peer, peer_seconds, target=target, noise=noise)
        return seconds

    def ratio(
        self,
        what: str,
        ours: float,
        peer: str,
        theirs: float,
        *,
        target: float | None = None,
        noise: float = 0,
    ) -> None:
        """Print how our seconds compare with those of a named peer."""
        row = _Row(what=what, peer=peer, ratio=ours / theirs, target=target)
        self._rows.append(row)
        told = f", noise {noise:.1%}" if noise else ""
        print(
            f"  {what}: {_written(ours)}; {peer}: {_written(theirs)}; ratio {row.ratio:.2f}{_judged(row)}{told}"
        )

    def note(self, text: str) -> None:
        """Print something beside the ratios."""
        print(f"  {text}")

    def print_summary(self) -> None:
        """Print all ratios beside their targets."""
        print("\nRatio  target  what")
        for row in self._rows:
            target = "" if row.target is None else f"{row.target:g}"
            missed = "  MISSED" if _is_missed(row) else ""
            print(f"{row.ratio:5.2f}  {target:>6}  {row.what} against {row.peer}{missed}")


def _is_missed(row: _Row) -> bool:
    return row.target is not None and row.ratio > row.target


def _judged(row: _Row) -> str:
    if row.target is None:
        return ""
    return f" (target {row.target:g}{', MISSED' if _is_missed(row) else ''})"


def _written(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> list[float]:
    """
    Return how the time for each thing grows from one size to the next: 1 is linear.

    >>> growth([10, 100], [1.0, 20.0])
    [2.0]
    """
    each = [time / size for size, time in zip(sizes, seconds, strict=True)]
    return [later / before for before, later in pairwise(each)]
