"""Rendering: a career and the name of a report become a page."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Literal, overload

from cmo_career.errors import ReportError
from cmo_career.model.asked import asked_day
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.period import PeriodLike
from cmo_career.reports.environment import Markup, written
from cmo_career.reports.registry import Format, Reader, Report, report_named
from cmo_career.reports.theme import Theme
from cmo_career.reports.view.theme import theme_view
from cmo_career.words import languages
from cmo_career.words.phrase_book import built_in

__all__ = ["render"]


@overload
def render(
    career: Career | Framework,
    report: str | Report = "plan",
    *,
    format: Literal["html", "md", "txt"] = "html",
    language: str = "zh",
    as_of: PeriodLike,
    audience: Reader = "self",
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
    templates: str | PathLike[str] | None = None,
    **options: Any,
) -> str: ...
@overload
def render(
    career: Career | Framework,
    report: str | Report = "plan",
    *,
    format: Literal["pdf"],
    language: str = "zh",
    as_of: PeriodLike,
    audience: Reader = "self",
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
    templates: str | PathLike[str] | None = None,
    **options: Any,
) -> bytes: ...
@overload
def render(
    career: Career | Framework,
    report: str | Report = "plan",
    *,
    format: Format,
    language: str = "zh",
    as_of: PeriodLike,
    audience: Reader = "self",
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
    templates: str | PathLike[str] | None = None,
    **options: Any,
) -> str | bytes: ...
def render(
    career: Career | Framework,
    report: str | Report = "plan",
    *,
    format: Format = "html",  # noqa: A002 - formats are called so everywhere
    language: str = "zh",
    as_of: PeriodLike,
    audience: Reader = "self",
    theme: Theme | Mapping[str, Any] | str | PathLike[str] | None = None,
    templates: str | PathLike[str] | None = None,
    **options: Any,
) -> str | bytes:
    """
    Return a page about a career.

    Args:
        career: Whose page it is; a framework where the report is about one.

        report: Name of the report: ``plan``, all of it; ``brief``, where the person stands and what comes next. Or a
            report of one's own.

        format: ``html``, one self-contained file; ``md``, as GitHub shows it; ``txt``, in 80 columns;
            ``pdf``, which needs the extra of that name.

        language: Tag of the reader's language, one that has phrases.

        as_of: The day that the page speaks of; later facts are not known yet.

        audience: Who reads it. The page of a ``manager`` or a ``mentor`` holds what `for_audience` leaves, and no more.

        theme: The page's look, as a value, a TOML file or a mapping of the same form; the library's own unless given.

        templates: A folder of templates that come before the library's own of the same name. They run in a sandbox.

        options: What else the report can be asked for.

    Returns the page: bytes for a PDF, a string for the others. The same arguments give the same page. Raises
    ReportError for a report, format, language or option that there is not, with the nearest one; for what is wrong with
    a theme or a template; and MissingExtraError for a PDF without the packages that make one.
    """
    day, found = asked_day(as_of), report_named(report, format)
    _check_language(language)
    look = Theme.of(theme)
    chosen = found.chosen(options, format, look)
    if format == "pdf":
        from cmo_career.reports.pdf import check_pdf, pdf_of  # noqa: PLC0415 - the extra on first use

        check_pdf()
    page = found.view(_subject(found, career, audience), language, as_of=day, audience=audience, **chosen)
    folders = tuple(Path(each) for each in (templates, found.templates) if each is not None)
    markup: Markup = "html" if format == "pdf" else format
    made = written(found.name, markup, folders, page=page, theme=theme_view(look, language))
    return pdf_of(made) if format == "pdf" else made


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
