"""A goal as it was promised for a period, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.progress.status import Status
from cmo_career.analysis.review.draft_reason import goal_reason
from cmo_career.analysis.review.hours_used import HoursUsed
from cmo_career.analysis.review.proposed_cause import ProposedCause
from cmo_career.model.measure import Reading
from cmo_career.model.period import Period
from cmo_career.model.text import Text
from cmo_career.model.vocabulary import MeasureKind, OutcomeKind

__all__ = ["Asked", "PromisedGoal", "PromisedMeasure"]

Asked = Literal["due", "promised", "ahead"]


@attrs.frozen(kw_only=True, repr=False)
class PromisedMeasure:
    """
    A measure as it was promised, with what was read (指标的承诺与读数).

    Attributes:
        name: What is measured.

        unit: Of the figures.

        kind: ``reach``, ``hold`` or ``milestone``.

        baseline: Where it stood at first.

        target: As it was promised.

        target_now: As the plan has it now; None where the measure is there no more.

        readings: Those of the period.

        latest: The latest reading by the day of the review.

        outcome: 0 to 1, against the target as promised; None where nothing was read.
    """

    name: Text
    unit: str | None
    kind: MeasureKind
    baseline: float | None
    target: float | None
    target_now: float | None
    readings: tuple[Reading, ...]
    latest: Reading | None
    outcome: float | None

    @property
    def is_retargeted(self) -> bool:
        """Whether the plan has another target by now."""
        return self.target_now is not None and self.target_now != self.target

    def __repr__(self) -> str:
        return "<PromisedMeasure>"


@attrs.frozen(kw_only=True, repr=False)
class PromisedGoal(Answer):
    """
    A goal in a review: what was promised, and what came of it (复盘中的目标).

    Attributes:
        id: Of the goal.

        asked: Why it is on the list: ``due`` in the period, ``promised`` by a commitment of the last review, or
            ``ahead``, a mid or long goal that an annual review looks at anew.

        due: As it was promised.

        due_now: As the plan has it now.

        status: On the day of the review; ``dropped`` too where the goal is in the plan no more.

        done: The day on which it was met, where somebody said so.

        measures: As they were promised.

        outcome: 0 to 1, the least of its measures, against the targets as promised; None where that is unknown.

        suggests: The outcome that the data suggest; None where they say nothing.

        must_be_judged: Whether the review cannot be closed before it is judged.

        judged_before: The outcome in an earlier review within the same period; it need not be judged again.

        hours: Of the actions below it.

        causes: What the data suggest for causes.

        ground: What is kept to say why.
    """

    id: str
    asked: Asked
    due: Period | None = None
    due_now: Period | None = None
    status: Status
    done: date | None = None
    measures: tuple[PromisedMeasure, ...] = ()
    outcome: float | None = None
    suggests: OutcomeKind | None = None
    must_be_judged: bool = False
    judged_before: OutcomeKind | None = None
    hours: HoursUsed = attrs.field(factory=HoursUsed)
    causes: tuple[ProposedCause, ...] = ()
    ground: NodeGround = attrs.field(factory=NodeGround, eq=False)

    @property
    def address(self) -> str:
        """Its kind and id, as addresses are written."""
        return f"goal/{self.id}"

    @property
    def reason(self) -> Reason:
        """What was promised, what was read, what was worked, and which causes fit."""
        return goal_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        hours = {"planned": self.hours.planned, "used": self.hours.used, **as_plain(self.hours)}
        return {
            **as_plain(self),
            "address": self.address,
            "due": None if self.due is None else self.due.written,
            "due_now": None if self.due_now is None else self.due_now.written,
            "hours": hours,
            "causes": [each.reason.to_dict() | {"cause": each.cause} for each in self.causes],
        }

    def __repr__(self) -> str:
        return f"<PromisedGoal {self.address}: {self.asked}>"
