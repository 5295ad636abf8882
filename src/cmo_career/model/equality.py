"""Equality of nodes that may share parts: linear, without recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cmo_career.model.node import Node

__all__ = ["Sameness"]


class Sameness:
    """
    Pairs of nodes found equal so far, kept as groups.

    Why: nodes share parts, so the pairs on the ways down can be many more than the nodes. Two nodes already in one
    group need no second look (Hopcroft and Karp 1971), which leaves at most one look for each node.
    """

    __slots__ = ("_leaders",)

    def __init__(self) -> None:
        self._leaders: dict[int, int] = {}

    def holds(self, one: Node, other: Node) -> bool:
        """Return whether two nodes have the same content all the way down; both must stay alive meanwhile."""
        pairs = [(one, other)]
        while pairs:
            left, right = pairs.pop()
            if left is right:
                continue
            if left.__class__ is not right.__class__ or left._own(left) != right._own(right):  # noqa: SLF001 - one room
                return self._forget()
            parts, other_parts = left.children, right.children
            if len(parts) != len(other_parts):
                return self._forget()
            if parts and self._join(id(left), id(right)):
                pairs.extend(zip(parts, other_parts, strict=True))
        return True

    def _forget(self) -> bool:
        # Why: the groups were formed in the hope that the whole is equal, which it is not.
        self._leaders.clear()
        return False

    def _join(self, one: int, other: int) -> bool:
        first, second = self._leader(one), self._leader(other)
        self._leaders[first] = second
        return first != second

    def _leader(self, member: int) -> int:
        leaders = self._leaders
        path = []
        while (above := leaders.get(member, member)) != member:
            path.append(member)
            member = above
        for below in path:
            leaders[below] = member
        return member
