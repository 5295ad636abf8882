"""When each goal of a plan is ready, and when it is decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.ground import Ground
from cmo_career.analysis.answers.made_nodes import MadeNodes
from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.answers.reason import Reason
from cmo_career.analysis.answers.table import Table
from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.goal_forecast import GoalForecast, GoalForecastGround
from cmo_career.analysis.forecast.lever import Lever
from cmo_career.analysis.forecast.overrun import Overrun, overrun_of
from cmo_career.analysis.forecast.reasons import forecast_reason
from cmo_career.analysis.forecast.table import forecast_table
from cmo_career.analysis.progress.status import status_of
from cmo_career.analysis.schedule.branches import Alternative
from cmo_career.errors import ModelError
from cmo_career.extras import needs
from cmo_career.model.action import Action
from cmo_career.model.asked import asked_about, asked_day
from cmo_career.model.career import Career
from cmo_career.model.goal import Goal
from cmo_career.model.period import PeriodLike
from cmo_career.model.plan import Plan

if TYPE_CHECKING:
    from cmo_career.analysis.forecast.sampled import Sampled

__all__ = ["Forecast", "forecast"]

_most_draws: Final = 10_000_000
_most_years: Final = 100


def _check_draws(_: object, __: object, value: Any) -> None:
    if value.__class__ is not int or not 1 <= value <= _most_draws:
        raise ModelError.of("forecast-draws", most=_most_draws)


def _check_seed(_: object, __: object, value: Any) -> None:
    if value.__class__ is not int or value < 0:
        raise ModelError.of("forecast-seed")


def _check_horizon(_: object, __: object, value: Any) -> None:
    if value.__class__ not in {int, float} or not 0 < value <= _most_years:
        raise ModelError.of("forecast-horizon", most=_most_years)


def _plan(self: Forecast) -> Plan:
    if self.career.plan is None:
        raise ModelError.of("no-plan-to-forecast")
    return self.career.plan


@attrs.frozen(kw_only=True, repr=False)
class Forecast(Answer):
    """
    When each goal of a plan is ready, and when it is decided, as of a day (完成预测).

    It is drawn when the first date is asked for. Each thing is drawn from a stream of its own, seeded by the seed and
    its id: the same seed gives the same draws, and a change of a plan leaves the luck of everything else as it was.

    Attributes:
        career: The career.

        as_of: The day; later facts are not known yet.

        draws: How many futures are drawn.

        seed: Of the draws.

        horizon_years: Days later than so many years from the day on are not told.

        plan: The plan of the career.
    """

    career: Career
    as_of: date = attrs.field(converter=asked_day)
    draws: int = attrs.field(default=10_000, validator=_check_draws)
    seed: int = attrs.field(default=0, validator=_check_seed)
    horizon_years: float = attrs.field(default=10, validator=_check_horizon)
    plan: Plan = attrs.field(init=False, eq=False, default=attrs.Factory(_plan, takes_self=True))

    @cached_property
    def _sampled(self) -> Sampled:
        with needs("analysis"):
            from cmo_career.analysis.forecast.sampled import Sampled  # noqa: PLC0415 - numpy on first use
        capacity = self.career.profile.capacity
        return Sampled(
            self.plan, capacity, self.as_of, overrun=self.overrun, draws=self.draws, seed=self.seed
        )

    @cached_property
    def overrun(self) -> Overrun:
        """How much longer open work takes than planned."""
        return overrun_of(self.plan, self.career.framework, self.as_of)

    @cached_property
    def goals(self) -> Mapping[str, GoalForecast]:
        """Every goal that is open and wanted or done, by id in the plan's order."""
        is_open = {*self._sampled.goals}
        found = {
            node.id: node
            for node in self.plan.walk()
            if isinstance(node, Goal) and (node.id in is_open or status_of(node, self.as_of) == "done")
        }
        return MadeNodes("forecast", self._goal, found)

    def of(self, at: str) -> GoalForecast:
        """
        Return the forecast of a goal, by id or address.

        Raises ModelError with the nearest id where there is none, for an action, and for what is dropped or not wanted.
        """
        node = self.plan.node(at)
        if isinstance(node, Action):
            raise ModelError.of("forecast-of-action", id=node.id)
        if node.id not in self.goals:
            raise ModelError.of("goal-not-forecast", id=node.id)
        return self.goals[node.id]

    def _goal(self, node: Goal | Action) -> GoalForecast:
        assert isinstance(node, Goal)  # actions are not forecast
        due = None if node.due is None else node.due.last
        if status_of(node, self.as_of) == "done":
            ready = decided = DateForecast(
                state="done", p10=node.done, p50=node.done, p80=node.done, p95=node.done
            )
        else:
            ready, decided = self._sampled.dates(node.id, due, self.horizon_years)
        ground = GoalForecastGround(
            framework=self.career.framework,
            languages=self.career.languages,
            node=node,
            as_of=self.as_of,
            forecast=self,
        )
        return GoalForecast(id=node.id, due=node.due, ready=ready, decided=decided, ground=ground)

    def levers(self, id_: str) -> tuple[Lever, ...]:
        """Return what a delay of each thing would do to a goal, the most first; nothing for what is done."""
        node = self.plan.node(id_)
        if id_ not in self._sampled.goals:
            return ()
        return self._sampled.levers(id_, None if node.due is None else node.due.last, self.horizon_years)

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The choices that are open, and the branches that are not scheduled."""
        return self._sampled.alternatives

    @property
    def assumed(self) -> int:
        """How many scheduled actions have hours that nobody gave, or hours a week."""
        return self._sampled.assumed

    @property
    def ground(self) -> Ground:
        """What is kept to say why."""
        return Ground.of(self.career)

    @property
    def reason(self) -> Reason:
        """Why the plan comes when it does."""
        return forecast_reason(self)

    def table(self, language: str = "en") -> Table:
        """Return its first goals in the words of *language*."""
        return forecast_table(self, language)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, without the career, and of the goals without the sensitivity."""
        return {
            "as_of": self.as_of.isoformat(),
            "draws": self.draws,
            "seed": self.seed,
            "horizon_years": self.horizon_years,
            "overrun": as_plain(self.overrun),
            "alternatives": as_plain(self.alternatives),
            "goals": [each.brief() for each in self.goals.values()],
        }

    def __repr__(self) -> str:
        return f"<Forecast of goal/{self.plan.goal.id} on {self.as_of}>"

    def __reduce__(self) -> tuple[Callable[..., Forecast], tuple[Career, date, int, int, float]]:
        return _again, (self.career, self.as_of, self.draws, self.seed, self.horizon_years)


def _again(career: Career, as_of: date, draws: int, seed: int, horizon_years: float) -> Forecast:
    return forecast(career, as_of=as_of, draws=draws, seed=seed, horizon_years=horizon_years)


def forecast(
    career: Career, *, as_of: PeriodLike, draws: int = 10_000, seed: int = 0, horizon_years: float = 10
) -> Forecast:
    """
    Return when each goal of a career is ready, by one's own work, and when it is decided, by others.

    Raises ModelError for a career without a plan, and MissingExtraError without numpy.

    >>> import cmo_career as cc
    >>> course, launch = (Action(id=id_, kind="course", title=id_, hours=hours) for id_, hours in (("course", 12), ("launch", 30)))
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO", due="2026-04").by(course >> launch))
    >>> profile = cc.Profile(stage="marketing-director", capacity=cc.Capacity(own_hours_per_week=6))
    >>> career = cc.Career(framework=cc.load_framework("marketing-leader"), profile=profile, plan=plan)
    >>> found = forecast(career, as_of=date(2026, 1, 4), draws=1000, seed=1).of("cmo").ready
    >>> found.p50, found.p80, round(found.chance_in_time, 1)
    (datetime.date(2026, 3, 23), datetime.date(2026, 4, 27), 0.8)
    """
    with needs("analysis"):
        import numpy  # noqa: F401, ICN001, PLC0415 - looked for before anything is promised
    return Forecast(
        career=asked_about(career, Career), as_of=as_of, draws=draws, seed=seed, horizon_years=horizon_years
    )
