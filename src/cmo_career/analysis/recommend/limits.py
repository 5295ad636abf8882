"""How many hours and how much money there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

import attrs

from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.money import Money
from cmo_career.model.profile import Capacity

__all__ = ["Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """
    Own and job hours a week, and money a year by currency; what nobody gave is not limited (上限).

    Attributes:
        own: Own hours a week.

        job: Job hours a week.

        money_a_year: By currency; amounts of different currencies are never added.
    """

    own: float | None = None
    job: float | None = None
    money_a_year: Mapping[str, float] = attrs.field(factory=dict)

    @classmethod
    def of(cls, capacity: Capacity, wishes: Iterable[Wish]) -> Self:
        """Return the limits of a profile, those that wishes give in their place."""
        money = capacity.money_per_year
        found = cls(
            own=capacity.own_hours_per_week,
            job=capacity.job_hours_per_week,
            money_a_year={} if money is None else {money.currency: float(money.amount)},
        )
        for wish in wishes:
            most = wish.most or 0.0
            if wish.kind == "own-hours":
                found = attrs.evolve(found, own=most)
            elif wish.kind == "job-hours":
                found = attrs.evolve(found, job=most)
            elif wish.kind == "money":
                found = attrs.evolve(found, money_a_year={**found.money_a_year, str(wish.of): most})
        return found

    def hours(self, situation: Situation, *, on_the_job: bool) -> tuple[float, ...] | None:
        """Return the hours of each quarter that the plan does not take; None where nobody said how many there are."""
        a_week = self.job if on_the_job else self.own
        if a_week is None:
            return None
        taken = situation.promise.job if on_the_job else situation.promise.own
        return tuple(
            max(a_week * quarter.weeks - used, 0.0)
            for quarter, used in zip(situation.quarters, taken, strict=True)
        )

    def money(self, situation: Situation) -> dict[str, dict[int, float]]:
        """Return the money of each year that the plan does not take, in each currency that is limited."""
        return {
            currency: {
                year: max(share * amount - situation.promise.money.get(currency, {}).get(year, 0.0), 0.0)
                for year, share in situation.shares_of_years.items()
            }
            for currency, amount in sorted(self.money_a_year.items())
        }

    def currencies(self, costs: Iterable[Money | None]) -> list[str]:
        """
        Return the currencies of some costs, in the order in which they are saved.

        Those without a limit first: what no limit covers had better not be spent at all.
        """
        known = sorted({each.currency for each in costs if each is not None})
        return sorted(known, key=lambda each: each in self.money_a_year)
