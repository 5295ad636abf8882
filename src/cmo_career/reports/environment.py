"""
The template environments, one a format, made on first use and kept.

Every value that a template puts out is escaped for its format, whether the template asks for it or not: in HTML by
Jinja2's autoescape and by its place, in Markdown and plain text by what the environment does to every value at last.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from cmo_career.errors import ReportError
from cmo_career.reports.columns import cells, filled, padded, widest
from cmo_career.reports.escapes import css, image, link, spoken
from cmo_career.reports.markdown import escaped

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["Markup", "environment_of", "markups", "template_of", "written"]

Markup = Literal["html", "md", "txt"]

markups: Final[tuple[Markup, ...]] = get_args(Markup)
"""The formats in which templates are written."""

folder: Final = Path(__file__).parent / "templates"


@cache
def environment_of(format: Markup) -> Environment:  # noqa: A002 - formats are called so everywhere
    """
    Return the environment for a format.

    Why: `select_autoescape` would judge by the end of a template's name and leave ``plan.html.jinja`` alone; here the
    format decides. Nothing that a template does can reach a clock, a file beside the templates, or a random number.
    """
    from jinja2 import Environment  # noqa: PLC0415 - Jinja2 on first use

    environment = Environment(  # noqa: S701 - the other formats escape by their own rules
        **_settings(format, (folder,)), auto_reload=False, cache_size=-1
    )
    environment.globals.clear()
    return _with_filters(environment, format)


@lru_cache(maxsize=32)
def _sandbox_of(format: Markup, folders: tuple[Path, ...]) -> Environment:  # noqa: A002
    """Return the environment for a format in which templates that users bring are run; theirs come first."""
    from cmo_career.reports.sandbox import Sandbox  # noqa: PLC0415 - Jinja2 on first use

    return _with_filters(Sandbox(**_settings(format, (*folders, folder))), format)


def _settings(format: Markup, folders: tuple[Path, ...]) -> dict[str, Any]:  # noqa: A002
    from jinja2 import FileSystemLoader  # noqa: PLC0415 - Jinja2 on first use

    from cmo_career.reports.contexts import HtmlContexts, MarkdownContexts  # noqa: PLC0415
    from cmo_career.reports.template_errors import Missing  # noqa: PLC0415

    return {
        "loader": FileSystemLoader(folders, encoding="utf-8"),
        "autoescape": format == "html",
        "extensions": {"html": [HtmlContexts], "md": [MarkdownContexts], "txt": []}[format],
        "undefined": Missing,
        "finalize": escaped if format == "md" else None,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }


def _with_filters(environment: Environment, format: Markup) -> Environment:  # noqa: A002
    environment.filters.update(link=link, image=image, css=css, spoken=spoken)
    if format == "txt":
        environment.filters.update(cells=cells, filled=filled, padded=padded, widest=widest)
    return environment


@cache
def template_of(report: str, format: Markup) -> Template:  # noqa: A002
    """Return the template of a report in a format, compiled once."""
    return environment_of(format).get_template(f"{report}/{report}.{format}.jinja")


def written(report: str, format: Markup, folders: tuple[Path, ...] = (), **shown: Any) -> str:  # noqa: A002
    """
    Write a page by the template of a report.

    Args:
        report: Its name.

        format: That of the template.

        folders: Of templates that users bring: they come before the library's own of the same name, and run in the sandbox.

        shown: What the template shows.

    Raises ReportError where a folder or a template is missing, is none, or asks for what is not there.
    """
    from cmo_career.reports.template_errors import told_as_problems  # noqa: PLC0415 - Jinja2 on first use

    real = tuple(each.resolve() for each in folders)
    for each in real:
        if not each.is_dir():
            raise ReportError.of("template-folder-missing", folder=each.name)
    with told_as_problems((*real, folder)):
        if not real:
            return template_of(report, format).render(**shown)
        return _sandbox_of(format, real).get_template(f"{report}/{report}.{format}.jinja").render(**shown)
