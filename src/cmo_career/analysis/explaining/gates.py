"""Gates explained: who asks for them, and what earns them."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.explaining.inquiry import Inquiry
from cmo_career.model.transition import Transition

__all__ = ["asked_by", "gate_reason", "gate_with_askers", "way_of"]


def gate_with_askers(inquiry: Inquiry, id_: str) -> Iterator[Reason]:
    """Yield how far a gate is open, and which transitions ask for it."""
    yield inquiry.gate(id_).reason
    yield from asked_by(inquiry, id_)


def asked_by(inquiry: Inquiry, id_: str) -> Iterator[Reason]:
    """Yield the transitions that ask for a gate; those from the present stage first."""
    here = inquiry.career.profile.stage
    found = [each for each in inquiry.career.framework.transitions if id_ in each.gates]
    found.sort(key=lambda each: each.from_stage != here)
    yield from (way_of(inquiry, each) for each in found)
    if not found:
        yield Reason(code="asked-by-none")


def way_of(inquiry: Inquiry, transition: Transition) -> Reason:
    """Return that a transition asks for something."""
    ground = inquiry.ground
    return Reason(
        code="asked-by",
        params={
            "way": transition.title,
            "start": ground.name_of_stage(transition.from_stage),
            "stage": ground.name_of_stage(transition.to_stage),
        },
        address=f"transition/{transition.id}",
    )


def gate_reason(inquiry: Inquiry, id_: str) -> Reason:
    """Return what a gate is for, how far it is open, and what earns it."""
    gate = inquiry.career.framework.gate(id_)
    return Reason(
        code="explain-gate", params={"gate": gate.text}, address=f"gate/{id_}", parts=_parts(inquiry, id_)
    )


def _parts(inquiry: Inquiry, id_: str) -> Iterator[Reason]:
    yield from gate_with_askers(inquiry, id_)
    nodes = (*inquiry.record.done.get(id_, ()), *inquiry.record.open.get(id_, ()))
    yield from (
        Reason(code="earned-by", params={"title": node.title}, address=node.address) for node in nodes
    )
    if not nodes:
        yield Reason(code="earned-by-none")
    for action in inquiry.career.framework.actions:
        if id_ in action.earns and all(action.id != node.id for node in nodes):
            yield Reason(
                code="could-be-earned-by",
                params={"title": action.title},
                address=f"action/{action.id}",
                bases=inquiry.ground.rests_on(action.basis),
            )
