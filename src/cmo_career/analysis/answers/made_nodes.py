"""What is told of the goals and actions of a plan, by id, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from cmo_career.model.action import Action
from cmo_career.model.goal import Goal

__all__ = ["MadeNodes"]

T_co = TypeVar("T_co", covariant=True)


class MadeNodes(Mapping[str, T_co]):
    """
    A mapping from ids to what is made of the nodes, in the order given.

    Why: a plan may have a million nodes, and a reader looks at a few of them.

    >>> goal = Goal(id="cmo", title="CMO")
    >>> MadeNodes("kinds", lambda node: node.node_kind, {"cmo": goal})["cmo"]
    'goal'
    """

    def __init__(
        self, what: str, make: Callable[[Goal | Action], T_co], nodes: Mapping[str, Goal | Action]
    ) -> None:
        self._what = what
        self._make = make
        self._nodes = nodes

    def __getitem__(self, id_: str) -> T_co:
        return self._make(self._nodes[id_])

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    def __repr__(self) -> str:
        return f"<{self._what} of {len(self)}>"
