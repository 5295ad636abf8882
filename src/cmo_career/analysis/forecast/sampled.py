"""The draws of a forecast, and what they tell."""

from __future__ import annotations

from datetime import date
from math import ceil, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cmo_career.analysis.forecast.course import Course
from cmo_career.analysis.forecast.date_forecast import DateForecast, quantiles
from cmo_career.analysis.forecast.draws import Shared
from cmo_career.analysis.forecast.hours_order import HoursOrder
from cmo_career.analysis.forecast.lengths import Lengths
from cmo_career.analysis.forecast.lever import Lever
from cmo_career.analysis.forecast.outcomes import Outcome, Outcomes
from cmo_career.analysis.forecast.overrun import Overrun
from cmo_career.analysis.forecast.program import Program
from cmo_career.analysis.forecast.steps import Rows
from cmo_career.analysis.forecast.streams import Streams
from cmo_career.analysis.schedule.network import Network
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Sampled"]

_curve: Final = (0.01, *(share / 20 for share in range(1, 20)), 0.99)
_late_days: Final = 28
_late_draws: Final = 1000
_most_levers: Final = 12
_days_a_year: Final = 365.25


class Sampled:
    """
    The draws of a forecast.

    Attributes:
        day: The day after which times are counted, as an ordinal.

        alternatives: The choices that are open, as the schedule takes them.

        assumed: How many of the scheduled actions have hours or weeks that nobody gave.
    """

    def __init__(
        self,
        plan: Plan,
        capacity: Capacity | None,
        as_of: date,
        *,
        overrun: Overrun,
        draws: int,
        seed: int,
    ) -> None:
        self._draws = draws
        self._seed = seed
        network = Network(plan, capacity, as_of)
        habits = [network.actions[event] for event in sorted(network.habits)]
        lengths = Lengths(plan, capacity, as_of, habits)
        self.day = lengths.day
        self.alternatives = network.alternatives
        self.assumed = sum(map(lengths.left.is_assumed, network.actions.values()))
        self._program = Program()
        self._program.share(lambda out: Shared(out, overrun.median, overrun.spread, overrun.finished))
        course = Course(network)
        order = HoursOrder(course, network, lengths, self._program)
        self._outcomes = Outcomes(course, order, lengths, self._program, as_of=as_of)
        ends = [*self._outcomes.ready.values(), *self._outcomes.decided.values()]
        self._times = self._program.sample(seed, draws, [each.row for each in ends if not each.unknown])
        self._sorted: dict[int, NDArray[np.float32]] = {}

    @property
    def goals(self) -> tuple[str, ...]:
        """The ids of the goals that are open."""
        return tuple(self._outcomes.ready)

    def dates(self, id_: str, due: date | None, horizon_years: float) -> tuple[DateForecast, DateForecast]:
        """Return when a goal is ready, and when it is decided."""
        ready, decided = self._outcomes.ready[id_], self._outcomes.decided[id_]
        told = self._told(ready, due, horizon_years)
        return told, told if decided == ready else self._told(decided, due, horizon_years)

    def _in_order(self, row: int) -> NDArray[np.float32]:
        found = self._sorted.get(row)
        if found is None:
            found = self._sorted[row] = np.sort(self._times[row])
        return found

    def _told(self, outcome: Outcome, due: date | None, horizon_years: float) -> DateForecast:
        if outcome.unknown:
            return DateForecast(state="unknown", unknown=outcome.unknown)
        times, last = self._in_order(outcome.row), self._horizon(horizon_years)
        found: list[float] = times[
            [_rank(share, times.size) for share in (*quantiles.values(), *_curve)]
        ].tolist()
        days = [date.fromordinal(self.day + ceil(time)) if time <= last else None for time in found]
        errors = tuple(
            None if day is None else _error_days(times, share)
            for day, share in zip(days, quantiles.values(), strict=False)
        )
        chance = None if due is None else self._share_by(times, due.toordinal() - self.day)
        p10, p50, p80, p95, *others = days
        return DateForecast(
            state="open",
            p10=p10,
            p50=p50,
            p80=p80,
            p95=p95,
            chance_in_time=chance,
            chance_error=None if chance is None else sqrt(chance * (1 - chance) / times.size),
            errors_days=errors,
            share_within_horizon=self._share_by(times, last),
            curve=tuple((day, share) for day, share in zip(others, _curve, strict=True) if day is not None),
        )

    def _horizon(self, years: float) -> int:
        return min(int(years * _days_a_year), date.max.toordinal() - self.day)

    @staticmethod
    def _share_by(times: NDArray[np.float32], day: int) -> float:
        """Return the share of the draws that have come by a day; half a draw at least comes, and does not."""
        count = int(np.searchsorted(times, day, side="right"))
        return min(max(count, 0.5), times.size - 0.5) / times.size

    def levers(self, id_: str, due: date | None, horizon_years: float) -> tuple[Lever, ...]:
        """Return what a delay of each action or measure would do to when a goal is ready, the most first."""
        outcome = self._outcomes.ready[id_]
        if outcome.unknown:
            return ()
        columns = min(self._draws, self._program.fitting(_late_draws))
        rows = self._program.run(Streams(self._seed), columns)
        blamed = self._program.blamed(rows, outcome.row)
        comes = max(int(np.isfinite(rows[outcome.row]).sum()), 1)
        shares = {
            name: float(blamed[row].sum()) / comes
            for name, row in self._outcomes.levers.items()
            if row in blamed and blamed[row].any()
        }
        most = sorted(shares, key=lambda name: -shares[name])[:_most_levers]
        before = np.sort(rows[outcome.row])
        found = []
        for name in most:
            late = {self._outcomes.levers[name]: float(_late_days)}
            after = np.sort(self._program.run(Streams(self._seed), columns, late)[outcome.row])
            found.append(self._lever(name, shares[name], (before, after), due, horizon_years))
        return tuple(
            sorted(
                found, key=lambda each: (-(each.chance_lost or each.days_later or 0), -each.critical_share)
            )
        )

    def _lever(
        self,
        name: str,
        share: float,
        times: tuple[Rows | NDArray[np.float64], ...],
        due: date | None,
        years: float,
    ) -> Lever:
        before, after = (np.asarray(each, dtype=np.float32) for each in times)
        if due is not None:
            day = due.toordinal() - self.day
            lost = int(np.searchsorted(before, day, side="right")) - int(
                np.searchsorted(after, day, side="right")
            )
            return Lever(id=name, critical_share=share, chance_lost=max(lost, 0) / before.size)
        rank, last = _rank(quantiles["p80"], before.size), self._horizon(years)
        days = None if after[rank] > last else ceil(after[rank]) - ceil(before[rank])
        return Lever(id=name, critical_share=share, days_later=days)


def _rank(share: float, draws: int) -> int:
    """Return the place, from 0, of the draw by which a share of them has come."""
    return max(ceil(round(share * draws, 6)) - 1, 0)


def _error_days(times: NDArray[np.float32], share: float) -> float | None:
    """
    Return the Monte Carlo standard error of a quantile, by the order statistics a standard error to each side.

    None where the later of them never comes.
    """
    error = sqrt(times.size * share * (1 - share))
    rank = _rank(share, times.size)
    low, high = (times[min(max(round(rank + each), 0), times.size - 1)] for each in (-error, error))
    return float(high - low) / 2 if np.isfinite(high) else None
