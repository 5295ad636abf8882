"""The ways into a stage, and how far their gates are open."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ready import way_in_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateTally, tally
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.range import ThreePoint
from cmo_career.model.vocabulary import TransitionKind

__all__ = ["WayIn", "ways_in"]


@attrs.frozen(kw_only=True, repr=False)
class WayIn(Answer):
    """
    One way into a stage (入口).

    Attributes:
        transition: Id of the transition.

        kind: Its kind.

        from_stage: Id of the stage it starts from.

        position: Id of the position it reaches, where it names one.

        legs: Transitions from the present stage, this one included, on the shortest way that takes it; 1 for one that
            starts there, None where the person cannot come to its start.

        years: How long it takes from the day one reached the stage it starts from, in years.

        basis: What *years* rests on.

        gates: How far its gates are open: essential, preferred, and openings, which only others can open.

        leaves_employer: Whether it leads out of the employer.

        is_rare: Whether few go this way, whatever their merit.
    """

    transition: str
    kind: TransitionKind
    from_stage: str
    position: str | None
    legs: int | None
    years: ThreePoint
    basis: Basis
    gates: GateTally
    leaves_employer: bool
    is_rare: bool

    @property
    def essential_ahead(self) -> int:
        """How many essential gates are still to be opened; openings are not among them."""
        return self.gates.essential_total - self.gates.essential_met

    @property
    def reason(self) -> Reason:
        """Where it starts, what its years rest on, and how far its gates are open."""
        return way_in_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return its gates in the words of *language*."""
        return self.gates.table(language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**as_plain(self), "gates": self.gates.to_dict()}

    def __repr__(self) -> str:
        return f"<WayIn by {self.transition}>"


def ways_in(career: Career, stage: str, record: GateRecord) -> tuple[WayIn, ...]:
    """
    Return the transitions from the present stage to another, or the last legs to it where none leads there directly.

    The nearest first: fewest legs, fewest essential gates ahead, fewest preferred ones, fewest years, then the
    framework's order. Openings are not counted: they are for others to decide. Of last legs, those that the person
    can come to; all of them, where there is none.
    """
    framework, here = career.framework, career.profile.stage
    if stage == here:
        return ()
    into = [each for each in framework.transitions if each.to_stage == stage and not each.is_sideways]
    found = [each for each in into if each.from_stage == here]
    away: Mapping[str, int] = {here: 0}
    if not found:
        away = _legs_from(framework, here, around=stage)
        found = [each for each in into if each.from_stage in away] or into
    ways = (
        WayIn(
            transition=each.id,
            kind=each.kind,
            from_stage=each.from_stage,
            position=each.position,
            legs=away[each.from_stage] + 1 if each.from_stage in away else None,
            years=each.years,
            basis=each.basis,
            gates=tally(career, each, record),
            leaves_employer=each.leaves_employer,
            is_rare=each.is_rare,
        )
        for each in found
    )
    return tuple(sorted(ways, key=_distance))


def _distance(way: WayIn) -> tuple[int, int, int, float]:
    preferred_ahead = way.gates.preferred_total - way.gates.preferred_met
    return way.legs or 0, way.essential_ahead, preferred_ahead, way.years.mean


def _legs_from(framework: Framework, start: str, *, around: str) -> dict[str, int]:
    """Return how many transitions away each stage is, *around* never being gone through."""
    onward: dict[str, list[str]] = {}
    for each in framework.transitions:
        if each.to_stage != around:
            onward.setdefault(each.from_stage, []).append(each.to_stage)
    legs = {start: 0}
    waiting = deque([start])
    while waiting:
        stage = waiting.popleft()
        for reached in onward.get(stage, ()):
            if reached not in legs:
                legs[reached] = legs[stage] + 1
                waiting.append(reached)
    return legs
