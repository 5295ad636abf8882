"""Rendering: a career and the name of a report become a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.reports.environment import Format, template_of
from cmo_career.reports.registry import Reader, Report, report_named
from cmo_career.words import languages
from cmo_career.words.phrase_book import built_in

__all__ = ["render"]


def render(
    career: Career | Framework,
    report: str | Report = "plan",
    *,
    format: Format = "html",  # noqa: A002 - formats are called so everywhere
    language: str = "zh",
    as_of: date,
    audience: Reader = "self",
    **options: Any,
) -> str:
    """
    Return a page about a career.

    Args:
        career: Whose page it is; a framework where the report is about one.

        report: Name of the report: ``plan``, all of it; ``brief``, where the person stands and what comes next. Or a
            report of one's own.

        format: ``html``, one self-contained file; ``md``, as GitHub shows it; ``txt``, in 80 columns.

        language: Tag of the reader's language, one that has phrases.

        as_of: The day that the page speaks of; later facts are not known yet.

        audience: Who reads it. The page of a ``manager`` or a ``mentor`` holds what `for_audience` leaves, and no more.

        options: What else the report can be asked for.

    The same arguments give the same bytes. Raises ReportError for a report, format, language or option that there is
    not, with the nearest one.
    """
    found = report_named(report, format)
    _check_language(language)
    chosen = found.chosen(options, format)
    page = found.view(_subject(found, career, audience), language, as_of=as_of, audience=audience, **chosen)
    return template_of(found.name, format).render(page=page)


def _subject(report: Report, given: Career | Framework, audience: Reader) -> Career | Framework:
    """Return what the report is about, as the reader may see it."""
    if report.about == "framework" and isinstance(given, Career | Framework):
        return given.framework if isinstance(given, Career) else given
    if isinstance(given, Career):
        from cmo_career.analysis.audience.audience import for_audience  # noqa: PLC0415 - loaded for other readers

        return given if audience == "self" else for_audience(given, audience)
    if isinstance(given, Framework):
        raise ReportError.of("report-about-career", report=report.name)
    raise ReportError.of("report-about-neither", given=type(given).__name__)


def _check_language(language: str) -> None:
    try:
        built_in.matching(language)
    except ReportError:
        known = languages()
        near = next((tag for tag in known if tag[:1].lower() == str(language)[:1].lower()), None)
        params = {"given": str(language)[:35], "known": ", ".join(known)}
        if near is None:
            raise ReportError.of("report-language-unknown", **params) from None
        raise ReportError.of("report-language-unknown-near", nearest=near, **params) from None
