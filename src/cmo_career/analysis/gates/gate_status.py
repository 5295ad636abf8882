"""How far the gates of a transition are open to a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.gates import GateGround, gate_reason, tally_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import gates_table
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_words import GateState, GateWords
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.gate import Gate
from cmo_career.model.period import PeriodLike
from cmo_career.model.text import Text
from cmo_career.model.transition import Transition
from cmo_career.model.vocabulary import GateKind, GateWeight

__all__ = ["GateStatus", "GateTally", "gate_status", "gates_of", "status_in", "tally"]


@attrs.frozen(kw_only=True, repr=False)
class GateStatus(Answer):
    """
    How far one gate is open to a person on a day (关口状态).

    Attributes:
        gate: Id of the gate.

        kind: Its kind; an ``opening`` is for others to decide.

        weight: ``essential`` or ``preferred``.

        status: ``met``: the latest word that the gate accepts speaks for it. ``waived``: somebody lets it pass.
            ``claimed``: there is evidence that the gate does not accept, or work for it that is done. ``under-way``:
            a goal or action of the plan is for it. ``not-started``: somebody said that it does not hold, or what
            was shown is too old. ``unknown``: nobody said anything. An opening that is not open is ``unknown``.

        evidence: Ids of the evidence behind the status, by date.

        expired: Ids of evidence older than the gate allows, by date; it counts no longer.

        work: Addresses of the goals and actions behind the status.

        waived_by: Who lets it pass.

        ground: What is kept to say why.
    """

    gate: str
    kind: GateKind
    weight: GateWeight
    status: GateState
    evidence: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    waived_by: Text | None = None
    ground: GateGround = attrs.field(factory=GateGround, eq=False)

    @property
    def reason(self) -> Reason:
        """Why it is as open as it is."""
        return gate_reason(self)

    @property
    def is_opening(self) -> bool:
        """Whether only others can open it; it is never counted against the person."""
        return self.kind == "opening"

    @property
    def is_passed(self) -> bool:
        """Whether it stands in the way no longer: met, or waived."""
        return self.status in {"met", "waived"}

    def __str__(self) -> str:
        return self.reason.outline("en", depth=1)

    def __repr__(self) -> str:
        return f"<GateStatus {self.gate}: {self.status}>"


@attrs.frozen(kw_only=True, repr=False)
class GateTally(Answer):
    """
    The gates of one transition, apart by what they weigh (关口统计).

    Attributes:
        transition: Id of the transition.

        essential: Without which there is no way through, openings left out.

        preferred: Which help, openings left out.

        openings: Which only others can open.

        ground: What is kept to say why.
    """

    transition: str
    essential: tuple[GateStatus, ...] = ()
    preferred: tuple[GateStatus, ...] = ()
    openings: tuple[GateStatus, ...] = ()
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Why each gate is as open as it is."""
        return tally_reason(self)

    @property
    def essential_met(self) -> int:
        """How many essential gates are met or waived: the 4 of "4 of 6 essential gates"."""
        return _passed(self.essential)

    @property
    def essential_total(self) -> int:
        """How many essential gates there are: the 6 of "4 of 6 essential gates"."""
        return len(self.essential)

    @property
    def preferred_met(self) -> int:
        """How many preferred gates are met or waived."""
        return _passed(self.preferred)

    @property
    def preferred_total(self) -> int:
        """How many preferred gates there are."""
        return len(self.preferred)

    @property
    def openings_met(self) -> int:
        """How many openings are there, or waived."""
        return _passed(self.openings)

    @property
    def gates(self) -> tuple[GateStatus, ...]:
        """All of them: essential ones, preferred ones, openings."""
        return (*self.essential, *self.preferred, *self.openings)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the counts with it."""
        counts = ("essential_met", "essential_total", "preferred_met", "preferred_total", "openings_met")
        return {**as_plain(self), **{name: getattr(self, name) for name in counts}}

    def table(self, language: str = "en") -> Table:
        """Return its gates in the words of *language*."""
        return gates_table(self, language)

    def __repr__(self) -> str:
        return f"<GateTally of {self.transition}: {self.essential_met} of {self.essential_total}>"


def _passed(gates: Iterable[GateStatus]) -> int:
    return sum(each.is_passed for each in gates)


def gate_status(career: Career, gate: str | Gate, *, as_of: PeriodLike) -> GateStatus:
    """
    Return how far a gate is open to a person on a day.

    Raises ModelError for an id that is no gate of the framework.
    """
    asked_about(career, Career)
    found = gate if isinstance(gate, Gate) else career.framework.gate(gate)
    return status_in(GateRecord.of(career, as_of=asked_day(as_of)), found)


def gates_of(career: Career, transition: str | Transition, *, as_of: PeriodLike) -> GateTally:
    """
    Return how far the gates of a transition are open to a person on a day.

    Raises ModelError for an id that is no transition of the framework.
    """
    asked_about(career, Career)
    found = transition if isinstance(transition, Transition) else career.framework.transition(transition)
    return tally(career, found, GateRecord.of(career, as_of=asked_day(as_of)))


def tally(career: Career, transition: Transition, record: GateRecord) -> GateTally:
    """Return the gates of a transition, from a record that was made before."""
    gates = [status_in(record, career.framework.gate(id_)) for id_ in transition.gates]
    own = [gate for gate in gates if not gate.is_opening]
    return GateTally(
        transition=transition.id,
        essential=tuple(gate for gate in own if gate.weight == "essential"),
        preferred=tuple(gate for gate in own if gate.weight == "preferred"),
        openings=tuple(gate for gate in gates if gate.is_opening),
        ground=record.ground,
    )


def status_in(record: GateRecord, gate: Gate) -> GateStatus:
    """
    Return how far a gate is open, from a record that was made before.

    Words are weighed by date: the latest that the gate accepts decides, and one that speaks against wipes out what
    was said or done until that day. Without an accepted word for it, later words that it does not accept, and work
    that is done, are claims.
    """
    words = GateWords.of(record, gate)
    status, evidence, work = words.verdict(gate)
    return GateStatus(
        gate=gate.id,
        kind=gate.kind,
        weight=gate.weight,
        status=status,
        evidence=tuple(each.id for each in evidence),
        expired=tuple(each.id for each in words.expired),
        work=tuple(node.address for node in work),
        waived_by=evidence[-1].waived_by if status == "waived" else None,
        ground=GateGround(
            framework=record.ground.framework,
            languages=record.ground.languages,
            gate=gate,
            evidence=tuple(evidence),
            expired=tuple(words.expired),
            work=tuple((node.address, node.title) for node in work),
        ),
    )
