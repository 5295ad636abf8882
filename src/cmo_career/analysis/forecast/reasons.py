"""Why goals come when a forecast says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from cmo_career.analysis.answers.reason import Param, Reason, Share
from cmo_career.analysis.forecast.date_forecast import DateForecast, quantiles

if TYPE_CHECKING:
    from cmo_career.analysis.forecast.forecast import Forecast
    from cmo_career.analysis.forecast.goal_forecast import GoalForecast
    from cmo_career.analysis.forecast.lever import Lever

__all__ = ["chance_sort", "forecast_reason", "goal_reason"]

_most_levers: Final = 3
_hundredth: Final = 0.01


def chance_sort(chance: float) -> str:
    """Return how a chance is told: ``low`` below a hundredth, ``high`` above all but one, else ``share``."""
    if chance < _hundredth:
        return "low"
    return "high" if chance > 1 - _hundredth else "share"


def goal_reason(told: GoalForecast) -> Reason:
    """Return why a goal is ready, and decided, when it is."""
    title = told.ground.title
    return Reason(
        code="forecast-goal",
        params={"title": title or told.id},
        address=told.address,
        parts=tuple(_of_goal(told)),
        languages=told.ground.languages or (title.languages if title is not None else ()),
    )


def _of_goal(told: GoalForecast) -> Iterator[Reason]:
    if told.ready.state == "done":
        if told.ready.p50 is not None:
            yield Reason(code="forecast-done", params={"day": told.ready.p50})
        return
    yield Reason(code="forecast-ready", parts=tuple(_of_date(told, told.ready)))
    if told.decided == told.ready:
        yield Reason(code="forecast-decided-alike")
    else:
        yield Reason(code="forecast-decided", parts=tuple(_of_date(told, told.decided)))
    yield from (_of_lever(told, each) for each in told.sensitivity[:_most_levers])


def _of_date(told: GoalForecast, when: DateForecast) -> Iterator[Reason]:
    forecast = told.ground.forecast
    for each in when.unknown:
        title: Param = each.at if forecast is None else forecast.plan.node(each.at).title
        yield Reason(code=f"forecast-{each.why}", params={"title": title}, address=f"goal/{each.at}")
    if when.unknown:
        return
    for name, share in quantiles.items():
        day = getattr(when, name)
        if day is not None:
            yield Reason(code="forecast-by", params={"share": Share(share), "day": day})
        else:
            years = 0 if forecast is None else forecast.horizon_years
            yield Reason(code="forecast-beyond", params={"share": Share(share), "n": years})
    if when.chance_in_time is None or told.due is None:
        return
    params: dict[str, Param] = {"due": told.due}
    sort = chance_sort(when.chance_in_time)
    if sort == "share":
        params |= {"chance": Share(when.chance_in_time), "error": round(100 * (when.chance_error or 0), 1)}
    yield Reason(code=f"forecast-chance-{sort}", params=params)


def _of_lever(told: GoalForecast, lever: Lever) -> Reason:
    forecast = told.ground.forecast
    title: Param = lever.id if forecast is None else forecast.plan.node(lever.id).title
    params: dict[str, Param] = {"title": title, "share": Share(lever.critical_share)}
    code = "forecast-lever"
    if lever.chance_lost:
        code, params["points"] = "forecast-lever-chance", round(100 * lever.chance_lost, 1)
    elif lever.days_later:
        code, params["n"] = "forecast-lever-days", lever.days_later
    return Reason(code=code, params=params)


def forecast_reason(found: Forecast) -> Reason:
    """Return why a plan is ready, and decided, when it is: its goal, and the rules of the draws."""
    goal = found.plan.goal
    parts = found.of(goal.id).reason.parts if goal.id in found.goals else ()
    return Reason(
        code="forecast",
        params={"title": goal.title, "day": found.as_of},
        address=goal.address,
        parts=(*parts, *_rules(found)),
        languages=found.ground.languages,
    )


def _rules(found: Forecast) -> Iterator[Reason]:
    yield Reason(code="forecast-draws", params={"n": found.draws, "seed": found.seed})
    overrun = found.overrun
    if overrun.is_own:
        params: dict[str, Param] = {"n": overrun.finished, "median": round(overrun.median, 2)}
        yield Reason(code="forecast-overrun-own", params=params)
    else:
        bases = found.ground.figures("overrun", "overrun-spread")
        yield Reason(code="forecast-overrun", params={"median": overrun.median}, bases=bases)
    yield Reason(code="forecast-hours")
    if any(goal.decided != goal.ready for goal in found.goals.values()):
        yield Reason(code="forecast-opening")
    if found.alternatives:
        yield Reason(code="forecast-alternatives", params={"n": len(found.alternatives)})
    if found.assumed:
        yield Reason(code="forecast-assumed", params={"n": found.assumed})
