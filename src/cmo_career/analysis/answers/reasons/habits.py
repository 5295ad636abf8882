"""Why a habit is kept as far as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cmo_career.analysis.answers.reason import Reason

if TYPE_CHECKING:
    from cmo_career.analysis.progress.habit import HabitProgress

__all__ = ["habit_reason"]


def habit_reason(found: HabitProgress) -> Reason:
    """Return how often a habit was kept, of how often it was due, and how that is counted."""
    title = found.ground.title
    return Reason(
        code="habit",
        params={"title": title or found.id, "kept": found.kept, "due": found.due},
        address=f"action/{found.id}",
        parts=(Reason(code=f"habit-rule-{found.every}"),),
        languages=title.languages if title is not None else (),
    )
