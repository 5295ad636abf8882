"""Other recommendations beside one: with more of something, without an action, and nearly as good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from cmo_career.analysis.recommend.answering import answer_of, answered, nothing
from cmo_career.analysis.recommend.limit_use import LimitKind, Worth
from cmo_career.analysis.recommend.limits import Limits
from cmo_career.analysis.recommend.programme import Programme, programme_of
from cmo_career.analysis.recommend.recommendation import Recommendation
from cmo_career.analysis.recommend.solving import solved
from cmo_career.analysis.recommend.wish import Wish
from cmo_career.errors import AnalysisError
from cmo_career.model.reference import unknown

__all__ = ["alternatives", "without", "worth_of"]

_more_money: Final = 1000.0
_nearly: Final = 0.02
_hair: Final = 1e-6
_counted: Final = ("gates", "largest", "total")


def worth_of(found: Recommendation) -> tuple[Worth, ...]:
    """Return what a little more of each limit would buy."""
    return tuple(_worths(found))


def _worths(found: Recommendation) -> Iterator[Worth]:
    limits = found.used_limits
    if limits.own is not None:
        yield _worth(found, attrs.evolve(limits, own=limits.own + 1), kind="own-hours", more=1.0)
    if limits.job is not None:
        yield _worth(found, attrs.evolve(limits, job=limits.job + 1), kind="job-hours", more=1.0)
    for currency, amount in sorted(limits.money_a_year.items()):
        more = {**limits.money_a_year, currency: amount + _more_money}
        yield _worth(
            found,
            attrs.evolve(limits, money_a_year=more),
            kind="money",
            currency=currency,
            more=_more_money,
        )


def _worth(
    found: Recommendation, limits: Limits, *, kind: LimitKind, more: float, currency: str | None = None
) -> Worth:
    """
    Return what other limits would buy.

    Whatever keeps the limits keeps wider ones: where the solver comes back with something worse, which the gap
    allows, more buys nothing. What the plan would cost does not matter here and is not solved for.
    """
    programme = programme_of(found.situation, found.wishes, limits)
    counted = tuple(each for each in programme.objectives if each.name in _counted)
    solution = solved(attrs.evolve(programme, objectives=counted), found.gap_asked) or nothing
    other = answer_of(found.situation, found.wishes, limits, solution, found.gap_asked)
    before = _rank(found)
    after = min(_rank(other), before)
    bounds = {each.name: each.bound for each in found.objective}
    is_proven = False
    for name, one, new in zip(_counted, before, after, strict=True):
        if abs(one - new) > _hair:
            is_proven = new < bounds.get(name, one) - _hair
            break
    gates, largest, total = (one - new for one, new in zip(before, after, strict=True))
    return Worth(
        kind=kind,
        currency=currency,
        more=more,
        gates=round(gates),
        largest=largest,
        total=total,
        is_proven=is_proven,
    )


def _rank(found: Recommendation) -> tuple[float, float, float]:
    """Return what plans are compared by, the best one lowest; rounded to what the solver can tell."""
    return -float(found.essential_opened), round(found.largest_shortfall, 6), round(found.total_shortfall, 6)


def without(found: Recommendation, action: str) -> Recommendation:
    """Return the best plan without an action."""
    framework = found.situation.career.framework
    if not framework.has("action", action):
        raise AnalysisError(
            [unknown("action", str(action)[:128], [each.id for each in framework.actions], ())]
        )
    if all(each.id != action for each in found.actions):
        return found
    wish = Wish(kind="exclude", of=action, ground=found.ground)
    return answered(found.situation, (*found.wishes, wish), found.gap_asked)


def alternatives(found: Recommendation, count: int) -> tuple[Recommendation, ...]:
    """Return other plans that are nearly as good, the least costly first."""
    others: list[Recommendation] = []
    while found.actions and len(others) < count:
        programme = _nearly_as_good(found)
        for each in (found, *others):
            taken = [(programme.chosen[action.id], 1.0) for action in each.actions]
            programme.matrix.row(taken, upper=len(taken) - 1.0)
        solution = solved(programme, found.gap_asked)
        if solution is None or not solution.chosen:
            break
        others.append(answer_of(found.situation, found.wishes, found.used_limits, solution, found.gap_asked))
    return tuple(others)


def _nearly_as_good(found: Recommendation) -> Programme:
    """Return the programme of which every solution is within 2 % of the best, its objective what that costs."""
    programme = programme_of(found.situation, found.wishes, found.used_limits)
    reached = {each.name: each for each in found.objective}
    for objective in programme.objectives:
        level = reached.get(objective.name)
        if objective.name in _counted and level is not None:
            nearly = 0.0 if objective.name == "gates" else _nearly * abs(level.bound)
            most = max(level.value, level.bound + nearly) + _hair - objective.offset
            programme.matrix.row(objective.costs.items(), upper=most)
    costs = tuple(each for each in programme.objectives if each.name not in _counted)
    return attrs.evolve(programme, objectives=costs)
