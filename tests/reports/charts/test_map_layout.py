"""Lanes and tracks: no way runs over a stage or along another way."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given

from cmo_career.reports.charts.map_layout import Road, lanes_of, routes_of
from reports.charts.maps import GivenMap, maps


@given(maps())
def test_roads_beside_the_lanes_share_a_track_only_one_after_the_other(
    given_map: GivenMap,
) -> None:
    stages, roads = given_map
    routes = [route for route in routes_of(roads, lanes_of(len(stages), roads)) if route.shape == "track"]
    for one, other in combinations(routes, 2):
        if one.track == other.track and one.road.direction == other.road.direction:
            low1, high1 = sorted((one.road.start, one.road.end))
            low2, high2 = sorted((other.road.start, other.road.end))
            assert high1 <= low2 or high2 <= low1


@given(maps())
def test_no_road_in_the_lanes_passes_over_a_stage(
    given_map: GivenMap,
) -> None:
    stages, roads = given_map
    lanes = lanes_of(len(stages), roads)
    for route in routes_of(roads, lanes):
        between = {lanes[row] for row in range(route.road.start + 1, route.road.end)}
        if route.shape in {"straight", "bend-early"}:
            assert lanes[route.road.end] not in between
        if route.shape == "bend-late":
            assert lanes[route.road.start] not in between


@pytest.mark.parametrize("count", [1, 4, 7])
def test_a_ladder_is_one_lane(count: int) -> None:
    ladder = [Road(start=row, end=row + 1) for row in range(count - 1)]
    assert lanes_of(count, ladder) == (0,) * count


def test_a_branch_gets_a_lane_of_its_own() -> None:
    roads = [Road(start=0, end=1), Road(start=0, end=2), Road(start=2, end=3), Road(start=3, end=0)]
    assert lanes_of(4, roads) == (0, 0, 1, 1)
