"""Which alternatives of a plan count: the most advanced ones that live."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cmo_career.analysis.progress.layout import undropped
from cmo_career.analysis.progress.status import began_on
from cmo_career.analysis.progress.work import ALIVE, OPEN, SHORT, STUCK, UNMET, Work, is_met, share_of
from cmo_career.model.node import Node

if TYPE_CHECKING:
    from cmo_career.analysis.progress.rollup import Rollup

__all__ = ["Choice", "first_day"]


class Choice:
    """
    The alternatives of an ``any_of`` or ``at_least`` that count.

    Those that can still be completed go before those that cannot, done ones before others, then by share of work; of
    equally advanced ones those begun first, and then the first in the author's order.

    The share of an ``any_of`` never falls when an action advances. What stands above it may: when a longer branch
    overtakes a shorter one, there is more work in the plan than before.

    Attributes:
        nodes: As many as are asked for, or all that live, in the author's order.
    """

    def __init__(self, rollup: Rollup, node: Node, count: int) -> None:
        self.count = count
        self._living = [(child, work) for child in node.children if (work := rollup.work(child))[2] & ALIVE]
        self.nodes = self._chosen(rollup)

    def _chosen(self, rollup: Rollup) -> tuple[Node, ...]:
        living = self._living
        if len(living) <= self.count:
            return tuple(child for child, _ in living)
        ranks = [_rank(work) for _, work in living]
        last = sorted(ranks)[self.count - 1]
        better = sum(rank < last for rank in ranks)
        tied = [place for place, rank in enumerate(ranks) if rank == last]
        if len(tied) > self.count - better:
            tied.sort(key=lambda place: first_day(living[place][0], rollup.as_of))
        places = {*tied[: self.count - better], *(place for place, rank in enumerate(ranks) if rank < last)}
        return tuple(living[place][0] for place in sorted(places))

    def flags(self, chosen: int) -> int:
        """Return the flags of the choice, by those of what was chosen."""
        works = [work for _, work in self._living]
        flags = (chosen | ALIVE) & ~(UNMET | SHORT | STUCK)
        if sum(map(is_met, works)) >= self.count:
            return flags
        flags |= UNMET
        if sum(not work[2] & SHORT for work in works) < self.count:
            flags |= SHORT | OPEN
        if sum(not work[2] & STUCK for work in works) < self.count:
            flags |= STUCK
        return flags


def _rank(work: Work) -> tuple[bool, bool, float]:
    return bool(work[2] & STUCK), not is_met(work), -(share_of(work) or 0)


def first_day(root: Node, as_of: date) -> date:
    """Return the first day on which anything that lives at or below a node was begun; the last of all where none was."""
    began = (began_on(node, as_of) for node in undropped(root, as_of))
    return min((day for day in began if day is not None), default=date.max)
