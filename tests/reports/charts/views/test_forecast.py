"""The forecast of a career: a row a goal, dates by their shares, the unknown and the late in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import a_career, a_profile
from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.model.plan import Plan
from cmo_career.model.profile import Capacity
from cmo_career.reports.charts.views.chart_view import ChartView
from cmo_career.reports.charts.views.forecast import forecast_chart
from plan_builders import action, goal, plan
from reports.charts.chart_results import a_wide_plan
from reports.charts.soundness import assert_sound

day = date(2026, 3, 31)


def drawn(given_plan: Plan, *, hours: float | None = 6, language: str = "en", **options: Any) -> ChartView:
    profile = a_profile(capacity=Capacity(own_hours_per_week=hours))
    return forecast_chart(
        forecast(a_career(plan=given_plan, profile=profile), as_of=day, draws=200, **options), language
    )


def test_dates_stand_in_order_in_picture_and_table() -> None:
    view = drawn(plan(action("a", hours=40)))
    (row,) = view.table.rows
    assert row[:2] == ("Reach cmo", "Ready")
    assert view.drawing.rows[-1].title.startswith("Reach cmo, Ready: half of the draws by ")
    assert "curve-ready" in {mark.look for each in view.drawing.rows for mark in each.marks}
    assert_sound(view.drawing)


def test_what_cannot_be_told_is_unknown() -> None:
    view = drawn(plan())
    assert view.table.rows[0][3:7] == ("unknown",) * 4
    assert any("unknown" in words.text for words in view.drawing.all_words)


def test_what_is_done_says_when() -> None:
    view = drawn(plan(goal("g", action("a", hours=5), done="2026-02-01") & action("b", hours=5)))
    assert "Done on Feb 1, 2026" in {words.text for words in view.drawing.all_words}


def test_what_comes_after_the_horizon_is_later_and_not_never() -> None:
    view = drawn(plan(action("a", hours=4000)), horizon_years=1)
    assert view.table.rows[0][3:7] == ("later than is told",) * 4
    assert any("not within" in (words.full or words.text) for words in view.drawing.all_words)


def test_one_goal_has_a_chart_of_its_own() -> None:
    inner = goal("g", action("a", hours=40), due="2026-Q4")
    profile = a_profile(capacity=Capacity(own_hours_per_week=6))
    found = forecast(a_career(plan=plan(inner), profile=profile), as_of=day, draws=200)
    view = forecast_chart(found.of("g"), "en")
    assert [row[0] for row in view.table.rows] == ["Reach g"]
    assert view.title.startswith("Forecast: Reach g, ")
    assert "curve-ready" in {mark.look for row in view.drawing.rows for mark in row.marks}
    assert_sound(view.drawing)


def test_a_large_plan_is_summed_up() -> None:
    wide = a_wide_plan(400)
    view = drawn(wide)
    assert len(view.table.rows) == 60
    assert "leaves out" in view.table.after
    assert_sound(view.drawing)


def test_both_languages_have_a_sound_picture_of_the_example() -> None:
    assert_sound(drawn(plan(action("a", hours=40), due="2026-Q2"), language="zh").drawing)
