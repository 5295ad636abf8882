"""Rules about gates: those that nothing opens, and evidence that opens none."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import rule
from cmo_career.analysis.gates.gate_status import GateStatus, status_in
from cmo_career.analysis.gates.onward import WayOnward

__all__ = ["evidence_not_accepted", "evidence_too_old", "gate_without_work"]


@rule("C060", "warning")
def gate_without_work(case: Case) -> Iterator[Mark]:
    """
    Yield essential gates on the way to the stage aspired to that neither evidence nor any goal or action is about.

    Of several ways that are equally short, the one that leaves the fewest such gates is looked at. Openings, which
    only others decide, are no gates of the person's.
    """
    ways = [way for way in case.ways if way.is_towards_aspiration]
    ways = [way for way in ways if way.fits_position is not False] or ways
    shortest = [way for way in ways if way.legs == min(each.legs or 0 for each in ways)]
    best = min(shortest, key=lambda way: len(_untouched(way)), default=None)
    for number, gate in enumerate(_untouched(best)):
        yield case.at_part("plan", f"gate/{gate.gate}", len(case.nodes) + number)


def _untouched(way: WayOnward | None) -> tuple[GateStatus, ...]:
    essential = () if way is None else way.gates.essential
    return tuple(gate for gate in essential if gate.status in {"unknown", "not-started"})


@rule("C061", "hint")
def evidence_not_accepted(case: Case) -> Iterator[Mark]:
    """Yield evidence on a word that its gate does not accept, while the gate is not open."""
    for number, evidence in enumerate(case.career.evidence):
        if evidence.gate is None or evidence.date > case.as_of or evidence.waived_by is not None:
            continue
        gate = case.career.framework.gate(evidence.gate)
        if evidence.holds and evidence.confirmed_by not in gate.accepts:
            status = status_in(case.gate_record, gate)
            if not status.is_passed and evidence.id not in status.expired:
                yield case.at_evidence(
                    number, evidence, "confirmed_by", gate=gate.id, witness=", ".join(gate.accepts)
                )


@rule("C062", "hint")
def evidence_too_old(case: Case) -> Iterator[Mark]:
    """Yield evidence older than its gate allows, while the gate is not open."""
    for number, evidence in enumerate(case.career.evidence):
        if evidence.gate is None or evidence.date > case.as_of:
            continue
        gate = case.career.framework.gate(evidence.gate)
        if gate.within_years is None or not evidence.holds:
            continue
        status = status_in(case.gate_record, gate)
        if evidence.id in status.expired and not status.is_passed:
            yield case.at_evidence(number, evidence, "date", gate=gate.id)
