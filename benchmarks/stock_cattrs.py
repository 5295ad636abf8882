"""
A cattrs converter as its documentation would have one written for these classes.

Its hooks are only those without which it could not read a document at all: values written as one string, keys that
are called otherwise than the fields, and the unions that no field of their members tells apart.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.money import Money
from cmo_career.model.node import Node
from cmo_career.model.period import Period
from cmo_career.model.text import Text

__all__ = ["stock_converter"]

compositions: dict[str, Callable[..., Node]] = {"all_of": all_of, "any_of": any_of, "in_order": in_order}
weighted = frozenset({"all_of", "in_order"})


def stock_converter() -> Converter:
    """Return a new one."""
    converter = Converter(forbid_extra_keys=True)
    written_as_one = {
        Text: lambda value, _: Text.of(value),
        Period: lambda value, _: Period.of(value),
        Money: lambda value, _: Money.of(value),
        date: lambda value, _: date.fromisoformat(value),
        float | bool: lambda value, _: value,
        Framework: lambda value, _: value,
    }
    for cls, hook in written_as_one.items():
        converter.register_structure_hook(cls, hook)
    converter.register_structure_hook_factory(
        lambda cls: getattr(cls, "__origin__", None) is FrozenMap,
        lambda cls: _map_hook(converter, cls.__args__[1]),
    )
    nodes = _Nodes(converter)
    converter.register_structure_hook_func(lambda cls: cls is Node, nodes.read)
    converter.register_structure_hook_func(lambda cls: cls is Goal, nodes.read_root)
    converter.register_structure_hook_func(
        lambda cls: cls == Change, lambda data, _: _change(data, converter)
    )
    return converter


def _map_hook(converter: Converter, value_type: Any) -> Any:
    read = converter.get_structure_hook(value_type)
    return lambda data, _: FrozenMap({key: read(value, value_type) for key, value in data.items()})


class _Nodes:
    """Nodes by the key that tells what they are; those named by ``ref`` are remembered."""

    def __init__(self, converter: Converter) -> None:
        self.goal = make_dict_structure_fn(
            Goal, converter, how=override(rename="by"), _cattrs_forbid_extra_keys=True
        )
        self.action = make_dict_structure_fn(
            Action, converter, with_whom=override(rename="with"), _cattrs_forbid_extra_keys=True
        )
        self.known: dict[str, Node] = {}

    def read_root(self, data: dict[str, Any], _: Any) -> Node:
        """Return the goal at the top."""
        self.known.clear()
        return self.goal(data, Goal)

    def read(self, data: dict[str, Any], _: Any) -> Node:
        """Return any node."""
        if "ref" in data:
            return self.known[data["ref"]]
        for key, cls, hook in (("goal", Goal, self.goal), ("action", Action, self.action)):
            if key in data:
                fields = {name: value for name, value in data.items() if name not in {key, "weight"}}
                node = self.known[data[key]] = hook({"id": data[key], **fields}, cls)
                return node
        return self._composed(data)

    def _composed(self, data: dict[str, Any]) -> Node:
        if "at_least" in data:
            some = data["at_least"]
            return at_least(some["count"], *(self.read(part, Node) for part in some["of"]))
        kind = next(key for key in data if key != "weight")
        parts = [self.read(part, Node) for part in data[kind]]
        if kind not in weighted:
            return compositions[kind](*parts)
        return compositions[kind](*parts, weights=tuple(part.get("weight") for part in data[kind]))


def _change(data: dict[str, Any], converter: Converter) -> Any:
    why = data.get("why")
    if "set" in data:
        return _set(data, converter)
    if "move" in data:
        ends = {name: Spot(**data[key]) for name, key in (("origin", "origin"), ("to", "to"))}
        return Move(at=data["move"], why=why, **ends)
    spot = Spot(under=data["under"], position=data.get("position", 0))
    if "add" in data:
        return Add(at=spot, node=converter.structure(data["add"], Node), why=why)
    return Remove(at=spot, was=converter.structure(data["was"], Node), why=why)


def _set(data: dict[str, Any], converter: Converter) -> Set:
    types: dict[str, Any] = {
        "due": Period,
        "until": Period,
        "set_on": date,
        "started": date,
        "done": date,
        "dropped": date,
    }
    cls = types.get(data["field"])
    values = {
        name: data[name] if cls is None else converter.structure(data[name], cls)
        for name in ("was", "becomes")
        if data.get(name) is not None
    }
    return Set(at=data["set"], field=data["field"], why=data.get("why"), **values)
