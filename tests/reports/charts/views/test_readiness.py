"""The readiness for a stage: every gate a sign, chances in words, the bottleneck by name."""

from __future__ import annotations

import cmo_career as cc
from cmo_career.reports.charts.views.readiness import readiness_chart
from reports.careers import a_bare_career, a_full_career, on
from reports.charts.soundness import assert_sound


def test_every_gate_is_a_sign_and_a_row_of_the_table() -> None:
    found = cc.readiness(a_full_career(), "s1", as_of=on)
    view = readiness_chart(found, "en")
    gates = sum(len(way.gates.gates) for way in found.ways)
    assert gates > 0
    signs = [row for row in view.drawing.rows if row.marks and not row.words]
    assert len(signs) == gates
    assert len(view.table.rows) == gates + sum(len(each.requirements) for each in found.pillars)
    assert any("; Essential" in row[-1] for row in view.table.rows)


def test_chances_are_told_in_words_and_not_where_too_few_rated() -> None:
    told = readiness_chart(cc.readiness(a_full_career(), "s1", as_of=on), "en")
    assert any(word in row[-1] for row in told.table.rows for word in ("Unlikely (", "Open (", "Likely ("))
    bare = readiness_chart(cc.readiness(a_bare_career(), "s1", as_of=on), "en")
    assert any("Not told" in row[-1] for row in bare.table.rows)
    assert "likely" not in {mark.look for row in bare.drawing.rows for mark in row.marks}


def test_the_bottleneck_is_named() -> None:
    found = cc.readiness(a_full_career(), "s1", as_of=on)
    assert found.bottleneck
    view = readiness_chart(found, "zh")
    assert any(row[-1].endswith("瓶颈") for row in view.table.rows)


def test_the_present_stage_and_one_without_a_way_say_so() -> None:
    career = a_bare_career()
    present = readiness_chart(cc.readiness(career, "s0", as_of=on), "en")
    assert present.table.after == "This is the present stage"
    assert_sound(present.drawing)
    for stage in career.framework.stages:
        assert_sound(readiness_chart(cc.readiness(career, stage.id, as_of=on), "zh").drawing)
