"""What changes would do, as reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.difference.reasons import difference_reason
from cmo_career.analysis.what_if.row import Row, date_rows, other_rows
from cmo_career.errors import MissingExtraError

if TYPE_CHECKING:
    from cmo_career.analysis.what_if.what_if import WhatIf

__all__ = ["what_if_reason"]


def what_if_reason(found: WhatIf) -> Reason:
    """Return what is tried, and what differs then."""
    return Reason(
        code="what-if",
        params={"day": found.as_of},
        parts=(difference_reason(found.changes), *_parts(found)),
        languages=found.career.languages,
    )


def _parts(found: WhatIf) -> Iterator[Reason]:
    try:
        yield from map(_reason, date_rows(found))
    except MissingExtraError:
        yield Reason(code="what-if-no-dates")
    others = [*other_rows(found)]
    yield from map(_reason, others)
    if any(row.kind == "level" for row in others):
        ground = Ground.of(found.career)
        yield Reason(code="what-if-gains", bases=ground.figures("gain-a-year", "gain-without-feedback"))
    yield Reason(code="what-if-rule", params={"n": found.draws})


def _reason(row: Row) -> Reason:
    return Reason(
        code=f"what-if-{row.kind}", params={"what": row.what, "before": row.before, "after": row.after}
    )
