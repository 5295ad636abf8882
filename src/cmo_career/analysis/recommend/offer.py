"""An action of the catalogue as it could be taken up within the quarters ahead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Final, Literal

import attrs

from cmo_career.analysis.progress.hours import days_between, period_number
from cmo_career.analysis.recommend.quarter import Quarter
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.money import Money

__all__ = ["Hindrance", "Offer", "offers_of"]

Hindrance = Literal["too-long", "excluded", "waits"]

_hair: Final = 1e-9


@attrs.frozen(kw_only=True)
class Offer:
    """
    An action of the catalogue as it could be taken up within the quarters ahead (可选行动).

    Attributes:
        action: The action.

        hours: It takes within the quarters, all its times together.

        is_assumed: Whether nobody said how many: the median of the catalogue stands for them.

        times: How often it happens.

        cost: Of all its times; None where it costs nothing.

        weeks: That pass from its start to its end at least; 0 where only hours count.

        earliest: Weeks from the day of the question at which it can begin, those before it being over.

        most: The share of it that each quarter has room for, by its weeks.

        hindrance: Why it cannot be taken up: it takes longer than the quarters (``too-long``), something in the plan
            makes no sense beside it (``excluded``), or it waits for something that cannot be taken up (``waits``).
    """

    action: CatalogueAction
    hours: float
    is_assumed: bool
    times: int
    cost: Money | None
    weeks: float
    earliest: float
    most: tuple[float, ...]
    hindrance: Hindrance | None = None

    @property
    def id(self) -> str:
        """Id of the action."""
        return self.action.id


def offers_of(
    actions: Iterable[CatalogueAction],
    quarters: Sequence[Quarter],
    over: Mapping[str, float | None],
    excluded: frozenset[str],
) -> dict[str, Offer]:
    """
    Return the actions that the plan does not have, by id in alphabetical order.

    Args:
        actions: Of the catalogue.

        quarters: Ahead.

        over: Of each action that the plan has the weeks from now at which it is over: 0 where it is done, None where
            it is not over within the quarters.

        excluded: Ids of actions that something in the plan excludes.
    """
    by_id = {each.id: each for each in actions}
    every_hours = [known for each in by_id.values() if (known := _hours(each, quarters)) is not None]
    usual = median(every_hours) if every_hours else 1.0
    found: dict[str, Offer] = {}
    ends: dict[str, float | None] = dict(over)
    for action in _in_order(by_id):
        if action.id in over:
            continue
        offer = _offer(action, quarters, ends, excluded, usual)
        found[action.id] = offer
        ends[action.id] = None if offer.hindrance else offer.earliest + offer.weeks
    return {id_: found[id_] for id_ in sorted(found)}


def _in_order(by_id: Mapping[str, CatalogueAction]) -> list[CatalogueAction]:
    """Return them so that each comes after those before it."""
    placed: dict[str, CatalogueAction] = {}
    for id_ in sorted(by_id):
        waiting = [id_]
        while waiting:
            action = by_id[waiting[-1]]
            ahead = [each for each in action.after if each in by_id and each not in placed]
            if ahead:
                waiting.extend(ahead)
            else:
                placed[waiting.pop()] = action
    return list(placed.values())


def _offer(
    action: CatalogueAction,
    quarters: Sequence[Quarter],
    ends: Mapping[str, float | None],
    excluded: frozenset[str],
    usual: float,
) -> Offer:
    before = [ends.get(each) for each in action.after]
    earliest = max((each for each in before if each is not None), default=0.0)
    horizon = sum(each.weeks for each in quarters)
    times = _times(action, quarters)
    hours = _hours(action, quarters)
    weeks = horizon - earliest if _is_habit(action) else _weeks(action, times)
    hindrance: Hindrance | None = None
    if action.id in excluded:
        hindrance = "excluded"
    elif None in before:
        hindrance = "waits"
    elif earliest + weeks > horizon + _hair or earliest >= horizon:
        hindrance = "too-long"
    cost = None if action.cost is None else action.cost.middle
    return Offer(
        action=action,
        hours=usual if hours is None else hours,
        is_assumed=hours is None,
        times=times,
        cost=None if cost is None or not cost.amount else Money(cost.amount * times, cost.currency),
        weeks=weeks,
        earliest=earliest,
        most=_most(quarters, earliest, weeks),
        hindrance=hindrance,
    )


def _is_habit(action: CatalogueAction) -> bool:
    return action.every is not None and action.count is None and action.until is None


def _times(action: CatalogueAction, quarters: Sequence[Quarter]) -> int:
    """Return how often it happens: its count, or once in each of its periods until its end or that of the quarters."""
    if action.every is None:
        return 1
    if action.count is not None:
        return action.count
    end = quarters[-1].last if action.until is None else action.until.last
    first, last = (period_number(action.every, day) for day in (quarters[0].first, end))
    return max(last - first + 1, 1)


def _hours(action: CatalogueAction, quarters: Sequence[Quarter]) -> float | None:
    return None if action.hours is None else action.hours.middle * _times(action, quarters)


def _weeks(action: CatalogueAction, times: int) -> float:
    """Return the weeks from its first day to its last: its estimate, and for what comes back the time between."""
    estimated = 0.0 if action.estimate is None else action.estimate.mode
    if action.every is None:
        return estimated
    return max(estimated, (times - 1) * days_between[action.every] / 7)


def _most(quarters: Sequence[Quarter], earliest: float, weeks: float) -> tuple[float, ...]:
    """
    Return the share that each quarter has room for.

    Work that takes some weeks goes no faster than evenly.
    """
    found = []
    start = 0.0
    for quarter in quarters:
        room = min(quarter.weeks, max(start + quarter.weeks - earliest, 0.0))
        start += quarter.weeks
        found.append(min(room / weeks, 1.0) if weeks else float(room > _hair))
    return tuple(found)
