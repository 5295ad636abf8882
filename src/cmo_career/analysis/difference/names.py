"""What the things that changes are about are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Move, Remove
from cmo_career.model.framework import Framework
from cmo_career.model.identifier import Address
from cmo_career.model.plan import Plan
from cmo_career.model.shelf import address_under, own_address, shelves_of
from cmo_career.model.stage import Requirement
from cmo_career.model.text import Text

__all__ = ["name_of", "names_at", "names_in"]

_naming = ("title", "name", "what", "text")


def name_of(thing: object) -> Text | None:
    """Return what a thing is called; None where it has no name."""
    found = (getattr(thing, field, None) for field in _naming)
    return next((each for each in found if isinstance(each, Text)), None)


def names_in(changes: Iterable[Change], old: Any, new: Any) -> tuple[dict[str, Text], tuple[str, ...]]:
    """Return the names of what is at the addresses in changes, and the languages to fall back on."""
    addresses = dict.fromkeys(address for change in changes for address in _addresses(change))
    return names_at(addresses, old, new), () if isinstance(new, Plan) else new.languages


def names_at(addresses: Iterable[str], old: Any, new: Any) -> dict[str, Text]:
    """Return the names of what is at some addresses in one value or the other; the newer name where both have one."""
    things: dict[str, Any] = {}
    for whole in (old, new):
        if isinstance(whole, Career | Framework):
            things.update(_things(own_address(whole), whole))
    names: dict[str, Text] = {}
    for address in addresses:
        thing = things.get(address) or _node(address, (new, old))
        name = _requirement(thing, address, things) if isinstance(thing, Requirement) else name_of(thing)
        if name is not None:
            names[address] = name
    return names


def _requirement(requirement: Requirement, address: str, things: dict[str, Any]) -> Text | None:
    """Return the names of the stage and of the pillar or skill together."""
    stage = name_of(things.get(f"stage/{Address.parse(address).id.partition('/')[0]}"))
    kind = "skill" if requirement.is_skill else "pillar"
    pillar = name_of(things.get(f"{kind}/{requirement.pillar}"))
    if stage is None or pillar is None:
        return None
    return Text({tag: f"{stage.choose(tag)} · {pillar.choose(tag)}" for tag in stage.languages})


def _addresses(change: Change) -> Iterator[str]:
    spots = {Add: ("at",), Remove: ("at",), Move: ("origin", "to")}.get(type(change), ())
    if not isinstance(change, Add | Remove):
        yield change.at
    yield from (getattr(change, spot).under for spot in spots)


def _node(address: str, wholes: tuple[Any, ...]) -> Any:
    if Address.parse(address).kind not in {"goal", "action"}:
        return None
    for whole in wholes:
        plan = whole.plan if isinstance(whole, Career) else whole
        if isinstance(plan, Plan) and address in plan:
            return plan.node(address)
    return None


def _things(address: str, thing: Any) -> Iterator[tuple[str, Any]]:
    yield address, thing
    for shelf in shelves_of(type(thing)):
        held = getattr(thing, shelf.field)
        pairs = ((shelf.key(each), each) for each in held) if shelf.is_ordered else held.items()
        for key, each in pairs:
            yield from _things(address_under(shelf, address, key), each)
