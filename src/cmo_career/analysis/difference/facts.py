"""What happened, as changes: something begins or is finished, hours are logged, a measure is read."""

from __future__ import annotations

import attrs

from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.meant import plan_meant, with_measure
from cmo_career.errors import AnalysisError
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.career import Career
from cmo_career.model.change import Difference
from cmo_career.model.measure import Reading
from cmo_career.model.period import PeriodLike
from cmo_career.model.plan import Plan
from cmo_career.model.text import TextLike

__all__ = ["begin", "finish", "log_hours", "take_reading"]


def begin(value: Plan | Career, at: str, on: PeriodLike) -> Difference:
    """
    Return the change that says that a goal or action was begun on a day.

    Raises AnalysisError for a career without a plan, ModelError for an id that the plan does not have.
    """
    plan = plan_meant(value)
    return compare(plan, plan.change(at, started=on))


def finish(value: Plan | Career, at: str, on: PeriodLike) -> Difference:
    """
    Return the change that says that a goal was met, or an action finished, on a day.

    Raises AnalysisError for a career without a plan, ModelError for an id that the plan does not have, and for a day
    before that of the beginning.

    >>> from cmo_career.model.goal import Goal
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch"))
    >>> print(finish(plan, "launch", "2026-10-01"))
    Goal "Launch": day it was done now October 1, 2026
    """
    plan = plan_meant(value)
    return compare(plan, plan.change(at, done=on))


def log_hours(
    value: Plan | Career, at: str, hours: float, *, on: PeriodLike, note: TextLike | None = None
) -> Difference:
    """
    Return the change that logs hours spent on an action.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the action.

        hours: Spent on that day, or since the entry before.

        on: The day.

        note: What they were spent on.

    Raises AnalysisError where it is a goal, whose hours are those of its actions.

    >>> from cmo_career.model.goal import Goal
    >>> course = Action(id="course", kind="course", title="Finance", hours=40)
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course))
    >>> log_hours(plan, "course", 3, on="2026-02-01").changes[0].becomes[0].hours
    3
    """
    plan = plan_meant(value)
    node = plan.node(at)
    if not isinstance(node, Action):
        raise AnalysisError.of("hours-of-a-goal", address=node.address)
    return compare(plan, plan.change(at, log=(*node.log, LogEntry(date=on, hours=hours, note=note))))


def take_reading(
    value: Plan | Career, at: str, reading: float | bool, *, on: PeriodLike, measure: str | None = None
) -> Difference:
    """
    Return the change that notes what a measure of a goal showed on a day.

    Args:
        value: A plan, or a career with one.

        at: Id or address of the goal.

        reading: In the measure's unit; of a milestone, whether it is reached.

        on: The day.

        measure: The measure's name, in any of its languages; needed where the goal has several.

    Raises AnalysisError where not one measure is meant.

    >>> from cmo_career.model.goal import Goal
    >>> from cmo_career.model.measure import Measure
    >>> users = Measure(name="users", unit="%", baseline=0, target=50)
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="launch", title="Launch", measures=[users]))
    >>> take_reading(plan, "launch", 12, on="2026-10-01").changes[0].becomes[0].readings[0].value
    12
    """
    plan = plan_meant(value)
    new = Reading(date=on, value=reading)
    measures = with_measure(
        plan.node(at), measure, lambda meant: attrs.evolve(meant, readings=(*meant.readings, new))
    )
    return compare(plan, plan.change(at, measures=measures))
