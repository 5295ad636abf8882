"""Which branches of alternatives are scheduled, and which are not."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.analysis.progress.choice import first_day
from cmo_career.analysis.progress.rollup import Rollup
from cmo_career.analysis.progress.work import ALIVE, STUCK, is_met
from cmo_career.model.composition import AtLeast
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from cmo_career.model.traversal import direct

__all__ = ["Alternative", "Branches"]


@attrs.frozen(kw_only=True)
class Alternative:
    """
    A choice that a plan leaves open, and how the schedule takes it (备选方案).

    Attributes:
        under: Id of the goal that it stands below.

        count: How many branches are enough.

        taken: Ids of the goals and actions at the top of the branches that are scheduled.

        others: Ids of those at the top of the other branches.
    """

    under: str
    count: int
    taken: tuple[str, ...]
    others: tuple[str, ...]


class Branches:
    """
    The choices of a plan on a day.

    Attributes:
        alternatives: Those in which something is left to do, in the order in which they were taken.
    """

    def __init__(self, plan: Plan, as_of: date) -> None:
        self._plan = plan
        self._as_of = as_of
        self._rollup: Rollup | None = None
        self.alternatives: list[Alternative] = []

    def chosen(self, node: Node, under: str) -> tuple[Node, ...]:
        """
        Return the branches of an ``any_of`` or ``at_least`` that are scheduled, in the author's order.

        Those that are done first, then those begun, then the others, each in the author's order; what cannot be
        completed comes last.
        """
        rollup = self._rollup = self._rollup or Rollup(self._plan, self._as_of)
        count = node.count if isinstance(node, AtLeast) else 1
        living = [child for child in node.children if rollup.work(child)[2] & ALIVE]
        ranks = [self._rank(child, rollup) for child in living]
        places = sorted(sorted(range(len(living)), key=lambda place: ranks[place])[:count])
        taken = tuple(living[place] for place in places)
        if len(living) > count and not all(is_met(rollup.work(child)) for child in taken):
            others = tuple(child for place, child in enumerate(living) if place not in places)
            self.alternatives.append(
                Alternative(under=under, count=count, taken=_tops(taken), others=_tops(others))
            )
        return taken

    def _rank(self, child: Node, rollup: Rollup) -> tuple[bool, bool, bool]:
        work = rollup.work(child)
        return bool(work[2] & STUCK), not is_met(work), first_day(child, self._as_of) == date.max


def _tops(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for node in nodes for each in direct(node)))
