"""The map of a framework, of a career, of ways onward and of readiness for all stages."""

from __future__ import annotations

import cmo_career as cc
from cmo_career.reports.charts.drawing import box_of
from cmo_career.reports.charts.views.progression import progression_chart
from reports.careers import a_full_career, on

career = a_full_career()


def test_a_framework_has_neither_a_present_stage_nor_one_wanted() -> None:
    view = progression_chart(career.framework, "en")
    assert {row[1] for row in view.table.rows} == {""}
    assert [row[0] for row in view.table.rows] == [
        stage.name.choose("en").strip() for stage in career.framework.stages
    ]


def test_a_career_marks_where_the_person_is_and_wants_to_be() -> None:
    view = progression_chart(career, "en")
    assert [row[1] for row in view.table.rows][:2] == ["Present stage", "Stage wanted"]
    looks = {mark.look for row in view.drawing.rows for mark in row.marks}
    assert {"dot-here", "dot-wanted"} <= looks


def test_ways_onward_are_numbered_on_the_map_as_in_the_table() -> None:
    ways = cc.ways_onward(career, as_of=on)
    view = progression_chart(ways, "en")
    assert [row[0] for row in view.table.rows] == [str(number) for number in range(1, len(ways) + 1)]
    assert view.table.rows[0][3] == "2–7 years"
    assert "1" in " ".join(words.text for words in view.drawing.all_words)
    assert "way-onward" in {mark.look for mark in view.drawing.grid}


def test_readiness_for_all_stages_stands_below_their_names() -> None:
    view = progression_chart(cc.readiness_map(career, as_of=on), "en")
    assert any("essential gate" in row[3] for row in view.table.rows)
    assert any("essential gate" in words.text for words in view.drawing.words)


def test_words_lie_within_the_map() -> None:
    for found in (career, cc.ways_onward(career, as_of=on), cc.readiness_map(career, as_of=on)):
        drawing = progression_chart(found, "zh").drawing
        for left, top, right, bottom in map(box_of, drawing.all_words):
            assert left >= 0
            assert top >= 0
            assert right <= float(drawing.width)
            assert bottom <= float(drawing.height)
