"""JSON Schemas of the three kinds of document, made from the classes, so that editors can complete and check."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import lru_cache
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from cmo_career.documents.change_form import change_keys
from cmo_career.documents.file_keys import basis_key, file_keys, hidden
from cmo_career.documents.identify import Kind, kinds
from cmo_career.errors import UnknownKindError
from cmo_career.model.action import Action
from cmo_career.model.basis import Basis
from cmo_career.model.change import Change
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import check_id, check_pillar_path
from cmo_career.model.money import Money, MoneyRange
from cmo_career.model.node import Node
from cmo_career.model.period import Period
from cmo_career.model.range import Range
from cmo_career.model.scale import Scale
from cmo_career.model.shelf import kinds_on_shelves
from cmo_career.model.stage import Requirement
from cmo_career.model.text import Text
from cmo_career.model.validation import non_negative, positive, share
from cmo_career.model.version import Version

__all__ = ["json_schema"]

Schema = dict[str, Any]

id_pattern: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
_id: Final[Schema] = {"type": "string", "pattern": id_pattern, "maxLength": 64}
_pillar: Final[Schema] = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"}
_words: Final[Schema] = {"type": "string", "pattern": "\\S"}
_period: Final[Schema] = {
    "anyOf": [
        {"type": "string", "pattern": "^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
_amount: Final = "\\d{1,18}(\\.\\d{1,4})?"
_scalars: Final[dict[Any, Schema]] = {
    Text: {
        "anyOf": [
            _words,
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
                "additionalProperties": _words,
            },
        ]
    },
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    float | bool: {"type": ["number", "boolean"]},
    date: {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
    Period: _period,
    Money: {"type": "string", "pattern": f"^{_amount} [A-Z]{{3}}$"},
    MoneyRange: {"type": "string", "pattern": f"^{_amount}(\\.\\.{_amount})? [A-Z]{{3}}$"},
    Range: {
        "anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "^[0-9.]+\\.\\.[0-9.]+$"}]
    },
    Version: {"type": "string", "pattern": "^\\d+\\.\\d+\\.\\d+$"},
    Any: {},
}
_by_validator: Final[dict[Any, Schema]] = {
    check_id: _id,
    check_pillar_path: _pillar,
    non_negative: {"type": "number", "minimum": 0},
    positive: {"type": "number", "exclusiveMinimum": 0},
    share: {"type": "number", "minimum": 0, "maximum": 1},
}


def json_schema(kind: str = "cmo-career") -> Schema:
    """
    Return the JSON Schema (draft 2020-12) of a kind of document.

    Args:
        kind: ``cmo-career``, ``cmo-framework`` or ``cmo-ratings``.

    Raises UnknownKindError for any other.

    >>> json_schema("cmo-career")["properties"]["schema"]
    {'const': 'cmo-career/1'}
    """
    found = next((each for each in kinds if each.name == kind), None)
    if found is None:
        known = ", ".join(each.name for each in kinds)
        raise UnknownKindError.of("schema-unknown", schema=str(kind)[:64], known=known)
    return deepcopy(_schema_of(found))


@lru_cache(maxsize=len(kinds))
def _schema_of(kind: Kind) -> Schema:
    definitions: dict[str, Schema] = {}
    top = _object(kind.cls, definitions)
    properties = {"schema": {"const": kind.schema}, **top["properties"]}
    if kind.name == "cmo-career":
        properties["framework"] = {"type": "string", "description": "id@major, or a path beside the file."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.schema,
        "description": top["description"],
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "required": ["schema", *top["required"]],
        "additionalProperties": False,
        "$defs": _reachable(properties, definitions),
    }


def _reachable(schema: object, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """Return the definitions that a schema leads to, by name in alphabetical order."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            name = str(each.get("$ref", "")).rpartition("/")[2]
            if name and name not in found:
                found.add(name)
                waiting.append(definitions[name])
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
    return {name: definitions[name] for name in sorted(found)}


def _object(cls: type[Any], definitions: dict[str, Schema], *, key_of_id: str | None = None) -> Schema:
    renamed = file_keys.get(cls, {})
    told = _attribute_docs(cls)
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        key = key_of_id if key_of_id and field.name == "id" else renamed.get(field.name, field.name)
        if not field.init or hidden(key):
            continue
        schema = _of_field(field, definitions)
        properties[key] = {**schema, "description": told[field.name]} if field.name in told else schema
        if field.default is attrs.NOTHING:
            required.append(key)
    if basis_key in renamed.values():
        properties.update(_object(Basis, definitions)["properties"])
    return {
        "type": "object",
        "description": _summary(cls),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _of_field(field: attrs.Attribute[Any], definitions: dict[str, Schema]) -> Schema:
    known = _by_validator.get(field.validator) if field.validator is not None else None
    if known is None:
        return _of_type(field.type, definitions)
    return known if field.default is attrs.NOTHING else _or_null(known)


def _of_type(kind: Any, definitions: dict[str, Schema]) -> Schema:
    made = _special.get(kind) if isinstance(kind, type) or kind == Change else None
    if made is not None:
        return made(definitions)
    if kind in _scalars:
        return _scalars[kind]
    if kind == tuple[Requirement, ...]:
        return {
            "type": "object",
            "propertyNames": _pillar,
            "additionalProperties": {"type": "number", "minimum": 0},
        }
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (UnionType, Union):
        (inner,) = (each for each in arguments if each is not type(None))
        return _or_null(_of_type(inner, definitions))
    if origin is tuple:
        return {"type": "array", "items": _of_type(arguments[0], definitions)}
    if origin is FrozenMap:
        return {"type": "object", "additionalProperties": _of_type(arguments[1], definitions)}
    return _reference(kind.__name__, lambda: _object(kind, definitions), definitions)


def _or_null(schema: Schema) -> Schema:
    return schema if not schema else {"anyOf": [schema, {"type": "null"}]}


def _reference(name: str, make: Callable[[], Schema], definitions: dict[str, Schema]) -> Schema:
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = make()
    return {"$ref": f"#/$defs/{name}"}


def _scale(definitions: dict[str, Schema]) -> Schema:
    level = {
        "type": "object",
        "properties": {"id": _id, "name": _of_type(Text, definitions)},
        "required": ["id", "name"],
        "additionalProperties": False,
    }
    return {"type": "array", "minItems": 1, "items": level}


def _node(definitions: dict[str, Schema]) -> Schema:
    return _reference("Node", lambda: _any_node(definitions), definitions)


def _any_node(definitions: dict[str, Schema]) -> Schema:
    node = {"$ref": "#/$defs/Node"}
    nodes = {"type": "array", "minItems": 1, "items": node}
    some = {
        "type": "object",
        "properties": {"count": {"type": "integer", "minimum": 1}, "of": nodes},
        "required": ["count", "of"],
        "additionalProperties": False,
    }
    shapes = [
        _with_weight(_object(Goal, definitions, key_of_id="goal")),
        _with_weight(_object(Action, definitions, key_of_id="action")),
        _with_weight(_one("ref", _id, "A goal or action that is written out elsewhere.")),
        _with_weight(_one("all_of", nodes, "All of these.")),
        _with_weight(_one("any_of", nodes, "Any one of these.")),
        _with_weight(_one("in_order", nodes, "These, one after the other.")),
        _with_weight(_one("at_least", some, "At least so many of these.")),
    ]
    return {"oneOf": shapes}


def _one(key: str, schema: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": {key: schema},
        "required": [key],
        "additionalProperties": False,
    }


def _with_weight(schema: Schema) -> Schema:
    weight = {"type": "number", "exclusiveMinimum": 0, "description": "How much this place counts."}
    return {**schema, "properties": {**schema["properties"], "weight": weight}}


def _goal(definitions: dict[str, Schema]) -> Schema:
    def at_the_top() -> Schema:
        by_id, by_goal = _object(Goal, definitions), _object(Goal, definitions, key_of_id="goal")
        return {"oneOf": [by_id, by_goal]}

    return _reference("Goal", at_the_top, definitions)


def _change(definitions: dict[str, Schema]) -> Schema:
    spot: dict[str, Schema] = {
        "under": {"type": "string"},
        "position": {
            "anyOf": [{"type": "integer", "minimum": 0}, {"type": "array", "items": {"type": "integer"}}]
        },
    }
    whole_spot: Schema = {
        "type": "object",
        "properties": spot,
        "required": ["under"],
        "additionalProperties": False,
    }
    node = _node(definitions)
    address = {"type": "string", "pattern": "/"}
    by_key: dict[str, Schema] = {
        **spot,
        "set": address,
        "add": node,
        "kind": {"enum": [*kinds_on_shelves()]},
        "remove": address,
        "move": address,
        "field": {"type": "string"},
        "origin": whole_spot,
        "to": whole_spot,
        "was": {},
        "becomes": {},
        "why": _of_type(Text, definitions),
    }
    shapes = [
        {
            "type": "object",
            "properties": {key: by_key[key] for key in keys if key != "kind"},
            "required": [name],
            "additionalProperties": False,
        }
        for name, keys in change_keys.items()
    ]
    thing = {key: by_key[key] for key in change_keys["add"]} | {"add": {"type": "object"}}
    of_kind = {
        "type": "object",
        "properties": thing,
        "required": ["add", "kind"],
        "additionalProperties": False,
    }
    return {"oneOf": [*shapes, of_kind]}


_special: Final[dict[Any, Callable[[dict[str, Schema]], Schema]]] = {
    Scale: _scale,
    Node: _node,
    Goal: _goal,
    Change: _change,
}


def _summary(cls: type[Any]) -> str:
    return inspect.cleandoc(cls.__doc__ or "").partition("\n")[0]


_entry = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def _attribute_docs(cls: type[Any]) -> dict[str, str]:
    """Return what the docstring of a class tells of each attribute."""
    text = inspect.cleandoc(cls.__doc__ or "")
    _, _, told = text.partition("Attributes:\n")
    return {name: re.sub(r"\s+", " ", words).replace("``", "") for name, words in _entry.findall(told)}
