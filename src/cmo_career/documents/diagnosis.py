"""
Everything that is wrong with plain data, at once.

The converter stops at the first problem. Then this goes through the same data once more, puts a stand-in for every
value that cannot be, and so reaches what lies behind it: the other fields, the parts around it, and the references
between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from cmo_career.documents.change_form import ChangeHooks, structure_change
from cmo_career.documents.file_keys import basis_key, basis_keys, file_keys, hidden
from cmo_career.documents.plan_form import NodeReader
from cmo_career.documents.scalars import expected, structure_scalar
from cmo_career.errors import CmoCareerError, ModelError, Problem
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.career_check import career_checks
from cmo_career.model.change import Change
from cmo_career.model.framework import Framework
from cmo_career.model.framework_check import framework_checks
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.origin import Origin
from cmo_career.model.plan import Plan
from cmo_career.model.plan_check import index_of
from cmo_career.model.playbook import Playbook
from cmo_career.model.playbook_check import playbook_checks
from cmo_career.model.reference import no_choice, unknown_key
from cmo_career.model.scale import Level, Scale
from cmo_career.model.stage import Requirement

__all__ = ["StandInError", "diagnose", "keys_of"]

Path = tuple[str | int, ...]
Data = dict[str, Any]

_checks: dict[type[Any], tuple[Callable[[Any], Iterator[Problem]], ...]] = {
    Career: career_checks,
    Framework: framework_checks,
    Playbook: playbook_checks,
}


class StandInError(ModelError):
    """
    A value that cannot be, with what stands in for it.

    Attributes:
        stand_in: An instance without its constructor's checks.
    """

    def __init__(self, problems: list[Problem], stand_in: Any) -> None:
        super().__init__(problems)
        self.stand_in = stand_in


def keys_of(cls: type[Any]) -> tuple[str, ...]:
    """
    Return the keys that a document may use for a class, in their canonical order.

    >>> from cmo_career.model.basis import Figure
    >>> keys_of(Figure)
    ('value', 'source', 'assumed', 'reasoning')
    """
    renamed = file_keys.get(cls, {})
    keys = (renamed.get(field.name, field.name) for field in attrs.fields(cls) if field.init)
    known = tuple(key for key in keys if not hidden(key))
    return (*known, *basis_keys) if basis_key in renamed.values() else known


def diagnose(data: Any, cls: type[Any]) -> list[Problem]:
    """Return every problem of the plain data of a document; none where the converter would take it."""
    found: list[Problem] = []
    _value(data, cls, (), found)
    return [_shown(problem) for problem in found]


def _shown(problem: Problem) -> Problem:
    path = tuple(key for key in problem.path if not hidden(key))
    return problem if path == problem.path else attrs.evolve(problem, params=dict(problem.params), path=path)


def _value(data: Any, kind: Any, path: Path, found: list[Problem]) -> Any:
    """Return the value of plain data, or what stands in for it; what is wrong is added to *found*."""
    try:
        return _structured(data, kind)
    except CmoCareerError as error:
        found.extend(problem.below(*path) for problem in error.problems)
        return getattr(error, "stand_in", None)


def _structured(data: Any, kind: Any) -> Any:
    special = _special.get(kind) if isinstance(kind, type) or kind == Change else None
    if special is not None:
        return special(data)
    if kind == tuple[Requirement, ...]:
        return _requirements(data)
    if kind in structure_scalar:
        return structure_scalar[kind](data, kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return structure_scalar[str](data, str)
    if origin in (UnionType, Union):
        (inner,) = (each for each in arguments if each is not type(None))
        return None if data is None else _structured(data, inner)
    if origin is tuple:
        return _list(data, arguments[0])
    if origin is FrozenMap:
        return _map(data, arguments[1])
    return _instance(data, kind)


def _list(data: Any, kind: Any) -> Any:
    if data.__class__ is not list:
        raise expected("list", data)
    found: list[Problem] = []
    values = tuple(_value(each, kind, (number,), found) for number, each in enumerate(data))
    return _or_stand_in(values, found)


def _map(data: Any, kind: Any) -> Any:
    if data.__class__ is not dict:
        raise expected("mapping", data)
    found: list[Problem] = []
    values = FrozenMap({key: _value(each, kind, (key,), found) for key, each in data.items()})
    return _or_stand_in(values, found)


def _requirements(data: Any) -> Any:
    if data.__class__ is not dict:
        raise expected("mapping", data)
    found: list[Problem] = []
    values = []
    for pillar, level in data.items():
        number = _value(level, float, (pillar,), found)
        try:
            values.append(Requirement(pillar=pillar, level=0 if number is None else number))
        except ModelError as error:
            found.extend(
                attrs.evolve(each, params=dict(each.params), path=(pillar,)) for each in error.problems
            )
    return _or_stand_in(tuple(values), found)


def _scale(data: Any) -> Scale:
    if data.__class__ is not list:
        raise expected("list", data)
    ranked = [{**each, "rank": n + 1} if each.__class__ is dict else each for n, each in enumerate(data)]
    levels = _list(ranked, Level)
    try:
        return Scale(levels=levels)
    except ModelError as error:
        raise StandInError(list(error.problems), _unchecked(Scale, {"levels": levels})) from None


def _or_stand_in(value: Any, found: list[Problem]) -> Any:
    if found:
        raise StandInError(found, value)
    return value


def _instance(data: Any, cls: type[Any]) -> Any:
    if data.__class__ is not dict:
        raise expected("mapping", data)
    renamed = file_keys.get(cls, {})
    if basis_key in renamed.values() and any(key in data for key in basis_keys):
        basis = {key: data[key] for key in basis_keys if key in data}
        data = {**{key: value for key, value in data.items() if key not in basis}, basis_key: basis}
    found: list[Problem] = []
    values: dict[str, Any] = {}
    keys = {
        renamed.get(field.name, field.name): field
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.init
    }
    found.extend(unknown_key(key, keys_of(cls)) for key in data if key not in keys)
    for key, field in keys.items():
        if key in data:
            before = len(found)
            values[field.name] = _value(data[key], field.type, (key,), found)
            if len(found) > before and values[field.name] is None:
                del values[field.name]
        elif field.default is attrs.NOTHING:
            found.append(Problem(code="key-missing", params={"key": key}))
    return _made(cls, values, found, renamed)


def _made(cls: type[Any], values: dict[str, Any], found: list[Problem], renamed: dict[str, str]) -> Any:
    if not found:
        try:
            return cls(**values)
        except ModelError as error:
            found.extend(_in_file_keys(problem, renamed) for problem in error.problems)
            raise StandInError(found, _unchecked(cls, values)) from None
    stand_in = _unchecked(cls, values)
    if cls is Plan and isinstance(values.get("goal"), Goal):
        found.extend(_indexed(stand_in))
    told = {problem.path[0] for problem in found if problem.path}
    found.extend(
        each for each in _of_fields(stand_in, renamed) if each.path[:1] not in {(key,) for key in told}
    )
    known = {problem.path for problem in found}
    for check in _checks.get(cls, ()):
        found.extend(each for each in _checked(check, stand_in) if not _is_below(each.path, known))
    raise StandInError(found, stand_in)


def _of_fields(stand_in: Any, renamed: dict[str, str]) -> Iterator[Problem]:
    """Yield what validators say of the fields of an instance that was made without them."""
    for field in attrs.fields(type(stand_in)):
        value = getattr(stand_in, field.name)
        if field.validator is not None and value is not None:
            yield from _said_by(partial(field.validator, stand_in, field, value), renamed)
    if hasattr(stand_in, "__attrs_post_init__") and type(stand_in) not in _checks:
        yield from _said_by(stand_in.__attrs_post_init__, renamed)


def _said_by(check: Callable[[], object], renamed: dict[str, str]) -> Iterator[Problem]:
    # Why: a stand-in may lack what the check looks at; its own problem is told already.
    try:
        check()
    except ModelError as error:
        yield from (_in_file_keys(problem, renamed) for problem in error.problems)
    except Exception:  # noqa: BLE001 - see above
        return


def _in_file_keys(problem: Problem, renamed: dict[str, str]) -> Problem:
    if not problem.path or problem.path[0] not in renamed:
        return problem
    path = (renamed[str(problem.path[0])], *problem.path[1:])
    return attrs.evolve(problem, params=dict(problem.params), path=path)


def _checked(check: Callable[[Any], Iterator[Problem]], stand_in: Any) -> Iterator[Problem]:
    # Why: a stand-in may lack what the check looks at; its own problem is told already.
    with suppress(Exception):
        yield from check(stand_in)


def _indexed(plan: Plan) -> tuple[Problem, ...]:
    """Give a plan that stands in its index of nodes, which is where clashes of ids come to light."""
    try:
        object.__setattr__(plan, "_index", index_of(plan.goal))
    except ModelError as error:
        return error.problems
    return ()


def _is_below(path: Path, known: set[Path]) -> bool:
    shown = tuple(key for key in path if not hidden(key))
    return any(shown[:length] in known for length in range(1, len(shown) + 1))


def _unchecked(cls: type[Any], values: dict[str, Any]) -> Any:
    """Return an instance without its checks: given values as they are, defaults or None for the rest."""
    stand_in = object.__new__(cls)
    for field in attrs.fields(cls):
        default = field.default
        if field.name in values:
            value = values[field.name]
        elif isinstance(default, attrs.Factory):  # type: ignore[arg-type]
            value = default.factory()
        else:
            value = None if default is attrs.NOTHING else default
        object.__setattr__(stand_in, field.name, value)
    if isinstance(stand_in, Node):
        how = values.get("how")
        object.__setattr__(stand_in, "id", values.get("id") or f"{no_choice}{id(stand_in)}")
        if isinstance(stand_in, Goal):
            object.__setattr__(stand_in, "height", 1 if how is None else how.height + 1)
    return stand_in


def _reader(data: Any) -> NodeReader:
    return NodeReader(
        goal_hook=lambda fields, _: _instance(fields, Goal),
        action_hook=lambda fields, _: _instance(fields, Action),
        data=data,
        thorough=True,
    )


def _read_root(data: Any) -> Any:
    reader = _reader(data)
    goal = reader.root()
    return _or_stand_in(goal, reader.problems)


def _read_node(data: Any) -> Any:
    if isinstance(data, Node):
        return data
    reader = _reader(data)
    node = reader.anywhere()
    return _or_stand_in(node, reader.problems)


def _field_value(cls: type[Any], key: str) -> Callable[[Any], Any] | None:
    names = {each: name for name, each in file_keys.get(cls, {}).items()}
    field = getattr(attrs.fields(attrs.resolve_types(cls)), names.get(key, key), None)
    if field is None or not field.init:
        return None

    def of_field(data: Any) -> Any:
        return _structured(data, field.type)

    return of_field


_change_hooks = ChangeHooks(field=_field_value, node=_read_node)
_special: dict[Any, Callable[[Any], Any]] = {
    Scale: _scale,
    Goal: _read_root,
    Node: _read_node,
    Change: lambda data: structure_change(data, _change_hooks),
    Origin: lambda origin: origin,
    Framework: lambda data: data if isinstance(data, Framework) else _instance(data, Framework),
}
