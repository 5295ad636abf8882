"""Why gates are as open as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.reason import Label, Param, Reason
from cmo_career.model.evidence import Evidence
from cmo_career.model.gate import Gate
from cmo_career.model.text import Text

if TYPE_CHECKING:
    from cmo_career.analysis.gates.gate_status import GateStatus, GateTally

__all__ = ["GateGround", "evidence_reason", "gate_reason", "gate_rule", "tally_reason"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class GateGround(Ground):
    """
    What the status of a gate keeps to say why.

    Attributes:
        gate: The gate.

        evidence: What is behind the status, by date.

        expired: What is too old to count.

        work: Address and title of the goals and actions behind the status, and nothing of what is below them.
    """

    gate: Gate | None = None
    evidence: tuple[Evidence, ...] = ()
    expired: tuple[Evidence, ...] = ()
    work: tuple[tuple[str, Text], ...] = ()


def gate_reason(found: GateStatus) -> Reason:
    """Return why a gate is as open as it is."""
    ground = found.ground
    name: Param = found.gate if ground.gate is None else ground.gate.text
    return Reason(
        code=f"gate-{found.status}",
        params={"gate": name},
        address=f"gate/{found.gate}",
        parts=_parts(found, ground),
        languages=ground.languages,
    )


def _parts(found: GateStatus, ground: GateGround) -> Iterator[Reason]:
    if found.is_opening:
        yield Reason(code="gate-is-opening")
    if ground.gate is not None:
        yield gate_rule(ground.gate, ground)
    yield from (evidence_reason(each) for each in ground.evidence)
    if found.waived_by is not None:
        yield Reason(code="gate-waived-by", params={"who": found.waived_by})
    yield from (
        Reason(
            code="evidence-expired",
            params={"what": each.what, "day": each.date},
            address=f"evidence/{each.id}",
        )
        for each in ground.expired
    )
    code = "gate-work-done" if found.status == "claimed" else "gate-work"
    yield from (Reason(code=code, params={"title": title}, address=at) for at, title in ground.work)


def gate_rule(gate: Gate, ground: Ground) -> Reason:
    """Return whose word opens a gate and how recent it must be."""
    params: dict[str, Param] = {
        "weight": Label("gate-weight", gate.weight),
        "kind": Label("gate-kind", gate.kind),
        "witnesses": tuple(Label("witness", each) for each in gate.accepts),
    }
    if gate.within_years is None:
        return Reason(code="gate-rule", params=params, bases=ground.rests_on(gate.basis))
    params["n"] = gate.within_years
    return Reason(code="gate-rule-recent", params=params, bases=ground.rests_on(gate.basis))


def evidence_reason(evidence: Evidence) -> Reason:
    """Return what a piece of evidence says, and whose word it is."""
    return Reason(
        code="evidence" if evidence.holds else "evidence-against",
        params={
            "what": evidence.what,
            "day": evidence.date,
            "witness": Label("witness", evidence.confirmed_by),
        },
        address=f"evidence/{evidence.id}",
    )


def tally_reason(found: GateTally) -> Reason:
    """Return why the gates of a transition are as open as they are."""
    ground = found.ground
    return Reason(
        code="tally" if found.gates else "tally-empty",
        params={
            "way": ground.name_of_transition(found.transition),
            "met": found.essential_met,
            "total": found.essential_total,
            "helpful_met": found.preferred_met,
            "helpful": found.preferred_total,
            "open": found.openings_met,
            "openings": len(found.openings),
        }
        if found.gates
        else {"way": ground.name_of_transition(found.transition)},
        address=f"transition/{found.transition}",
        parts=(each.reason for each in found.gates),
        languages=ground.languages,
    )
