"""What of a plan is structure, and what belongs to the person whose plan it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal

import attrs

from cmo_career.model.action import Action, Gain
from cmo_career.model.asked import asked_about
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure
from cmo_career.model.period import Period, PeriodLike, as_day
from cmo_career.model.plan import Plan
from cmo_career.model.remade import remade
from cmo_career.model.traversal import Identified

__all__ = ["Belonging", "classes_of_fields", "copy_structure", "own_fields"]

Belonging = Literal["structure", "timing", "fact", "person"]
"""
``structure`` goes along with a copy, ``timing`` moves with its start; a ``fact`` (what happened, and when) and what is
the ``person``'s own (odds, helpers, who may see it) stay behind.
"""

classes_of_fields: Final[dict[type[Any], dict[str, Belonging]]] = {
    Plan: {"start": "timing", "goal": "structure"},
    Goal: {
        "id": "structure",
        "title": "structure",
        "why": "structure",
        "horizon": "structure",
        "set_on": "fact",
        "due": "timing",
        "aims_at": "structure",
        "measures": "structure",
        "chance": "person",
        "opening": "person",
        "share": "person",
        "started": "fact",
        "done": "fact",
        "dropped": "fact",
        "how": "structure",
    },
    Action: {
        "id": "structure",
        "title": "structure",
        "kind": "structure",
        "due": "timing",
        "hours": "structure",
        "cost": "structure",
        "every": "structure",
        "count": "structure",
        "until": "timing",
        "estimate": "structure",
        "develops": "structure",
        "on_the_job": "structure",
        "needs": "structure",
        "earns": "structure",
        "proof": "structure",
        "with_whom": "person",
        "share": "person",
        "started": "fact",
        "done": "fact",
        "dropped": "fact",
        "log": "fact",
    },
    Measure: {
        "name": "structure",
        "unit": "structure",
        "kind": "structure",
        "baseline": "structure",
        "target": "structure",
        "readings": "fact",
    },
    Gain: {"gain": "structure", "up_to": "structure"},
}
"""For every field of everything a plan is made of, whose it is."""


def copy_structure(plan: Plan, *, start: PeriodLike) -> Plan:
    """
    Return the plan as another person may begin it: its structure, and nothing that happened.

    Goals, actions, measures with baseline and target, hours, cost and gains go along, with their texts as they are
    written. Due dates move by as many days as the starts lie apart, and are then exact days. Readings, logs, days of
    facts, odds, helpers and who may see it stay behind.

    >>> course = Action(id="course", kind="course", title="Finance", due="2026-03-31", done="2026-03-27")
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course))
    >>> copied = copy_structure(plan, start="2027-01-04").node("course")
    >>> str(copied.due), copied.done
    ('2027-03-30', None)
    """
    day = as_day(start)
    shift = day - asked_about(plan, Plan).start

    def moved(period: Period | None) -> Period | None:
        return period if period is None or not shift else Period.of(period.last + shift)

    def copied(node: Identified) -> Identified:
        fields: dict[str, Any] = {name: _default(node, name) for name in _left_behind[type(node)]}
        fields |= {name: moved(getattr(node, name)) for name in _moving[type(node)]}
        if isinstance(node, Goal):
            fields["measures"] = tuple(attrs.evolve(each, readings=()) for each in node.measures)
        return attrs.evolve(node, **fields)

    return Plan(start=day, goal=remade(plan.goal, copied))


def own_fields(node: Identified) -> Iterator[tuple[str | int, ...]]:
    """
    Yield the paths of what a structure does not have in a node: dates, facts, what is a person's own.

    >>> list(own_fields(Goal(id="cmo", title="CMO", due="2030", share=["mentor"])))
    [('share',), ('due',)]
    """
    for name in (*_left_behind[type(node)], *_moving[type(node)]):
        if getattr(node, name) != _default(node, name):
            yield (name,)
    for place, measure in enumerate(node.measures if isinstance(node, Goal) else ()):
        if measure.readings:
            yield "measures", place, "readings"


def _of(cls: type[Any], *belongings: Belonging) -> tuple[str, ...]:
    return tuple(name for name, belonging in classes_of_fields[cls].items() if belonging in belongings)


_left_behind: Final = {cls: _of(cls, "fact", "person") for cls in (Goal, Action)}
_moving: Final = {cls: _of(cls, "timing") for cls in (Goal, Action)}


def _default(node: Identified, name: str) -> Any:
    return attrs.fields_dict(type(node))[name].default
