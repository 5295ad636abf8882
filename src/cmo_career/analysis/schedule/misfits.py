"""Finding what does not fit into a schedule."""

from __future__ import annotations

from collections.abc import Iterator

from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.misfit import Misfit, MisfitGround
from cmo_career.analysis.schedule.money_use import MoneyUse, costs_by_year
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never
from cmo_career.analysis.schedule.trials import Trials
from cmo_career.analysis.schedule.week import first_day, last_day
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["misfits_of"]


def misfits_of(
    plan: Plan,
    capacity: Capacity | None,
    network: Network,
    levelling: Levelling,
    money: tuple[MoneyUse, ...],
) -> tuple[Misfit, ...]:
    """Return what does not fit, in the plan's order, and then years that cost too much."""
    nodes = tuple(node for node in plan.walk() if node.id in network.ends)
    ground = MisfitGround(
        trials=Trials(plan, capacity or Capacity(), network.as_of, network),
        titles={node.id: node.title for node in nodes},
        addresses={node.id: node.address for node in nodes},
    )
    found: list[Misfit] = []
    for node in nodes:
        found.extend(_of_node(node, network, levelling, ground))
    return (*found, *_of_money(network, levelling, money, ground))


def _of_node(
    node: Goal | Action, network: Network, levelling: Levelling, ground: MisfitGround
) -> Iterator[Misfit]:
    id_ = node.id
    event = network.ends[id_]
    over, due = levelling.overs[event], network.dues.get(event)
    if event in levelling.stuck:
        yield Misfit(kind="no-room", id=id_, ground=ground)
    elif (
        due is not None
        and due < over < never
        and event not in network.habits
        and network.over[event] > network.base
    ):
        yield Misfit(
            kind="late",
            id=id_,
            due=node.due.last if node.due else None,
            finish=last_day(over - 1),
            weeks_late=over - due,
            ground=ground,
        )
    if event in levelling.crowded:
        yield Misfit(kind="crowded", id=id_, week=first_day(levelling.crowded[event]), ground=ground)


def _of_money(
    network: Network, levelling: Levelling, money: tuple[MoneyUse, ...], ground: MisfitGround
) -> Iterator[Misfit]:
    too_much = [each for each in money if each.over is not None]
    if not too_much:
        return
    costs = sorted(
        (cost.amount, place, network.actions[event].id, year, cost.currency)
        for place, (event, year, cost) in enumerate(costs_by_year(network, levelling))
    )
    for use in too_much:
        over, budget = use.over, use.budget
        if over is None or budget is None:
            continue
        enough = [
            (amount, id_)
            for amount, _, id_, year, currency in costs
            if (year, currency) == (use.year, use.currency) and amount >= over.amount
        ]
        dropped = enough[0][1] if enough else None
        year = None
        if enough and enough[0][0] <= budget.amount:
            taken = {
                each.year: (each.spent + each.planned).amount
                for each in money
                if each.currency == use.currency
            }
            year = use.year + 1
            while taken.get(year, 0) + enough[0][0] > budget.amount:
                year += 1
        yield Misfit(
            kind="money",
            year=use.year,
            over=over,
            ground=MisfitGround(
                titles=ground.titles, addresses=ground.addresses, dearest=dropped, later_year=year
            ),
        )
