"""The reports that there are, by name, and what a report is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

import attrs

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.vocabulary import Audience
from cmo_career.reports.theme import Theme

__all__ = ["Format", "Option", "Reader", "Report", "formats", "report_named", "reports", "unknown"]

Format = Literal["html", "md", "txt", "pdf"]

formats: Final[tuple[Format, ...]] = get_args(Format)
"""The formats in which reports are made."""

Reader = Audience | Literal["self"]
"""Who reads a page: the person, or one whom the person shares with."""


def _plan(
    career: Career,
    language: str,
    /,
    *,
    as_of: date,
    audience: Reader,
    rows: int | None = None,
    **options: Any,
) -> Any:
    from cmo_career.reports.view.page import plan_page  # noqa: PLC0415 - answers are loaded when they are asked for
    from cmo_career.reports.view.shortened import shortened  # noqa: PLC0415

    page = plan_page(career, language, as_of=as_of, audience=audience, **options)
    return page if rows is None else shortened(page, rows)


def _brief(career: Career, language: str, /, *, as_of: date, audience: Reader, **options: Any) -> Any:
    from cmo_career.reports.view.brief import brief_page  # noqa: PLC0415 - answers are loaded when they are asked for

    return brief_page(career, language, as_of=as_of, audience=audience, **options)


def _review(career: Career, language: str, /, *, as_of: date, audience: Reader, **options: Any) -> Any:
    from cmo_career.reports.view.review import review_page  # noqa: PLC0415 - answers are loaded when they are asked for

    return review_page(career, language, as_of=as_of, audience=audience, **options)


def _progress(career: Career, language: str, /, *, as_of: date, audience: Reader, **options: Any) -> Any:
    from cmo_career.reports.view.progress import progress_page  # noqa: PLC0415 - answers are loaded when they are asked for

    return progress_page(career, language, as_of=as_of, audience=audience, **options)


def _framework(
    framework: Framework,
    language: str,
    /,
    *,
    as_of: date,
    audience: Reader,  # noqa: ARG001 - the same for every reader
    **options: Any,
) -> Any:
    from cmo_career.reports.view.handbook import handbook_page  # noqa: PLC0415 - made when it is asked for

    return handbook_page(framework, language, as_of=as_of, **options)


@attrs.frozen(kw_only=True)
class Option:
    """
    Something that a report can be asked for beside language, day and audience.

    Attributes:
        name: Its keyword, in ``render`` and in the view.

        values: The words that it may be; none where anything goes that the view takes.

        in_pdf: What it is for a PDF unless the caller says otherwise; None where the format makes no difference.
    """

    name: str
    values: tuple[str, ...] = ()
    in_pdf: Any = None


@attrs.frozen(kw_only=True)
class Report:
    """
    A report: what it shows, and in which formats.

    A report of one's own is such a value too; ``render`` takes it in place of a name. Nothing is registered anywhere.

    Attributes:
        name: By which it is asked for; its templates lie in a folder of this name.

        view: Makes what the templates show, as ``page``. It is called as ``view(career, language, as_of=, audience=)``,
            with the options that the caller gave; a framework stands in place of the career where *about* says so.

        formats: In which there is a template; a PDF is made of the HTML.

        options: What else it can be asked for.

        about: ``career`` or ``framework``: what it needs. One about a framework takes a career too, for its framework.

        templates: Folder of its templates, of the reports that are not the library's own.
    """

    name: str
    view: Callable[..., Any]
    formats: tuple[Format, ...] = formats
    options: tuple[Option, ...] = ()
    about: Literal["career", "framework"] = "career"
    templates: Path | None = attrs.field(default=None, converter=attrs.converters.optional(Path))

    def chosen(self, given: Mapping[str, Any], format: str, theme: Theme) -> dict[str, Any]:  # noqa: A002
        """
        Return the options as the view gets them.

        Args:
            given: By the caller.

            format: In which the page is made.

            theme: The look of the page; a report that has an option ``theme`` gets it, one that has ``paper`` what it
                prints on.

        Raises ReportError for an option that the report does not have, or a word that it cannot be.
        """
        known = {option.name: option for option in self.options}
        for name, value in given.items():
            if not known:
                raise ReportError.of("report-option-none", given=name, report=self.name)
            if name not in known:
                raise unknown("report-option", name, known, report=self.name)
            if known[name].values and value not in known[name].values:
                raise unknown("report-option-value", str(value), known[name].values, option=name)
        usual = {
            name: option.in_pdf
            for name, option in known.items()
            if format == "pdf" and option.in_pdf is not None
        }
        of_theme = {"theme": theme, "paper": theme.paper}
        return {**usual, **{name: value for name, value in of_theme.items() if name in known}, **given}


reports: Final[Mapping[str, Report]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Report(
                name="plan",
                view=_plan,
                options=(Option(name="rows", in_pdf=400), Option(name="forecast"), Option(name="theme")),
            ),
            Report(
                name="brief",
                view=_brief,
                options=(
                    Option(name="variant", values=("talk", "performance", "promotion")),
                    Option(name="paper", values=("a4", "letter")),
                    Option(name="forecast"),
                ),
            ),
            Report(name="review", view=_review, options=(Option(name="period"), Option(name="draft"))),
            Report(name="progress", view=_progress, options=(Option(name="since"), Option(name="theme"))),
            Report(name="framework", view=_framework, options=(Option(name="theme"),), about="framework"),
        )
    }
)
"""The library's reports by name."""


def report_named(report: str | Report, format: str) -> Report:  # noqa: A002 - formats are called so everywhere
    """
    Return a report that can be made in a format.

    Raises ReportError for a name or a format that there is not, with the nearest one.

    >>> report_named("plans", "html")
    Traceback (most recent call last):
    cmo_career.errors.ReportError: there is no report "plans": did you mean "plan"? There are: plan, ...
    """
    found = report if isinstance(report, Report) else reports.get(report)
    if found is None:
        raise unknown("report", str(report), reports)
    if format not in found.formats:
        raise unknown("format", str(format), found.formats)
    return found


def unknown(what: str, given: str, known: Iterable[str], **params: str) -> ReportError:
    """Return the error for a word that is not known, with the nearest one that is."""
    names = tuple(known)
    near = get_close_matches(given.lower(), names, 1, 0.5)
    told = {"given": given[:64], "known": ", ".join(names), **params}
    if near:
        return ReportError.of(f"{what}-unknown-near", nearest=near[0], **told)
    return ReportError.of(f"{what}-unknown", **told)
