"""What may still come, from each stage on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Self

import attrs

from cmo_career.analysis.routes.route_cost import PricedLeg
from cmo_career.analysis.routes.route_graph import RouteGraph

__all__ = ["RouteOutlook"]


@attrs.frozen(kw_only=True)
class RouteOutlook:
    """
    What may still come on ways between two stages, from each stage on.

    Attributes:
        bits: A bit for each stage.

        asked: For each stage the gates that may still be asked, a bit each.

        ahead: For each stage the stages that may still be come through, a bit each; nothing where no leg opens a gate
            that another asks, since then it makes no difference which of them a way has come through before.
    """

    bits: Mapping[str, int]
    asked: Mapping[str, int]
    ahead: Mapping[str, int]

    @classmethod
    def of(cls, graph: RouteGraph) -> Self:
        """Return the outlook from each stage of a graph."""
        bits = {stage: 1 << place for place, stage in enumerate(graph.legs)}
        every = [leg for legs in graph.legs.values() for leg in legs]
        asked, opened = _union(leg.asks for leg in every), _union(leg.opens for leg in every)
        parts = _parts(graph)
        return cls(
            bits=bits,
            asked=_gathered(graph, parts, lambda leg: leg.asks),
            ahead=_gathered(graph, parts, lambda leg: bits[leg.transition.to_stage])
            if asked & opened
            else dict.fromkeys(bits, 0),
        )


def _union(marks: Iterable[int]) -> int:
    return reduce(or_, marks, 0)


def _parts(graph: RouteGraph) -> list[set[str]]:
    """Return the stages, those together that lead to each other, each part after all that it leads to."""
    import networkx as nx  # noqa: PLC0415 - networkx on first use

    whole: nx.DiGraph[str] = nx.DiGraph()
    whole.add_nodes_from(graph.legs)
    for stage, legs in graph.legs.items():
        whole.add_edges_from((stage, leg.transition.to_stage) for leg in legs)
    return list(nx.strongly_connected_components(whole))


def _gathered(
    graph: RouteGraph, parts: Iterable[set[str]], mark: Callable[[PricedLeg], int]
) -> dict[str, int]:
    """Return for each stage the marks of all legs that may follow."""
    found: dict[str, int] = {}
    for part in parts:
        legs = [leg for stage in part for leg in graph.legs[stage]]
        marks = _union(mark(leg) | found.get(leg.transition.to_stage, 0) for leg in legs)
        found.update(dict.fromkeys(part, marks))
    return found
