"""Forecasts in few words, and what they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from math import sqrt
from typing import Any

import numpy as np

from builders import a_career, a_framework, a_profile, figures
from cmo_career.analysis.forecast.date_forecast import DateForecast
from cmo_career.analysis.forecast.forecast import Forecast, forecast
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.model.range import ThreePoint
from plan_builders import action, plan

sunday = date(2026, 1, 4)
"""The day before plans of the builders start: time runs from its end."""

exact = a_framework(parameters=figures(overrun=1, overrun_spread=0))
"""A framework by whose figures work takes as long as planned."""

assumed = a_framework()
"""One with the figures of the library."""


def career_of(how: Node | Plan | None, capacity: Capacity | None = None, **fields: Any) -> Career:
    """A career on the exact framework whose plan has *how* below its goal."""
    framework = fields.pop("framework", exact)
    whole = how if isinstance(how, Plan) else plan(how, **fields)
    return a_career(framework=framework, profile=a_profile(capacity=capacity), plan=whole)


def forecast_of(
    how: Node | Plan | None, capacity: Capacity | None = None, as_of: date = sunday, **fields: Any
) -> Forecast:
    """The forecast of a plan that starts on Monday, 5 January 2026, and has *how* below its goal."""
    asked = {name: fields.pop(name) for name in ("draws", "seed", "horizon_years") if name in fields}
    return forecast(career_of(how, capacity, **fields), as_of=as_of, **asked)


def weeks(
    id_: str, low: float, mode: float | None = None, high: float | None = None, **fields: Any
) -> Action:
    """An action without hours that takes so many weeks."""
    estimate = ThreePoint(low=low, mode=low if mode is None else mode, high=low if high is None else high)
    return action(id_, hours=0, estimate=estimate, **fields)


def pert(low: float, mode: float, high: float, grid: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The distribution function of a PERT duration in weeks, at days on a grid, summed up from its density."""
    first, second = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    places = np.clip((grid / 7 - low) / (high - low), 0, 1)
    fine = np.linspace(0, 1, 200_001)
    middle = (fine[1:] + fine[:-1]) / 2
    parts = middle ** (first - 1) * (1 - middle) ** (second - 1)
    sums = np.concatenate([[0.0], np.cumsum(parts) / parts.sum()])
    found: np.ndarray[Any, Any] = np.interp(places, fine, sums)
    return found


def agrees(told: DateForecast, distribution: Callable[[float], float], draws: int, errors: float = 4) -> None:
    """Hold a curve against a distribution function of days after the Sunday, within so many standard errors."""
    assert len(told.curve) > 10
    for day, share in told.curve:
        later = (day - sunday).days
        # Why both: a day is told in whole days, the last of which may have just begun.
        low, high = distribution(later - 1), distribution(later)
        error = errors * sqrt(share * (1 - share) / draws)
        assert low - error <= share <= high + error, (day, share, low, high)


def days_after(told: date | None) -> int | None:
    """How many days after the Sunday."""
    return None if told is None else (told - sunday).days


def after(days: int) -> date:
    """The day so many days after the Sunday."""
    return sunday + timedelta(days=days)
