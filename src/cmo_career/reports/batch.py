"""What a batch of pages came to, and how each of its pages is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from cmo_career.errors import CmoCareerError, ReportError
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.reports.page_file import file_name, part_of, put
from cmo_career.reports.registry import Format, Report
from cmo_career.reports.render import render
from cmo_career.words import format_number, phrase

__all__ = ["Batch", "Failed", "Job", "Order", "Outcome", "told"]


@attrs.frozen(kw_only=True)
class Failed:
    """
    A page that could not be made.

    Attributes:
        name: Whose page it was to be.

        error: Why not.
    """

    name: str
    error: CmoCareerError


@attrs.frozen(kw_only=True)
class Batch:
    """
    What a batch of pages came to.

    Attributes:
        made: Names of the pages made, in the order of the careers.

        failed: Those that could not be made, in the same order.
    """

    made: tuple[str, ...]
    failed: tuple[Failed, ...]

    def text(self, language: str = "en") -> str:
        """Say how many pages were made, and why each of the others was not, a line each."""
        counts = {
            "made": format_number(len(self.made), language),
            "failed": format_number(len(self.failed), language),
        }
        lines = (f"{each.name}: {each.error.text(language)}" for each in self.failed)
        return "\n".join((phrase("batch.summary", language, **counts), *lines))

    def __str__(self) -> str:
        return self.text("en")


@attrs.frozen
class Order:
    """
    A page to be made.

    Attributes:
        name: Whose it is.

        given: The career, or what it is made of.

        is_again: Whether the name was there before, in whatever case.
    """

    name: str
    given: Any
    is_again: bool


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What came of one career.

    Attributes:
        name: Whose page it is.

        page: The page, where it was not written into a folder.

        error: Why there is none; None where there is one.
    """

    name: str
    page: str | bytes | None = None
    error: CmoCareerError | None = None


@attrs.frozen(kw_only=True)
class Job:
    """
    How the pages of a batch are made; it can be sent to another process.

    Attributes:
        report: Which.

        format: In which.

        language: Of the readers.

        as_of: The day that the pages speak of.

        folder: Where the pages are written; None for pages that are handed back.

        load: Makes a career of what was given; None for careers.

        asked: What else ``render`` was asked for.

        mark: Of the files that are being written, the same in all processes.
    """

    report: str | Report
    format: Format
    language: str
    as_of: date
    folder: Path | None
    load: Callable[[Any], Any] | None
    asked: FrozenMap[str, Any]
    mark: str

    def outcomes(self, orders: tuple[Order, ...]) -> tuple[Outcome, ...]:
        """Make the pages of some careers."""
        return tuple(map(self._outcome, orders))

    def _outcome(self, order: Order) -> Outcome:
        try:
            return Outcome(name=order.name, page=self._page(order.name, order.given, order.is_again))
        except Exception as error:  # noqa: BLE001 - one career never stops the others
            return Outcome(name=order.name, error=told(error))

    def _page(self, name: str, given: Any, is_again: bool) -> str | bytes | None:
        file = file_name(name, self.format)
        if is_again:
            raise ReportError.of("batch-name-twice", given=name)
        career = given if self.load is None else self.load(given)
        page = render(
            career, self.report, format=self.format, language=self.language, as_of=self.as_of, **self.asked
        )
        if self.folder is None:
            return page
        put(self.folder / file, page, self.mark)
        return None

    def clear(self, name: str) -> None:
        """Remove what a process that died left of a page."""
        if self.folder is not None:
            part_of(self.folder / file_name(name, self.format), self.mark).unlink(missing_ok=True)


def told(error: Exception) -> CmoCareerError:
    """Return an error as one of the library's; of any other only the kind is told, as its words may hold anything."""
    if isinstance(error, CmoCareerError):
        return error
    return ReportError.of("batch-unexpected", kind_of_error=type(error).__name__)
