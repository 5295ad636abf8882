"""The pillars of a standing as bars: marks and keys for what is known and asked."""

from __future__ import annotations

import cmo_career as cc
from builders import a_career, a_profile, a_rating
from cmo_career.reports.charts.views.pillars import pillars_chart
from reports.careers import on


def test_marks_and_keys_are_those_of_what_is_known() -> None:
    view = pillars_chart(cc.standing(a_career(a_rating("craft", "manager", 2)), as_of=on), "en")
    craft, people = (
        [mark.look for mark in row.marks if mark.look != "level-line"] for row in view.drawing.rows
    )
    assert craft == ["track", "interval", "likely", "now", "next"]
    assert people == ["track-unknown", "now", "next"]
    assert [key.marks[0].look for key in view.drawing.keys] == ["likely", "interval", "now", "next"]


def test_without_an_aim_nothing_is_asked_next() -> None:
    view = pillars_chart(cc.standing(a_career(profile=a_profile(wants=None)), as_of=on), "en")
    assert [key.marks[0].look for key in view.drawing.keys] == ["now"]
    assert {row[-1] for row in view.table.rows} == {"–"}


def test_a_bar_says_what_it_shows() -> None:
    view = pillars_chart(cc.standing(a_career(), as_of=on), "en")
    assert view.drawing.rows[0].title == "craft: unknown; required now 1.0; required next 2.0."
    assert view.drawing.rows[0].title in view.description
