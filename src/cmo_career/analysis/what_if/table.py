"""What changes would do, as a table."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.reason_words import written
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.what_if.row import Row, date_rows, other_rows
from cmo_career.errors import MissingExtraError
from cmo_career.words import format_date, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.what_if.what_if import WhatIf

__all__ = ["what_if_table"]

_most_rows: Final = 40


def what_if_table(found: WhatIf, language: str) -> Table:
    """Return what differs: dates first, then gates, levels, hours, money and routes."""
    after = ""
    try:
        rows = [*date_rows(found)]
    except MissingExtraError as error:
        rows, after = [], error.text(language)
    rows.extend(other_rows(found))
    if not rows:
        after = after or phrase("table.what-if-nothing", language)
    if len(rows) > _most_rows:
        after = phrase("table.and-more", language, n=len(rows) - _most_rows)
    then = found.career.languages
    return Table(
        title=phrase("table.what-if", language, day=format_date(found.as_of, language)),
        heads=[phrase(f"table.what-if-{each}", language) for each in ("what", "before", "after")],
        rows=[_row(row, language, then) for row in islice(rows, _most_rows)],
        after=after,
    )


def _row(row: Row, language: str, then: tuple[str, ...]) -> list[str]:
    what = phrase(f"table.what-if-{row.kind}", language, what=written(row.what, language, then))
    if row.kind in {"opened", "closed"}:
        return [what, "", ""]
    return [what, written(row.before, language, then), written(row.after, language, then)]
