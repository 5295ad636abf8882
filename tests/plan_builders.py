"""Plans and their parts in few words."""

from __future__ import annotations

from datetime import date
from typing import Any

from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan


def action(id_: str, **fields: Any) -> Action:
    return Action(**{"id": id_, "title": f"Do {id_}", "kind": "course", **fields})


def actions(ids: str) -> tuple[Action, ...]:
    return tuple(action(id_) for id_ in ids.split())


def goal(id_: str, how: Node | None = None, **fields: Any) -> Goal:
    return Goal(**{"id": id_, "title": f"Reach {id_}", "how": how, **fields})


def plan(how: Node | None = None, **fields: Any) -> Plan:
    return Plan(start=date(2026, 1, 5), goal=goal("cmo", how, **fields))
