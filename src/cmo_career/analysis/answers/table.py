"""Answers as tables: what `str` sets in columns and a notebook shows."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cmo_career.words.aligned import aligned

__all__ = ["Table"]


def _as_rows(given: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in given)


@attrs.frozen(kw_only=True)
class Table:
    """
    A table in the words of one language (表格).

    Attributes:
        title: What it is about.

        heads: Headings of the columns; none where the rows speak for themselves.

        rows: Its rows, each as long as the headings.

        after: What is said below it; empty for nothing.

    >>> print(Table(title="Levels", heads=["Competency", "Likely"], rows=[["Data", "1.5"]]).text())
    Levels
    Competency  Likely
    Data        1.5
    """

    title: str
    heads: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_as_rows)
    after: str = ""

    def text(self) -> str:
        """Return it as plain text in columns; without rows, headings are left out."""
        rows = (self.heads, *self.rows) if self.heads and self.rows else self.rows
        return "\n".join(filter(None, (self.title, aligned(rows) if rows else "", self.after)))
