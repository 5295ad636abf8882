"""How nodes compose: all of them, any of them, in order, or at least some."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, ClassVar

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.node import Node, check_height, with_own_values
from cmo_career.model.normal_form import Normal, Weights, normal_nodes, normal_weights

__all__ = ["AllOf", "AnyOf", "AtLeast", "Composition", "InOrder", "all_of", "any_of", "at_least", "in_order"]


def _as_given(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return nodes if isinstance(nodes, tuple) else tuple(nodes)


def _as_weights(weights: Sequence[float | None] | None) -> Weights | None:
    return None if weights is None else tuple(weights)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Composition(Node):
    """
    Nodes that belong together in one of four ways; it has no id and no status of its own (组合).

    Attributes:
        nodes: At least two, in the author's order, in normal form: unweighted compositions of the same kind are
            taken apart (``at_least`` is not), and no node stands twice (in ``in_order``: twice in a row).

    Raises:
        ModelError: For fewer than two different nodes, one id with two contents, or more than 100 levels.
    """

    flattens: ClassVar[bool] = True
    keeps_repeats: ClassVar[bool] = False

    nodes: tuple[Node, ...] = attrs.field(converter=_as_given)
    height: int = attrs.field(init=False)
    places: int = attrs.field(init=False)
    is_ordered: bool = attrs.field(init=False)
    _hash: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        weights = normal_weights(self.__class__, getattr(self, "weights", None), len(self.nodes))
        nodes = tuple(normal_nodes(self.__class__, self.nodes, weights))
        self._check(nodes)
        put = object.__setattr__
        if hasattr(self, "weights"):
            put(self, "weights", weights)
        put(self, "nodes", nodes)
        put(self, "height", check_height(max(map(attrgetter("height"), nodes))))
        put(self, "places", 1 + sum(map(attrgetter("places"), nodes)))
        put(self, "is_ordered", self.__class__ is InOrder or any(map(attrgetter("is_ordered"), nodes)))
        # Why: kept, because a hash that looked only one level down would let ten thousand alternatives of
        # alternatives collide. It ends at goals and actions, so it too looks at nothing but kinds and ids.
        put(self, "_hash", hash((self.node_kind, nodes)))

    def _check(self, nodes: tuple[Node, ...]) -> None:
        if len(nodes) < 2:
            raise ModelError.of("composition-of-one", kind=self.node_kind)

    @property
    def children(self) -> tuple[Node, ...]:
        """The nodes directly below."""
        return self.nodes

    def of(self, nodes: Sequence[Node], weights: Sequence[float | None] | None = None) -> Node:
        """Return a composition of this kind, with this one's count, of other nodes."""
        raise NotImplementedError

    @classmethod
    def _unpacked(cls, own: dict[str, Any], parts: list[Node], /) -> Node:
        return cls(nodes=Normal(parts), **own)

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"<{self.node_kind} of {len(self.nodes)}>"


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class AllOf(Composition):
    """
    All of its nodes count (全部完成).

    Attributes:
        weights: How much each place counts, positive, in the order of *nodes*; None for places without, and
            altogether where no place has one. A weighted composition is never taken apart.
    """

    node_kind: ClassVar[str] = "all_of"
    weights: Weights | None = attrs.field(default=None, converter=_as_weights)

    def of(self, nodes: Sequence[Node], weights: Sequence[float | None] | None = None) -> Node:
        """Return all of other nodes."""
        return all_of(*nodes, weights=weights)


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class AnyOf(Composition):
    """Any one of its nodes is enough (任选其一)."""

    node_kind: ClassVar[str] = "any_of"

    def of(self, nodes: Sequence[Node], weights: Sequence[float | None] | None = None) -> Node:  # noqa: ARG002 - it has none
        """Return any of other nodes."""
        return any_of(*nodes)


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class InOrder(Composition):
    """
    All of its nodes count, each begun when the one before is done (依次完成).

    Attributes:
        weights: As in `AllOf`.
    """

    node_kind: ClassVar[str] = "in_order"
    keeps_repeats: ClassVar[bool] = True
    weights: Weights | None = attrs.field(default=None, converter=_as_weights)

    def of(self, nodes: Sequence[Node], weights: Sequence[float | None] | None = None) -> Node:
        """Return other nodes in order."""
        return in_order(*nodes, weights=weights)


@with_own_values
@attrs.frozen(kw_only=True, eq=False, repr=False)
class AtLeast(Composition):
    """
    Some of its nodes are enough, no matter which (至少完成几项).

    Attributes:
        count: How many: at least 1, at most as many as there are different nodes.
    """

    node_kind: ClassVar[str] = "at_least"
    flattens: ClassVar[bool] = False
    count: int

    def _check(self, nodes: tuple[Node, ...]) -> None:
        _check_count(self.count, len(nodes))
        super()._check(nodes)

    def of(self, nodes: Sequence[Node], weights: Sequence[float | None] | None = None) -> Node:  # noqa: ARG002 - it has none
        """Return at least as many of other nodes."""
        return at_least(self.count, *nodes)


def _check_count(count: int, places: int) -> None:
    if count.__class__ is not int or not 1 <= count <= places:
        raise ModelError.of("at-least-count", count=str(count), places=places)


def _are_one(nodes: tuple[Any, ...]) -> bool:
    return len(nodes) > 0 and isinstance(nodes[0], Node) and all(node is nodes[0] for node in nodes)


def all_of(*nodes: Node, weights: Sequence[float | None] | None = None) -> Node:
    """
    Return the node that asks for all of *nodes*; a single one is itself.

    Raises ModelError where nothing is given, and for weights that do not fit the places.

    >>> from cmo_career.model.action import Action
    >>> a, b, c = (Action(id=name, kind="course", title=name) for name in "abc")
    >>> all_of(a, all_of(b, c), b), all_of(a, a) is a, all_of(a, b, weights=(2, None)).weights
    (<all_of of 3>, True, (2, None))
    """
    counted = normal_weights(AllOf, weights, len(nodes))
    if counted is None and _are_one(nodes):
        return nodes[0]
    normal = normal_nodes(AllOf, nodes, counted)
    return normal[0] if len(normal) == 1 else AllOf(nodes=normal, weights=counted)


def any_of(*nodes: Node) -> Node:
    """
    Return the node that asks for any of *nodes*; a single one is itself.

    Raises ModelError where nothing is given.
    """
    if _are_one(nodes):
        return nodes[0]
    normal = normal_nodes(AnyOf, nodes, None)
    return normal[0] if len(normal) == 1 else AnyOf(nodes=normal)


def in_order(*nodes: Node, weights: Sequence[float | None] | None = None) -> Node:
    """
    Return the node that asks for *nodes* one after the other; a single one is itself.

    Raises ModelError where nothing is given, and for weights that do not fit the places.
    """
    counted = normal_weights(InOrder, weights, len(nodes))
    if counted is None and _are_one(nodes):
        return nodes[0]
    normal = normal_nodes(InOrder, nodes, counted)
    return normal[0] if len(normal) == 1 else InOrder(nodes=normal, weights=counted)


def at_least(count: int, *nodes: Node) -> Node:
    """
    Return the node that asks for *count* of *nodes*; one of a single node is that node.

    Raises ModelError where nothing is given, and for a count below 1 or above the number of different nodes.
    """
    normal = normal_nodes(AtLeast, nodes, None)
    _check_count(count, len(normal))
    return normal[0] if len(normal) == 1 else AtLeast(count=count, nodes=normal)
