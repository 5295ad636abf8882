"""Pictures stand in the plan where they help to act, and only there."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import cmo_career as cc
from cmo_career.model.plan import Plan
from cmo_career.reports.view.ahead import forecast_section, gates_section, goals_picture, routes_section
from cmo_career.reports.view.case import Case
from cmo_career.reports.view.parts import Picture
from house.source_tree import root
from plan_builders import goal
from reports.charts.chart_results import a_wide_plan

day = date(2026, 9, 30)
director = cc.load(root / "examples" / "career.yaml", kind=cc.Career)


def case(career: cc.Career = director, **asked: Any) -> Case:
    return Case.of(career, "en", as_of=day, **asked)


def wanting(aspires_to: cc.Aspiration | None) -> cc.Career:
    return attrs.evolve(director, profile=attrs.evolve(director.profile, aspires_to=aspires_to))


def test_gates_that_are_still_to_be_opened_are_drawn() -> None:
    found = gates_section(case())
    assert found is not None
    (picture,) = found.parts
    assert isinstance(picture, Picture)
    assert picture.chart.kind == "readiness"
    assert picture.table is not None


def test_where_no_gate_asks_for_anything_none_is_drawn() -> None:
    assert gates_section(case(wanting(None))) is None


def test_routes_are_drawn_with_the_notes_that_their_years_rest_on() -> None:
    asked = case()
    found = routes_section(asked)
    assert found is not None
    assert found.marks == tuple(sorted(found.marks, key=int))
    assert set(found.marks) <= {note.number for note in asked.notes.view().notes}
    (picture,) = found.parts
    assert isinstance(picture, Picture)
    assert picture.table is not None
    assert len(picture.table.rows) == 6


def test_who_wants_no_other_stage_has_no_routes_to_choose_from() -> None:
    assert routes_section(case(wanting(None))) is None
    here = cc.Aspiration(stage=director.profile.stage)
    assert routes_section(case(wanting(here))) is None


def test_few_goals_need_no_tree_and_of_many_the_upper_ones_are_drawn() -> None:
    one = Plan(start="2026-01-05", goal=goal("far", due="2028-12"))
    bare = attrs.evolve(director, plan=one, reviews=(), ignore=())
    assert goals_picture(case(bare)) is None
    many = goals_picture(case(attrs.evolve(bare, plan=a_wide_plan(300))))
    assert many is not None
    assert len(many.chart.drawing.rows) == 40
    assert any("leaves out" in words.text for words in many.chart.drawing.words)


def test_a_forecast_is_drawn_for_the_person_alone_and_where_there_is_one() -> None:
    drawn = cc.forecast(director, as_of=day, draws=200)
    assert forecast_section(case()) is None
    assert forecast_section(case(forecast=drawn, audience="manager")) is None
    found = forecast_section(case(forecast=drawn))
    assert found is not None
    (picture,) = found.parts
    assert isinstance(picture, Picture)
    assert picture.chart.kind == "forecast"
