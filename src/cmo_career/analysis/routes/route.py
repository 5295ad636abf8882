"""One way from stage to stage, with what it takes."""

from __future__ import annotations

from math import sqrt
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.roads import (
    detour_reason,
    leg_reason,
    route_reason,
    stage_on_the_way_reason,
)
from cmo_career.analysis.gates.gate_status import GateTally
from cmo_career.model.basis import Basis
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.range import ThreePoint
from cmo_career.model.transition import BaseRate
from cmo_career.model.vocabulary import TransitionKind

__all__ = ["Detour", "JointRate", "Route", "RouteLeg", "RouteReason", "StageOnTheWay"]

RouteReason = Literal["fewest-years", "fewest-gates", "gentlest-step", "compromise"]
_eighty_in_a_hundred: Final = 0.8416212
"""Standard deviations above the mean below which 80 % of a normal distribution lie."""


@attrs.frozen(kw_only=True, repr=False)
class RouteLeg(Answer):
    """
    One transition on a route (路段).

    Attributes:
        transition: Id of the transition.

        kind: Its kind.

        from_stage: Id of the stage it starts from.

        to_stage: Id of the stage it reaches.

        position: Id of the position it reaches, where it names one.

        years: How long it takes from the day one reached the stage it starts from, in years.

        basis: What *years* rests on.

        mean_years: The mean of *years*, for the first leg less the time served, never below 0.

        deviation_years: Their standard deviation, that of the beta distribution by which PERT draws three points: the
            variance is ``(mean - low) (high - mean) / 7`` (Vose 2008, Risk Analysis, 3rd edition).

        is_overdue: Whether the time served is longer than the mean.

        gates: How far its gates are open to the person; None where no career is asked about.

        gates_ahead: Ids of its essential gates that are not yet open, whatever comes before it on a route; without a
            career all of them.

        openings_ahead: The same of what only others can open.

        base_rates: How often people go this way, all of them; only departures over a stated period are ever
            multiplied.

        leaves_employer: Whether it leads out of the employer.

        is_rare: Whether few go this way, whatever their merit.

        ground: What is kept to say why.
    """

    transition: str
    kind: TransitionKind
    from_stage: str
    to_stage: str
    position: str | None
    years: ThreePoint
    basis: Basis
    mean_years: float
    deviation_years: float
    is_overdue: bool
    gates: GateTally | None
    gates_ahead: tuple[str, ...]
    openings_ahead: tuple[str, ...]
    base_rates: tuple[BaseRate, ...]
    leaves_employer: bool
    is_rare: bool
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """How long it takes and what that rests on, its base rates, and its gates."""
        return leg_reason(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {**as_plain(self), "gates": None if self.gates is None else self.gates.to_dict()}

    def __repr__(self) -> str:
        return f"<RouteLeg {self.transition}>"


@attrs.frozen(kw_only=True, repr=False)
class StageOnTheWay(Answer):
    """
    A stage that a route comes to, and what the person lacks there today (途经阶段).

    Attributes:
        stage: Id of the stage.

        shortfalls: Levels missing by pillar, its required skills with it: the largest of what is required less what
            is likely; 0 where it is reached. What nobody rated is left out.

        unknown: Required pillars and skills that nobody rated.

        ground: What is kept to say why.
    """

    stage: str
    shortfalls: FrozenMap[str, float] = attrs.field(factory=FrozenMap)
    unknown: tuple[str, ...] = ()
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What the person lacks there today."""
        return stage_on_the_way_reason(self)

    @property
    def shortfall(self) -> float | None:
        """The levels missing in all pillars together; None where nothing required is rated."""
        return sum(self.shortfalls.values()) if self.shortfalls else None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the sum with it."""
        return {**as_plain(self), "shortfall": self.shortfall}

    def __repr__(self) -> str:
        return f"<StageOnTheWay {self.stage}>"


@attrs.frozen(kw_only=True, repr=False)
class JointRate:
    """
    How often people went the whole of a route, as far as counts can tell (联合比率).

    Attributes:
        share: The product of the legs' rates, 0 to 1: shares of departures, each counted over a stated period.

        within_years: Those periods together.
    """

    share: float
    within_years: float

    def __repr__(self) -> str:
        return "<JointRate>"


@attrs.frozen(kw_only=True, repr=False)
class Detour(Answer):
    """
    A sideways move that opens gates ahead on a route (绕行).

    Attributes:
        transition: Id of the transition, which stays at the same stage.

        stage: Id of the stage.

        opens: Ids of the essential gates ahead that having gone it opens.

        opens_preferred: The same of preferred gates.

        mean_years: What it costs, in years: its own mean, in full, since the time served counts for the leg onward.

        gates_ahead: Ids of its own essential gates that are not yet open.

        ground: What is kept to say why.
    """

    transition: str
    stage: str
    opens: tuple[str, ...]
    opens_preferred: tuple[str, ...]
    mean_years: float
    gates_ahead: tuple[str, ...]
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What it costs, and which gates it opens."""
        return detour_reason(self)

    def __repr__(self) -> str:
        return f"<Detour {self.transition}>"


@attrs.frozen(kw_only=True, repr=False)
class Route(Answer):
    """
    One way from stage to stage (路线). It comes through no stage twice; steps back are allowed.

    Attributes:
        legs: Its transitions, in order.

        stages: The stages it comes to, the last one being where it leads; the one it starts from is left out.

        mean_years: The legs' mean years together.

        gates_ahead: Ids of the essential gates still to be opened, each once, in order; one that an earlier leg
            opens is not among them. Gates are as they stand today: what is open may age on a long way.

        openings_ahead: The same of what only others can open, which is never counted.

        steepest_step: Of the steps from stage to stage the largest, in levels: for each pillar what the next stage
            asks beyond the one before and beyond the likely level, all pillars together. None where nobody rated, and
            without a career.

        base_rate: How often people went all of it; None unless each leg has a rate that may be multiplied.

        detours: Sideways moves on the way that open gates ahead.

        reasons: Why it is on the front: ``fewest-years``, ``fewest-gates``, ``gentlest-step``, or ``compromise``:
            best in none of them, and yet undercut by none; nothing where another route undercuts it.

        dominated_by: Ids of the transitions of the first route that undercuts it: no worse by any criterion, and
            better by one.

        ground: What is kept to say why.
    """

    legs: tuple[RouteLeg, ...]
    stages: tuple[StageOnTheWay, ...]
    mean_years: float
    gates_ahead: tuple[str, ...]
    openings_ahead: tuple[str, ...]
    steepest_step: float | None
    base_rate: JointRate | None
    detours: tuple[Detour, ...]
    reasons: tuple[RouteReason, ...]
    dominated_by: tuple[str, ...] = ()
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """What it takes and asks, leg by leg, and why it is on the front or what undercuts it."""
        return route_reason(self)

    @property
    def transitions(self) -> tuple[str, ...]:
        """Ids of the transitions, in order."""
        return tuple(leg.transition for leg in self.legs)

    @property
    def is_on_front(self) -> bool:
        """Whether no other route undercuts it."""
        return not self.dominated_by

    @property
    def is_dominated(self) -> bool:
        """Whether another route undercuts it."""
        return bool(self.dominated_by)

    @property
    def p80_years(self) -> float:
        """
        The years within which four in five would be there, if the legs' years are right.

        A normal distribution with the means and the variances of the legs summed up, as if they were independent
        (Malcolm et al. 1959). The time served shortens the first leg's mean and leaves its spread. It is within a tenth of a year of what drawing them gives, unless a leg's mode is at
        one of its ends.
        """
        return self.mean_years + _eighty_in_a_hundred * sqrt(sum(leg.deviation_years**2 for leg in self.legs))

    @property
    def leaves_employer(self) -> bool:
        """Whether any of its legs leads out of the employer."""
        return any(leg.leaves_employer for leg in self.legs)

    @property
    def is_rare(self) -> bool:
        """Whether few go any of its legs, whatever their merit."""
        return any(leg.is_rare for leg in self.legs)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        derived = ("p80_years", "is_on_front", "leaves_employer", "is_rare")
        return {
            **as_plain(self),
            "legs": [leg.to_dict() for leg in self.legs],
            "stages": [stage.to_dict() for stage in self.stages],
            **{name: getattr(self, name) for name in derived},
        }

    def __repr__(self) -> str:
        return f"<Route by {', '.join(self.transitions)}>"
