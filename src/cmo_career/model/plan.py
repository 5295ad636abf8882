"""A plan: a goal, all that leads to it, and the day it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, Self

import attrs

from cmo_career.errors import ModelError
from cmo_career.model import plan_edit
from cmo_career.model.display import Shown
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import Address
from cmo_career.model.node import Node
from cmo_career.model.period import as_day
from cmo_career.model.plan_check import index_of
from cmo_career.model.plan_index import PlanIndex
from cmo_career.model.plan_path import Path, node_at, path_to
from cmo_career.model.substitution import Position
from cmo_career.model.traversal import Identified, walk
from cmo_career.model.validation import nearest_word, refuse

__all__ = ["Plan"]

At = str | Address
"""An id, or an address such as ``goal/launch``."""

_file_keys = {"by": "how", "with": "with_whom"}
_most_compared = 20_000


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Plan(Shown):
    """
    A goal tree with the day it starts (规划).

    The same id in two places is one node. Whatever changes a plan returns a new one that shares the rest with it.

    Attributes:
        start: The first day.

        goal: What it is all for.

    Raises:
        ModelError: With every id that has two contents, every goal inside itself, and a circle that the
            ``in_order`` make together; or for more than ten million places in a document.

    >>> from cmo_career.model.action import Action
    >>> course = Action(id="finance-course", kind="course", title="Financial analysis", hours=40)
    >>> plan = Plan(start="2026-01-05", goal=Goal(id="cmo", title="CMO").by(course))
    >>> plan, plan.change("finance-course", hours=60).node("finance-course").hours
    (<Plan from 2026-01-05: Goal cmo, 2 nodes>, 60)
    """

    start: date = attrs.field(converter=as_day)
    goal: Goal
    _index: PlanIndex = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.goal, Goal):
            refuse("plan-root-not-goal", "goal", type=type(self.goal).__name__)
        object.__setattr__(self, "_index", index_of(self.goal))

    def walk(self) -> Iterator[Identified]:
        """Yield every goal and action once, parents first, in the author's order."""
        return walk(self.goal)

    def node(self, at: At) -> Identified:
        """
        Return the goal or action with an id or address.

        Raises ModelError with the nearest id where there is none.
        """
        kind, slash, id_ = str(at).rpartition("/")
        entry = self._index.find(id_)
        if entry is not None and (not slash or kind == entry[0].node_kind):
            return entry[0]
        nearest = nearest_word(id_, tuple(islice(self._index.ids(), _most_compared)))
        if nearest:
            raise ModelError.of("node-unknown-near", id=str(at)[:128], nearest=nearest)
        raise ModelError.of("node-unknown", id=str(at)[:128])

    def at(self, path: Sequence[str | int]) -> Node:
        """
        Return the node at a path as documents have it, such as ``("goal", "by", "all_of", 0)``.

        Raises ModelError where it leads to no node.
        """
        return node_at(self.goal, path)

    def path_of(self, at: At) -> Path:
        """Return the path to the first place of a goal or action, where documents write it out."""
        id_ = self.node(at).id
        return path_to(self.goal, id_, set(self._index.above(id_)))

    def select(self, predicate: Callable[[Identified], bool]) -> tuple[Identified, ...]:
        """Return the goals and actions that *predicate* accepts, in the order of `walk`."""
        return tuple(filter(predicate, self.walk()))

    def parents(self, at: At) -> tuple[str, ...]:
        """Return the ids of the goals that a node stands directly below, in alphabetical order."""
        return tuple(sorted(self._index.entry(self.node(at).id)[1]))

    def ancestors(self, at: At) -> tuple[str, ...]:
        """Return the ids of all goals above a node, each before those above it."""
        return tuple(self._index.above(self.node(at).id))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all goals and actions, in the order of `walk`."""
        return tuple(node.id for node in self.walk())

    def change(self, at: At, /, **fields: Any) -> Self:
        """
        Return the plan with some fields of one node changed, in all its places.

        Raises ModelError for a field that the node does not have, with the nearest one.
        """
        node = self.node(at)
        names = tuple(each.name for each in attrs.fields(node.__class__) if each.init)
        for name in fields:
            if name not in names:
                nearest = _file_keys.get(name) or nearest_word(name, names)
                code = "node-field-unknown-near" if nearest in names else "node-field-unknown"
                refuse(code, name, name=name, kind=node.node_kind, nearest=nearest, known=", ".join(names))
        return self.replace(at, attrs.evolve(node, **fields))

    def replace(self, at: At, node: Node) -> Self:
        """
        Return the plan with another node in all places of one.

        Raises ModelError where the plan would break its rules; the goal of the plan gives way only to a goal.
        """
        id_ = self.node(at).id
        if id_ == self.goal.id and not isinstance(node, Goal):
            refuse("plan-root-not-goal", "goal", type=type(node).__name__)
        _check_node(node)
        return self._with(plan_edit.replaced(self.goal, self._index, id_, node))

    def add(self, under: At, node: Node, position: Position | None = None) -> Self:
        """
        Return the plan with one more node below a goal.

        It joins an ``all_of`` at its end, or makes one with what is there. A *position* counts places in the goal's
        expression, from its outermost composition inward: ``(1, 0)`` is the first place of the second composition.

        Raises ModelError for each id of the node that stands for something else, and for a position that is
        not there.
        """
        goal = self.node(under)
        if not isinstance(goal, Goal):
            raise ModelError.of("add-under-action", id=goal.id)
        _check_node(node)
        return self._with(plan_edit.added(self.goal, self._index, goal, node, position))

    def remove(self, at: At) -> Self:
        """
        Return the plan without a node, and without what only that node reached.

        A composition left with one node becomes that node.

        Raises ModelError for the goal of the plan, and where an ``at_least`` would be left with too few.
        """
        id_ = self.node(at).id
        if id_ == self.goal.id:
            raise ModelError.of("remove-root", id=id_)
        return self._with(plan_edit.replaced(self.goal, self._index, id_, None))

    def lift(self, at: At) -> Self:
        """
        Return a goal and all that leads to it as a plan of its own; this plan stays as it is.

        Raises ModelError for an action.
        """
        node = self.node(at)
        if not isinstance(node, Goal):
            raise ModelError.of("lift-action", id=node.id)
        return attrs.evolve(self, goal=node)

    def graft(self, under: At, other: Self | Node, position: Position | None = None) -> Self:
        """
        Return the plan with another plan, or a node, below a goal; what both have is one node.

        Raises ModelError with every id that stands for two things.
        """
        return self.add(under, other.goal if isinstance(other, Plan) else other, position)

    def _with(self, edited: plan_edit.Edited) -> Self:
        # Why: the change was checked against the index; building a plan in the usual way would check all of it.
        plan = object.__new__(self.__class__)
        for name, value in (("start", self.start), ("goal", edited[0]), ("_index", edited[1])):
            object.__setattr__(plan, name, value)
        return plan

    def __contains__(self, at: object) -> bool:
        kind, slash, id_ = str(at).rpartition("/")
        entry = self._index.find(id_)
        return entry is not None and (not slash or kind == entry[0].node_kind)

    def __len__(self) -> int:
        return self._index.size

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Plan):
            return NotImplemented
        return self.start == other.start and self.goal == other.goal

    def __hash__(self) -> int:
        return hash((self.start, self.goal))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[[date, Goal], Plan], tuple[date, Goal]]:
        return _plan, (self.start, self.goal)

    def __repr__(self) -> str:
        return f"<Plan from {self.start}: Goal {self.goal.id}, {len(self)} nodes>"


def _plan(start: date, goal: Goal) -> Plan:
    return Plan(start=start, goal=goal)


def _check_node(node: object) -> None:
    if not isinstance(node, Node):
        raise ModelError.of("not-a-node", type=type(node).__name__, kind="plan")
