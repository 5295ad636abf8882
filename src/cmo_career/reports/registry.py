"""The reports that there are, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final

import attrs

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.reports.environment import formats

__all__ = ["Report", "report_named", "reports"]


def _plan(career: Career, language: str, /, *, as_of: date) -> Any:
    from cmo_career.reports.view.page import plan_page  # noqa: PLC0415 - answers are loaded when they are asked for

    return plan_page(career, language, as_of=as_of)


def _brief(career: Career, language: str, /, *, as_of: date) -> Any:
    from cmo_career.reports.view.page import brief_page  # noqa: PLC0415 - answers are loaded when they are asked for

    return brief_page(career, language, as_of=as_of)


@attrs.frozen(kw_only=True)
class Report:
    """
    A report: what it shows, and in which formats.

    Attributes:
        name: By which it is asked for; its templates lie in a folder of this name.

        view: Makes what the templates show.

        formats: In which there is a template.
    """

    name: str
    view: Callable[..., Any]
    formats: tuple[str, ...] = formats


reports: Final[Mapping[str, Report]] = MappingProxyType(
    {each.name: each for each in (Report(name="plan", view=_plan), Report(name="brief", view=_brief))}
)
"""All reports by name."""


def report_named(name: str, format: str) -> Report:  # noqa: A002 - formats are called so everywhere
    """
    Return a report that can be made in a format.

    Raises ReportError for a name or a format that there is not, with the nearest one.

    >>> report_named("plans", "html")
    Traceback (most recent call last):
    cmo_career.errors.ReportError: there is no report "plans": did you mean "plan"? There are: plan, brief
    """
    report = reports.get(name)
    if report is None:
        raise _unknown("report", str(name), reports)
    if format not in report.formats:
        raise _unknown("format", str(format), report.formats)
    return report


def _unknown(what: str, given: str, known: Iterable[str]) -> ReportError:
    names = tuple(known)
    near = get_close_matches(given.lower(), names, 1, 0.5)
    params = {"given": given[:64], "known": ", ".join(names)}
    if near:
        return ReportError.of(f"{what}-unknown-near", nearest=near[0], **params)
    return ReportError.of(f"{what}-unknown", **params)
