"""
Careers of schema 0, the form of the first trials, to schema 1.

What changed: the person stood under ``person`` with ``current_stage`` and ``target_stage``; ratings were one flat
list, each with its own date; the plan was a list of goals under ``goals``, whose ``children`` all had to be
reached, and actions stood under ``actions`` with the name of the work under ``name``.
"""

from __future__ import annotations

from typing import Any

from cmo_career.errors import MigrationError, Problem

__all__ = ["career_0_to_1"]

Data = dict[str, Any]
Path = tuple[str | int, ...]


def career_0_to_1(data: Data) -> Data:
    """
    Return a career of schema 0 as one of schema 1; *data* stays as it was.

    Raises MigrationError for several goals at the top, which schema 1 has no place for.
    """
    moved = {
        key: value for key, value in data.items() if key not in {"person", "ratings", "goals", "started"}
    }
    if "person" in data:
        moved["profile"] = _profile(data["person"])
    if "ratings" in data:
        moved["assessments"] = _assessments(data["ratings"])
    if "goals" in data:
        moved["plan"] = _plan(data)
    return moved


def _profile(person: Any) -> Any:
    if not isinstance(person, dict):
        return person
    renamed = {"current_stage": "stage", "in_stage_since": "since"}
    profile = {renamed.get(key, key): value for key, value in person.items() if key != "target_stage"}
    if "target_stage" in person:
        profile["aspires_to"] = {"stage": person["target_stage"]}
    return profile


def _assessments(ratings: Any) -> Any:
    if not isinstance(ratings, list) or not all(isinstance(each, dict) for each in ratings):
        return ratings
    by_day: dict[Any, list[Data]] = {}
    for rating in ratings:
        by_day.setdefault(rating.get("date"), []).append(
            {key: each for key, each in rating.items() if key != "date"}
        )
    return [{"date": day, "ratings": each} for day, each in by_day.items()]


def _plan(data: Data) -> Data:
    goals = data["goals"]
    if not isinstance(goals, list) or len(goals) != 1:
        raise MigrationError([Problem(code="migration-one-goal", path=("goals",))])
    top = _goal(goals[0])
    if isinstance(top, dict) and "goal" in top:
        top = {"id": top.pop("goal"), **top}
    return {"start": data.get("started"), "goal": top}


def _goal(goal: Any) -> Any:
    """Return a goal with its parts; iterative, since the depth of older documents was never limited."""
    if not isinstance(goal, dict):
        return goal
    root: list[Any] = []
    waiting: list[tuple[Data, list[Any]]] = [(goal, root)]
    while waiting:
        old, place = waiting.pop()
        new = {"goal": old.get("id"), **{key: each for key, each in old.items() if key not in _moved}}
        parts: list[Any] = []
        actions = [_action(each) for each in old.get("actions") or []]
        children = [each for each in old.get("children") or [] if isinstance(each, dict)]
        waiting.extend((each, parts) for each in reversed(children))
        place.append(new)
        if children or actions:
            new["by"] = {"all_of": _Parts(parts, actions)}
    return _settled(root[0])


_moved = frozenset({"id", "children", "actions"})


class _Parts:
    """The parts of a goal while they are gathered: children first, then actions."""

    def __init__(self, children: list[Any], actions: list[Any]) -> None:
        self.children = children
        self.actions = actions


def _settled(top: Data) -> Data:
    waiting = [top]
    while waiting:
        goal = waiting.pop()
        parts = goal.get("by", {}).get("all_of")
        if isinstance(parts, _Parts):
            waiting.extend(parts.children)
            nodes = [*parts.children, *parts.actions]
            goal["by"] = nodes[0] if len(nodes) == 1 else {"all_of": nodes}
    return top


def _action(action: Any) -> Any:
    if not isinstance(action, dict):
        return action
    rest = {key: value for key, value in action.items() if key not in {"id", "name"}}
    title = {"title": action["name"]} if "name" in action else {}
    return {"action": action.get("id"), **title, **rest}
