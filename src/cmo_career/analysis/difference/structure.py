"""How the places of goals and actions differ, told as additions, moves and removals where that is exact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import attrs

from cmo_career.analysis.difference.order import staying
from cmo_career.analysis.difference.outline import node_at_place, put_in, taken_out
from cmo_career.errors import ModelError
from cmo_career.model.change import Add, Change, Move, Remove, Spot
from cmo_career.model.composition import AtLeast, Composition
from cmo_career.model.node import Node

__all__ = ["Structure", "placed_anew"]

most_steps = 250_000
"""Changes times places beyond which a goal's expression is told as a whole: each change goes through the places."""

most_levels = 1000
"""Compositions of one goal that are looked into; they may share parts, and stand in very many places."""

most_attempts = 4


@attrs.frozen(kw_only=True)
class Structure:
    """
    What changes in the places of a plan.

    Attributes:
        comes: Additions, then moves.

        whole: Addresses of the goals whose expression is told as a whole, in the order given.

        goes: Removals.
    """

    comes: tuple[Change, ...]
    whole: tuple[str, ...]
    goes: tuple[Change, ...]


Outlines = dict[str, tuple[Node | None, Node | None]]
"""The expressions of goals before and after, as outlines, by address."""


def placed_anew(outlines: Outlines, kept: Callable[[Node], bool], told: Callable[[Node], Node]) -> Structure:
    """
    Return how the expressions of goals become others.

    Args:
        outlines: Those that differ.

        kept: Whether a mark stands for a node that is there before and after, and so can move.

        told: Returns the node that a change names in the place of an outline.
    """
    whole: dict[str, None] = {}
    for attempt in count():
        if attempt == most_attempts:
            # Why: what one goal cannot tell as moves may keep another from it; this must not go on for long.
            whole.update(dict.fromkeys(outlines))
        drawn = _Drawing({at: pair for at, pair in outlines.items() if at not in whole}, kept)
        failed = drawn.too_many or _inexact(drawn, outlines)
        if not failed:
            break
        whole.update(dict.fromkeys(failed))
    comes = tuple(_with_nodes(change, told) for change in (*drawn.adds, *drawn.moves))
    goes = tuple(_with_nodes(change, told) for change in drawn.removes)
    return Structure(comes=comes, whole=tuple(at for at in outlines if at in whole), goes=goes)


def _with_nodes(change: Change, told: Callable[[Node], Node]) -> Change:
    if isinstance(change, Add):
        return attrs.evolve(change, node=told(change.node))
    return attrs.evolve(change, was=told(change.was)) if isinstance(change, Remove) else change


def _inexact(drawn: _Drawing, outlines: Outlines) -> list[str]:
    """Return the goals that the changes drawn do not lead where they should, or not back."""
    changes = (*drawn.adds, *drawn.moves, *drawn.removes)
    forward = {at: before for at, (before, _) in outlines.items()}
    back = {at: after for at, (_, after) in outlines.items()}
    broken = {
        *_made(changes, forward),
        *_made([change.inverse() for change in reversed(changes)], back),
    }
    return [
        at
        for at in drawn.goals
        if at in broken or forward[at] != outlines[at][1] or back[at] != outlines[at][0]
    ]


def _made(changes: Any, state: dict[str, Node | None]) -> set[str]:
    """Make changes to outlines; return the goals where one cannot be made."""
    broken: set[str] = set()
    for change in changes:
        takes = (
            change.origin if isinstance(change, Move) else change.at if isinstance(change, Remove) else None
        )
        puts = change.to if isinstance(change, Move) else change.at if isinstance(change, Add) else None
        node = change.node if isinstance(change, Add) else change.was if isinstance(change, Remove) else None
        try:
            if takes is not None:
                found = node_at_place(state[takes.under], takes.position)
                if found is None or (node is not None and found != node):
                    broken.add(takes.under)
                    continue
                node = found
                state[takes.under] = taken_out(state[takes.under], takes.position)
            if puts is not None and node is not None:
                state[puts.under] = put_in(state[puts.under], node, puts.position)
        except ModelError:
            broken.update(spot.under for spot in (takes, puts) if spot is not None)
    return broken


@attrs.define(eq=False)
class _Level:
    """The places of one composition, before and after; a place is a number that stands for what it holds."""

    goal: str
    above: tuple[_Level, int] | None
    current: list[int]
    after: list[int]
    settled: set[int]

    def way(self) -> tuple[int, ...]:
        if self.above is None:
            return ()
        level, token = self.above
        return (*level.way(), level.current.index(token))

    def spot(self, place: int) -> Spot:
        return Spot(under=self.goal, position=(*self.way(), place))

    def place_for(self, token: int) -> int:
        """Return where a token goes: behind the nearest one before it that has come to its place."""
        for before in reversed(self.after[: self.after.index(token)]):
            if before in self.settled:
                return self.current.index(before) + 1
        return 0


class _Drawing:
    """Changes drawn for some goals at once, since a node may move from one to another."""

    def __init__(self, outlines: Outlines, kept: Callable[[Node], bool]) -> None:
        self.goals = [*outlines]
        self.adds: list[Change] = []
        self.moves: list[Change] = []
        self.removes: list[Change] = []
        self.too_many: list[str] = []
        self._kept = kept
        self._numbers = count()
        self._nodes: dict[int, Node] = {}
        self._levels: list[_Level] = []
        self._of_goal = 0
        for at, (before, after) in outlines.items():
            size, self._of_goal = len(self._levels), 0
            if not _alike(before, after) or not self._level(at, None, before, after):
                self.too_many.append(at)
                del self._levels[size:]
        if not self.too_many:
            self._draw()

    def _level(
        self, goal: str, above: tuple[_Level, int] | None, before: Node | None, after: Node | None
    ) -> bool:
        """Add a level and those within it; return whether it is small enough."""
        old, new = _places(before), _places(after)
        numbers: dict[Any, int] = {key: next(self._numbers) for key in old}
        pairs = [*_paired(old, new)]
        for key, other in pairs:
            numbers[other] = numbers[key]
        for key in new:
            if key not in numbers:
                numbers[key] = next(self._numbers)
        self._nodes.update({numbers[key]: key[0] for key in (*old, *new)})
        current, wanted = [numbers[key] for key in old], [numbers[key] for key in new]
        settled = staying(current, wanted)
        level = _Level(goal, above, current, wanted, settled)
        self._levels.append(level)
        self._of_goal += 1
        if (len(current) + len(wanted) - 2 * len(settled)) * (len(current) + len(wanted)) > most_steps:
            return False
        return self._of_goal <= most_levels and all(
            self._level(goal, (level, numbers[key]), key[0], other[0])
            for key, other in pairs
            if key[0] != other[0]
        )

    def _draw(self) -> None:
        leaving: dict[Node, list[tuple[_Level, int]]] = {}
        for level in self._levels:
            for token in level.current:
                if token not in level.settled and self._kept(self._nodes[token]):
                    leaving.setdefault(self._nodes[token], []).append((level, token))
        moving = []
        for level, token in self._coming():
            origins = leaving.get(self._nodes[token])
            if origins:
                here = next((each for each in origins if each[0] is level), origins[0])
                origins.remove(here)
                moving.append((level, token, here))
            else:
                self._add(level, token)
        for level, token, origin in moving:
            self._move(level, token, origin)
        for level in self._levels:
            for token in [each for each in level.current if each not in level.settled]:
                place = level.current.index(token)
                self.removes.append(Remove(at=level.spot(place), was=self._nodes[token]))
                del level.current[place]

    def _coming(self) -> Iterator[tuple[_Level, int]]:
        for level in self._levels:
            yield from ((level, token) for token in level.after if token not in level.settled)

    def _add(self, level: _Level, token: int) -> None:
        place = level.place_for(token)
        self.adds.append(Add(at=level.spot(place), node=self._nodes[token]))
        level.current.insert(place, token)
        level.settled.add(token)

    def _move(self, level: _Level, token: int, origin: tuple[_Level, int]) -> None:
        source, old = origin
        place = source.current.index(old)
        from_spot = source.spot(place)
        del source.current[place]
        place = level.place_for(token)
        address = self._nodes[token].address  # type: ignore[attr-defined]  # only goals and actions are kept
        self.moves.append(Move(at=address, origin=from_spot, to=level.spot(place)))
        level.current.insert(place, token)
        level.settled.add(token)


Key = tuple[Node, int]
"""A node, and which of its places in a list it is."""


def _places(how: Node | None) -> list[Key]:
    nodes = how.nodes if isinstance(how, Composition) else () if how is None else (how,)
    seen: dict[Node, int] = {}
    keys = []
    for node in nodes:
        seen[node] = seen.get(node, -1) + 1
        keys.append((node, seen[node]))
    return keys


def _paired(old: list[Key], new: list[Key]) -> Iterator[tuple[Key, Key]]:
    """Yield compositions that became others of the same kind, in order."""
    known_old, known_new = set(old), set(new)
    waiting = [key for key in new if key not in known_old and isinstance(key[0], Composition)]
    for key in old:
        if key in known_new or not isinstance(key[0], Composition):
            continue
        other = next((each for each in waiting if _alike(key[0], each[0])), None)
        if other is not None:
            waiting.remove(other)
            yield key, other


def _alike(one: Node | None, other: Node | None) -> bool:
    """Return whether one expression can become the other by what comes and goes."""
    if isinstance(one, AtLeast) and isinstance(other, AtLeast):
        return one.count == other.count
    composed = [each for each in (one, other) if isinstance(each, Composition)]
    if len(composed) == 2:
        return composed[0].__class__ is composed[1].__class__
    return all(each.node_kind == "all_of" for each in composed)
