"""A career or framework taken apart into the things that have an address, so that changes can be made to it."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.analysis.difference.fields import as_field
from cmo_career.analysis.difference.plan_bench import PlanBench
from cmo_career.analysis.difference.stale import misplaced, not_there, stale, unknown_field
from cmo_career.errors import Problem
from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.identifier import Address, repeated
from cmo_career.model.plan import Plan
from cmo_career.model.shelf import Shelf, address_under, field_names, own_address, shelves_of, the_person

__all__ = ["ThingBench"]

_plan_kinds = frozenset({"goal", "action", "plan"})
_profile = f"profile/{the_person}"


@attrs.define(eq=False)
class _Held:
    """What stands on a shelf: the value of the field as it came, and the things in it now."""

    shelf: Shelf
    came: Any
    items: list[_Item]

    def value(self) -> Any:
        values = self.came if self.shelf.is_ordered else tuple(self.came.values())
        now = [item.built() for item in self.items]
        if len(values) == len(now) and all(one is other for one, other in zip(values, now, strict=True)):
            return self.came
        return tuple(now) if self.shelf.is_ordered else FrozenMap(zip(self.came, now, strict=True))


@attrs.define(eq=False)
class _Item:
    """A thing: as it came, the fields that changed, and the things on its shelves."""

    address: str
    value: Any
    fields: dict[str, Any] = attrs.field(factory=dict)
    shelves: dict[str, _Held] = attrs.field(factory=dict)

    def current(self, name: str) -> Any:
        if name in self.shelves:
            return self.shelves[name].value()
        return self.fields[name] if name in self.fields else getattr(self.value, name)

    def built(self) -> Any:
        fields = dict(self.fields)
        for name in self.shelves:
            now = self.current(name)
            if now is not getattr(self.value, name):
                fields[name] = now
        return attrs.evolve(self.value, **fields) if fields else self.value


def _fits(shelf: Shelf, value: Any) -> bool:
    """Return whether a value can stand on a shelf; what cannot is refused when the whole is built."""
    if shelf.is_ordered:
        return isinstance(value, tuple) and all(isinstance(each, shelf.cls) for each in value)
    return isinstance(value, FrozenMap) and all(isinstance(each, shelf.cls) for each in value.values())


class ThingBench:
    """A career or framework in the making."""

    def __init__(self, whole: Career | Framework) -> None:
        self._problems: list[Problem] = []
        self._items: dict[str, _Item] = {}
        self._top = self._unpacked(own_address(whole), whole)
        self._profile = self._unpacked(_profile, whole.profile) if isinstance(whole, Career) else None
        self._plan: PlanBench | None = None
        if isinstance(whole, Career) and whole.plan is not None:
            self._plan = PlanBench(whole.plan)

    @property
    def problems(self) -> list[Problem]:
        """What did not fit so far."""
        return self._problems + (self._plan.problems if self._plan else [])

    def make(self, change: Change) -> None:
        """Make a change, or note what does not fit."""
        at = change.at.under if isinstance(change, Add | Remove) else change.at
        kind = Address.parse(at).kind
        if kind in _plan_kinds and isinstance(self._top.value, Career):
            if self._plan is None:
                self._problems.append(not_there(at))
            else:
                self._plan.make(change)
        elif kind == "parameter" and isinstance(change, Set) and isinstance(self._top.value, Framework):
            self._set_parameter(change)
        elif isinstance(change, Set):
            self._set(change)
        elif isinstance(change, Add):
            self._add(change)
        elif isinstance(change, Remove):
            self._remove(change)
        else:
            self._move(change)

    def built(self) -> Any:
        """
        Return the career or framework; the same one where nothing changed.

        Raises ModelError where it breaks the rules of its kind.
        """
        if self._profile is not None:
            profile = self._profile.built()
            if profile is not self._profile.value:
                self._top.fields["profile"] = profile
        if self._plan is not None:
            plan = self._plan.built()
            if plan is not self._top.value.plan:
                self._top.fields["plan"] = plan
        return self._top.built()

    # Taking apart

    def _unpacked(self, address: str, value: Any) -> _Item:
        item = self._items[address] = _Item(address, value)
        for shelf in shelves_of(type(value)):
            self._fill(item, shelf, getattr(value, shelf.field))
        return item

    def _fill(self, item: _Item, shelf: Shelf, things: Any) -> None:
        keys = [shelf.key(each) for each in things] if shelf.is_ordered else list(things)
        values = things if shelf.is_ordered else things.values()
        # Why: things that cannot be told apart have no address; the field is then changed as a whole.
        if not repeated(keys):
            items = [
                self._unpacked(address_under(shelf, item.address, key), each)
                for key, each in zip(keys, values, strict=True)
            ]
            item.shelves[shelf.field] = _Held(shelf, things, items)

    def _forget(self, item: _Item) -> None:
        self._items.pop(item.address, None)
        for held in item.shelves.values():
            for each in held.items:
                self._forget(each)

    # The four changes

    def _set(self, change: Set) -> None:
        item = self._items.get(change.at)
        if item is None and self._renames_framework(change):
            item = self._top
        if item is None:
            self._problems.append(not_there(change.at))
            return
        cls = type(item.value)
        name = field_names(cls).get(change.field)
        if name is None or (name == "id" and cls is not Framework):
            self._problems.append(unknown_field(change.at, change.field))
            return
        if self._current(item, name) != as_field(cls, name, change.was):
            self._problems.append(stale(change.at))
        self._put_value(item, name, as_field(cls, name, change.becomes))

    def _current(self, item: _Item, name: str) -> Any:
        if item is self._top and name == "plan":
            return None if self._plan is None else self._plan.built()
        return item.current(name)

    def _put_value(self, item: _Item, name: str, value: Any) -> None:
        if item is self._top and name == "plan":
            self._plan = PlanBench(value) if isinstance(value, Plan) else None
            item.fields["plan"] = value
            return
        if item is self._top and name == "profile":
            self._profile = self._unpacked(_profile, value)
        item.fields[name] = value
        held = item.shelves.pop(name, None)
        for each in held.items if held is not None else ():
            self._forget(each)
        shelf = next((each for each in shelves_of(type(item.value)) if each.field == name), None)
        if shelf is not None and _fits(shelf, value):
            self._fill(item, shelf, value)
        if name == "id":
            self._rename(str(value))

    def _renames_framework(self, change: Set) -> bool:
        is_framework = isinstance(self._top.value, Framework)
        return is_framework and change.field == "framework" and change.at == f"framework/{change.becomes}"

    def _rename(self, id_: str) -> None:
        self._items.pop(self._top.address, None)
        self._top.address = f"framework/{id_}"
        self._items[self._top.address] = self._top

    def _set_parameter(self, change: Set) -> None:
        if change.field != "figure":
            self._problems.append(unknown_field(change.at, change.field))
            return
        name = Address.parse(change.at).id
        parameters = dict(self._top.current("parameters"))
        if parameters.get(name) != change.was:
            self._problems.append(stale(change.at))
        parameters[name] = change.becomes
        self._top.fields["parameters"] = FrozenMap(
            {each: figure for each, figure in parameters.items() if figure is not None}
        )

    def _add(self, change: Add) -> None:
        found = self._shelf(change.at, type(change.node))
        if found is None:
            return
        item, shelf, items = found
        address = address_under(shelf, item.address, shelf.key(change.node))
        place = change.at.position[0] if change.at.position else len(items)
        if address in self._items or place > len(items):
            self._problems.append(stale(address))
            return
        items.insert(place, self._unpacked(address, change.node))

    def _remove(self, change: Remove) -> None:
        found = self._shelf(change.at, type(change.was))
        if found is None:
            return
        item, shelf, items = found
        address = address_under(shelf, item.address, shelf.key(change.was))
        there = self._items.get(address)
        if there is None or there not in items or there.built() != change.was:
            self._problems.append(stale(address))
            return
        items.remove(there)
        self._forget(there)

    def _move(self, change: Move) -> None:
        there, owner = self._items.get(change.at), self._items.get(change.origin.under)
        if there is None or owner is None or change.to.under != change.origin.under:
            self._problems.append(not_there(change.at) if there is None else misplaced(change.at))
            return
        items = next((held.items for held in owner.shelves.values() if there in held.items), None)
        place, to = change.origin.position, change.to.position
        if items is None or len(to) != 1 or to[0] >= len(items) or place != (items.index(there),):
            self._problems.append(stale(change.at))
            return
        items.remove(there)
        items.insert(to[0], there)

    def _shelf(self, spot: Spot, cls: type[Any]) -> tuple[_Item, Shelf, list[_Item]] | None:
        item = self._items.get(spot.under)
        if item is None:
            self._problems.append(not_there(spot.under))
            return None
        for held in item.shelves.values():
            shelf = held.shelf
            if shelf.cls is cls and shelf.is_told_apart and shelf.is_ordered:
                return item, shelf, held.items
        self._problems.append(misplaced(spot.under))
        return None
