"""The progression map: words lie apart and within the picture, the same every time."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given

from cmo_career.reports.charts.map_layout import Road
from cmo_career.reports.charts.map_marks import MapStage, ProgressionMap
from cmo_career.reports.charts.progression_map import draw_progression_map
from cmo_career.reports.charts.text_width import text_width
from reports.charts.maps import GivenMap, maps

sizes = {"stage-name": 16.0, "stage-line": 13.0, "stage-tag": 13.0}


def drawn(given_map: GivenMap) -> ProgressionMap:
    """Return the drawing of stages and roads."""
    return draw_progression_map(*given_map)


@given(maps())
def test_a_map_is_drawn_the_same_every_time(given_map: GivenMap) -> None:
    assert drawn(given_map) == drawn(given_map)


@given(maps())
def test_words_lie_within_the_picture_and_on_no_line(
    given_map: GivenMap,
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
def test_lines_of_words_do_not_overlap(given_map: GivenMap) -> None:
    baselines = sorted((float(line.y), sizes[line.look]) for line in drawn(given_map).words)
    for (above, _), (below, size) in pairwise(baselines):
        assert below - above >= size * 0.9


@given(maps())
def test_stages_stand_apart_the_first_at_the_bottom(
    given_map: GivenMap,
) -> None:
    heights = [float(dot.y) for dot in drawn(given_map).dots]
    assert all(lower - upper >= 40 for lower, upper in pairwise(heights))


def test_a_way_back_is_drawn_apart_from_ways_onward() -> None:
    picture = draw_progression_map(
        (MapStage(name="A"), MapStage(name="B")),
        (Road(start=0, end=1), Road(start=1, end=0), Road(start=0, end=0)),
    )
    assert [line.look for line in picture.lines] == ["way ahead", "way back", "way sideways"]
