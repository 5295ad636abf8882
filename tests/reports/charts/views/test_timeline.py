"""The timeline of a schedule: every open goal and action, and what is left out of a large one."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import cmo_career as cc
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.reports.charts.views.timeline import timeline_chart
from plan_builders import action, goal, plan
from reports.charts.chart_results import a_wide_plan
from reports.charts.soundness import assert_sound, titles
from strategies import plans

day = date(2026, 3, 31)


@given(plans(rich=True), st.none() | st.integers(0, 12), st.sampled_from(["en", "zh"]), titles)
@settings(max_examples=60)
def test_any_plan_makes_a_sound_picture(
    given_plan: Plan, hours: int | None, language: str, title: str
) -> None:
    renamed = given_plan.change(given_plan.goal.id, title=title)
    found = cc.schedule(renamed, Capacity(own_hours_per_week=hours, job_hours_per_week=hours), as_of=day)
    view = timeline_chart(found, language)
    assert_sound(view.drawing)
    assert len(view.table.rows) == len(found.nodes)


def test_three_hundred_goals_are_all_there() -> None:
    wide = a_wide_plan(150)
    view = timeline_chart(cc.schedule(wide, Capacity(own_hours_per_week=6), as_of=day), "en")
    assert len(view.drawing.rows) == len(wide) == 276
    assert view.table.after == ""
    assert_sound(view.drawing)


def test_ten_thousand_are_summed_up_and_the_picture_says_how_many_are_left_out() -> None:
    wide = a_wide_plan(5400)
    found = cc.schedule(wide, Capacity(own_hours_per_week=40), as_of=day)
    view = timeline_chart(found, "en")
    assert len(view.drawing.rows) == 60
    left = f"{len(found.nodes) - 60:,}"
    assert left in view.table.after
    assert left in view.description
    assert any(left in (words.full or words.text) for words in view.drawing.words)
    assert_sound(view.drawing)


def test_a_row_tells_days_due_and_chain() -> None:
    late = action("a", title="Course", hours=60, due="2026-04")
    found = cc.schedule(plan(late), Capacity(own_hours_per_week=6), as_of=day)
    row = timeline_chart(found, "en").drawing.rows[-1]
    assert row.title == "Course: Mar 30, 2026 to Jun 7, 2026; late for Apr 30, 2026; on the critical chain"


def test_a_plan_that_is_done_says_so() -> None:
    over = Plan(start=date(2026, 1, 5), goal=goal("g", done="2026-02-01"))
    view = timeline_chart(cc.schedule(over, None, as_of=day), "en")
    assert view.drawing.rows == ()
    assert view.table.after == "Nothing is left to do"


def test_work_without_room_says_so() -> None:
    found = cc.schedule(plan(action("a", hours=5)), Capacity(own_hours_per_week=0), as_of=day)
    view = timeline_chart(found, "zh")
    assert any("排不下" in words.text for row in view.drawing.rows for words in row.words)
    assert any("排不下" in row[-1] for row in view.table.rows)
