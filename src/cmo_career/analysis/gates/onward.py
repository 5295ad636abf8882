"""The ways onward from the present stage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.ways import way_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import way_table
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateTally, tally
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.basis import Basis
from cmo_career.model.career import Career
from cmo_career.model.period import PeriodLike
from cmo_career.model.range import ThreePoint
from cmo_career.model.transition import Transition
from cmo_career.model.vocabulary import TransitionKind

__all__ = ["WayOnward", "ways_onward"]


@attrs.frozen(kw_only=True, repr=False)
class WayOnward(Answer):
    """
    One way on from the present stage (前路).

    Attributes:
        transition: Id of the transition.

        kind: Its kind.

        to_stage: Id of the stage it reaches.

        position: Id of the position it reaches, where it names one.

        years: How long it takes from the day one reached the present stage, in years.

        basis: What *years* rests on.

        gates: How far its gates are open.

        opens: Ids of the gates that having gone it opens.

        legs: Transitions to the stage aspired to, this one included, on the shortest way that does not come back to
            the present stage; None where it does not lead there.

        fits_position: Whether the position reached is the one wanted; None short of the stage aspired to, and where
            either names no position.

        is_sideways: Whether it stays at the same stage.

        leaves_employer: Whether it leads out of the present employer.

        is_rare: Whether few go this way, whatever their merit.

        ground: What is kept to say why.
    """

    transition: str
    kind: TransitionKind
    to_stage: str
    position: str | None
    years: ThreePoint
    basis: Basis
    gates: GateTally
    opens: tuple[str, ...] = ()
    legs: int | None = None
    fits_position: bool | None = None
    is_sideways: bool = False
    leaves_employer: bool = False
    is_rare: bool = False
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """Where it leads, what its years rest on, and how far its gates are open."""
        return way_reason(self)

    @property
    def is_towards_aspiration(self) -> bool:
        """Whether it lies on a way to the stage aspired to."""
        return self.legs is not None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**as_plain(self), "gates": self.gates.to_dict()}

    def table(self, language: str = "en") -> Table:
        """Return its gates in the words of *language*."""
        return way_table(self, language)

    def __repr__(self) -> str:
        return f"<WayOnward {self.transition}: {self.kind}>"


def ways_onward(career: Career, *, as_of: PeriodLike) -> tuple[WayOnward, ...]:
    """
    Return the transitions from the present stage, with how far their gates are open on a day.

    First those towards the stage aspired to, fewest legs first and another position than the one wanted last; then
    the rest, sideways ones at the end; within that the framework's order.
    """
    framework, record = asked_about(career, Career).framework, GateRecord.of(career, as_of=asked_day(as_of))
    ways = [each for each in framework.transitions if each.from_stage == career.profile.stage]
    legs = _legs_from(career) if ways else {}
    return tuple(sorted((_way(career, each, legs, record) for each in ways), key=_rank))


def _rank(way: WayOnward) -> tuple[bool, int, bool, bool]:
    return (way.legs is None, way.legs or 0, way.fits_position is False, way.is_sideways)


def _legs_from(career: Career) -> Mapping[str, int]:
    """Return the transitions that it takes from each stage to the one aspired to, the present stage left out."""
    import networkx as nx  # noqa: PLC0415 - networkx on first use

    profile = career.profile
    if profile.aspires_to is None or profile.aspires_to.stage == profile.stage:
        return {}
    others = [stage.id for stage in career.framework.stages if stage.id != profile.stage]
    backwards = career.framework.progression.subgraph(others).reverse(copy=False)
    return dict(nx.single_source_shortest_path_length(backwards, profile.aspires_to.stage))


def _way(career: Career, transition: Transition, legs: Mapping[str, int], record: GateRecord) -> WayOnward:
    further = legs.get(transition.to_stage)
    fits = _fits_position(career, transition)
    if further is None and fits and transition.is_sideways and transition.position != career.profile.position:
        further = 0  # the post wanted is another one at the present stage
    return WayOnward(
        transition=transition.id,
        kind=transition.kind,
        to_stage=transition.to_stage,
        position=transition.position,
        years=transition.years,
        basis=transition.basis,
        gates=tally(career, transition, record),
        opens=transition.opens,
        legs=None if further is None else further + 1,
        fits_position=fits,
        is_sideways=transition.is_sideways,
        leaves_employer=transition.leaves_employer,
        is_rare=transition.is_rare,
        ground=record.ground,
    )


def _fits_position(career: Career, transition: Transition) -> bool | None:
    wanted = career.profile.aspires_to
    if wanted is None or transition.to_stage != wanted.stage:
        return None
    if wanted.position is None or transition.position is None:
        return None
    return transition.position == wanted.position
