"""What a plan costs in each year, in each currency."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cmo_career.analysis.progress.hours import times_this_year
from cmo_career.analysis.progress.status import began_on
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never
from cmo_career.analysis.schedule.week import year_of
from cmo_career.model.action import Action
from cmo_career.model.money import Money

__all__ = ["MoneyUse", "costs_by_year", "money_used"]


@attrs.frozen(kw_only=True)
class MoneyUse:
    """
    What is spent in one year in one currency (年度花费).

    Attributes:
        year: The year.

        spent: What began or happened by the day of the schedule.

        planned: What the levelled schedule adds.

        budget: What there is for a year; None in other currencies, and where nobody said.
    """

    year: int
    spent: Money
    planned: Money
    budget: Money | None

    @property
    def currency(self) -> str:
        """The currency; amounts of different ones are never added."""
        return self.planned.currency

    @property
    def over(self) -> Money | None:
        """How much more it is than there is; None where it is not, or nobody knows."""
        if self.budget is None or self.spent + self.planned <= self.budget:
            return None
        return Money((self.spent + self.planned).amount - self.budget.amount, self.currency)


def money_used(network: Network, levelling: Levelling, budget: Money | None) -> tuple[MoneyUse, ...]:
    """
    Return what each year takes, from that of the day on, to the year after the last finish at most.

    An action costs once, when it begins; what comes back costs each time. Habits count to the end of other work, the
    years of which are told whole.
    """
    spent: dict[tuple[int, str], Money] = {}
    planned: dict[tuple[int, str], Money] = {}
    for action in network.plan.walk():
        if isinstance(action, Action) and action.cost is not None:
            for _ in range(times_this_year(action, network.as_of)):
                _add(spent, network.as_of.year, action.cost)
    for _, year, cost in costs_by_year(network, levelling):
        _add(planned, year, cost)
    keys = sorted({*spent, *planned})
    return tuple(
        MoneyUse(
            year=year,
            spent=spent.get((year, currency), Money.of(f"0 {currency}")),
            planned=planned.get((year, currency), Money.of(f"0 {currency}")),
            budget=budget if budget is not None and budget.currency == currency else None,
        )
        for year, currency in keys
    )


def _add(sums: dict[tuple[int, str], Money], year: int, cost: Money) -> None:
    key = year, cost.currency
    sums[key] = sums[key] + cost if key in sums else cost


def costs_by_year(network: Network, levelling: Levelling) -> Iterator[tuple[int, int, Money]]:
    """Yield the event of what still costs something, a year, and the cost of one time."""
    ends = [week for week in levelling.overs if week < never]
    last_year = year_of(max(max(ends, default=network.base) - 1, network.base))
    for event, action in network.actions.items():
        cost, start = action.cost, levelling.starts[event]
        if cost is None or start >= never:
            continue
        repeats = network.repeats.get(event)
        if repeats is None:
            if began_on(action, network.as_of) is None:
                yield event, year_of(start), cost
            continue
        period = repeats.first_period(start)
        last = repeats.last_period(period) if event not in network.habits else never
        while period <= last and (year := year_of(repeats.first_week(period))) <= last_year:
            yield event, max(year, year_of(start)), cost
            period += 1
