"""The progression of a framework as a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from cmo_career.model.framework import Framework

__all__ = ["progression_of"]


def progression_of(framework: Framework) -> nx.MultiDiGraph[str]:
    """
    Return the stages and the transitions between them as a frozen graph.

    It is not linear: stages can be skipped, stepped back from, left and re-entered, and a way may lead from
    a stage to itself.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(framework=framework.id)
    graph.add_nodes_from(stage.id for stage in framework.stages)
    for each in framework.transitions:
        graph.add_edge(each.from_stage, each.to_stage, key=each.id)
    nx.freeze(graph)
    return graph
