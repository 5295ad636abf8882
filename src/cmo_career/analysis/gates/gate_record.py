"""What a career says about gates until a day."""

from __future__ import annotations

from datetime import date
from typing import Self

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.progress.layout import undropped
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.evidence import Evidence
from cmo_career.model.framework import Framework
from cmo_career.model.traversal import Identified

__all__ = ["GateRecord"]


@attrs.frozen(kw_only=True)
class GateRecord:
    """
    All that a career says about gates until a day, by gate.

    Why: a plan is walked once, not once for each gate.

    Attributes:
        as_of: The day.

        evidence: What there is to show, in the career's order.

        done: Goals and actions for a gate that are done.

        open: Those that live: neither done nor dropped, nor reached only through what was dropped.

        ground: What answers keep to say why.
    """

    as_of: date
    evidence: dict[str, list[Evidence]]
    done: dict[str, list[Identified]]
    open: dict[str, list[Identified]]
    ground: Ground

    @classmethod
    def of(cls, career: Career, *, as_of: date) -> Self:
        """Return what a career says; evidence and facts after *as_of* do not exist."""
        record = cls(as_of=as_of, evidence={}, done={}, open={}, ground=Ground.of(career))
        for each in career.evidence:
            if each.gate is not None and each.date <= as_of:
                record.evidence.setdefault(each.gate, []).append(each)
        for node in () if career.plan is None else undropped(career.plan.goal, as_of):
            is_done = node.done is not None and node.done <= as_of
            for gate in _gates_of_node(node, career.framework):
                (record.done if is_done else record.open).setdefault(gate, []).append(node)
        return record


def _gates_of_node(node: Identified, framework: Framework) -> tuple[str, ...]:
    if isinstance(node, Action):
        return node.earns
    if node.aims_at is None:
        return ()
    kind, slash, id_ = node.aims_at.partition("/")
    if slash:
        return (id_,) if kind == "gate" else ()
    # Why: a bare id that names a stage as well is read as the stage, which is what most goals aim at.
    return () if framework.has("stage", kind) else (kind,)
