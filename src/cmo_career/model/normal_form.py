"""The one form in which nodes are composed: flat, each once, in the author's order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any

from cmo_career.errors import ModelError, Problem
from cmo_career.model.node import Node

if TYPE_CHECKING:
    from cmo_career.model.composition import Composition

__all__ = ["Normal", "Weights", "normal_nodes", "normal_weights"]

Weights = tuple[float | None, ...]


class Normal(tuple[Node, ...]):
    """Nodes that are in normal form already, so that nobody needs to look again."""

    __slots__ = ()


def normal_nodes(kind: type[Composition], given: Iterable[Node], weights: Weights | None) -> Normal:
    """
    Return *given* as a composition of *kind* keeps them.

    Unweighted compositions of the same kind lend their nodes, later places of a node fall away (in ``in_order``:
    places right after it). Where places have weights, each stays, and a node in two of them is an error.

    Raises ModelError for anything but nodes, for none, and for one id with two contents.
    """
    if given.__class__ is Normal:
        return given
    nodes = tuple(given)
    _check_nodes(kind, nodes)
    if weights is None and kind.flattens:
        nodes = _flat(kind, nodes)
    first = {getattr(node, "id", node): node for node in reversed(nodes)}
    if len(first) == len(nodes):
        return Normal(nodes)
    _check_clashes(first, nodes)
    if weights is not None:
        raise ModelError.of("weighted-twice", kind=kind.node_kind)
    if kind.keeps_repeats:
        return Normal(node for node, before in zip(nodes, (None, *nodes), strict=False) if node != before)
    return Normal({getattr(node, "id", node): node for node in nodes}.values())


def _check_nodes(kind: type[Composition], nodes: tuple[Node, ...]) -> None:
    if not nodes:
        raise ModelError.of("composition-empty", kind=kind.node_kind)
    for node in nodes:
        if not isinstance(node, Node):
            raise ModelError.of("not-a-node", type=type(node).__name__, kind=kind.node_kind)


def _flat(kind: type[Composition], nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    if not any(node.__class__ is kind for node in nodes):
        return nodes
    flat: list[Node] = []
    for node in nodes:
        lends = node.__class__ is kind and getattr(node, "weights", None) is None
        flat.extend(node.children if lends else (node,))
    return tuple(flat)


def _check_clashes(first: dict[str | Node, Node], nodes: tuple[Node, ...]) -> None:
    clashing = dict.fromkeys(node.id for node in nodes if hasattr(node, "id") and first[node.id] != node)
    if clashing:
        raise ModelError(Problem(code="node-id-clash", params={"id": id_}) for id_ in clashing)


def normal_weights(
    kind: type[Composition], given: Sequence[float | None] | None, places: int
) -> Weights | None:
    """
    Return the weights of *places* places; none at all where every single one is left open.

    Raises ModelError for another number of weights, and for one that is not positive and finite.
    """
    if given is None:
        return None
    weights = tuple(given)
    if len(weights) != places:
        raise ModelError.of("weights-miscounted", kind=kind.node_kind, weights=len(weights), places=places)
    if not all(weight is None or _is_weight(weight) for weight in weights):
        raise ModelError.of("weight-not-positive", kind=kind.node_kind)
    return None if all(weight is None for weight in weights) else weights


def _is_weight(weight: Any) -> bool:
    return weight.__class__ in {int, float} and isfinite(weight) and weight > 0
