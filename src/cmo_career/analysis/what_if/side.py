"""What the answers say of one career, before or after the changes of a what-if; each is asked at most once."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from cmo_career.analysis.forecast.forecast import Forecast, forecast
from cmo_career.analysis.gates.gate_record import GateRecord
from cmo_career.analysis.gates.gate_status import GateStatus, status_in
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.routes.route import Route
from cmo_career.analysis.routes.routes import routes
from cmo_career.analysis.schedule.schedule import Schedule, schedule
from cmo_career.analysis.what_if.expected_levels import expected_levels
from cmo_career.model.action import Action
from cmo_career.model.career import Career

__all__ = ["Side"]

_on_the_way = frozenset({"met", "waived", "claimed", "under-way"})


class Side:
    """
    One career and its answers on a day.

    Why a class of its own: the two sides are asked the same questions, and only those that somebody looks at.
    """

    def __init__(self, career: Career, as_of: date, draws: int, seed: int) -> None:
        self.career, self.as_of, self._draws, self._seed = career, as_of, draws, seed

    @cached_property
    def forecast(self) -> Forecast | None:
        """When goals are ready and decided; None without a plan."""
        if self.career.plan is None:
            return None
        return forecast(self.career, as_of=self.as_of, draws=self._draws, seed=self._seed)

    @cached_property
    def schedule(self) -> Schedule | None:
        """When the open work is done; None without a plan."""
        plan = self.career.plan
        return None if plan is None else schedule(plan, self.career.profile.capacity, as_of=self.as_of)

    @cached_property
    def hours(self) -> dict[str, float]:
        """The hours left of what is scheduled, ``own`` and ``job`` ones; habits without an end are left out."""
        plan, weeks = self.career.plan, self.schedule
        found = {"own": 0.0, "job": 0.0}
        if plan is None or weeks is None:
            return found
        done = progress(plan, as_of=self.as_of, framework=self.career.framework)
        for id_ in weeks.nodes:
            node, told = plan.node(id_), done.of(id_)
            if isinstance(node, Action) and not node.is_habit:
                found["job" if node.on_the_job else "own"] += told.planned_hours - told.earned_hours
        return {kind: round(hours, 6) for kind, hours in found.items()}

    @cached_property
    def money(self) -> dict[str, str]:
        """What is still to be spent, by year and currency; amounts of different currencies are never added."""
        used = () if self.schedule is None else self.schedule.money
        return {
            f"{each.year}-{each.planned.currency}": str(each.planned) for each in used if each.planned.amount
        }

    @cached_property
    def gates(self) -> dict[str, GateStatus]:
        """The status of every gate of the framework, by id."""
        record = GateRecord.of(self.career, as_of=self.as_of)
        return {gate.id: status_in(record, gate) for gate in self.career.framework.gates}

    @cached_property
    def levels(self) -> dict[str, float]:
        """The likely level of each rated pillar and skill after the scheduled work, by path."""
        return expected_levels(self.career, self.schedule, as_of=self.as_of)

    @cached_property
    def routes(self) -> dict[tuple[str, ...], Route]:
        """The routes to the stage aspired to, by their transitions."""
        wanted = self.career.profile.aspires_to
        if wanted is None or wanted.stage is None:
            return {}
        found = routes(self.career, wanted.stage, as_of=self.as_of)
        return {route.transitions: route for route in found.routes}

    @cached_property
    def open_routes(self) -> frozenset[tuple[str, ...]]:
        """The routes of which every essential gate ahead is open already, or the plan works on it."""
        return frozenset(
            transitions
            for transitions, route in self.routes.items()
            if all(self.gates[gate].status in _on_the_way for gate in route.gates_ahead)
        )
