"""
The template environments, one a format, made on first use and kept.

Every value that a template puts out is escaped for its format, whether the template asks for it or not: in HTML by
Jinja2's autoescape, in Markdown and plain text by what the environment does to every value at last.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

from cmo_career.reports.columns import cells, filled, padded, widest
from cmo_career.reports.markdown import escaped

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["Format", "environment_of", "formats", "template_of"]

Format = Literal["html", "md", "txt"]

formats: Final[tuple[Format, ...]] = get_args(Format)
"""The formats in which reports are made."""

folder: Final = Path(__file__).parent / "templates"


@cache
def environment_of(format: Format) -> Environment:  # noqa: A002 - formats are called so everywhere
    """
    Return the environment for a format.

    Why: `select_autoescape` would judge by the end of a template's name and leave ``plan.html.jinja`` alone; here the
    format decides. Nothing that a template does can reach a clock, a file beside the templates, or a random number.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - Jinja2 on first use

    environment = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=format == "html",  # noqa: S701 - the other formats escape by their own rules
        undefined=StrictUndefined,
        finalize=escaped if format == "md" else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals.clear()
    if format == "txt":
        environment.filters.update(cells=cells, filled=filled, padded=padded, widest=widest)
    return environment


@cache
def template_of(report: str, format: Format) -> Template:  # noqa: A002
    """Return the template of a report in a format, compiled once."""
    return environment_of(format).get_template(f"{report}/{report}.{format}.jinja")
