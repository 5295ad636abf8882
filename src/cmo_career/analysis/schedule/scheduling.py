"""One goal or action of a schedule, with weeks told as days."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.answers.reasons.work import NodeGround
from cmo_career.analysis.schedule.levelling import Levelling
from cmo_career.analysis.schedule.network import Network
from cmo_career.analysis.schedule.repeats import never
from cmo_career.analysis.schedule.scheduled_node import ScheduledNode
from cmo_career.analysis.schedule.week import first_day, last_day
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal

__all__ = ["scheduled"]


def scheduled(node: Goal | Action, network: Network, levelling: Levelling) -> ScheduledNode:
    """Return when an open goal or action is worked on."""
    end = network.ends[node.id]
    start = network.starts.get(node.id, end)
    is_action = isinstance(node, Action)
    is_habit = end in network.habits
    # Why: below a goal without open work there is nothing whose dates could be told.
    is_empty = not is_action and network.over[end] == network.earliest[start]
    first, over = levelling.starts[start], levelling.overs[end]
    is_placed = over < never and first < never and not is_empty
    earliest = _first_time(network, start) if is_action else network.earliest[start]
    latest, latest_starts = network.latest
    has_end = not is_habit and not is_empty
    return ScheduledNode(
        id=node.id,
        kind="action" if is_action else "goal",
        start=first_day(first) if is_placed else None,
        finish=last_day(over - 1) if is_placed and not is_habit else None,
        earliest_start=None if is_empty else first_day(earliest),
        earliest_finish=_last(network.over[end]) if has_end else None,
        latest_start=first_day(latest_starts[start]) if has_end else None,
        latest_finish=_last(latest[end]) if has_end else None,
        slack_weeks=latest[end] - network.over[end] if has_end else None,
        is_critical=has_end and (network.is_critical(start) if is_action else network.is_critical(end)),
        is_late=is_placed and not is_habit and over > network.dues.get(end, never),
        hours_left=network.minutes[end] / 60 if is_action else None,
        is_assumed=isinstance(node, Action) and network.left.is_assumed(node),
        ground=NodeGround(node=node, as_of=network.as_of),
    )


def _first_time(network: Network, event: int) -> int:
    """Return the first week in which an action is done at the earliest: what comes back may wait for its period."""
    week, repeats = network.earliest[event], network.repeats.get(event)
    return week if repeats is None else max(week, repeats.first_week(repeats.first_period(week)))


def _last(over: int) -> date | None:
    return last_day(over - 1)
