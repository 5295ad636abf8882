"""What is told of nodes is made when it is looked at, and told without values."""

from __future__ import annotations

import pytest

from cmo_career.analysis.answers.made_nodes import MadeNodes
from cmo_career.model.action import Action
from cmo_career.model.goal import Goal
from plan_builders import action


def test_only_what_is_looked_at_is_made() -> None:
    made: list[str] = []

    def told(node: Goal | Action) -> str:
        made.append(node.id)
        return node.node_kind

    nodes = MadeNodes("progress", told, {"b": action("b"), "a": action("a")})
    assert list(nodes) == ["b", "a"]
    assert len(nodes) == 2
    assert made == []
    assert nodes["a"] == "action"
    assert made == ["a"]
    assert repr(nodes) == "<progress of 2>"
    with pytest.raises(KeyError):
        nodes["c"]
