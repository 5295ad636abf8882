"""The common root of goals, actions and the compositions of them."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ClassVar, Self, TypeVar, cast

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.display import Shown
from cmo_career.model.equality import Sameness
from cmo_career.model.flat import Row, flattened, restored
from cmo_career.model.text import Text, undetermined

__all__ = ["Node", "check_height", "has_id", "highest", "with_own_values"]

highest = 100
"""Levels that a node may have, itself included."""


class Node(Shown):
    """
    Something a plan is made of: a goal, an action, or a composition of nodes (规划的节点).

    Attributes:
        node_kind: ``goal``, ``action``, ``all_of``, ``any_of``, ``in_order`` or ``at_least``, as in documents.

        height: Levels from here down, itself included; 1 for an action, at most 100.

        places: Places that a document writes out for it where it stands: 1 for goals and actions, since each is
            written out once for the whole plan, and all of its inside for a composition.

        is_ordered: Whether an ``in_order`` stands in it before the next goal or action.

    Nodes compose with operators, in Python's own precedence: ``a & b >> c | d`` is
    ``any_of(all_of(a, in_order(b, c)), d)``. Composing many is quicker with the functions.
    """

    __slots__ = ()

    node_kind: ClassVar[str]
    height: int = 1
    places: int = 1
    is_ordered: bool = False

    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[tuple[Any, ...]] = ()
    _own: ClassVar[Any] = None  # of an instance, the values of the fields in _names

    @property
    def children(self) -> tuple[Node, ...]:
        """The nodes directly below."""
        return ()

    def __and__(self, other: Node) -> Node:
        if not isinstance(other, Node):
            return NotImplemented
        from cmo_career.model.composition import all_of  # noqa: PLC0415 - compositions are nodes themselves

        return all_of(self, other)

    def __or__(self, other: Node) -> Node:
        if not isinstance(other, Node):
            return NotImplemented
        from cmo_career.model.composition import any_of  # noqa: PLC0415 - compositions are nodes themselves

        return any_of(self, other)

    def __rshift__(self, other: Node) -> Node:
        if not isinstance(other, Node):
            return NotImplemented
        from cmo_career.model.composition import in_order  # noqa: PLC0415 - compositions are nodes themselves

        return in_order(self, other)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return Sameness().holds(self, other) if isinstance(other, Node) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.node_kind, self.id))  # type: ignore[attr-defined]  # compositions have their own

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[[list[Row]], Node], tuple[list[Row]]]:
        return restored, (flattened(self),)

    def _packed(self) -> dict[str, Any]:
        return {
            name: _as_words(value)
            for name, value, default in zip(self._names, self._own(self), self._defaults, strict=True)
            if value is not default
        }

    @classmethod
    def _unpacked(cls, own: dict[str, Any], _: list[Node], /) -> Node:
        return cls(**own)


def _as_words(value: Any) -> Any:
    plain = value.__class__ is Text and len(value.by_language) == 1 and value.is_plain
    return value.by_language[undetermined] if plain else value


def has_id(node: Node) -> bool:
    """Return whether a node is a goal or an action."""
    return hasattr(node, "id")


def check_height(below: int) -> int:
    """Return the height of a node above one of height *below*, which is at most 100."""
    if below >= highest:
        raise ModelError.of("plan-too-deep", levels=below + 1, highest=highest)
    return below + 1


N = TypeVar("N", bound=Node)


def with_own_values(cls: type[N]) -> type[N]:
    """Tell an attrs class of nodes which of its fields are its own values, and not the nodes below it."""
    own = [each for each in attrs.fields(cast(Any, cls)) if each.init and each.name not in {"how", "nodes"}]
    names = tuple(each.name for each in own)
    cls._names = names
    cls._defaults = tuple(each.default for each in own)
    if len(names) > 1:
        cls._own = staticmethod(attrgetter(*names))
    else:
        cls._own = staticmethod(lambda node: tuple(getattr(node, name) for name in names))
    return cls
