"""Which ways lead to a stage."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.reasons.roads import routes_reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.answers.tables import routes_table
from cmo_career.analysis.readiness.stage_asked import stage_asked
from cmo_career.analysis.routes.route import Route
from cmo_career.analysis.routes.route_graph import RouteGraph
from cmo_career.analysis.routes.route_ground import PersonOnTheWay, RouteGround
from cmo_career.analysis.routes.route_making import routes_of
from cmo_career.analysis.routes.route_search import Way, all_ways, best_ways
from cmo_career.errors import AnalysisError
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.period import PeriodLike

__all__ = ["RouteCriterion", "Routes", "routes"]

RouteCriterion = Literal["years", "gates", "step"]
_steps_a_route: Final = 200
_most_labels: Final = 40_000


@attrs.frozen(kw_only=True, repr=False)
class Routes(Answer):
    """
    The ways from one stage to another (路线比较).

    Routes are compared by their years, by the essential gates ahead, and, where anybody rated the person, by their
    steepest step. One that no other undercuts is on the front: none is at least as good by every criterion and better
    by one.

    Attributes:
        as_of: The day; None where no career is asked about.

        from_stage: Id of the stage they start from.

        to_stage: Id of the stage they lead to.

        served_years: Years at the first stage that are taken off the first leg; None where they are not known.

        criteria: What routes are compared by: ``years``, ``gates``, ``step``.

        routes: Those on the front first, within each part the fewest years first. All of them where they are few;
            else one for each cost on the front.

        counted: How many there are; at least so many, where not all were counted.

        is_complete: Whether all were counted and stand in *routes*.

        is_front_complete: Whether the whole front is among them; false only where its search came to its own limit.

        purpose: What the answer may be used for: preparing a conversation.

        ground: What is kept to say why.
    """

    as_of: date | None
    from_stage: str
    to_stage: str
    served_years: float | None
    criteria: tuple[RouteCriterion, ...]
    routes: tuple[Route, ...]
    counted: int
    is_complete: bool
    is_front_complete: bool
    purpose: Literal["development"] = "development"
    ground: Ground = attrs.field(factory=Ground, eq=False)

    @property
    def reason(self) -> Reason:
        """How routes were found and compared, and the first of them."""
        return routes_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return the first routes in the words of *language*."""
        return routes_table(self, language)

    @property
    def is_there(self) -> bool:
        """Whether it is the stage they would start from, so that there is no way to go."""
        return self.from_stage == self.to_stage

    @property
    def is_reachable(self) -> bool:
        """Whether it is the stage they would start from, or a way leads there."""
        return self.is_there or bool(self.routes)

    @property
    def front(self) -> tuple[Route, ...]:
        """The routes that no other undercuts."""
        return tuple(route for route in self.routes if route.is_on_front)

    @property
    def fastest(self) -> Route | None:
        """The route of the fewest mean years; None where there is none."""
        return self.routes[0] if self.routes else None

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, the derived values with it."""
        return {
            **as_plain(self),
            "routes": [route.to_dict() for route in self.routes],
            "is_there": self.is_there,
            "is_reachable": self.is_reachable,
        }

    def __repr__(self) -> str:
        many = "" if self.is_complete else "at least "
        return f"<Routes from {self.from_stage} to {self.to_stage}: {many}{self.counted}>"


def routes(
    where: Career | Framework,
    to: str,
    from_: str | None = None,
    *,
    as_of: PeriodLike | None = None,
    most: int = 1000,
) -> Routes:
    """
    Return the ways to a stage that come through no stage twice; sideways moves are detours on them.

    Of a career they start from the present stage, unless *from_* says otherwise, and gates and levels are the
    person's on the day *as_of*; the first leg is shortened by the time served, never below nothing, where it starts
    from the present stage. Of a framework they start from *from_*, all gates are ahead, and there is no shortfall.

    Up to *most* routes are all given. Where there are more, or finding them takes more than 200 steps for each of
    *most*, the count stops, and the front alone is given, one route for each cost, at most *most* of them.

    Raises AnalysisError for a stage that the framework does not have, with the nearest one, for a career without a
    day, for a framework without *from_*, and for *most* below 1.
    """
    if most.__class__ is not int or most < 1:
        raise AnalysisError.of("count-not-positive")
    ground = _ground(where, from_, as_of)
    goal = stage_asked(ground.framework, to).id
    ways, counted, is_complete, is_front_complete = _found(ground, goal, most)
    return Routes(
        as_of=None if ground.person is None else ground.person.as_of,
        from_stage=ground.start,
        to_stage=goal,
        served_years=None if ground.person is None else ground.person.served_years,
        criteria=("years", "gates", "step") if ground.has_steps else ("years", "gates"),
        routes=routes_of(ways, ground),
        counted=counted,
        is_complete=is_complete,
        is_front_complete=is_front_complete,
        ground=ground.ground,
    )


def _ground(where: Career | Framework, from_: str | None, as_of: PeriodLike | None) -> RouteGround:
    if isinstance(where, Framework):
        if from_ is None:
            raise AnalysisError.of("route-start-missing")
        return RouteGround(framework=where, person=None, start=stage_asked(where, from_).id)
    asked_about(where, Career)
    if as_of is None:
        raise AnalysisError.of("route-day-missing")
    start = where.profile.stage if from_ is None else stage_asked(where.framework, from_).id
    person = PersonOnTheWay(career=where, as_of=asked_day(as_of), start=start)
    return RouteGround(framework=where.framework, person=person, start=start)


def _found(ground: RouteGround, goal: str, most: int) -> tuple[list[Way], int, bool, bool]:
    if goal == ground.start:
        return [], 0, True, True
    onward = (each for each in ground.framework.transitions if not each.is_sideways)
    graph = RouteGraph.of(map(ground.priced, onward), ground.start, goal)
    ways, is_complete = all_ways(graph, most=most, steps=_steps_a_route * most)
    if is_complete:
        return ways, len(ways), True, True
    best, is_front_complete = best_ways(graph, labels=_most_labels)
    # Why: the search for all may have stopped before the first, where most ways lead astray.
    return best[:most], max(len(ways), len(best)), False, is_front_complete and len(best) <= most
