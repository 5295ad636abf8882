"""Rendering: a career and the name of a report become a page."""

from __future__ import annotations

from datetime import date

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.reports.environment import Format, template_of
from cmo_career.reports.registry import report_named
from cmo_career.words import languages
from cmo_career.words.phrase_book import built_in

__all__ = ["render"]


def render(
    career: Career,
    report: str = "plan",
    *,
    format: Format = "html",  # noqa: A002 - formats are called so everywhere
    language: str = "zh",
    as_of: date,
) -> str:
    """
    Return a page about a career.

    Args:
        career: Whose page it is.

        report: Name of the report: ``plan``, all of it; ``brief``, where the person stands and what comes next.

        format: ``html``, one self-contained file; ``md``, as GitHub shows it; ``txt``, in 80 columns.

        language: Tag of the reader's language, one that has phrases.

        as_of: The day that the page speaks of; later facts are not known yet.

    The same arguments give the same bytes. Raises ReportError for an unknown report, format or language, with the
    nearest one.
    """
    found = report_named(report, format)
    _check_language(language)
    page = found.view(career, language, as_of=as_of)
    return template_of(found.name, format).render(page=page)


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
