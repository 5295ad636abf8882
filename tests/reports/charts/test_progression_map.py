"""The progression map: nothing overlaps, nothing runs out of the picture, the same every time."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.map_layout import Road, lanes_of, routes_of
from cmo_career.reports.charts.map_marks import MapStage, ProgressionMap
from cmo_career.reports.charts.progression_map import draw_progression_map
from cmo_career.reports.charts.text_width import text_width

sizes = {"stage-name": 16.0, "stage-line": 13.0, "stage-tag": 13.0}

words = st.text(st.sampled_from("abcM W/-，。阶段营销副总裁CMO &<"), min_size=1, max_size=60).filter(
    str.strip
)


@st.composite
def maps(draw: st.DrawFn) -> tuple[tuple[MapStage, ...], tuple[Road, ...]]:
    """Return stages and roads; those of one stage lead on, numbered."""
    count = draw(st.integers(1, 9))
    stages = tuple(
        MapStage(
            name=draw(words),
            line=draw(st.just("") | words),
            mark=draw(st.sampled_from(["plain", "here", "wanted", "both"])),
        )
        for _ in range(count)
    )
    rows = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(rows, rows), unique=True, max_size=20))
    here = draw(rows)
    roads = tuple(
        Road(
            start=start,
            end=end,
            follows=draw(st.booleans()),
            label=draw(st.sampled_from(["1", "1·2", "1–12"])) if start == here else "",
            is_onward=start == here,
        )
        for start, end in pairs
    )
    return stages, roads


def drawn(given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]]) -> ProgressionMap:
    """Return the drawing of stages and roads."""
    return draw_progression_map(*given_map)


@given(maps())
def test_a_map_is_drawn_the_same_every_time(given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]]) -> None:
    assert drawn(given_map) == drawn(given_map)


@given(maps())
def test_words_lie_within_the_picture_and_on_no_line(
    given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]],
) -> None:
    picture = drawn(given_map)
    rightmost = max(
        (float(x) for line in picture.lines for x in re.findall(r"[MHC ]?(\d+(?:\.\d+)?) ", line.path)),
        default=0,
    )
    for line in picture.words:
        left = float(line.x)
        assert left + text_width(line.text, sizes[line.look]) <= float(picture.width)
        assert 0 < float(line.y) < float(picture.height)
    assert rightmost <= max(float(picture.width), float(picture.height))


@given(maps())
def test_lines_of_words_do_not_overlap(given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]]) -> None:
    baselines = sorted((float(line.y), sizes[line.look]) for line in drawn(given_map).words)
    for (above, _), (below, size) in pairwise(baselines):
        assert below - above >= size * 0.9


@given(maps())
def test_pills_lie_within_the_picture_apart_from_each_other(
    given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]],
) -> None:
    picture = drawn(given_map)
    boxes = [(float(pill.x), float(pill.y), float(pill.width)) for pill in picture.pills]
    labels = min((float(line.x) for line in picture.words), default=float(picture.width))
    for x, y, width in boxes:
        assert x >= 0
        assert x + width <= labels
        assert 0 <= y <= float(picture.height) - 20
    for (x1, y1, w1), (x2, y2, w2) in combinations(boxes, 2):
        assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + 20 <= y2 or y2 + 20 <= y1


@given(maps())
def test_stages_stand_apart_the_first_at_the_bottom(
    given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]],
) -> None:
    heights = [float(dot.y) for dot in drawn(given_map).dots]
    assert all(lower - upper >= 40 for lower, upper in pairwise(heights))


@given(maps())
def test_roads_beside_the_lanes_share_a_track_only_one_after_the_other(
    given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]],
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
    given_map: tuple[tuple[MapStage, ...], tuple[Road, ...]],
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


def test_a_way_back_is_drawn_apart_from_ways_onward() -> None:
    picture = draw_progression_map(
        (MapStage(name="A"), MapStage(name="B")),
        (Road(start=0, end=1), Road(start=1, end=0), Road(start=0, end=0)),
    )
    assert [line.look for line in picture.lines] == ["way ahead", "way back", "way sideways"]
