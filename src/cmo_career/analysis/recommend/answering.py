"""From what the solver found to an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from cmo_career.analysis.recommend.chosen_action import ChosenAction
from cmo_career.analysis.recommend.conflict import smallest_conflict
from cmo_career.analysis.recommend.gate_ahead import GateAhead
from cmo_career.analysis.recommend.level_ahead import LevelAhead, level_ahead
from cmo_career.analysis.recommend.limit_use import LimitUse
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.programme import programme_of
from cmo_career.analysis.recommend.recommendation import Recommendation
from cmo_career.analysis.recommend.situation import Situation
from cmo_career.analysis.recommend.solving import Solution, is_feasible, solved
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.money import Money

__all__ = ["answer_of", "answered", "nothing"]

nothing: Final = Solution(chosen=(), shares={}, levels=())
"""A plan without any action."""


def answered(
    situation: Situation, wishes: tuple[Wish, ...], gap: float, limits: Limits | None = None
) -> Recommendation:
    """Return the best plan in a situation, or the fewest wishes that cannot hold together."""
    kept = limits or Limits.of(situation.capacity, wishes)
    found = solved(programme_of(situation, wishes, kept), gap)
    if found is not None:
        return answer_of(situation, wishes, kept, found, gap)

    def holds(numbers: Collection[int]) -> bool:
        some = tuple(wishes[number] for number in numbers)
        return is_feasible(programme_of(situation, some, Limits.of(situation.capacity, some)))

    conflict, is_smallest = smallest_conflict(len(wishes), holds)
    return answer_of(
        situation,
        wishes,
        kept,
        nothing,
        gap,
        conflict=tuple(wishes[each] for each in conflict),
        is_smallest=is_smallest,
    )


def answer_of(
    situation: Situation,
    wishes: tuple[Wish, ...],
    limits: Limits,
    solution: Solution,
    gap: float,
    *,
    conflict: tuple[Wish, ...] = (),
    is_smallest: bool = True,
) -> Recommendation:
    """Return a solution as an answer: gates and levels are told by the actions alone, not by the solver's columns."""
    chosen = [situation.offers[id_].action for id_ in solution.chosen]
    levels = tuple(level_ahead(situation, aim, chosen) for aim in situation.aims)
    actions = _actions(situation, solution, levels)
    gates = tuple(_gates(situation, actions))
    opened = {each.gate for each in gates}
    return Recommendation(
        as_of=situation.as_of,
        stage=situation.stage,
        transition=None if situation.way is None else situation.way.transition,
        quarters=tuple(each.period for each in situation.quarters),
        actions=actions,
        gates=gates,
        closed=tuple(gate for gate in situation.gates if gate not in opened),
        under_way=situation.under_way,
        levels=levels,
        unrated=situation.unrated,
        limits=tuple(_limits(situation, limits, actions)),
        uncovered=_uncovered(actions, limits),
        wishes=wishes,
        conflict=conflict,
        is_conflict_smallest=is_smallest,
        objective=solution.levels,
        gap=max((each.gap for each in solution.levels), default=0.0),
        gap_asked=gap,
        situation=situation,
        used_limits=limits,
    )


def _actions(
    situation: Situation, solution: Solution, levels: Sequence[LevelAhead]
) -> tuple[ChosenAction, ...]:
    found = []
    for id_ in solution.chosen:
        offer = situation.offers[id_]
        shares = solution.shares[id_]
        worked = sorted(shares)
        found.append(
            ChosenAction(
                id=id_,
                title=offer.action.title,
                group=offer.action.group,
                hours=offer.hours,
                is_assumed=offer.is_assumed,
                by_quarter=_by_quarter(situation, shares, offer.hours),
                begins=situation.quarters[worked[0]].period,
                ends=situation.quarters[worked[-1]].period,
                cost=offer.cost,
                on_the_job=offer.action.on_the_job,
                needs=offer.action.needs,
                opens=tuple(gate for gate in _wanted_gates(situation) if gate in offer.action.earns),
                gains=FrozenMap({each.pillar: each.gains[id_] for each in levels if id_ in each.gains}),
                ground=situation.ground,
            )
        )
    return tuple(sorted(found, key=lambda each: (each.begins.first, each.ends.first, each.id)))


def _by_quarter(situation: Situation, shares: Mapping[int, float], hours: float) -> FrozenMap[str, float]:
    """Return the hours of each quarter to a tenth, which add up to all of them."""
    told: dict[str, float] = {}
    so_far = done = 0.0
    for place in sorted(shares):
        so_far += shares[place]
        until = round(min(so_far, 1.0) * hours, 1)
        if until > done:
            told[situation.quarters[place].period.written] = round(until - done, 1)
        done = until
    return FrozenMap(told)


def _wanted_gates(situation: Situation) -> tuple[str, ...]:
    """Return the gates of the way that are not passed and under way, essential ones first."""
    if situation.way is None:
        return ()
    preferred = [each.gate for each in situation.way.gates.preferred if not situation.is_open(each.gate)]
    return (*situation.gates, *preferred)


def _gates(situation: Situation, actions: Sequence[ChosenAction]) -> Iterator[GateAhead]:
    for gate in _wanted_gates(situation):
        opening = [each for each in actions if gate in each.opens]
        if opening:
            yield GateAhead(
                gate=gate,
                weight=situation.career.framework.gate(gate).weight,
                by=tuple(each.id for each in opening),
                when=min((each.ends for each in opening), key=lambda period: period.first),
                ground=situation.ground,
            )


def _limits(situation: Situation, limits: Limits, actions: Sequence[ChosenAction]) -> Iterator[LimitUse]:
    weeks = sum(each.weeks for each in situation.quarters)
    kinds = (("own-hours", False, limits.own), ("job-hours", True, limits.job))
    for kind, on_the_job, a_week in kinds:
        yield LimitUse(
            kind=kind,  # type: ignore[arg-type]
            available=None if a_week is None else a_week * weeks,
            promised=sum(situation.promise.job if on_the_job else situation.promise.own),
            used=sum(each.hours for each in actions if each.on_the_job is on_the_job),
        )
    for currency, amount in sorted(limits.money_a_year.items()):
        spent = situation.promise.money.get(currency, {})
        yield LimitUse(
            kind="money",
            currency=currency,
            available=sum(share * amount for share in situation.shares_of_years.values()),
            promised=sum(spent.get(year, 0.0) for year in situation.shares_of_years),
            used=sum(
                float(each.cost.amount) for each in actions if each.cost and each.cost.currency == currency
            ),
        )


def _uncovered(actions: Sequence[ChosenAction], limits: Limits) -> tuple[Money, ...]:
    sums: dict[str, Money] = {}
    for each in actions:
        cost = each.cost
        if cost is not None and cost.currency not in limits.money_a_year:
            sums[cost.currency] = sums[cost.currency] + cost if cost.currency in sums else cost
    return tuple(sums[currency] for currency in sorted(sums))
