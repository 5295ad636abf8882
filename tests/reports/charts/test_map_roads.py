"""Ways drawn: the numbers on them can be read, and the ends of a way are its stages."""

from __future__ import annotations

import re
from itertools import combinations

from hypothesis import given

from cmo_career.reports.charts.map_layout import Road, lanes_of, routes_of
from cmo_career.reports.charts.map_marks import MapStage
from cmo_career.reports.charts.map_roads import columns_of
from cmo_career.reports.charts.progression_map import draw_progression_map
from reports.charts.maps import GivenMap, maps


@given(maps())
def test_pills_lie_within_the_picture_apart_from_each_other(
    given_map: GivenMap,
) -> None:
    picture = draw_progression_map(*given_map)
    boxes = [(float(pill.x), float(pill.y), float(pill.width)) for pill in picture.pills]
    labels = min((float(line.x) for line in picture.words), default=float(picture.width))
    for x, y, width in boxes:
        assert x >= 0
        assert x + width <= labels
        assert 0 <= y <= float(picture.height) - 20
    for (x1, y1, w1), (x2, y2, w2) in combinations(boxes, 2):
        assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + 20 <= y2 or y2 + 20 <= y1


@given(maps())
def test_columns_follow_each_other_from_left_to_right(given_map: GivenMap) -> None:
    stages, roads = given_map
    lanes = lanes_of(len(stages), roads)
    columns = columns_of(routes_of(roads, lanes), lanes)
    assert 0 < columns["first_lane"] < columns["right_start"] < columns["labels"]


def test_an_arrow_points_at_the_stage_that_a_way_reaches() -> None:
    stages = (MapStage(name="A"), MapStage(name="B"), MapStage(name="C"))
    picture = draw_progression_map(stages, (Road(start=0, end=1), Road(start=0, end=2), Road(start=2, end=0)))
    tips = [tuple(map(float, re.findall(r"[\d.]+", line.arrow)[:2])) for line in picture.lines]
    ends = [picture.dots[1], picture.dots[2], picture.dots[0]]
    for (x, y), dot in zip(tips, ends, strict=True):
        assert abs(x - float(dot.x)) <= 11
        assert abs(y - float(dot.y)) <= 11


def test_ways_from_the_present_stage_lie_over_the_others() -> None:
    stages = (MapStage(name="A"), MapStage(name="B"), MapStage(name="C"))
    roads = (Road(start=0, end=1, label="1", is_onward=True), Road(start=1, end=2))
    assert [line.look for line in draw_progression_map(stages, roads).lines] == [
        "way ahead",
        "way ahead onward",
    ]
