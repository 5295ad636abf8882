"""A recommendation as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import called
from cmo_career.words import format_date, format_list, format_money, format_number, format_period, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.recommend.chosen_action import ChosenAction
    from cmo_career.analysis.recommend.recommendation import Recommendation

__all__ = ["recommendation_table"]

_blank: Final = "-"
_most_rows: Final = 40


def recommendation_table(found: Recommendation, language: str) -> Table:
    """Return the actions, with their quarters, hours, costs, and what they are for."""
    stage = called(found.ground.name_of_stage(found.stage), found.ground, language)
    heads = ("action", "begins", "ends", "hours", "cost", "for")
    shown = found.actions[:_most_rows]
    left = len(found.actions) - len(shown)
    after = phrase("table.and-more", language, n=left) if left else ""
    if not found.is_feasible:
        after = phrase(
            "table.wishes-conflict", language, wishes=format_list(_wishes(found, language), language)
        )
    return Table(
        title=phrase("table.recommendation", language, stage=stage, day=format_date(found.as_of, language)),
        heads=[phrase(f"table.recommended-{each}", language) for each in heads],
        rows=[_row(each, language) for each in shown],
        after=after,
    )


def _wishes(found: Recommendation, language: str) -> list[str]:
    return [each.reason.outline(language, depth=1) for each in found.conflict]


def _row(chosen: ChosenAction, language: str) -> list[str]:
    ground, cost = chosen.ground, chosen.cost
    purposes = [*map(ground.name_of_gate, chosen.opens), *map(ground.name_of_pillar, chosen.gains)]
    return [
        called(chosen.title, ground, language),
        format_period(chosen.begins.written, language),
        format_period(chosen.ends.written, language),
        format_number(round(chosen.hours, 1), language),
        _blank if cost is None else format_money(cost.amount, cost.currency, language),
        format_list((called(each, ground, language) for each in purposes), language) or _blank,
    ]
