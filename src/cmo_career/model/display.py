"""
How values show themselves in a notebook: one slot, which nothing below the front door fills.

Why: values know nothing of pages. The front door puts a function here that loads the reports when something is first
shown; without it a value shows its plain text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["Picture", "Shown", "fill"]

Drawn = Callable[[object, str | None, Any], str | None]
_slot: list[Drawn] = []


def fill(drawn: Drawn) -> None:
    """
    Put a function into the slot.

    Args:
        drawn: Takes a value, a language, None for the value's own, and a theme, None for the usual one, and returns HTML;
            None for what it cannot draw.
    """
    _slot[:] = [drawn]


def _drawn(value: object, language: str | None, theme: Any) -> str | None:
    return _slot[0](value, language, theme) if _slot else None


class Picture:
    """
    A value as a notebook shows it in one language; printed, it is the value's plain text.

    >>> print(Picture("a plan", None))
    a plan
    """

    __slots__ = ("_html", "_text")

    def __init__(self, text: str, html: str | None) -> None:
        self._text = text
        self._html = html

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:  # noqa: ARG002
        plain = {"text/plain": self._text}
        return plain if self._html is None else {**plain, "text/html": self._html}

    def _repr_html_(self) -> str | None:
        return self._html

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "<Picture>"


class Shown:
    """What shows itself in a notebook: as a table or a chart, in the language of the career."""

    __slots__ = ()

    def show(self, *, language: str | None = None, theme: Any = None) -> Picture:
        """
        Return it as a notebook shows it.

        Args:
            language: Tag of the reader's language; that of the career unless given.

            theme: Colours and fonts of its chart, as `render` takes them; the library's own unless given.

        Raises ReportError for a language without phrases, and for what is wrong with a theme.
        """
        return Picture(str(self), _drawn(self, language, theme))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.show()._repr_mimebundle_(include, exclude)

    def _repr_html_(self) -> str | None:
        return self.show()._repr_html_()
