"""A plan without the facts of later days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.fields import as_told
from cmo_career.model.action import Action
from cmo_career.model.change import Set
from cmo_career.model.goal import Goal
from cmo_career.model.plan import Plan

__all__ = ["without_later_facts"]


def without_later_facts(plan: Plan, day: date) -> Plan:
    """
    Return a plan as far as anybody knew it on a day.

    What was started, done, dropped, logged or read later is left out.

    >>> course = Action(id="course", kind="course", title="Course", started="2026-02-01", done="2026-05-01")
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course))
    >>> known = without_later_facts(plan, date(2026, 3, 31)).node("course")
    >>> known.started, known.done
    (datetime.date(2026, 2, 1), None)
    """
    return apply(plan, [change for node in plan.walk() for change in _hidden(node, day)])


def _hidden(node: Goal | Action, day: date) -> Iterator[Set]:
    """Yield the changes that hide what happened to a node later."""
    for field in ("started", "done", "dropped"):
        when = getattr(node, field)
        if when is not None and when > day:
            yield Set(at=node.address, field=field, was=when)
    if isinstance(node, Action):
        known = tuple(entry for entry in node.log if entry.date <= day)
        if len(known) != len(node.log):
            yield Set(at=node.address, field="log", was=node.log, becomes=as_told(known))
    elif any(reading.date > day for measure in node.measures for reading in measure.readings):
        measures = tuple(
            attrs.evolve(each, readings=tuple(read for read in each.readings if read.date <= day))
            for each in node.measures
        )
        yield Set(at=node.address, field="measures", was=node.measures, becomes=measures)
