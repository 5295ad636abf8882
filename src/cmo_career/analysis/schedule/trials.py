"""The same schedule with more hours a week, or without one action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Final

import attrs

from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity

__all__ = ["Trial", "Trials"]

Trial = tuple[Network, Levelling]

most_more_hours: Final = 40
"""Where a whole working week more does not help, more hours are no answer."""

_most_dropped: Final = 40
"""Actions that are tried without, those with most hours left."""


class Trials:
    """
    What would become of a schedule under small changes; each is tried at most once, so that many questions cost little.

    Why tried: hours that are levelled by a list may move either way, so nothing less than the new schedule tells.
    """

    def __init__(self, plan: Plan, capacity: Capacity, as_of: date, network: Network) -> None:
        self._plan = plan
        self._capacity = capacity
        self._as_of = as_of
        self._network = network
        self._with_hours: dict[tuple[str, int], Trial] = {}
        self._without: dict[str, Trial] = {}

    def fewest_hours(self, fits: Callable[[Trial], bool]) -> tuple[str, int] | None:
        """
        Return the fewest whole hours more a week with which something fits, and whether ``own`` or ``job`` ones.

        None where as much as a working week more of one kind is not enough. They are found by halving: with one hour
        less it does not fit.
        """
        best: tuple[str, int] | None = None
        for kind, limit in (
            ("own", self._capacity.own_hours_per_week),
            ("job", self._capacity.job_hours_per_week),
        ):
            most = most_more_hours if best is None else best[1] - 1
            if limit is None or most < 1 or not fits(self._more(kind, most)):
                continue
            low, high = 1, most
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if fits(self._more(kind, middle)) else (middle + 1, high)
            best = kind, high
        return best

    def least_dropped(self, fits: Callable[[Trial], bool], itself: str | None) -> str | None:
        """Return the action with the fewest hours left without which something else fits; None where there is none."""
        for id_ in self._candidates:
            if id_ != itself and fits(self._dropped(id_)):
                return id_
        return None

    @cached_property
    def _candidates(self) -> tuple[str, ...]:
        network = self._network
        found = [
            (self._hours_left(event), place, network.actions[event].id)
            for place, event in enumerate(network.actions)
            # Why: a fact of a later day cannot be undone by one of today.
            if (began := network.actions[event].started) is None or began <= self._as_of
        ]
        longest = sorted(found, key=lambda each: (-each[0], each[1]))[:_most_dropped]
        return tuple(id_ for _, _, id_ in sorted(longest))

    def _hours_left(self, event: int) -> int:
        repeats, minutes = self._network.repeats.get(event), self._network.minutes[event]
        if repeats is None or event in self._network.habits:
            return minutes
        first = repeats.first_period(self._network.earliest[event])
        return minutes * (repeats.last_period(first) - first + 1)

    def _more(self, kind: str, hours: int) -> Trial:
        found = self._with_hours.get((kind, hours))
        if found is None:
            field = f"{kind}_hours_per_week"
            more = attrs.evolve(self._capacity, **{field: getattr(self._capacity, field) + hours})
            network = self._network.with_hours(more)
            found = self._with_hours[kind, hours] = network, Levelling(network)
        return found

    def _dropped(self, id_: str) -> Trial:
        found = self._without.get(id_)
        if found is None:
            without = self._plan.change(id_, dropped=self._as_of)
            network = Network(without, self._capacity, self._as_of)
            found = self._without[id_] = network, Levelling(network)
        return found
