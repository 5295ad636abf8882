"""How much longer a person's own work takes than planned."""

from __future__ import annotations

from datetime import date
from math import exp, log
from statistics import fmean, stdev
from typing import Final

import attrs

from cmo_career.analysis.progress.hours import logged_hours, total_hours
from cmo_career.model.action import Action
from cmo_career.model.framework import Framework
from cmo_career.model.plan import Plan

__all__ = ["Overrun", "overrun_of"]

_fewest_own: Final = 5


@attrs.frozen(kw_only=True)
class Overrun:
    """
    The factor by which all open work of a person takes longer than planned (超时倍数).

    Its logarithm is normal, or where it comes from so many finished actions, the next value of so many like it:
    Student's t with one degree of freedom less, wider by the root of 1 + 1/n.

    Attributes:
        median: As often more as less.

        spread: Standard deviation of its logarithm, of the person's own actions as they scatter.

        finished: How many finished actions it comes from; 0 where the framework's figures stand in for them.
    """

    median: float
    spread: float
    finished: int = 0

    @property
    def is_own(self) -> bool:
        """Whether it comes from the person's own finished actions."""
        return self.finished > 0


def overrun_of(plan: Plan, framework: Framework, as_of: date) -> Overrun:
    """
    Return the overrun of a person on a day.

    It comes from hours logged over hours planned of the finished actions that have both, where there are five, and
    else from the parameters ``overrun`` and ``overrun-spread`` of the framework.
    """
    logs = [log(ratio) for node in plan.walk() if (ratio := _ratio(node, plan.start, as_of)) > 0]
    if len(logs) < _fewest_own:
        median, spread = (framework.parameter(name).value for name in ("overrun", "overrun-spread"))
        return Overrun(median=max(median, 0.01), spread=max(spread, 0))
    return Overrun(median=exp(fmean(logs)), spread=stdev(logs), finished=len(logs))


def _ratio(node: object, start: date, as_of: date) -> float:
    if not isinstance(node, Action) or node.done is None or node.done > as_of or node.is_habit:
        return 0
    if node.dropped is not None and node.dropped <= as_of:
        return 0
    planned = total_hours(node, start)
    return logged_hours(node, as_of) / planned if planned else 0
