"""The table of a draft of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import called
from cmo_career.words import format_percent, format_period, label, phrase

if TYPE_CHECKING:
    from cmo_career.analysis.review.promised_goal import PromisedGoal
    from cmo_career.analysis.review.review_draft import ReviewDraft

__all__ = ["draft_table"]

_blank: Final = "-"
_most_rows: Final = 40


def draft_table(draft: ReviewDraft, language: str) -> Table:
    """Return the goals of a draft: as promised, what was reached, what the data suggest, what was judged."""
    shown = draft.goals[:_most_rows]
    left = len(draft.goals) - len(shown)
    return Table(
        title=phrase(
            "table.review",
            language,
            kind=label("review-kind", draft.kind, language),
            period=format_period(draft.period.written, language),
        ),
        heads=[
            phrase(f"table.review-{each}", language)
            for each in ("goal", "due", "outcome", "suggests", "judged")
        ],
        rows=[_row(draft, goal, language) for goal in shown],
        after=_after(draft, left, language),
    )


def _after(draft: ReviewDraft, left: int, language: str) -> str:
    if not draft.goals:
        return phrase("table.review-nothing-due", language)
    return phrase("table.and-more", language, n=left) if left else ""


def _row(draft: ReviewDraft, goal: PromisedGoal, language: str) -> tuple[str, ...]:
    judged = next((each.outcome for each in draft.outcomes if each.goal == goal.id), goal.judged_before)
    return (
        called(goal.ground.title or goal.id, draft.ground, language),
        _blank if goal.due is None else format_period(goal.due.written, language),
        _blank if goal.outcome is None else format_percent(goal.outcome, language),
        _blank if goal.suggests is None else label("outcome", goal.suggests, language),
        _blank if judged is None else label("outcome", judged, language),
    )
