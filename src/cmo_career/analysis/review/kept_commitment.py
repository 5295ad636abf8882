"""What became of the commitments of the last review."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.review.draft_reason import kept_reason
from cmo_career.model.plan import Plan
from cmo_career.model.review import Commitment

__all__ = ["Kept", "KeptCommitment", "kept_commitment"]

Kept = Literal["kept", "kept-late", "not-kept", "open", "unknown"]


@attrs.frozen(kw_only=True, repr=False)
class KeptCommitment(Answer):
    """
    A commitment of the last review, and whether it was kept (承诺兑现).

    Attributes:
        commitment: What was promised.

        kept: ``kept`` or ``kept-late`` where the goal or action that it serves was done, ``not-kept`` where that was
            dropped or was not done by then, ``open`` where there is time left; ``unknown`` where it serves none, or
            one that is due only later and was not done by then, so that its dates cannot tell.

        done: The day on which that was done.

        ground: What is kept to say why.
    """

    commitment: Commitment
    kept: Kept
    done: date | None = None
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What was promised, and what became of it."""
        return kept_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        due = self.commitment.due
        return {
            "what": dict(self.commitment.what.by_language),
            "due": None if due is None else due.written,
            "goal": self.commitment.goal,
            "kept": self.kept,
            "done": None if self.done is None else self.done.isoformat(),
        }

    def __repr__(self) -> str:
        return f"<KeptCommitment: {self.kept}>"


def kept_commitment(
    commitment: Commitment, plan: Plan, *, as_of: date, ground: Ground | None = None
) -> KeptCommitment:
    """Return whether a commitment was kept by a day, as far as the goal or action that it serves tells."""
    kept, done = _kept(commitment, plan, as_of)
    return KeptCommitment(commitment=commitment, kept=kept, done=done, ground=ground or Ground())


def _kept(commitment: Commitment, plan: Plan, as_of: date) -> tuple[Kept, date | None]:
    if commitment.goal is None or commitment.goal not in plan:
        return "unknown", None
    node, due = plan.node(commitment.goal), commitment.due
    if node.dropped is not None and node.dropped <= as_of:
        return "not-kept", None
    done = node.done if node.done is not None and node.done <= as_of else None
    if due is None:
        return ("open", None) if done is None else ("kept", done)
    if done is not None and done <= due.last:
        return "kept", done
    if as_of < due.last:
        return "open", None
    if node.due is not None and node.due.last > due.last:
        return "unknown", None
    return ("not-kept", None) if done is None else ("kept-late", done)
