"""A gate that a recommendation opens."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.recommend.reasons import gate_ahead_reason
from cmo_career.model.period import Period
from cmo_career.model.vocabulary import GateWeight

__all__ = ["GateAhead"]


@attrs.frozen(kw_only=True, repr=False)
class GateAhead(Answer):
    """
    A gate of the way that what is recommended opens (待开关口).

    Attributes:
        gate: Id of the gate.

        weight: ``essential`` or ``preferred``.

        by: Ids of the actions that open it.

        when: The quarter in which the first of them is over.

        ground: What is kept to say why.
    """

    gate: str
    weight: GateWeight
    by: tuple[str, ...]
    when: Period
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """By what it is opened, and when."""
        return gate_ahead_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**as_plain(self), "when": self.when.written}

    def __repr__(self) -> str:
        return f"<GateAhead {self.gate}>"
