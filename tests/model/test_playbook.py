"""Goal trees for a typical gap."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.playbook import Playbook
from plan_builders import action, goal


def a_playbook(**fields: Any) -> Playbook:
    given = {"id": "finance", "title": "Finance", "closes": ["strategy/finance"], "goal": goal("learn")}
    return Playbook(**{**given, **fields})


def test_a_playbook_is_a_structure_with_distances_in_weeks() -> None:
    tree = goal("learn", action("course"))
    playbook = a_playbook(goal=tree, due_in_weeks={"course": 12})
    assert playbook.goal == tree
    assert playbook.due_in_weeks == FrozenMap(course=12)


@pytest.mark.parametrize("fact", ["started", "done", "dropped"])
def test_it_holds_nothing_that_happened(fact: str) -> None:
    happened: dict[str, Any] = {fact: "2026-01-05"}
    with_fact = goal("learn", **happened)
    assert refusal(a_playbook, goal=with_fact) == ("playbook-with-facts", "goal")


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("id", "Finance!", "id-malformed", "id"),
        ("closes", ["Strategy"], "pillar-path-malformed", "closes"),
        ("closes", "strategy", "not-a-list", ""),
        ("goal", "learn", "value-of-other-kind", "goal"),
        ("due_in_weeks", 12, "not-a-mapping", ""),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(a_playbook, **{field: value}) == (code, path)
