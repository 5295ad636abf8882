"""The load of a schedule: a column a week, longer spans where there are many weeks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cmo_career as cc
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.reports.charts.views.load import load_chart
from plan_builders import action, plan
from reports.charts.soundness import assert_sound
from strategies import plans

day = date(2026, 3, 31)
six = Capacity(own_hours_per_week=6, job_hours_per_week=4)


@given(plans(rich=True), st.none() | st.integers(0, 12), st.sampled_from(["en", "zh"]))
@settings(max_examples=60)
def test_any_plan_makes_a_sound_picture(given_plan: Plan, hours: int | None, language: str) -> None:
    found = cc.schedule(given_plan, Capacity(own_hours_per_week=hours), as_of=day)
    assert_sound(load_chart(found, language).drawing)


@pytest.mark.parametrize(
    ("hours", "span", "first"),
    [
        (60, "Week from", "Mar 30, 2026"),
        (1200, "Month", "April 2026"),
        (6000, "Quarter", "Q2 2026"),
        (30_000, "Year", "2026"),
    ],
)
def test_many_weeks_are_drawn_in_longer_spans(hours: float, span: str, first: str) -> None:
    view = load_chart(cc.schedule(plan(action("a", hours=hours)), six, as_of=day), "en")
    assert view.table.heads[0] == span
    assert view.table.rows[0] == (first, "6.0", "0.0", "6.0")
    assert 10 < len(view.table.rows) <= 120
    assert_sound(view.drawing)


def test_hours_add_up_in_the_table() -> None:
    work = action("a", hours=12) & action("b", hours=8, on_the_job=True)
    rows = load_chart(cc.schedule(plan(work), six, as_of=day), "en").table.rows
    assert rows[0][1:] == ("6.0", "4.0", "10.0")


def test_only_hours_that_there_are_have_a_key_and_only_those_that_nobody_said_a_note() -> None:
    own = load_chart(
        cc.schedule(plan(action("a", hours=12)), Capacity(own_hours_per_week=6), as_of=day), "en"
    )
    assert [key.label.text for key in own.drawing.keys] == ["Own hours", "Own hours there are: 6 hours"]
    assert "on the job" in own.table.after


def test_hours_that_nobody_said_have_no_line_and_a_note() -> None:
    view = load_chart(cc.schedule(plan(action("a", hours=12)), None, as_of=day), "en")
    assert "unknown" in view.table.after
    looks = {mark.look for row in view.drawing.rows for mark in row.marks}
    assert not looks & {"limit", "limit-own"}
    known = load_chart(cc.schedule(plan(action("a", hours=12)), six, as_of=day), "en")
    assert "10 hours" in known.table.after
    assert {"limit", "limit-own"} <= {mark.look for row in known.drawing.rows for mark in row.marks}
