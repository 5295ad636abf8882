"""What is said of one gate, weighed by date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Self

import attrs

from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.standing.age import months_between
from cmo_career.model.evidence import Evidence
from cmo_career.model.gate import Gate
from cmo_career.model.traversal import Identified

__all__ = ["GateState", "GateWords"]

GateState = Literal["met", "claimed", "under-way", "not-started", "waived", "unknown"]


@attrs.frozen(kw_only=True)
class GateWords:
    """
    All that is said of one gate until a day (关口陈述).

    Attributes:
        accepted: The latest words that the gate accepts and that agree with each other, by date.

        claims: The same of words that it does not accept, said after the accepted ones spoke against it.

        waivers: The same of words that let it pass.

        expired: What is older than the gate allows, by date.

        done: Goals and actions for it that are done, after any word against it.

        open: Goals and actions for it that live.

        is_work_expired: Whether work for it was done longer ago than the gate allows.
    """

    accepted: Sequence[Evidence]
    claims: Sequence[Evidence]
    waivers: Sequence[Evidence]
    expired: Sequence[Evidence]
    done: Sequence[Identified]
    open: Sequence[Identified]
    is_work_expired: bool

    @classmethod
    def of(cls, record: GateRecord, gate: Gate) -> Self:
        """Return what a record says of a gate."""
        shown = sorted(
            record.evidence.get(gate.id, ()), key=lambda each: (each.date, not each.holds, each.id)
        )
        words = [each for each in shown if each.waived_by is None]
        expired = [each for each in words if _is_expired(each.date, gate, record.as_of)]
        current = [each for each in words if each not in expired]
        accepted = _latest_word([each for each in current if each.confirmed_by in gate.accepts])
        denied = accepted[-1].date if accepted and not accepted[-1].holds else date.min
        others = [each for each in current if each.confirmed_by not in gate.accepts and each.date > denied]
        claims = _latest_word(others)
        denied = claims[-1].date if claims and not claims[-1].holds else denied
        finished = record.done.get(gate.id, ())
        in_time = [node for node in finished if not _is_expired(_end(node), gate, record.as_of)]
        return cls(
            accepted=accepted,
            claims=claims,
            waivers=_latest_word([each for each in shown if each.waived_by is not None]),
            expired=expired,
            done=[node for node in in_time if _end(node) > denied],
            open=record.open.get(gate.id, ()),
            is_work_expired=len(in_time) < len(finished),
        )

    def verdict(self, gate: Gate) -> tuple[GateState, Sequence[Evidence], Sequence[Identified]]:
        """Return the status with the evidence and the work behind it."""
        if _holds(self.accepted):
            return "met", self.accepted, ()
        if _holds(self.waivers):
            return "waived", self.waivers, ()
        if _holds(self.claims) or self.done:
            return "claimed", self.claims if _holds(self.claims) else (), self.done
        denials = (*self.accepted, *self.claims)
        if self.open:
            return "under-way", denials, self.open
        is_known = bool(denials or self.expired or self.is_work_expired)
        return "not-started" if is_known and not gate.is_opening else "unknown", denials, ()


def _latest_word(words: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the last words, by date, that all speak the same way."""
    start = len(words)
    while start and words[start - 1].holds == words[-1].holds:
        start -= 1
    return words[start:]


def _holds(words: Sequence[Evidence]) -> bool:
    return bool(words) and words[-1].holds


def _end(node: Identified) -> date:
    return node.done or date.min


def _is_expired(day: date, gate: Gate, as_of: date) -> bool:
    return gate.within_years is not None and months_between(day, as_of) > 12 * gate.within_years
