"""The difference of two careers or frameworks, thing by thing, matched by their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cmo_career.analysis.difference.fields import as_told
from cmo_career.analysis.difference.order import staying
from cmo_career.analysis.difference.plan_difference import plan_changes
from cmo_career.model.career import Career
from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.framework import Framework
from cmo_career.model.identifier import repeated
from cmo_career.model.shelf import Shelf, address_under, field_names, own_address, shelves_of, the_person

__all__ = ["career_changes", "framework_changes"]

Changes = Iterator[Change]


def career_changes(old: Career, new: Career) -> Changes:
    """Yield the changes that lead from one career to another."""
    at = own_address(old)
    with_plans = old.plan is not None and new.plan is not None
    apart = {"profile", "plan"} if with_plans else {"profile"}
    yield from _thing_changes(old, new, at, apart)
    yield from _thing_changes(old.profile, new.profile, f"profile/{the_person}", set())
    if old.plan is not None and new.plan is not None:
        yield from plan_changes(old.plan, new.plan)


def framework_changes(old: Framework, new: Framework) -> Changes:
    """Yield the changes that lead from one framework to another; another id comes last."""
    at = own_address(old)
    yield from _thing_changes(old, new, at, {"id", "parameters"})
    for name in dict.fromkeys((*old.parameters, *new.parameters)):
        was, becomes = old.parameters.get(name), new.parameters.get(name)
        if was != becomes:
            yield Set(at=f"parameter/{name}", field="figure", was=was, becomes=becomes)
    if old.id != new.id:
        yield Set(at=at, field="framework", was=old.id, becomes=new.id)


def _thing_changes(old: Any, new: Any, at: str, apart: set[str]) -> Changes:
    if old is new:
        return
    shelves = {shelf.field: shelf for shelf in shelves_of(type(old))}
    for key, name in field_names(type(old)).items():
        was, becomes = getattr(old, name), getattr(new, name)
        if name in apart or was is becomes or was == becomes:
            continue
        shelf = shelves.get(name)
        if shelf is not None and _can_be_told_by_thing(shelf, was, becomes):
            yield from _shelf_changes(shelf, was, becomes, at)
        else:
            yield Set(at=at, field=key, was=as_told(was), becomes=as_told(becomes))


def _keyed(shelf: Shelf, things: Any) -> dict[str, Any]:
    return {shelf.key(each): each for each in things} if shelf.is_ordered else dict(things)


def _can_be_told_by_thing(shelf: Shelf, was: Any, becomes: Any) -> bool:
    """Return whether things have addresses of their own, and what comes and goes can be told by them."""
    if shelf.is_ordered and any(repeated(map(shelf.key, things)) for things in (was, becomes)):
        return False
    old, new = list(_keyed(shelf, was)), list(_keyed(shelf, becomes))
    if not shelf.is_ordered:
        return set(old) == set(new)
    return shelf.is_told_apart or old == new


def _shelf_changes(shelf: Shelf, was: Any, becomes: Any, at: str) -> Changes:
    old, new = _keyed(shelf, was), _keyed(shelf, becomes)
    for key, thing in old.items():
        if key in new:
            yield from _thing_changes(thing, new[key], address_under(shelf, at, key), set())
    if shelf.is_ordered:
        yield from _order_changes(shelf, old, new, at)


def _order_changes(shelf: Shelf, old: dict[str, Any], new: dict[str, Any], at: str) -> Changes:
    """Yield what comes and what moves, each to its place behind the one before it, then what goes."""
    current = list(old)
    stays = staying(current, list(new))
    place = 0
    for key, thing in new.items():
        if key not in old:
            current.insert(place, key)
            yield Add(at=Spot(under=at, position=place), node=thing)
        elif key not in stays:
            before = current.index(key)
            del current[before]
            place -= before < place
            current.insert(place, key)
            address = address_under(shelf, at, key)
            yield Move(at=address, origin=Spot(under=at, position=before), to=Spot(under=at, position=place))
        else:
            place = current.index(key)
        place += 1
    for key in [each for each in current if each not in new]:
        place = current.index(key)
        del current[place]
        yield Remove(at=Spot(under=at, position=place), was=old[key])
