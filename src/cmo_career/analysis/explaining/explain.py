"""Explanation: from anything in a career to what it serves and what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.explaining.gates import gate_reason
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.analysis.explaining.map_things import pillar_reason, stage_reason, transition_reason
from cmo_career.analysis.explaining.plan_things import action_reason, goal_reason
from cmo_career.analysis.explaining.shown_things import evidence_reason, rating_reason
from cmo_career.analysis.explaining.things import find
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.identifier import Address
from cmo_career.model.period import PeriodLike

__all__ = ["Explanation", "explain"]

_deepest_in_str: Final = 4
_reason_of: Final[dict[str, Callable[[Inquiry, str], Reason]]] = {
    "action": action_reason,
    "goal": goal_reason,
    "rating": rating_reason,
    "evidence": evidence_reason,
    "gate": gate_reason,
    "pillar": pillar_reason,
    "skill": pillar_reason,
    "stage": stage_reason,
    "transition": transition_reason,
}


@attrs.frozen(kw_only=True, repr=False)
class Explanation(Answer):
    """
    What a thing of a career serves, and what it rests on (缘由).

    Attributes:
        address: Of the thing, such as ``action/finance-course``.

        as_of: The day.

        reason: The tree, from the thing to what it is for and to the figures' sources and assumptions.

        purpose: What the answer may be used for: preparing a conversation.
    """

    address: str
    as_of: date
    reason: Reason
    purpose: Literal["development"] = "development"

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of all that it leads to, each once, in the order of the tree."""
        found = (each.address for each in self.reason.walk())
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "address": self.address,
            "as_of": self.as_of.isoformat(),
            "reason": self.reason.to_dict(),
            "purpose": self.purpose,
        }

    def __str__(self) -> str:
        return self.reason.outline("en", depth=_deepest_in_str)

    def __repr__(self) -> str:
        return f"<Explanation of {self.address} on {self.as_of.isoformat()}>"


def explain(career: Career, address: str | Address, *, as_of: PeriodLike) -> Explanation:
    """
    Return what a thing of a career serves and what it rests on.

    An action leads to its goals, the shortfalls that it closes, what the levels required look like, the requirement of
    the stage aspired to (of the present one where none is) and the basis of each figure; a rating to the estimate and
    the standing; a gate to the transitions that ask for it, the evidence, and the work that earns it.

    Args:
        career: The career.

        address: Of a goal, an action (of the plan or the catalogue), a rating, a piece of evidence, a gate, a pillar,
            a skill, a stage or a transition; or a bare id where only one of these kinds has it.

        as_of: The day; later facts are not known yet.

    Raises AnalysisError for an id that several kinds have, with all of them, and for one that none has, with the
    nearest.
    """
    day, found = asked_day(as_of), find(asked_about(career, Career), address)
    reason = _reason_of[found.kind](Inquiry(career=career, as_of=day), found.id)
    return Explanation(address=str(found), as_of=day, reason=attrs.evolve(reason, languages=career.languages))
