"""What routes are made of: legs, stages and detours, each looked at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from math import inf, sqrt

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateStatus, GateTally, status_in, tally
from cmo_career.analysis.readiness.pillar_readiness import by_pillar
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness, requirements_met
from cmo_career.analysis.routes.route import RouteLeg, StageOnTheWay
from cmo_career.analysis.routes.route_cost import PricedLeg, to_units, to_value
from cmo_career.analysis.standing.age import months_between
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import Standing, standing
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.gate import Gate
from cmo_career.model.transition import Transition

__all__ = ["PersonOnTheWay", "RouteGround"]


@attrs.define(kw_only=True, slots=False)
class PersonOnTheWay:
    """
    What routes need to know of a person on a day.

    Attributes:
        career: The career.

        as_of: The day.

        start: Id of the stage that routes start from.
    """

    career: Career
    as_of: date
    start: str

    @cached_property
    def record(self) -> GateRecord:
        """What the career says about gates."""
        return GateRecord.of(self.career, as_of=self.as_of)

    @cached_property
    def standing(self) -> Standing:
        """Where the person stands."""
        return standing(self.career, as_of=self.as_of)

    @cached_property
    def rules(self) -> RatingRules:
        """The figures by which ratings become levels."""
        return RatingRules.of(self.career.framework)

    @property
    def served_years(self) -> float | None:
        """Years at the stage that routes start from, from the first day of ``since``; None where nobody said."""
        profile = self.career.profile
        if profile.since is None or profile.stage != self.start:
            return None
        return max(months_between(profile.since.first, self.as_of) / 12, 0.0)


@attrs.define(kw_only=True, slots=False)
class RouteGround:
    """
    The transitions, gates and stages of a framework as they are for a person, or for anybody.

    Attributes:
        framework: The framework.

        person: Whom it is asked for, if anybody.

        start: Id of the stage that routes start from.
    """

    framework: Framework
    person: PersonOnTheWay | None
    start: str
    _legs: dict[str, RouteLeg] = attrs.field(factory=dict, init=False)
    _stages: dict[str, StageOnTheWay] = attrs.field(factory=dict, init=False)
    _requirements: dict[str, dict[str, RequirementReadiness]] = attrs.field(factory=dict, init=False)

    @cached_property
    def ground(self) -> Ground:
        """What routes keep to say why."""
        if self.person is None:
            return Ground(framework=self.framework, languages=self.framework.languages)
        return Ground.of(self.person.career)

    @cached_property
    def statuses(self) -> Mapping[str, GateStatus]:
        """How far each gate is open to the person; nothing where nobody is asked for."""
        if self.person is None:
            return {}
        return {gate.id: status_in(self.person.record, gate) for gate in self.framework.gates}

    @cached_property
    def gate_bits(self) -> Mapping[str, int]:
        """A bit for each essential gate that is still to be opened, openings left out."""
        ahead = (gate.id for gate in self.framework.gates if gate.is_essential and self._is_ahead(gate))
        return {id_: 1 << place for place, id_ in enumerate(ahead)}

    @cached_property
    def _preferred(self) -> frozenset[str]:
        gates = self.framework.gates
        return frozenset(gate.id for gate in gates if not gate.is_essential and self._is_ahead(gate))

    @cached_property
    def has_steps(self) -> bool:
        """Whether there is a level of anything that any stage requires, so that steps can be measured."""
        if self.person is None:
            return False
        required = {each.pillar for stage in self.framework.stages for each in stage.requires}
        return any(row.estimate is not None and row.pillar in required for row in self.person.standing.rows)

    @cached_property
    def sideways(self) -> Mapping[str, tuple[Transition, ...]]:
        """The transitions that stay at a stage, by stage, each list by id."""
        found: dict[str, list[Transition]] = {}
        for each in sorted(self.framework.transitions, key=lambda each: each.id):
            if each.is_sideways:
                found.setdefault(each.from_stage, []).append(each)
        return {stage: tuple(moves) for stage, moves in found.items()}

    def _is_ahead(self, gate: Gate) -> bool:
        status = self.statuses.get(gate.id)
        return not gate.is_opening and (status is None or not status.is_passed)

    @cached_property
    def _essential_ahead(self) -> Mapping[str, tuple[str, ...]]:
        return self._by_transition(self.gate_bits)

    @cached_property
    def _preferred_ahead(self) -> Mapping[str, tuple[str, ...]]:
        return self._by_transition(self._preferred)

    def _by_transition(self, ahead: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        return {
            each.id: tuple(id_ for id_ in dict.fromkeys(each.gates) if id_ in ahead)
            for each in self.framework.transitions
        }

    def gates_ahead(self, transition: Transition) -> tuple[str, ...]:
        """Return the ids of the essential gates of a transition that are still to be opened, openings left out."""
        return self._essential_ahead[transition.id]

    def preferred_ahead(self, transition: Transition) -> tuple[str, ...]:
        """Return the ids of the preferred gates of a transition that are still to be opened, openings left out."""
        return self._preferred_ahead[transition.id]

    def priced(self, transition: Transition) -> PricedLeg:
        """Return a transition with what it adds to the cost of a route."""
        bits = self.gate_bits
        return PricedLeg(
            transition=transition,
            years=to_units(self._mean_years(transition)),
            step=to_units(self._step(transition)),
            asks=sum(bits[id_] for id_ in self.gates_ahead(transition)),
            opens=sum(bits.get(id_, 0) for id_ in dict.fromkeys(transition.opens)),
        )

    def _mean_years(self, transition: Transition) -> float:
        return max(transition.years.mean - self._served(transition), 0.0)

    def _served(self, transition: Transition) -> float:
        if self.person is None or transition.from_stage != self.start:
            return 0.0
        return self.person.served_years or 0.0

    def _step(self, transition: Transition) -> float:
        """Return what the stage reached asks beyond the one before and beyond the likely levels, in levels."""
        before = self._required(transition.from_stage)
        largest: dict[str, float] = {}
        for path, each in self._required(transition.to_stage).items():
            if each.likely is None:
                continue
            asked_before = before[path].level if path in before else -inf
            missing = max(each.level - max(each.likely, asked_before), 0.0)
            pillar = path.partition("/")[0]
            largest[pillar] = max(largest.get(pillar, 0.0), missing)
        return sum(largest.values())

    def _required(self, stage: str) -> Mapping[str, RequirementReadiness]:
        if self.person is None:
            return {}
        found = self._requirements.get(stage)
        if found is None:
            person, asked = self.person, self.framework.stage(stage)
            met = requirements_met(self.framework, asked, person.standing, person.rules)
            found = self._requirements[stage] = {each.pillar: each for each in met}
        return found

    def leg(self, transition: Transition) -> RouteLeg:
        """Return a transition as a leg of routes."""
        found = self._legs.get(transition.id)
        if found is None:
            found = self._legs[transition.id] = self._new_leg(transition)
        return found

    def _new_leg(self, transition: Transition) -> RouteLeg:
        years, gates = transition.years, map(self.framework.gate, dict.fromkeys(transition.gates))
        return RouteLeg(
            transition=transition.id,
            kind=transition.kind,
            from_stage=transition.from_stage,
            to_stage=transition.to_stage,
            position=transition.position,
            years=years,
            basis=transition.basis,
            mean_years=to_value(to_units(self._mean_years(transition))),
            deviation_years=sqrt((years.mean - years.low) * (years.high - years.mean) / 7),
            is_overdue=self._served(transition) > years.mean,
            gates=self._tally(transition),
            gates_ahead=self.gates_ahead(transition),
            openings_ahead=tuple(gate.id for gate in gates if gate.is_opening and not self._is_passed(gate)),
            base_rates=transition.base_rates,
            leaves_employer=transition.leaves_employer,
            is_rare=transition.is_rare,
            ground=self.ground,
        )

    def _is_passed(self, gate: Gate) -> bool:
        status = self.statuses.get(gate.id)
        return status is not None and status.is_passed

    def _tally(self, transition: Transition) -> GateTally | None:
        return None if self.person is None else tally(self.person.career, transition, self.person.record)

    def stage(self, id_: str) -> StageOnTheWay:
        """Return a stage with what the person lacks there."""
        found = self._stages.get(id_)
        if found is None:
            required = self._required(id_).values()
            shortfalls = ((each.pillar, each.shortfall) for each in by_pillar(required))
            found = self._stages[id_] = StageOnTheWay(
                stage=id_,
                shortfalls=FrozenMap({pillar: levels for pillar, levels in shortfalls if levels is not None}),
                unknown=tuple(each.pillar for each in required if each.estimate is None),
                ground=self.ground,
            )
        return found
