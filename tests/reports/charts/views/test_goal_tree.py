"""The tree of a progress: states and work as the progress has them, the unknown unknown."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import cmo_career as cc
from cmo_career.model.measure import Measure
from cmo_career.model.plan import Plan
from cmo_career.reports.charts.views.goal_tree import goal_tree_chart
from plan_builders import action, goal, plan
from reports.charts.chart_results import a_wide_plan
from reports.charts.soundness import assert_sound, titles
from strategies import plans

day = date(2026, 3, 31)


@given(plans(rich=True), st.sampled_from(["en", "zh"]), titles)
@settings(max_examples=60)
def test_any_plan_makes_a_sound_picture(given_plan: Plan, language: str, title: str) -> None:
    renamed = given_plan.change(given_plan.goal.id, title=title)
    view = goal_tree_chart(cc.progress(renamed, as_of=day), language)
    assert_sound(view.drawing)
    assert len(view.table.rows) == len(renamed)


def test_ten_thousand_are_summed_up_and_each_goal_says_what_is_below_it() -> None:
    wide = a_wide_plan(5400)
    view = goal_tree_chart(cc.progress(wide, as_of=day), "en")
    assert len(view.drawing.rows) == 60
    assert f"{len(wide) - 60:,}" in view.table.after
    assert "(+10 below)" in view.table.rows[1][0]
    assert_sound(view.drawing)


def test_a_measure_that_nobody_read_is_unknown_and_not_nought() -> None:
    read = goal("g", measures=[Measure(name="users", unit="%", baseline=0, target=50)])
    rows = {row[0]: row[-1] for row in goal_tree_chart(cc.progress(plan(read), as_of=day), "en").table.rows}
    assert rows["Reach g"] == "unknown"
    assert rows["Reach cmo"] == "–"


def test_an_alternative_that_is_not_taken_is_said_to_count_for_nothing() -> None:
    begun, other = action("a", hours=4, started="2026-02-01"), action("b", hours=4)
    rows = {
        row[0]: row for row in goal_tree_chart(cc.progress(plan(begun | other), as_of=day), "en").table.rows
    }
    assert rows["Do b"][-1] == "not counted"
    assert rows["Do a"][-1] == ""


def test_a_row_tells_state_work_and_outcome() -> None:
    view = goal_tree_chart(cc.progress(plan(action("a", hours=4, done="2026-02-01")), as_of=day), "en")
    assert [row.title for row in view.drawing.rows] == [
        "Reach cmo: Planned; work 100%; outcome –.",
        "Do a: Done; work 100%.",
    ]
