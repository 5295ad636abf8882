"""The levels of the objective, from the first to the last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from cmo_career.analysis.recommend.aim import Aim
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.matrix import Matrix, Objective
from cmo_career.analysis.recommend.offer import Offer

__all__ = ["costs", "early", "hours", "opened", "shortfalls"]


def opened(gates: Sequence[int]) -> Iterator[Objective]:
    """Yield the gates that are opened, counted below zero."""
    if gates:
        yield Objective(name="gates", costs=dict.fromkeys(gates, -1.0), least=-float(len(gates)))


def shortfalls(matrix: Matrix, gains: Sequence[tuple[Aim, Sequence[int]]]) -> Iterator[Objective]:
    """
    Yield the largest weighted shortfall, and all of them together.

    Why the sum is the guess of the largest: where hours are ample it leads to the least of both, and the largest alone
    is the harder one to solve, since few actions change it.
    """
    if not gains:
        return
    least = [aim.weight * (aim.shortfall - aim.wanted) for aim, _ in gains]
    largest = matrix.column(max(least), inf)
    for aim, gained in gains:
        entries = [(largest, 1.0), *((each, aim.weight) for each in gained)]
        matrix.row(entries, lower=aim.weight * aim.shortfall)
    total = Objective(
        name="total",
        costs={each: -aim.weight for aim, gained in gains for each in gained},
        offset=sum(aim.weight * aim.shortfall for aim, _ in gains),
        least=sum(least),
    )
    yield Objective(name="largest", costs={largest: 1.0}, least=max(least), guess=total)
    yield total


def costs(offers: Mapping[str, Offer], chosen: Mapping[str, int], limits: Limits) -> Iterator[Objective]:
    """
    Yield the money of each currency, those that no limit covers first.

    Why a guess: there may be plans that spend nothing in any of those, and one question finds out.
    """
    by_currency: dict[str, dict[int, float]] = {}
    for currency in limits.currencies(each.cost for each in offers.values()):
        by_currency[currency] = {
            chosen[id_]: float(offer.cost.amount)
            for id_, offer in offers.items()
            if offer.cost is not None and offer.cost.currency == currency
        }
    without_limit = [each for each in by_currency if each not in limits.money_a_year]
    paid = {place: 1.0 for each in without_limit for place in by_currency[each]}
    for currency, amounts in by_currency.items():
        is_guessed = len(without_limit) > 1 and currency == without_limit[0]
        guess = Objective(name="paid", costs=paid) if is_guessed else None
        yield Objective(name=f"money {currency}", costs=amounts, guess=guess)


def hours(offers: Mapping[str, Offer], chosen: Mapping[str, int]) -> Objective:
    """Return all hours, own and job ones."""
    return Objective(
        name="hours", costs={chosen[id_]: offer.hours for id_, offer in offers.items() if offer.hours}
    )


def early(offers: Mapping[str, Offer], shares: Mapping[str, Mapping[int, int]]) -> Objective:
    """Return what makes work early: its hours by the number of the quarter."""
    return Objective(
        name="early",
        costs={
            share: place * (offers[id_].hours + 1.0)
            for id_, places in shares.items()
            for place, share in places.items()
        },
    )
