"""The progression as a graph."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from builders import a_framework, a_transition
from cmo_career.model.progression import progression_of

ways = [
    a_transition("junior", "senior"),
    a_transition("junior", "senior", id="junior-to-senior-by-move", kind="move"),
    a_transition("junior", "head"),
    a_transition("head", "senior", kind="step-back"),
    a_transition("senior", "senior", id="sideways", kind="rotation"),
]


def test_nodes_are_stages_and_edge_keys_are_transitions() -> None:
    graph = progression_of(a_framework(transitions=ways))
    assert list(graph) == ["junior", "senior", "head"]
    assert {key: (start, end) for start, end, key in graph.edges(keys=True)} == {
        way.id: (way.from_stage, way.to_stage) for way in ways
    }


def test_two_ways_between_the_same_stages_are_two_edges_and_a_stage_may_lead_to_itself() -> None:
    graph = progression_of(a_framework(transitions=ways))
    assert graph.number_of_edges("junior", "senior") == 2
    assert graph.has_edge("senior", "senior", key="sideways")
    assert not nx.is_directed_acyclic_graph(graph)


def test_a_stage_without_any_way_stands_in_it_too() -> None:
    assert list(progression_of(a_framework(transitions=[]))) == ["junior", "senior", "head"]


def test_its_edges_carry_nothing() -> None:
    assert all(not data for *_, data in progression_of(a_framework(transitions=ways)).edges(data=True))


def test_it_is_frozen() -> None:
    graph: Any = a_framework(transitions=ways).progression
    with pytest.raises(nx.NetworkXError):
        graph.add_edge("junior", "elsewhere")
    with pytest.raises(nx.NetworkXError):
        graph.add_node("elsewhere")
    with pytest.raises(nx.NetworkXError):
        graph.remove_edge("junior", "head")
    with pytest.raises(nx.NetworkXError):
        graph.remove_node("head")
