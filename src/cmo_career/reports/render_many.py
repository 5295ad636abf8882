"""Pages by the thousand: in order, in as many processes as wanted, and none stops the others."""

from __future__ import annotations

import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from os import PathLike
from pathlib import Path
from threading import get_ident
from typing import Any, Final, TypeVar

from cmo_career.errors import ReportError
from cmo_career.model.asked import asked_day
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.period import PeriodLike
from cmo_career.reports.batch import Batch, Failed, Job, Order, Outcome, told
from cmo_career.reports.registry import Format, Report, report_named
from cmo_career.reports.theme import Theme

__all__ = ["render_many"]

Given = TypeVar("Given")
Chunk = tuple[Order, ...]

_chunk: Final = 8
"""Careers sent to another process at once."""

_ahead: Final = 3
"""Chunks that wait for each process; the rest of the careers has not been asked for yet."""


def render_many(
    careers: Iterable[tuple[str, Given]],
    report: str | Report = "plan",
    *,
    out: str | PathLike[str] | Callable[[str, Any], object],
    format: Format = "html",  # noqa: A002 - formats are called so everywhere
    language: str = "zh",
    as_of: PeriodLike,
    load: Callable[[Given], Any] | None = None,
    processes: int = 1,
    progress: bool | Callable[[int, int | None], object] = False,
    **asked: Any,
) -> Batch:
    """
    Make a page of each of many careers.

    One that cannot be made is told of in what is returned, and never stops the others. Careers are asked for as they are
    needed, and pages are let go of as they are made.

    Args:
        careers: Names and careers, or names and what *load* makes careers of, such as the paths of their files.

        report: Name of the report, or one of one's own.

        out: A folder, for files called by the names, each written whole or not at all; or a function that is given each
            name with its page, in order, in this process.

        format: As for ``render``.

        language: As for ``render``.

        as_of: As for ``render``.

        load: Makes a career of what was given; a career that cannot be loaded fails alone.

        processes: How many work at once. With more than one, what is given must be able to travel to another process, and
            a script calls this under ``if __name__ == "__main__":``, as ever with Python's processes.

        progress: True for a line on standard error, or a function that is given how many are done, and of how many;
            None for the latter where nobody knows.

        asked: What else ``render`` takes: audience, theme, templates, and the options of the report.

    Raises ReportError for what is wrong with all of the pages: an unknown report or format, a theme, a missing folder, and
    anything but pairs of a name and a career.
    """
    job = Job(
        report=report,
        format=format,
        language=language,
        as_of=asked_day(as_of),
        folder=None if callable(out) else _folder(out),
        load=load,
        asked=FrozenMap({**asked, "theme": Theme.of(asked.get("theme"))}),
        mark=f"{os.getpid()}-{get_ident()}",
    )
    report_named(report, format)
    if processes > 1:
        _check_travels(job)
    total = len(careers) if isinstance(careers, Sized) else None
    tell = _line if progress is True else progress or None
    made: list[str] = []
    failed: list[Failed] = []
    for outcome in _outcomes(job, _orders(careers), processes):
        error = outcome.error
        if error is None and callable(out):
            error = _handed_over(outcome, out)
        if error is None:
            made.append(outcome.name)
        else:
            failed.append(Failed(name=outcome.name, error=error))
        if tell is not None:
            tell(len(made) + len(failed), total)
    if progress is True:
        sys.stderr.write("\n")
    return Batch(made=tuple(made), failed=tuple(failed))


def _folder(out: str | PathLike[str]) -> Path:
    folder = Path(out)
    if not folder.is_dir():
        raise ReportError.of("batch-folder-missing", folder=folder.name)
    return folder


def _check_travels(job: Job) -> None:
    try:
        pickle.dumps(job)
    except Exception:  # noqa: BLE001 - what cannot be pickled says so in many ways
        raise ReportError.of("batch-cannot-travel") from None


def _orders(careers: Any) -> Iterator[Order]:
    seen: set[str] = set()
    for pair in careers if isinstance(careers, Iterable) else (careers,):
        if not (isinstance(pair, tuple | list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise ReportError.of("batch-pair-expected", type=type(pair).__name__)
        name, given = pair
        # Why so: on some systems two names that differ in case are one file.
        yield Order(name, given, name.casefold() in seen)
        seen.add(name.casefold())


def _handed_over(outcome: Outcome, out: Callable[[str, Any], object]) -> Any:
    try:
        out(outcome.name, outcome.page)
    except Exception as error:  # noqa: BLE001 - one page never stops the others
        return told(error)
    return None


def _line(done: int, total: int | None) -> None:
    """Write how far a batch is over what stood there, once a hundredth."""
    if total is None:
        if done % 100 == 0:
            sys.stderr.write(f"\r{done}")
    elif done == total or done * 100 // total != (done - 1) * 100 // total:
        sys.stderr.write(f"\r{done}/{total}")
    sys.stderr.flush()


def _outcomes(job: Job, orders: Iterator[Order], processes: int) -> Iterator[Outcome]:
    if processes <= 1:
        return (outcome for order in orders for outcome in job.outcomes((order,)))
    return _outcomes_of_processes(job, orders, processes)


def _outcomes_of_processes(job: Job, orders: Iterator[Order], processes: int) -> Iterator[Outcome]:
    """Yield outcomes in the order of the careers; a process that dies takes down nothing but its own page."""
    waiting: deque[tuple[Chunk, Future[tuple[Outcome, ...]]]] = deque()
    pool = _pool(processes)
    try:
        while True:
            while len(waiting) < _ahead * processes and (chunk := tuple(islice(orders, _chunk))):
                waiting.append((chunk, _sent(pool, job, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                found = future.result()
            except BrokenProcessPool:
                pool.shutdown()
                _check_processes_start()
                pool = _pool(processes)
                # All that was under way is lost with it, whoever was to blame.
                lost = [each for each, _ in waiting]
                waiting = deque((each, _sent(pool, job, each)) for each in lost)
                found = tuple(_alone(job, order) for order in chunk)
            except Exception as error:  # noqa: BLE001 - a career that cannot travel
                found = tuple(Outcome(name=order.name, error=told(error)) for order in chunk)
            yield from found
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    # Why spawned: a copy of a process with threads may wait for ever for what another thread held.
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


def _sent(pool: ProcessPoolExecutor, job: Job, chunk: Chunk) -> Future[tuple[Outcome, ...]]:
    try:
        return pool.submit(job.outcomes, chunk)
    except BrokenProcessPool as error:
        # A process died while its chunk was not yet asked for; this one is lost like those under way.
        lost: Future[tuple[Outcome, ...]] = Future()
        lost.set_exception(error)
        return lost


def _check_processes_start() -> None:
    """Raise ReportError where it is not a career that ends processes: none starts at all."""
    with _pool(1) as pool:
        try:
            pool.submit(int).result()
        except BrokenProcessPool:
            raise ReportError.of("batch-no-processes") from None


def _alone(job: Job, order: Order) -> Outcome:
    """Return the outcome of a career in a process of its own, which may die of it."""
    with _pool(1) as pool:
        try:
            (outcome,) = pool.submit(job.outcomes, (order,)).result()
        except BrokenProcessPool:
            job.clear(order.name)
            return Outcome(name=order.name, error=ReportError.of("batch-process-ended"))
        except Exception as error:  # noqa: BLE001 - a career that cannot travel
            return Outcome(name=order.name, error=told(error))
    return outcome
