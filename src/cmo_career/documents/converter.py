"""
The converter between plain data and the values of the model; built on first use and kept.

It stops at the first problem, with whatever exception; `diagnosis` then tells all that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from cmo_career.documents.change_form import ChangeHooks, structure_change, unstructure_change
from cmo_career.documents.class_hook import FieldHook, class_hook
from cmo_career.documents.file_keys import basis_key, basis_keys, file_keys, omitted
from cmo_career.documents.plan_form import NodeReader, NodeWriter
from cmo_career.documents.scalars import expected, plain, quick_scalar, thaw, unstructure_scalar
from cmo_career.model.action import Action
from cmo_career.model.change import Change
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.origin import Origin
from cmo_career.model.plan import Plan
from cmo_career.model.scale import Level, Scale
from cmo_career.model.stage import Requirement

__all__ = ["DocumentConverter", "converter"]

Hook = Callable[[Any, Any], Any]
Data = dict[str, Any]


@lru_cache(maxsize=1)
def converter() -> DocumentConverter:
    """Return the one converter of the process."""
    return DocumentConverter()


class DocumentConverter:
    """Plain data to values and back, for every class of the model."""

    def __init__(self) -> None:
        self._cattrs = Converter()
        self._register_structuring()
        self._register_unstructuring()
        self._goal_fields = self._class_hook(Goal)
        self._action_fields = self._class_hook(Action)
        self._goal_data = self._class_writer(Goal, omit="how")
        self._action_data = self._class_writer(Action)
        self._change_hooks = ChangeHooks(field=self._field_hook, node=self._node)

    def structure(self, data: Any, cls: type[Any]) -> Any:
        """Return the value of class *cls* that plain data writes; raises whatever was wrong with it."""
        return self._cattrs.structure(data, cls)

    def unstructure(self, value: Any) -> Any:
        """Return a value as plain data, keys in canonical order, without what is at its default."""
        return self._cattrs.unstructure(value)

    def plan_data(self, plan: Plan, written_under: dict[str, str]) -> Data:
        """Return a plan as plain data; *written_under* tells where shared nodes are written out."""
        writer = NodeWriter(fields_of=self._node_data, written_under=written_under)
        return {"start": plan.start.isoformat(), "goal": writer.root(plan.goal)}

    # Structuring

    def _register_structuring(self) -> None:
        # Why this order: the latest hook whose condition holds is the one used.
        register = self._cattrs.register_structure_hook_func
        self._cattrs.register_structure_hook_factory(attrs.has, self._class_hook)
        self._cattrs.register_structure_hook_factory(lambda each: _is_origin(each, tuple), self._tuple_hook)
        self._cattrs.register_structure_hook_factory(lambda each: _is_origin(each, FrozenMap), self._map_hook)
        self._cattrs.register_structure_hook_factory(_is_optional, self._optional_hook)
        for scalar, hook in quick_scalar.items():
            if isinstance(scalar, type):
                # Why: the hooks that come with the converter, which change what they are given, are found by class.
                self._cattrs.register_structure_hook(scalar, hook)
            else:
                register(_is_scalar(scalar), hook)
        register(lambda each: _is_origin(each, Literal), quick_scalar[str])
        register(lambda each: each == tuple[Requirement, ...], self._requirements)
        register(lambda each: each == Change, self._change)
        register(lambda each: each is Scale, self._scale)
        register(lambda each: each is Origin, _as_given)
        register(lambda each: each is Node, self._node)
        register(lambda each: each is Goal, self._root)

    def _class_hook(self, cls: type[Any], _: object = None) -> Hook:
        renamed = file_keys.get(cls, {})
        make = class_hook(
            cls,
            [
                self._field_reader(renamed.get(field.name, field.name), field)
                for field in attrs.fields(attrs.resolve_types(cls))
                if field.init
            ],
        )
        if basis_key not in renamed.values() and cls is not Framework:
            return make

        def hook(data: Any, _: Any = None) -> Any:
            if cls is Framework and isinstance(data, Framework):
                return data
            return make(_with_basis(data) if data.__class__ is dict else data)

        return hook

    def _field_reader(self, key: str, field: attrs.Attribute[Any]) -> FieldHook:
        hook, is_optional = self._value_hook(field.type)
        return FieldHook(key=key, field=field, hook=hook, is_optional=is_optional)

    def _value_hook(self, kind: Any) -> tuple[Callable[[Any], Any], bool]:
        """Return the hook for values of a type, and whether None is one of them without being asked."""
        if _is_optional(kind):
            (inner,) = (each for each in get_args(kind) if each is not type(None))
            return self._cattrs.get_structure_hook(inner), True  # type: ignore[return-value]
        return self._cattrs.get_structure_hook(kind), False  # type: ignore[return-value]

    def _tuple_hook(self, cls: Any) -> Hook:
        inner: Callable[[Any], Any] = self._cattrs.get_structure_hook(get_args(cls)[0])  # type: ignore[assignment]

        def hook(data: Any, _: Any = None) -> Any:
            if data.__class__ is not list:
                raise expected("list", data)
            return tuple([inner(each) for each in data])

        return hook

    def _map_hook(self, cls: Any) -> Hook:
        inner: Callable[[Any], Any] = self._cattrs.get_structure_hook(get_args(cls)[1])  # type: ignore[assignment]

        def hook(data: Any, _: Any = None) -> Any:
            if data.__class__ is not dict:
                raise expected("mapping", data)
            return FrozenMap({key: inner(each) for key, each in data.items()})

        return hook

    def _optional_hook(self, cls: Any) -> Hook:
        inner, _ = self._value_hook(cls)

        def optional(data: Any, _: Any = None) -> Any:
            return None if data is None else inner(data)

        return optional

    def _requirements(self, data: Any, _: Any = None) -> tuple[Requirement, ...]:
        if data.__class__ is not dict:
            raise expected("mapping", data)
        number = quick_scalar[float]
        return tuple(Requirement(pillar=pillar, level=number(level, float)) for pillar, level in data.items())

    def _scale(self, data: Any, _: Any = None) -> Scale:
        if data.__class__ is not list:
            raise expected("list", data)
        level = self._cattrs.get_structure_hook(Level)
        return Scale(levels=tuple(level({**each, "rank": n + 1}, Level) for n, each in enumerate(data)))

    def _reader(self, data: Any) -> NodeReader:
        return NodeReader(
            goal_hook=self._goal_fields, action_hook=self._action_fields, data=data, thorough=False
        )

    def _node(self, data: Any, _: Any = None) -> Node:
        return data if isinstance(data, Node) else self._reader(data).anywhere()

    def _root(self, data: Any, _: Any = None) -> Node:
        return self._reader(data).root()

    def _change(self, data: Any, _: Any = None) -> Change:
        return structure_change(data, self._change_hooks)

    def _field_hook(self, cls: type[Any], key: str) -> Callable[[Any], Any] | None:
        names = {each: name for name, each in file_keys.get(cls, {}).items()}
        name = names.get(key, key)
        field = getattr(attrs.fields(attrs.resolve_types(cls)), name, None)
        if field is None or not field.init:
            return None
        hook = self._cattrs.get_structure_hook(field.type)

        def of_field(data: Any) -> Any:
            return hook(data, field.type)

        return of_field

    # Unstructuring

    def _register_unstructuring(self) -> None:
        register = self._cattrs.register_unstructure_hook_func
        self._cattrs.register_unstructure_hook_factory(attrs.has, self._class_writer)
        self._cattrs.register_unstructure_hook_factory(
            lambda each: _is_origin(each, tuple), self._tuple_writer
        )
        self._cattrs.register_unstructure_hook_factory(
            lambda each: _is_origin(each, FrozenMap), self._map_writer
        )
        self._cattrs.register_unstructure_hook_factory(_is_optional, self._optional_writer)
        register(lambda each: _is_origin(each, Literal), str)
        for cls, hook in unstructure_scalar.items():
            if cls not in (tuple, FrozenMap):
                self._cattrs.register_unstructure_hook(cls, hook)
        register(lambda each: each is Any, thaw)
        register(lambda each: each in (float | bool, float, int, bool, str), lambda value: value)
        register(
            lambda each: each == tuple[Requirement, ...], lambda value: {r.pillar: r.level for r in value}
        )
        register(lambda each: each == Change or each in get_args(Change), self._change_data)
        register(lambda each: each is Scale, self._scale_data)
        register(lambda each: each is Goal, lambda goal: NodeWriter(fields_of=self._node_data).root(goal))
        register(lambda each: each is Plan, lambda plan: self.plan_data(plan, {}))

    def _class_writer(
        self, cls: type[Any], _: object = None, *, omit: str | None = None
    ) -> Callable[[Any], Any]:
        renamed = file_keys.get(cls, {})
        overrides = {
            field.name: override(
                omit=field.name in omitted or field.name == omit, rename=renamed.get(field.name)
            )
            for field in attrs.fields(cls)
            if field.init and (field.name in renamed or field.name in omitted or field.name == omit)
        }
        written = make_dict_unstructure_fn(
            cls,
            self._cattrs,
            _cattrs_omit_if_default=True,
            **overrides,  # type: ignore[arg-type]
        )
        order = [renamed.get(field.name, field.name) for field in attrs.fields(cls) if field.init]

        def in_order(value: Any) -> Any:
            data = written(value)
            ordered = {key: data[key] for key in order if key in data}
            ordered.update(ordered.pop(basis_key, None) or {})
            return ordered

        return in_order

    def _tuple_writer(self, cls: Any) -> Callable[[Any], Any]:
        inner = self._cattrs.get_unstructure_hook(get_args(cls)[0])
        return lambda value: [inner(each) for each in value]

    def _map_writer(self, cls: Any) -> Callable[[Any], Any]:
        inner = self._cattrs.get_unstructure_hook(get_args(cls)[1])
        return lambda value: {key: inner(each) for key, each in value.items()}

    def _optional_writer(self, cls: Any) -> Callable[[Any], Any]:
        (inner_type,) = (each for each in get_args(cls) if each is not type(None))
        inner = self._cattrs.get_unstructure_hook(inner_type)
        return lambda value: None if value is None else inner(value)

    def _scale_data(self, scale: Scale) -> list[Data]:
        return [{"id": level.id, "name": plain(level.name)} for level in scale]

    def _node_data(self, node: Goal | Action) -> Data:
        return self._goal_data(node) if isinstance(node, Goal) else self._action_data(node)  # type: ignore[no-any-return]

    def _change_data(self, change: Change) -> Data:
        def node_form(node: Node) -> Data:
            return NodeWriter(fields_of=self._node_data).node(node)

        return unstructure_change(change, node_form, self._value_data)

    def _value_data(self, value: Any) -> Any:
        if isinstance(value, Node):
            return NodeWriter(fields_of=self._node_data).node(value)
        if isinstance(value, tuple):
            return [self._value_data(each) for each in value]
        if isinstance(value, FrozenMap):
            return {key: self._value_data(each) for key, each in value.items()}
        return self._cattrs.unstructure(value) if attrs.has(value.__class__) else plain(value)


def _as_given(origin: Any, _: Any = None) -> Any:
    return origin


def _is_origin(each: Any, origin: Any) -> bool:
    return get_origin(each) is origin


def _is_scalar(scalar: Any) -> Callable[[Any], bool]:
    return lambda each: each is scalar or each == scalar


def _is_optional(each: Any) -> bool:
    if get_origin(each) not in (UnionType, Union):
        return False
    arguments = get_args(each)
    return len(arguments) == 2 and type(None) in arguments


def _with_basis(data: Data) -> Data:
    if not any(key in data for key in basis_keys):
        return data
    basis = {key: data[key] for key in basis_keys if key in data}
    return {**{key: value for key, value in data.items() if key not in basis}, basis_key: basis}
