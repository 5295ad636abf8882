"""The pillars of a standing as axes: twelve at most, the others counted."""

from __future__ import annotations

import cmo_career as cc
from builders import a_career, a_framework, a_pillar, a_stage
from cmo_career.reports.charts.views.radar import radar_chart
from reports.careers import on
from reports.charts.soundness import assert_sound


def test_twelve_axes_are_drawn_and_the_others_are_in_the_table() -> None:
    names = [f"p{number}" for number in range(15)]
    framework = a_framework(
        pillars=tuple(a_pillar(each) for each in names),
        stages=(a_stage("junior", p1=1), a_stage("senior", p1=2), a_stage("head", p1=3)),
    )
    view = radar_chart(cc.standing(a_career(framework=framework), as_of=on), "en")
    assert len([row for row in view.drawing.rows if row.title]) == 12
    assert len(view.table.rows) == 15
    assert any(words.text == "3 more are in the table" for words in view.drawing.words)
    assert_sound(view.drawing)


def test_a_radar_is_of_its_own_kind() -> None:
    assert radar_chart(cc.standing(a_career(), as_of=on), "en").kind == "radar"
