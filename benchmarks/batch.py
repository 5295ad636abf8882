"""Ten thousand pages: what they cost in memory, and how much two processes help."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from datetime import date
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import cmo_career as cc
from benchmarks.material import example_path
from benchmarks.timing import Report
from cmo_career.reports.render_many import render_many

__all__ = ["measure"]

as_of = date(2026, 9, 30)
pages = 10_000
"""Of which the memory is looked at."""

in_turn = 240
"""By which one process is compared with two."""


def measure(report: Report) -> None:
    """Make batches in one process and in two, in turns; then one long one, watching its memory."""
    _scaling(report)
    _memory(report)


def _named(count: int) -> Iterator[tuple[str, str]]:
    return ((f"career-{number}", str(example_path)) for number in range(count))


def _scaling(report: Report) -> None:
    best = {1: float("inf"), 2: float("inf")}
    for _ in range(3):
        for processes in (1, 2):
            with TemporaryDirectory() as folder:
                start = perf_counter()
                batch = render_many(
                    _named(in_turn), "plan", out=folder, load=cc.load, as_of=as_of, processes=processes
                )
                best[processes] = min(best[processes], perf_counter() - start)
                assert len(batch.made) == in_turn
    report.ratio(
        f"{in_turn} careers from YAML to HTML in two processes", best[2], "in one", best[1], target=0.65
    )
    report.note(f"{in_turn / best[1]:.0f} careers a second in one process, {in_turn / best[2]:.0f} in two")


def _memory(report: Report) -> None:
    """Note the peak of memory as the pages go by; what is kept of a page would show in it."""
    career = cc.load(example_path)
    peaks: list[float] = []

    def careers() -> Iterator[tuple[str, Any]]:
        for number in range(pages):
            if number % (pages // 5) == pages // 10:
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            yield f"career-{number}", career

    render_many(careers(), "plan", out=lambda *_: None, format="md", as_of=as_of)
    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    report.ratio(
        f"peak of memory after {pages:,} pages", peaks[-1], f"after {pages // 10:,}", peaks[0], target=1.05
    )
    report.note("peaks on the way, in MB: " + ", ".join(f"{peak:.0f}" for peak in peaks))
