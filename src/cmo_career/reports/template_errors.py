"""What goes wrong in templates, told as problems with the template's name and line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb

import attrs
from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from cmo_career.errors import Place, Problem, ReportError
from cmo_career.reports.contexts import MisplacedError

__all__ = ["Missing", "told_as_problems"]


class Missing(StrictUndefined):
    """A name that the page does not have; using it is an error that names the nearest one."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        known = [each.name for each in attrs.fields(type(owner))] if attrs.has(type(owner)) else []
        near = get_close_matches(name, known, 1, 0.5)
        return "\n".join((name, type(owner).__name__ if known else "", *near))


@contextmanager
def told_as_problems(folders: tuple[Path, ...]) -> Iterator[None]:
    """Raise ReportError for whatever fails in a template inside the ``with``; *folders* is where templates lie."""
    try:
        yield
    except TemplateNotFound as error:
        name = str(error.name or error.message)
        raise _error("template-missing", _place(error, folders), template=name[:200]) from None
    except MisplacedError as error:
        code = "template-value-misplaced" if error.message == "value" else "template-block-misplaced"
        raise _error(code, _named(error, folders), block=str(error.message)) from None
    except TemplateSyntaxError as error:
        raise _error("template-syntax", _named(error, folders), said=_short(error.message)) from None
    except UndefinedError as error:
        name, owner, near, *_ = (*str(error.message).split("\n"), "", "", "")
        code = "template-name-missing" + ("-near" if near else "-of" if owner else "")
        params = {"name": name[:100], "owner": owner, "nearest": near}
        raise _error(code, _place(error, folders), **params) from None
    except SecurityError as error:
        raise _error("template-forbidden", _place(error, folders), said=_short(error.message)) from None
    except RecursionError as error:
        raise _error("template-endless", _place(error, folders)) from None
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, OverflowError) as error:
        place = _place(error, folders)
        if place is None:
            raise
        raise _error("template-failed", place, said=type(error).__name__) from None


def _error(code: str, place: Place | None, **params: str) -> ReportError:
    used = {name: value for name, value in params.items() if value}
    return ReportError([Problem(code=code, params=used, place=place)])


def _short(said: str | None) -> str:
    return " ".join((said or "").split())[:200].rstrip(".")


def _named(error: TemplateSyntaxError, folders: tuple[Path, ...]) -> Place:
    return Place(file=_name(error.filename or error.name or "?", folders), line=error.lineno, column=1)


def _place(error: BaseException, folders: tuple[Path, ...]) -> Place | None:
    """Return where in a template an error came up; None for one that came up elsewhere."""
    found: Place | None = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".jinja"):
            found = Place(file=_name(frame.f_code.co_filename, folders), line=line, column=1)
    return found


def _name(file: str, folders: tuple[Path, ...]) -> str:
    """Return what the template is called, without the folder in which it lies."""
    for folder in folders:
        if Path(file).is_relative_to(folder):
            return Path(file).relative_to(folder).as_posix()
    return Path(file).name
