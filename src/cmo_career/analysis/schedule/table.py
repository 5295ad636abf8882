"""A schedule as a table."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import called
from cmo_career.words import format_date, label, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.schedule.schedule import Schedule
    from cmo_career.analysis.schedule.scheduled_node import ScheduledNode

__all__ = ["schedule_table"]

_blank: Final = "-"
_most_rows: Final = 40


def schedule_table(found: Schedule, language: str) -> Table:
    """Return the first goals and actions of a schedule."""
    shown = tuple(islice(found.nodes.values(), _most_rows))
    left = len(found.nodes) - len(shown)
    return Table(
        title=_says("schedule", language, day=format_date(found.as_of, language)),
        heads=[
            _says(each, language)
            for each in ("what", "kind", "start", "finish", "latest-finish", "slack", "remark")
        ],
        rows=[_row(each, language) for each in shown],
        after=_says("and-more", language, n=left) if left else "",
    )


def _row(told: ScheduledNode, language: str) -> list[str]:
    ground = told.ground
    remark = "late" if told.is_late else "critical" if told.is_critical else ""
    return [
        called(ground.title or told.id, ground, language),
        label("kind", told.kind, language),
        _day(told.start, language),
        _day(told.finish, language),
        _day(told.latest_finish, language),
        _blank if told.slack_weeks is None else str(told.slack_weeks),
        _says(f"is-{remark}", language) if remark else "",
    ]


def _day(day: date | None, language: str) -> str:
    return _blank if day is None else format_date(day, language)


def _says(key: str, language: str, **params: str | int) -> str:
    return phrase(f"table.{key}", language, **params)
