"""Changes in documents: one mapping each, named by what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from cmo_career.documents.scalars import expected, freeze, plain
from cmo_career.errors import ModelError
from cmo_career.model.action import Action
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import Address
from cmo_career.model.node import Node
from cmo_career.model.profile import Profile
from cmo_career.model.reference import unknown_key

__all__ = ["change_keys", "structure_change", "unstructure_change"]

Data = dict[str, Any]

change_keys: Final[dict[str, tuple[str, ...]]] = {
    "set": ("set", "field", "was", "becomes", "why"),
    "add": ("add", "under", "position", "why"),
    "remove": ("remove", "under", "position", "was", "why"),
    "move": ("move", "origin", "to", "why"),
}
classes_by_kind: Final[dict[str, type[Any]]] = {"goal": Goal, "action": Action, "profile": Profile}


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
    cls = classes_by_kind.get(Address.parse(at).kind)
    hook = freeze if cls is None else hooks.field(cls, key)
    if hook is None:
        raise ModelError.of("field-unknown", field=key[:64], at=at[:96])
    was, becomes = (None if data.get(name) is None else hook(data[name]) for name in ("was", "becomes"))
    return Set(at=at, field=key, was=was, becomes=becomes, why=data.get("why"))


def _add(data: Data, hooks: ChangeHooks) -> Change:
    return Add(at=_spot(data), node=_thing(data["add"], hooks), why=data.get("why"))


def _remove(data: Data, hooks: ChangeHooks) -> Change:
    return Remove(at=_spot(data), was=_thing(data.get("was"), hooks), why=data.get("why"))


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


def _thing(data: Any, hooks: ChangeHooks) -> Any:
    return hooks.node(data) if data.__class__ is dict else freeze(data)


def unstructure_change(change: Change, node_form: Callable[[Node], Data], value_form: Callable[[Any], Any]) -> Data:
    """Return a change as plain data."""
    if isinstance(change, Set):
        values = {"was": change.was, "becomes": change.becomes}
        data: Data = {"set": change.at, "field": change.field}
        data |= {key: value_form(value) for key, value in values.items() if value is not None}
    elif isinstance(change, Add):
        data = {"add": _written(change.node, node_form), **_spot_form(change.at)}
    elif isinstance(change, Remove):
        address = f"{change.was.node_kind}/{change.was.id}" if isinstance(change.was, Goal | Action) else change.at.under
        data = {"remove": address, **_spot_form(change.at), "was": _written(change.was, node_form)}
    else:
        data = {"move": change.at}
        data |= {"origin": _spot_form(change.origin), "to": _spot_form(change.to)}
    return data if change.why is None else {**data, "why": plain(change.why)}


def _written(thing: Any, node_form: Callable[[Node], Data]) -> Any:
    return node_form(thing) if isinstance(thing, Node) else plain(thing)


def _spot_form(spot: Spot) -> Data:
    return {"under": spot.under, "position": spot.position[0] if len(spot.position) == 1 else list(spot.position)}
