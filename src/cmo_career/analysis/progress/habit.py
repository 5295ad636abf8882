"""How a habit is kept."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.habits import habit_reason
from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.progress.hours import period_number
from cmo_career.analysis.progress.status import began_on
from cmo_career.model.action import Action

__all__ = ["HabitProgress", "habit_progress"]


@attrs.frozen(kw_only=True, repr=False)
class HabitProgress(Answer):
    """
    How often a habit was kept, of how often it was due (习惯坚持情况).

    Attributes:
        id: Of the action.

        every: ``week``, ``month``, ``quarter`` or ``year``.

        kept: Periods with an entry in its log.

        due: Periods that have passed since it began, and the running one where it is kept already.

        ground: What is kept to say why.
    """

    id: str
    every: str
    kept: int
    due: int
    ground: NodeGround = attrs.field(factory=NodeGround, eq=False)

    @property
    def reason(self) -> Reason:
        """How often it was kept, of how often it was due."""
        return habit_reason(self)

    def __repr__(self) -> str:
        return f"<HabitProgress action/{self.id}>"


def habit_progress(action: Action, *, start: date, as_of: date, is_blocked: bool = False) -> HabitProgress:
    """
    Return how an action that comes back without an end was kept by a day.

    It is due from the period in which it began; one not begun from that of *start*, the plan's first day, or not at
    all while something else comes first. A habit that is done was due until that day.

    >>> walk = Action(id="walk", kind="reading", title="Read", every="month", started="2026-01-10")
    >>> habit_progress(walk, start=date(2026, 1, 5), as_of=date(2026, 4, 15)).due
    3
    """
    every = str(action.every)
    ground = NodeGround(node=action, as_of=as_of)
    end = as_of if action.done is None else min(action.done, as_of)
    kept = {period_number(every, entry.date) for entry in action.log if entry.date <= end}
    began = began_on(action, as_of)
    now = period_number(every, end)
    if began is None and is_blocked:
        return HabitProgress(id=action.id, every=every, kept=0, due=0, ground=ground)
    first = period_number(every, start if began is None else began)
    due = max(now - first, 0) + (now in kept)
    return HabitProgress(id=action.id, every=every, kept=len(kept), due=due, ground=ground)
