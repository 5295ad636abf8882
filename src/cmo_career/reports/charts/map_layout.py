"""
Where the stages of a progression lie, and along which tracks the ways between them run.

The picture is a line map: each stage has a row of its own, the first one at the bottom, and its name stands beside it
where no line passes. Stages that follow each other share a lane; a branch gets the next one. What cannot run straight
runs in a track of its own beside the lanes: ways onward on the left, ways back on the right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

__all__ = ["Direction", "Road", "Route", "lanes_of", "routes_of"]

Direction = str
"""``ahead``, ``back`` or ``sideways``."""

most_lanes = 3


@attrs.frozen(kw_only=True)
class Road:
    """
    All ways from one stage to another in one direction, drawn as one line.

    Attributes:
        start: Row of the stage it leaves, counted from 0 at the bottom.

        end: Row of the stage it reaches.

        follows: Whether it may make its end the next stage of the lane; sideways moves and steps back do not.

        label: What stands on the line; empty where nothing does.

        is_onward: Whether it leads on from where the person is.
    """

    start: int
    end: int
    follows: bool = True
    label: str = ""
    is_onward: bool = False

    @property
    def direction(self) -> Direction:
        """Where it leads."""
        if self.start == self.end:
            return "sideways"
        return "ahead" if self.start < self.end else "back"


@attrs.frozen(kw_only=True)
class Route:
    """
    How a road is drawn.

    Attributes:
        road: The road.

        shape: ``straight`` or ``bend-early`` or ``bend-late`` in the lanes, ``track`` beside them, or ``loop``.

        track: Number of the track, 0 next to the lanes; 0 for other shapes.
    """

    road: Road
    shape: str
    track: int = 0


def lanes_of(stages: int, roads: Iterable[Road]) -> tuple[int, ...]:
    """
    Return the lane of each stage.

    >>> ladder = [Road(start=0, end=1), Road(start=1, end=2), Road(start=1, end=3)]
    >>> lanes_of(4, ladder)
    (0, 0, 0, 1)
    """
    before: dict[int, int] = {}
    for road in roads:
        if road.direction == "ahead" and road.follows:
            before[road.end] = max(road.start, before.get(road.end, 0))
    lanes = [0] * stages
    followed: set[int] = set()
    for row in range(stages):
        parent = before.get(row)
        if parent is None:
            continue
        if parent not in followed:
            lanes[row] = lanes[parent]
        else:
            lanes[row] = min(max(lanes[: row + 1]) + 1, most_lanes - 1)
        followed.add(parent)
    return tuple(lanes)


def _shape(road: Road, lanes: tuple[int, ...]) -> str:
    if road.direction != "ahead":
        return "loop" if road.direction == "sideways" else "track"
    between = {lanes[row] for row in range(road.start + 1, road.end)}
    start, end = lanes[road.start], lanes[road.end]
    if end not in between:
        return "straight" if start == end else "bend-early"
    return "bend-late" if start not in between else "track"


def _tracks(roads: Iterable[Road]) -> Mapping[Road, int]:
    """Give every road the track nearest to the lanes that no shorter road uses on the same rows."""
    taken: list[list[Road]] = []
    tracks: dict[Road, int] = {}
    for road in sorted(roads, key=lambda each: (abs(each.end - each.start), each.start, each.end)):
        low, high = sorted((road.start, road.end))
        number = 0
        while number < len(taken) and any(
            low < max(other.start, other.end) and min(other.start, other.end) < high
            for other in taken[number]
        ):
            number += 1
        if number == len(taken):
            taken.append([])
        taken[number].append(road)
        tracks[road] = number
    return tracks


def routes_of(roads: tuple[Road, ...], lanes: tuple[int, ...]) -> tuple[Route, ...]:
    """
    Return how each road is drawn, in the order given.

    >>> routes = routes_of((Road(start=0, end=1), Road(start=0, end=2), Road(start=2, end=0)), (0, 0, 0))
    >>> [(route.shape, route.track) for route in routes]
    [('straight', 0), ('track', 0), ('track', 0)]
    """
    shapes = {road: _shape(road, lanes) for road in roads}
    beside = [road for road in roads if shapes[road] == "track"]
    tracks: dict[Road, int] = {}
    for direction in ("ahead", "back"):
        tracks.update(_tracks(road for road in beside if road.direction == direction))
    return tuple(Route(road=road, shape=shapes[road], track=tracks.get(road, 0)) for road in roads)
