"""Changes as plain data, for JSON and for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.composition import AtLeast, Composition
from cmo_career.model.framework import Framework
from cmo_career.model.money import Money, MoneyRange
from cmo_career.model.period import Period
from cmo_career.model.range import Range
from cmo_career.model.shelf import field_names
from cmo_career.model.text import Text
from cmo_career.model.traversal import Identified
from cmo_career.model.version import Version

__all__ = ["change_data"]

Data = dict[str, Any]
_written = (Period, Money, MoneyRange, Range, Version)


def change_data(change: Change) -> Data:
    """
    Return a change as plain data: what it does, and all it says.

    >>> change_data(Set(at="goal/launch", field="due", was=Period("2027-Q2"), becomes=Period("2027-Q4")))
    {'set': 'goal/launch', 'field': 'due', 'was': '2027-Q2', 'becomes': '2027-Q4', 'why': None}
    """
    if isinstance(change, Set):
        data: Data = {"set": change.at, "field": change.field}
        data |= {"was": _plain(change.was), "becomes": _plain(change.becomes)}
    elif isinstance(change, Add):
        data = {"add": _plain(change.node), **_spot(change.at)}
    elif isinstance(change, Remove):
        data = {"remove": _plain(change.was), **_spot(change.at)}
    else:
        assert isinstance(change, Move)  # there are four
        data = {"move": change.at, "origin": _spot(change.origin), "to": _spot(change.to)}
    return {**data, "why": _plain(change.why)}


def _spot(spot: Spot) -> Data:
    return {"under": spot.under, "position": list(spot.position)}


def _plain(value: Any) -> Any:
    return _Writer().data(value)


class _Writer:
    """Writes one value; a goal or action that stands in several places is written out once."""

    def __init__(self) -> None:
        self._out: set[str] = set()

    def data(self, value: Any) -> Any:
        if isinstance(value, Text):
            return dict(value.by_language)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, _written):
            return str(value)
        if isinstance(value, Framework):
            return f"{value.id} {value.version}"
        if isinstance(value, Mapping):
            return {str(key): self.data(each) for key, each in value.items()}
        if isinstance(value, tuple | list):
            return [self.data(each) for each in value]
        if isinstance(value, Composition):
            return self._composition(value)
        if isinstance(value, Identified):
            return self._node(value)
        return self._fields(value) if attrs.has(type(value)) else value

    def _composition(self, node: Composition) -> Data:
        data: Data = {"nodes": self.data(node.nodes)}
        if isinstance(node, AtLeast):
            data["count"] = node.count
        weights = getattr(node, "weights", None)
        if weights is not None:
            data["weights"] = list(weights)
        return {node.node_kind: data}

    def _node(self, node: Identified) -> Data:
        if node.id in self._out:
            return {"ref": node.id}
        self._out.add(node.id)
        fields = self._fields(node)
        return {node.node_kind: fields.pop("id"), **fields}

    def _fields(self, value: Any) -> Data:
        """Return what a value says beside its defaults, by the keys that documents have."""
        data: Data = {}
        for key, name in field_names(type(value)).items():
            given = getattr(value, name)
            default: Any = attrs.fields_dict(type(value))[name].default
            if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
                default = default.factory()
            if given != default:
                data[key] = self.data(given)
        return data
