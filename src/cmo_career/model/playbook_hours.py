"""How many hours a week a playbook asks for, and how it stretches where there are fewer."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, inf
from typing import TYPE_CHECKING, Final

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.composition import AnyOf, AtLeast, Composition, InOrder
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node, has_id
from cmo_career.model.profile import Capacity

if TYPE_CHECKING:
    from cmo_career.model.playbook import Playbook

__all__ = ["Demand", "demands", "stretch", "stretched"]

_weeks_of: Final = {"week": 1.0, "month": 52 / 12, "quarter": 13.0, "year": 52.0}

Window = tuple[float, float]
"""Weeks between which something has to be done."""


@attrs.frozen(kw_only=True)
class Demand:
    """
    Hours of one sort, a week.

    Attributes:
        once: The least that has all that is done once done when it is due.

        again: What comes back takes, as though it ran all the time.
    """

    once: float
    again: float

    @property
    def total(self) -> float:
        """Both together."""
        return self.once + self.again


def demands(playbook: Playbook) -> tuple[Demand, Demand]:
    """
    Return what a playbook asks for in own hours and in job hours.

    What is done once lies between the week in which what comes before it is due and the one in which it is due
    itself, or a goal above it. Whatever lies within a stretch of weeks has to fit in it; the densest one counts
    (processor demand, Baruah, Rosier and Howell 1990).
    """
    windows = _windows(playbook)
    return _demand(windows, on_the_job=False), _demand(windows, on_the_job=True)


def stretch(playbook: Playbook, capacity: Capacity | None) -> float:
    """
    Return by how much the weeks of a playbook are to be multiplied for a person's hours; 1 where they suffice.

    What comes back does so by the calendar and takes its hours first; what is done once shares those left over.
    Unknown hours are not counted with.

    Raises ModelError where no hours are left over.
    """
    if capacity is None:
        return 1
    factor = 1.0
    own, job = demands(playbook)
    for sort, demand, hours in (
        ("own", own, capacity.own_hours_per_week),
        ("job", job, capacity.job_hours_per_week),
    ):
        if hours is None or hours >= demand.total:
            continue
        if hours <= demand.again:
            raise ModelError.of(
                f"playbook-without-{sort}-hours", id=playbook.id, hours=round(demand.total, 1)
            )
        factor = max(factor, demand.once / (hours - demand.again))
    return factor


def stretched(weeks: float, factor: float) -> float:
    """
    Return weeks that are *factor* times as long, as whole weeks where that makes them longer.

    >>> stretched(13, 1), stretched(13, 1.3)
    (13, 17)
    """
    return weeks if factor == 1 else ceil(round(weeks * factor, 6))


def _demand(windows: dict[str, tuple[Action, Window]], *, on_the_job: bool) -> Demand:
    mine = [(action, window) for action, window in windows.values() if action.on_the_job is on_the_job]
    again = sum((action.hours or 0) / _weeks_of[action.every] for action, _ in mine if action.every)
    once = [(action.hours or 0, *window) for action, window in mine if not action.every and window[1] < inf]
    densest = 0.0
    for first in {start for _, start, _ in once}:
        hours = 0.0
        for more, _, due in sorted((each for each in once if each[1] >= first), key=lambda each: each[2]):
            hours += more
            # Why at least a week: dates in a circle or out of order leave no room between them.
            densest = max(densest, hours / max(due - first, 1))
    return Demand(once=densest, again=again)


def _windows(playbook: Playbook) -> dict[str, tuple[Action, Window]]:
    """Return the actions that are taken, each with its window; where a node stands twice, the narrower one."""
    due = playbook.due_in_weeks
    found: dict[str, Window] = {}
    actions: dict[str, tuple[Action, Window]] = {}
    waiting: list[tuple[Node, Window]] = [(playbook.goal, (0, inf))]
    while waiting:
        node, (start, end) = waiting.pop()
        if isinstance(node, Goal | Action):
            before = found.get(node.id, (0, inf))
            window = max(start, before[0]), min(end, before[1], due.get(node.id, inf))
            if found.get(node.id) == window:
                continue
            found[node.id] = window
            if isinstance(node, Action):
                actions[node.id] = node, window
            elif node.how is not None:
                waiting.append((node.how, window))
        elif isinstance(node, Composition):
            waiting.extend(_parts(node, (start, end), playbook))
    return actions


def _parts(node: Composition, window: Window, playbook: Playbook) -> Iterator[tuple[Node, Window]]:
    """Yield the parts of a composition that are taken: of alternatives the first ones, as schedules take them."""
    start, end = window
    count = 1 if isinstance(node, AnyOf) else node.count if isinstance(node, AtLeast) else None
    for part in node.nodes[:count]:
        yield part, (start, end)
        if isinstance(node, InOrder):
            start = max(start, _over(part, playbook))


def _over(node: Node, playbook: Playbook) -> float:
    """Return the weeks after which a part of an order is due, as far as it says."""
    waiting, latest = [node], 0.0
    while waiting:
        each = waiting.pop()
        if has_id(each):
            latest = max(latest, playbook.due_in_weeks.get(each.id, 0))  # type: ignore[attr-defined]
        else:
            waiting.extend(each.children)
    return latest
