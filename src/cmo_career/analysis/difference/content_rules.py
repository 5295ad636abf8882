"""What each change of a framework means for the people who go by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

import attrs

from cmo_career.model.change import Add, Change, Move, Remove, Set, Spot
from cmo_career.model.framework import Framework
from cmo_career.model.identifier import Address
from cmo_career.model.shelf import address_under, class_of_kind, shelves_of

__all__ = ["Ruling", "rulings"]


@attrs.frozen
class Ruling:
    """
    What one change means.

    Attributes:
        size: ``patch``, ``minor`` or ``major``.

        code: What happened.

        at: Address of the thing it happened to.
    """

    size: Literal["patch", "minor", "major"]
    code: str
    at: str


_named_by_careers: Final = frozenset({"pillar", "skill", "stage", "position", "gate", "behaviour"})
"""Kinds of things that a career may name: a version without one of them does not serve that career."""

_words: Final = frozenset(
    {"name", "title", "text", "about", "why", "motto", "aim", "descriptor", "not_yet", "keywords", "proof", "basis",
     "says", "authors", "year", "published_in", "doi", "extra"}
)  # fmt: skip


def rulings(change: Change, old: Framework, new: Framework) -> Iterator[Ruling]:
    """Yield what a change from *old* to *new* means."""
    if isinstance(change, Set):
        yield from _set(change, old, new)
    elif isinstance(change, Move):
        yield Ruling("patch", "reordered", change.at)
    elif isinstance(change, Add):
        yield _came(_address(change.at, change.node), change.node)
    else:
        yield _went(_address(change.at, change.was), change, new)


def _address(spot: Spot, thing: Any) -> str:
    owner = class_of_kind(Address.parse(spot.under).kind)
    shelf = next(each for each in shelves_of(owner) if each.cls is type(thing)) if owner else None
    assert shelf is not None  # changes of a comparison lead somewhere
    return address_under(shelf, spot.under, shelf.key(thing))


def _came(at: str, thing: Any) -> Ruling:
    kind = Address.parse(at).kind
    if kind == "requirement" and thing.level > 0:
        return Ruling("major", "requirement-added", at)
    return Ruling("minor", "added", at)


def _went(at: str, change: Remove, new: Framework) -> Ruling:
    kind = Address.parse(at).kind
    if kind == "behaviour" and change.was.id in _behaviours(new):
        return Ruling("minor", "behaviour-moved", at)
    if kind == "transition":
        return Ruling("major", "way-closed", at)
    return Ruling("major" if kind in _named_by_careers else "minor", "removed", at)


def _behaviours(framework: Framework) -> set[str]:
    return {
        behaviour.id
        for pillar in framework.pillars
        for level in pillar.levels.values()
        for behaviour in level.behaviours
    }


def _set(change: Set, old: Framework, new: Framework) -> Iterator[Ruling]:
    kind = Address.parse(change.at).kind
    rule = _rules.get((kind, change.field))
    if rule is not None:
        yield from rule(change, old, new)
    elif (kind, change.field) != ("framework", "version"):
        is_words = change.field in _words
        yield Ruling("patch" if is_words else "minor", "words" if is_words else "figures", change.at)


def _requirement(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
    is_higher = change.becomes > change.was
    yield Ruling(
        "major" if is_higher else "minor", f"requirement-{'raised' if is_higher else 'lowered'}", change.at
    )


def _gates(change: Set, _: Framework, new: Framework) -> Iterator[Ruling]:
    before, after = change.was or (), change.becomes or ()
    added = [new.gate(id_) for id_ in after if id_ not in before]
    if any(gate.is_essential and not gate.is_opening for gate in added):
        yield Ruling("major", "essential-gate-on-way", change.at)
    elif added:
        yield Ruling("minor", "gate-on-way", change.at)
    if any(id_ not in after for id_ in before):
        yield Ruling("minor", "gate-off-way", change.at)
    if not added and set(before) == set(after):
        yield Ruling("patch", "reordered", change.at)


def _weight(change: Set, old: Framework, new: Framework) -> Iterator[Ruling]:
    gate = new.gate(Address.parse(change.at).id)
    is_harder = gate.is_essential and not gate.is_opening and _is_on_a_way(gate.id, old)
    yield Ruling("major" if is_harder else "minor", "gate-harder" if is_harder else "gate-easier", change.at)


def _is_on_a_way(gate: str, framework: Framework) -> bool:
    return any(gate in transition.gates for transition in framework.transitions)


def _accepts(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
    yield _harder_if(bool({*(change.was or ())} - {*(change.becomes or ())}), change.at)


def _fresh(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
    yield _harder_if(
        change.was is None or (change.becomes is not None and change.becomes < change.was), change.at
    )


def _gate_kind(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
    yield _harder_if(change.was == "opening", change.at)


def _harder_if(is_harder: bool, at: str) -> Ruling:
    return Ruling("major", "gate-harder", at) if is_harder else Ruling("minor", "gate-easier", at)


def _opens(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
    is_less = bool({*(change.was or ())} - {*(change.becomes or ())})
    yield Ruling("major" if is_less else "minor", "opens-less" if is_less else "opens-more", change.at)


def _always(size: Literal["major", "minor"], code: str) -> Callable[..., Iterator[Ruling]]:
    def rule(change: Set, _: Framework, __: Framework) -> Iterator[Ruling]:
        yield Ruling(size, code, change.at)

    return rule


_rules: Final[dict[tuple[str, str], Callable[..., Iterator[Ruling]]]] = {
    ("requirement", "level"): _requirement,
    ("transition", "gates"): _gates,
    ("transition", "opens"): _opens,
    ("transition", "from"): _always("major", "way-leads-elsewhere"),
    ("transition", "to"): _always("major", "way-leads-elsewhere"),
    ("gate", "weight"): _weight,
    ("gate", "accepts"): _accepts,
    ("gate", "within_years"): _fresh,
    ("gate", "kind"): _gate_kind,
    ("framework", "scale"): _always("major", "scale-changed"),
    ("pillar", "levels"): _always("major", "scale-changed"),
    ("framework", "framework"): _always("major", "other-framework"),
}
"""Changes that mean more, or less, than that a figure is another."""
