"""What a recommendation starts from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

import attrs

from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateStatus, status_in
from cmo_career.analysis.progress.status import status_of
from cmo_career.analysis.readiness.requirement_readiness import RequirementReadiness, requirements_met
from cmo_career.analysis.readiness.stage_asked import stage_asked
from cmo_career.analysis.readiness.way_in import WayIn, ways_in
from cmo_career.analysis.recommend.aim import Aim
from cmo_career.analysis.recommend.offer import Offer, offers_of
from cmo_career.analysis.recommend.promise import Promise, promised_by
from cmo_career.analysis.recommend.quarter import Quarter, quarters_ahead
from cmo_career.analysis.standing.rating_rules import RatingRules
from cmo_career.analysis.standing.standing import standing
from cmo_career.errors import AnalysisError, Problem
from cmo_career.model.action import Action
from cmo_career.model.basis import Figure
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.profile import Capacity
from cmo_career.model.reference import unknown
from cmo_career.model.traversal import Identified, walk

__all__ = ["Situation", "situation_of"]

_ranges: Final = {
    "gain-a-year": (0.0, 100.0),
    "gain-without-feedback": (0.0, 1.0),
    "gain-spread": (0.0, 100.0),
}


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Situation:
    """
    What a recommendation starts from: a career on a day, the quarters ahead, and the way to a stage (规划前提).

    Attributes:
        career: The career.

        stage: Id of the stage.

        as_of: The day.

        quarters: Ahead.

        way: The way into the stage whose gates count; None where there is none.

        aims: The levels that the stage requires and somebody rated, in the framework's order.

        unrated: What it requires and nobody rated; what is unknown cannot be lifted by reckoning.

        gates: The essential gates of the way that nothing opens yet, in its order.

        under_way: Those that something in the plan is to open.

        record: What the career says about gates.

        promise: What the plan already holds.

        offers: The actions of the catalogue that it does not have, by id in alphabetical order.

        capacity: Hours a week and money a year, where no wish speaks of them.

        figures: The parameters used.
    """

    career: Career
    stage: str
    as_of: date
    quarters: tuple[Quarter, ...]
    way: WayIn | None
    aims: tuple[Aim, ...]
    unrated: tuple[str, ...]
    gates: tuple[str, ...]
    under_way: tuple[str, ...]
    record: GateRecord
    promise: Promise
    offers: Mapping[str, Offer]
    capacity: Capacity
    figures: FrozenMap[str, Figure]

    @property
    def ground(self) -> Ground:
        """What answers keep to say why."""
        return Ground.of(self.career)

    @property
    def years(self) -> float:
        """How many years the quarters have."""
        return _years(self.quarters)

    def is_open(self, gate: str) -> bool:
        """Return whether a gate is passed, or something in the plan is to open it."""
        found = status_in(self.record, self.career.framework.gate(gate))
        return found.is_passed or _is_promised(found, self.record)

    @cached_property
    def shares_of_years(self) -> Mapping[int, float]:
        """
        The share of each calendar year's money that the quarters may use.

        All of it, but of the last year, where the quarters end within it, only theirs.
        """
        years = sorted({each.first.year for each in self.quarters})
        shares = dict.fromkeys(years, 1.0)
        if len(years) > 1:
            shares[years[-1]] = sum(each.first.year == years[-1] for each in self.quarters) / 4
        return shares


def _years(quarters: tuple[Quarter, ...]) -> float:
    return sum(each.weeks for each in quarters) * 7 / 365.25


def situation_of(
    career: Career,
    stage: str,
    *,
    as_of: date,
    quarters: int,
    transition: str | None,
    weights: Mapping[str, float],
    capacity: Capacity,
    capacity_for_plan: Capacity,
) -> Situation:
    """
    Return what a recommendation starts from.

    Raises AnalysisError for a stage that the framework does not have, and for a transition that does not lead there.
    """
    framework = career.framework
    wanted = stage_asked(framework, stage)
    ahead = quarters_ahead(as_of, quarters)
    record = GateRecord.of(career, as_of=as_of)
    way = _way(career, wanted.id, transition, record)
    required = requirements_met(framework, wanted, standing(career, as_of=as_of), RatingRules.of(framework))
    figures = _figures(framework)
    promise = promised_by(career, capacity_for_plan, ahead, as_of)
    ahead_of_gates = [each for each in way.gates.essential if not each.is_passed] if way else []
    promised_gates = {each.gate for each in ahead_of_gates if _is_promised(each, record)}
    return Situation(
        career=career,
        stage=wanted.id,
        as_of=as_of,
        quarters=ahead,
        way=way,
        aims=tuple(_aims(required, weights, figures["gain-a-year"].value * _years(ahead))),
        unrated=tuple(each.pillar for each in required if each.estimate is None),
        gates=tuple(each.gate for each in ahead_of_gates if each.gate not in promised_gates),
        under_way=tuple(each.gate for each in ahead_of_gates if each.gate in promised_gates),
        record=record,
        promise=promise,
        offers=offers_of(framework.actions, ahead, promise.over, promise.excluded),
        capacity=capacity,
        figures=figures,
    )


def _figures(framework: Framework) -> FrozenMap[str, Figure]:
    found = FrozenMap({name: framework.parameter(name) for name in _ranges})
    problems = [
        Problem(code="parameter-unusable", params={"parameter": name}, path=("parameters", name))
        for name, (low, high) in _ranges.items()
        if not low <= found[name].value <= high
    ]
    if problems:
        raise AnalysisError(problems)
    return found


def _way(career: Career, stage: str, transition: str | None, record: GateRecord) -> WayIn | None:
    if transition is None:
        return next(iter(ways_in(career, stage, record)), None)
    ways = {each.transition: each for each in ways_in(career, stage, record)}
    if transition not in ways:
        raise AnalysisError([unknown("transition", str(transition)[:128], tuple(ways), ())])
    return ways[transition]


def _aims(
    required: tuple[RequirementReadiness, ...], weights: Mapping[str, float], most: float
) -> Iterator[Aim]:
    for each in required:
        if each.estimate is not None:
            yield Aim(
                pillar=each.pillar,
                required=each.level,
                estimate=each.estimate,
                weight=weights.get(each.pillar, 1.0),
                most=most,
            )


def _is_promised(gate: GateStatus, record: GateRecord) -> bool:
    """Return whether the gate is claimed, or work of the plan that lives is for it; a goal alone is no work."""
    if gate.status == "claimed":
        return True
    return any(_has_work(node, record.as_of) for node in record.open.get(gate.gate, ()))


def _has_work(node: Identified, as_of: date) -> bool:
    nodes = walk(node) if isinstance(node, Goal) else (node,)
    open_ones = (each for each in nodes if status_of(each, as_of) in {"planned", "active"})
    return any(isinstance(each, Action) for each in open_ones)
