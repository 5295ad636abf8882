"""A date with its odds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal

import attrs

from cmo_career.analysis.answers.plain import as_plain
from cmo_career.analysis.forecast.unknown import Unknown
from cmo_career.model.frozen_map import FrozenMap

__all__ = ["DateForecast", "QuantileState", "quantiles"]

QuantileState = Literal["known", "beyond", "unknown"]

quantiles: Final[Mapping[str, float]] = FrozenMap({"p10": 0.1, "p50": 0.5, "p80": 0.8, "p95": 0.95})
"""The shares of the draws by which dates are told, by name."""


@attrs.frozen(kw_only=True)
class DateForecast:
    """
    By when something comes, as the draws have it (日期预测).

    Attributes:
        state: ``done``, with all dates the day on which it was; ``open``; or ``unknown``.

        p10: The day by which it has come in 10 of a hundred draws; None where it is unknown, and where the draws do not
            get there within the horizon.

        p50: Likewise in 50 of a hundred.

        p80: Likewise in 80 of a hundred.

        p95: Likewise in 95 of a hundred.

        chance_in_time: The share of the draws that come by the due date; None without one, where it is unknown, and for
            what is done. Never 0 or 1: draws do not prove that.

        chance_error: The Monte Carlo standard error of that chance; None likewise.

        errors_days: The Monte Carlo standard errors of the four days, in days; None where there is no day.

        share_within_horizon: The share of the draws that come within the horizon; None where it is unknown, and for
            what is done. Never 0 or 1.

        curve: Days, each with the share of the draws that have come by then, to be drawn as a line; empty where it is
            unknown or done. It ends with the horizon.

        unknown: Why it is unknown; the first few.
    """

    state: Literal["done", "open", "unknown"]
    p10: date | None = None
    p50: date | None = None
    p80: date | None = None
    p95: date | None = None
    chance_in_time: float | None = None
    chance_error: float | None = None
    errors_days: tuple[float | None, ...] = (None, None, None, None)
    share_within_horizon: float | None = None
    curve: tuple[tuple[date, float], ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def states(self) -> Mapping[str, QuantileState]:
        """Of each quantile by name: ``known``, ``beyond`` where it is not within the horizon, ``unknown``."""
        missing: QuantileState = "unknown" if self.state == "unknown" else "beyond"
        return FrozenMap({name: "known" if getattr(self, name) else missing for name in quantiles})

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, with the states of its quantiles."""
        return {**as_plain(self), "states": dict(self.states)}

    def __repr__(self) -> str:
        return f"<DateForecast {self.state}>"
