"""Changes in documents: one mapping each, named by what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from cmo_career.documents.scalars import expected, freeze, plain
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.framework import Framework
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import Address
from cmo_career.model.node import Node
from cmo_career.model.reference import unknown_key
from cmo_career.model.shelf import address_under, class_of_kind, kind_on_shelf, kinds_on_shelves, shelf_of
from cmo_career.model.stage import Requirement

__all__ = ["change_keys", "structure_change", "unstructure_change"]

Data = dict[str, Any]

change_keys: Final[dict[str, tuple[str, ...]]] = {
    "set": ("set", "field", "was", "becomes", "why"),
    "add": ("add", "kind", "under", "position", "why"),
    "remove": ("remove", "under", "position", "was", "why"),
    "move": ("move", "origin", "to", "why"),
}
node_kinds: Final = frozenset({"goal", "action"})


@attrs.frozen(kw_only=True)
class ChangeHooks:
    """
    What structuring a change needs of the converter.

    Attributes:
        field: Structures a value by class and key of the field it belongs to; None for an unknown key.

        node: Structures a node of a plan.
    """

    field: Callable[[type[Any], str], Callable[[Any], Any] | None]
    node: Callable[[Data], Node]


def structure_change(data: Any, hooks: ChangeHooks) -> Change:
    """
    Return the change that a mapping writes.

    Raises ModelError for a mapping that does none or several of set, add, remove and move.
    """
    if data.__class__ is not dict:
        raise expected("mapping", data)
    sorts = [key for key in change_keys if key in data]
    if len(sorts) != 1:
        raise ModelError.of("change-not-one", known=", ".join(change_keys))
    wrong = [key for key in data if key not in change_keys[sorts[0]]]
    if wrong:
        raise ModelError(unknown_key(key, change_keys[sorts[0]]) for key in wrong)
    return _readers[sorts[0]](data, hooks)


def _set(data: Data, hooks: ChangeHooks) -> Change:
    at, key = _word(data, "set"), _word(data, "field")
    hook = _field_hook(Address.parse(at).kind, key, hooks)
    if hook is None:
        raise ModelError.of("field-unknown", field=key[:64], at=at[:96])
    was, becomes = (None if data.get(name) is None else hook(data[name]) for name in ("was", "becomes"))
    return Set(at=at, field=key, was=was, becomes=becomes, why=data.get("why"))


def _add(data: Data, hooks: ChangeHooks) -> Change:
    kind = _word(data, "kind") if "kind" in data else ""
    return Add(at=_spot(data), node=_thing(data["add"], kind, hooks), why=data.get("why"))


def _remove(data: Data, hooks: ChangeHooks) -> Change:
    kind = Address.parse(_word(data, "remove")).kind
    return Remove(at=_spot(data), was=_thing(data.get("was"), kind, hooks), why=data.get("why"))


def _move(data: Data, _: ChangeHooks) -> Change:
    spots = [_spot(data[name]) if data.get(name).__class__ is dict else None for name in ("origin", "to")]
    if None in spots:
        raise ModelError.of("key-missing", key="origin, to")
    return Move(at=_word(data, "move"), origin=spots[0], to=spots[1], why=data.get("why"))  # type: ignore[arg-type]


_readers: Final[dict[str, Callable[[Data, ChangeHooks], Change]]] = {
    "set": _set,
    "add": _add,
    "remove": _remove,
    "move": _move,
}


def _word(data: Data, key: str) -> str:
    value = data.get(key)
    if value.__class__ is not str:
        raise expected("word", value)
    return str(value)


def _spot(data: Data) -> Spot:
    position = data.get("position", 0)
    places = position if position.__class__ is list else [position]
    return Spot(under=_word(data, "under"), position=tuple(places))


def _field_hook(kind: str, key: str, hooks: ChangeHooks) -> Callable[[Any], Any] | None:
    """Return what structures a field of things of a kind; None for a field that they do not have."""
    if kind == "parameter":
        figures = hooks.field(Framework, "parameters")
        return None if key != "figure" or figures is None else lambda data: figures({key: data})[key]
    cls = class_of_kind(kind)
    return freeze if cls is None else hooks.field(cls, key)


def _thing(data: Any, kind: str, hooks: ChangeHooks) -> Any:
    """Return what is added or was removed: a node of a plan, or a thing of the kind that is named."""
    if data.__class__ is not dict:
        return freeze(data)
    shelf = shelf_of(kind)
    if shelf is None:
        if kind and kind not in node_kinds:
            raise ModelError.of("word-unknown", word=kind[:64], known=", ".join(kinds_on_shelves()))
        return hooks.node(data)
    hook = hooks.field(shelf.owner, shelf.field)
    assert hook is not None  # shelves are fields
    if shelf.cls is Requirement:
        return hook({data.get("pillar"): data.get("level")})[0]
    return hook([data])[0]


def unstructure_change(
    change: Change, node_form: Callable[[Node], Data], value_form: Callable[[Any], Any]
) -> Data:
    """Return a change as plain data."""
    if isinstance(change, Set):
        values = {"was": change.was, "becomes": change.becomes}
        data: Data = {"set": change.at, "field": change.field}
        data |= {key: value_form(value) for key, value in values.items() if value is not None}
    elif isinstance(change, Add):
        kind = kind_on_shelf(change.node)
        data = {"add": _written(change.node, node_form, value_form)}
        data |= {**({"kind": kind} if kind else {}), **_spot_form(change.at)}
    elif isinstance(change, Remove):
        data = {"remove": _address(change), **_spot_form(change.at)}
        data["was"] = _written(change.was, node_form, value_form)
    else:
        data = {"move": change.at}
        data |= {"origin": _spot_form(change.origin), "to": _spot_form(change.to)}
    return data if change.why is None else {**data, "why": plain(change.why)}


def _address(change: Remove) -> str:
    """Return the address of what was removed; of what held it, where it has none."""
    if isinstance(change.was, Goal | Action):
        return change.was.address
    kind = kind_on_shelf(change.was)
    shelf = None if kind is None else shelf_of(kind)
    return change.at.under if shelf is None else address_under(shelf, change.at.under, shelf.key(change.was))


def _written(thing: Any, node_form: Callable[[Node], Data], value_form: Callable[[Any], Any]) -> Any:
    return node_form(thing) if isinstance(thing, Node) else value_form(thing)


def _spot_form(spot: Spot) -> Data:
    return {
        "under": spot.under,
        "position": spot.position[0] if len(spot.position) == 1 else list(spot.position),
    }
