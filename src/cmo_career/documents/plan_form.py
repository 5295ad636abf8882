"""The goal tree in documents: nodes written out once, and named by ``ref`` wherever else they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from cmo_career.documents.scalars import expected
from cmo_career.errors import CmoCareerError, ModelError, Problem
from cmo_career.model.action import Action
from cmo_career.model.composition import AllOf, AnyOf, AtLeast, InOrder, all_of, any_of, at_least, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node, highest
from cmo_career.model.reference import no_choice, unknown, unknown_key

__all__ = ["NodeReader", "NodeWriter", "definitions"]

Path = tuple[str | int, ...]
Data = dict[str, Any]

composition_keys: Final = ("all_of", "any_of", "in_order", "at_least")
node_keys: Final = ("goal", "action", "ref", *composition_keys)
_makes: Final[dict[str, Callable[..., Node]]] = {"all_of": all_of, "any_of": any_of, "in_order": in_order}
_weighted: Final = frozenset({"all_of", "in_order"})


def definitions(data: object) -> dict[str, tuple[Path, Data]]:
    """Return where each goal and action of plain data is written out, by its id: path and mapping."""
    found: dict[str, tuple[Path, Data]] = {}
    waiting: list[tuple[Path, object]] = [((), data)]
    while waiting:
        path, each = waiting.pop()
        if not isinstance(each, dict):
            continue
        id_ = each.get("goal", each.get("action", each.get("id")))
        if isinstance(id_, str):
            found.setdefault(id_, (path, each))
        waiting.extend(reversed([*_parts(path, each)]))
    return found


def _parts(path: Path, data: Data) -> Iterator[tuple[Path, object]]:
    if "by" in data:
        yield (*path, "by"), data["by"]
    for key in composition_keys:
        parts = data.get(key)
        at: Path = (*path, key)
        if key == "at_least" and isinstance(parts, dict):
            at, parts = (*at, "of"), parts.get("of")
        if isinstance(parts, list):
            yield from (((*at, number), part) for number, part in enumerate(parts))


@attrs.define(kw_only=True)
class NodeReader:
    """
    Builds the nodes of one plan from plain data.

    Attributes:
        goal_hook: Structures the fields of a goal whose parts are built already.

        action_hook: Structures the fields of an action.

        data: The data that references are looked up in.

        thorough: Gathers all problems in *problems*, with stand-ins for what cannot be, instead of stopping at
            the first.

        problems: What was found so far.
    """

    goal_hook: Callable[[Data, Any], Goal]
    action_hook: Callable[[Data, Any], Action]
    data: object
    thorough: bool
    problems: list[Problem] = attrs.field(init=False, factory=list)
    _built: dict[str, Node] = attrs.field(init=False, factory=dict)
    _open: set[str] = attrs.field(init=False, factory=set)
    _definitions: dict[str, tuple[Path, Data]] | None = attrs.field(init=False, default=None)

    def root(self) -> Node:
        """
        Return the goal at the top, whose id stands under ``id``.

        Raises ModelError at the first problem, unless *thorough*.
        """
        data: Any = self.data
        if data.__class__ is not dict:
            raise expected("goal", data)
        if "id" not in data and "goal" in data:
            return self._alone(data, (), 1)
        self._check_no_weight(data, ())
        return self._goal(data, "id", (), 1)

    def anywhere(self) -> Node:
        """
        Return the node that the data writes, of whatever sort.

        Raises ModelError at the first problem, unless *thorough*.
        """
        return self._alone(self.data, (), 1)

    def _alone(self, data: Any, path: Path, level: int) -> Node:
        """Return the node written where it stands alone, so that it has nothing to be weighed against."""
        if data.__class__ is dict:
            self._check_no_weight(data, path)
        return self.node(data, path, level)

    def _check_no_weight(self, data: Data, path: Path) -> None:
        if "weight" in data:
            self._refused(ModelError.of("weight-out-of-place"), (*path, "weight"))

    def node(self, data: Any, path: Path, level: int) -> Node:
        """Return the node written at *path*, *level* goals, actions and compositions from the top."""
        if data.__class__ is not dict:
            return self._refused(expected("node", data), path)
        if level > highest:
            return self._refused(ModelError.of("plan-too-deep", levels=level, highest=highest), path)
        if self.thorough and sum(key in data for key in node_keys) > 1:
            return self._refused(ModelError.of("node-not-one"), path)
        if "goal" in data:
            return self._goal(data, "goal", path, level)
        if "action" in data:
            return self._action(data, path)
        if "ref" in data:
            return self._reference(data, path, level)
        return self._composition(data, path, level)

    def _goal(self, data: Data, key: str, path: Path, level: int) -> Node:
        fields = self._fields(data, key, path)
        id_ = fields.get("id")
        if isinstance(id_, str):
            if id_ in self._open:
                return self._within_itself(id_, fields.get("by"), path, level)
            self._open.add(id_)
        if fields.get("by") is not None:
            fields["by"] = self._alone(fields["by"], (*path, "by"), level + 1)
        if isinstance(id_, str):
            self._open.discard(id_)
        return self._made(self.goal_hook, fields, id_, path)

    def _within_itself(self, id_: str, by: Any, path: Path, level: int) -> Node:
        """Refuse a goal of the id of one above it; what stands below it is there all the same."""
        stand_in = self._refused(ModelError.of("goal-within-itself", id=id_[:64]), path)
        return stand_in if by is None else self._alone(by, (*path, "by"), level + 1)

    def _action(self, data: Data, path: Path) -> Node:
        fields = self._fields(data, "action", path)
        return self._made(self.action_hook, fields, fields["id"], path)

    def _fields(self, data: Data, key: str, path: Path) -> Data:
        """Return the fields of a goal or action, whose id stands under *key*."""
        fields = data.copy()
        fields.pop("weight", None)
        if key != "id":
            if "id" in fields:
                self._refused(ModelError((unknown_key("id", node_keys),)), path)
            fields["id"] = fields.pop(key)
        return fields

    def _made(self, hook: Callable[[Data, Any], Node], fields: Data, id_: object, path: Path) -> Node:
        if not self.thorough:
            node = hook(fields, None)
        else:
            try:
                node = hook(fields, None)
            except CmoCareerError as error:
                self.problems.extend(problem.below(*path) for problem in error.problems)
                node = getattr(error, "stand_in", None) or _stand_in(path)
        if isinstance(id_, str):
            self._built.setdefault(id_, node)
        return node

    def _reference(self, data: Data, path: Path, level: int) -> Node:
        id_ = data["ref"]
        for key in data:
            if key not in ("ref", "weight"):
                self._refused(ModelError((unknown_key(key, ("ref", "weight")),)), path)
        if not isinstance(id_, str):
            return self._refused(expected("word", id_), (*path, "ref"))
        if id_ in self._built:
            return self._built[id_]
        if self._definitions is None:
            self._definitions = definitions(self.data)
        if id_ in self._open:
            return self._refused(ModelError.of("goal-within-itself", id=id_[:64]), (*path, "ref"))
        where = self._definitions.get(id_)
        if where is None:
            return self._refused(
                ModelError((unknown("goal-or-action", id_[:64], self._definitions, ("ref",)),)), path
            )
        return self.node(where[1], where[0], level)

    def _composition(self, data: Data, path: Path, level: int) -> Node:
        keys = [key for key in data if key != "weight"]
        if len(keys) != 1 or keys[0] not in composition_keys:
            wrong = [key for key in keys if key not in node_keys]
            problem = unknown_key(wrong[0], node_keys) if wrong else Problem(code="node-not-one", path=())
            return self._refused(ModelError((problem,)), path)
        key = keys[0]
        at: Path = (*path, key)
        parts, count = data[key], None
        if key == "at_least":
            if parts.__class__ is not dict or set(parts) != {"count", "of"}:
                return self._refused(ModelError.of("at-least-malformed"), at)
            count, parts, at = parts["count"], parts["of"], (*at, "of")
        if parts.__class__ is not list:
            return self._refused(expected("list", parts), at)
        nodes = [self.node(part, (*at, number), level + 1) for number, part in enumerate(parts)]
        weights = self._weights(parts, key, at)
        try:
            if count is not None:
                return at_least(count, *nodes)
            return _makes[key](*nodes, weights=weights) if weights else _makes[key](*nodes)
        except CmoCareerError as error:
            refused = self._refused(error, path)
            return _in_place_of_composition(nodes) or refused

    def _weights(self, parts: list[Any], key: str, at: Path) -> tuple[float | None, ...] | None:
        weights = [part.get("weight") if part.__class__ is dict else None for part in parts]
        if not any(weight is not None for weight in weights):
            return None
        if key not in _weighted:
            number = next(number for number, weight in enumerate(weights) if weight is not None)
            self._refused(ModelError.of("weight-out-of-place"), (*at, number, "weight"))
            return None
        for number, weight in enumerate(weights):
            if weight is not None and weight.__class__ not in (int, float):
                self._refused(expected("number", weight), (*at, number, "weight"))
        return tuple(weights)

    def _refused(self, error: CmoCareerError, path: Path) -> Node:
        if not self.thorough:
            raise error
        self.problems.extend(problem.below(*path) for problem in error.problems)
        return _stand_in(path)


def _in_place_of_composition(nodes: list[Node]) -> Node | None:
    """Return the first node of each id together, so that those below a broken composition are not lost."""
    unlike = {getattr(node, "id", index): node for index, node in enumerate(reversed(nodes))}
    try:
        return all_of(*reversed(unlike.values()))
    except CmoCareerError:
        return None


def _stand_in(path: Path) -> Node:
    """Return a node in place of one that could not be built, so that what is around it can be checked too."""
    places = [str(key) for key in path if isinstance(key, int)]
    node = Action(id="x", kind="course", title="?")
    object.__setattr__(node, "id", "-".join([no_choice, *places, str(len(path))]))
    return node


@attrs.define(kw_only=True)
class NodeWriter:
    """
    Writes the nodes of one plan as plain data, each id once and by ``ref`` elsewhere.

    Attributes:
        fields_of: Turns a goal or action into plain data by field, without its parts.

        written_under: Under which goal a node that is used in several places is written out; the first place
            in the author's order where none is given.
    """

    fields_of: Callable[[Goal | Action], Data]
    written_under: Mapping[str, str] = attrs.field(factory=dict)
    _written: set[str] = attrs.field(init=False, factory=set)

    def root(self, goal: Goal) -> Data:
        """Return the goal at the top of a plan, its id under ``id``."""
        return self._out(goal, "id")

    def node(self, node: Node, parent: str | None = None) -> Data:
        """Return any node, as it stands below the goal *parent*."""
        if isinstance(node, Goal | Action):
            if node.id in self._written or self.written_under.get(node.id, parent) != parent:
                return {"ref": node.id}
            return self._out(node, "goal" if isinstance(node, Goal) else "action")
        return self._composed(node, parent)

    def _out(self, node: Goal | Action, key: str) -> Data:
        self._written.add(node.id)
        fields = self.fields_of(node)
        data = {key: fields.pop("id"), **fields}
        if isinstance(node, Goal) and node.how is not None:
            data["by"] = self.node(node.how, node.id)
        return data

    def _composed(self, node: Node, parent: str | None) -> Data:
        parts = [self.node(part, parent) for part in node.children]
        for part, weight in zip(parts, getattr(node, "weights", None) or (), strict=False):
            if weight is not None:
                part["weight"] = weight
        if isinstance(node, AtLeast):
            return {"at_least": {"count": node.count, "of": parts}}
        names: dict[type[Any], str] = {AllOf: "all_of", AnyOf: "any_of", InOrder: "in_order"}
        return {names[type(node)]: parts}
