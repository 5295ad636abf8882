from __future__ import annotations

import json
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from math import exp, sqrt
from typing import Any

import attrs
import numpy as np
import pytest

from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.errors import MissingExtraError, ModelError
from cmo_career.model.action import LogEntry
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.profile import Capacity
from forecast_builders import after, agrees, assumed, career_of, days_after, forecast_of, pert, sunday, weeks
from plan_builders import action, goal

draws = 40_000
grid = np.arange(0, 2000) / 2
a, b, c = weeks("a", 2, 5, 14), weeks("b", 3, 4, 20), weeks("c", 1, 8, 10)
of_a, of_b, of_c = pert(2, 5, 14, grid), pert(3, 4, 20, grid), pert(1, 8, 10, grid)


def at(values: object, days: float) -> float:
    return float(np.interp(days, grid, np.asarray(values)))


def test_a_chain_of_independent_parts_is_their_convolution() -> None:
    parts = np.diff(np.concatenate([[0.0], of_a])), np.diff(np.concatenate([[0.0], of_b]))
    both = np.cumsum(np.convolve(*parts))[: grid.size]
    agrees(forecast_of(a >> b, draws=draws).of("cmo").ready, lambda days: at(both, days), draws, errors=5)


def test_all_of_independent_branches_is_the_product_of_their_distributions() -> None:
    agrees(
        forecast_of(a & b & c, draws=draws).of("cmo").ready, lambda days: at(of_a * of_b * of_c, days), draws
    )


def test_any_of_independent_branches_is_one_less_the_product_of_what_is_left() -> None:
    left = 1 - (1 - of_a) * (1 - of_b) * (1 - of_c)
    agrees(forecast_of(a | b | c, draws=draws).of("cmo").ready, lambda days: at(left, days), draws)


def test_at_least_two_of_three_is_the_second_order_statistic() -> None:
    two = of_a * of_b + of_a * of_c + of_b * of_c - 2 * of_a * of_b * of_c
    agrees(forecast_of(at_least(2, a, b, c), draws=draws).of("cmo").ready, lambda days: at(two, days), draws)


def test_an_opening_adds_an_exponential_and_is_no_matter_of_being_ready() -> None:
    opening = Opening(
        inside=Seats(seats=2, per_year=0.5, odds=0.6), outside=Seats(seats=40, per_year=0.25, odds=0.04)
    )
    told = forecast_of(weeks("a", 4), draws=draws, opening=opening, horizon_years=50).of("cmo")
    assert (days_after(told.ready.p10), days_after(told.ready.p95)) == (28, 28)
    per_day = (2 * 0.5 * 0.6 + 40 * 0.25 * 0.04) / 365.25
    agrees(told.decided, lambda days: 1 - exp(-per_day * max(days - 28, 0)), draws)


def test_a_chance_fails_to_never() -> None:
    told = forecast_of(weeks("a", 4), draws=draws, chance=0.6).of("cmo").ready
    assert (told.p50, told.p80, told.states["p80"]) == (after(28), None, "beyond")
    assert told.share_within_horizon == pytest.approx(0.6, abs=4 * sqrt(0.24 / draws))
    assert forecast_of(weeks("a", 4), chance=0).of("cmo").ready.states["p10"] == "beyond"


def test_another_branch_is_there_when_one_fails() -> None:
    one, other = goal("one", weeks("a", 4), chance=0.5), goal("other", weeks("b", 8), chance=0.5)
    told = forecast_of(any_of(one, other) >> weeks("c", 1), draws=draws, due="2026-02-08").of("cmo").ready
    assert told.p10 == after(35)
    assert told.chance_in_time == pytest.approx(0.5, abs=0.01)
    assert told.share_within_horizon == pytest.approx(0.75, abs=0.01)


def test_work_that_takes_as_long_as_planned_is_over_when_the_schedule_says() -> None:
    work = in_order(action("a", hours=12), action("b", hours=6, on_the_job=True)) & action("c", hours=30)
    found = forecast_of(work, Capacity(own_hours_per_week=6, job_hours_per_week=3))
    # a is done in weeks 1 and 2, b in 3 and 4 on the job, c after a until week 7.
    assert days_after(found.of("cmo").ready.p50) == 49
    assert days_after(found.of("cmo").ready.p95) == 49


def test_an_action_that_pauses_in_the_schedule_lets_others_go_first() -> None:
    # p waits for j until week 20 and is due then; q works before and after it.
    j, p, q = weeks("j", 20), action("p", hours=12, due="2026-06"), action("q", hours=200)
    found = forecast_of(
        goal("first", j >> p, due="2026-06") & goal("long", q), Capacity(own_hours_per_week=6)
    )
    assert days_after(found.of("first").ready.p50) == 22 * 7
    assert days_after(found.of("long").ready.p50) == round((200 + 12) / 6 * 7 + 0.5)


def test_all_open_work_has_one_overrun_in_common() -> None:
    found = forecast_of(
        goal("one", weeks("a", 10)) & goal("other", weeks("b", 20)), draws=draws, framework=assumed
    )
    one, other = (found.of(id_).ready for id_ in ("one", "other"))
    assert days_after(one.p50) == pytest.approx(70 * 1.6, abs=2)
    for name, score in (("p10", -1.2816), ("p80", 0.8416), ("p95", 1.6449)):
        assert days_after(getattr(one, name)) == pytest.approx(70 * 1.6 * exp(0.4 * score), rel=0.02)
        assert days_after(getattr(other, name)) == pytest.approx(
            2 * (days_after(getattr(one, name)) or 0), abs=2
        )


def test_five_finished_actions_replace_the_assumed_overrun() -> None:
    past = [
        action(f"p{number}", hours=10, done=sunday, log=[LogEntry(date=sunday, hours=hours)])
        for number, hours in enumerate((9, 10, 11, 12, 13))
    ]
    found = forecast_of(all_of(weeks("a", 10), *past), framework=assumed, draws=draws)
    assert found.overrun.finished == 5
    assert days_after(found.of("cmo").ready.p50) == pytest.approx(70 * found.overrun.median, abs=2)
    few = forecast_of(all_of(weeks("a", 10), *past[:4]), framework=assumed)
    assert (few.overrun.finished, few.overrun.median) == (0, 1.6)


def test_what_comes_back_waits_for_its_periods() -> None:
    talks = action("talks", hours=1, every="quarter", count=4)
    told = forecast_of(talks, Capacity(own_hours_per_week=7)).of("cmo").ready
    # The fourth quarter's first week begins on Monday, 28 September 2026, whose Thursday is 1 October.
    assert (told.p10, told.p95) == (date(2026, 9, 28), date(2026, 9, 28))
    late = forecast_of(weeks("a", 20) >> talks, Capacity(own_hours_per_week=7)).of("cmo").ready
    assert late.p50 == date(2027, 1, 4)


def test_habits_take_their_hours_first() -> None:
    habit = action("habit", hours=3, every="week")
    told = forecast_of(habit & action("a", hours=30), Capacity(own_hours_per_week=6)).of("cmo").ready
    assert days_after(told.p50) == 70


def test_hours_that_are_logged_are_not_left() -> None:
    half = action("a", hours=30, log=[LogEntry(date=sunday, hours=12)])
    told = forecast_of(half, Capacity(own_hours_per_week=6)).of("cmo").ready
    assert days_after(told.p50) == 21


def test_no_hours_a_week_is_never() -> None:
    told = forecast_of(action("a", hours=30), Capacity(own_hours_per_week=0)).of("cmo").ready
    assert told.states["p10"] == "beyond"
    assert told.curve == ()
    assert told.share_within_horizon is not None
    assert 0 < told.share_within_horizon < 0.001


def test_done_is_done_and_dropped_is_out() -> None:
    work = goal("met", weeks("a", 50), done="2026-01-02") & goal("gone", weeks("b", 50), dropped="2026-01-02")
    found = forecast_of(work & weeks("c", 2), due="2026-02")
    met = found.of("met")
    assert met.ready.state == met.decided.state == "done"
    assert met.ready.p10 == met.ready.p95 == date(2026, 1, 2)
    assert met.ready.chance_in_time is None
    assert days_after(found.of("cmo").ready.p95) == 14
    with pytest.raises(ModelError) as caught:
        found.of("gone")
    assert caught.value.problems[0].code == "goal-not-forecast"


def test_too_few_alternatives_left_is_never() -> None:
    gone = weeks("b", 1, dropped="2026-01-02")
    told = forecast_of(at_least(2, weeks("a", 1), gone)).of("cmo").ready
    assert (told.state, told.states["p10"]) == ("open", "beyond")


def test_what_is_over_though_nobody_has_said_so_is_ready_on_the_day() -> None:
    told = forecast_of(weeks("a", 1, done="2026-01-02"), due="2026-02").of("cmo").ready
    assert (told.state, told.p10, told.p95) == ("open", sunday, sunday)
    assert told.chance_in_time is not None
    assert 0.999 < told.chance_in_time < 1


def test_a_chance_is_never_nought_or_one() -> None:
    for due in ("2025-12", "2027"):
        told = forecast_of(weeks("a", 4), due=due, draws=100).of("cmo").ready
        assert told.chance_in_time in {0.005, 0.995}
        assert told.chance_error is not None
        assert told.chance_error > 0


def test_without_odds_what_others_decide_is_unknown_and_so_is_what_waits_for_it() -> None:
    seat = goal("seat", weeks("a", 2), opening=Opening(inside=Seats(seats=1, per_year=0.2)))
    found = forecast_of(seat >> weeks("b", 2))
    for id_, days in (("seat", 14), ("cmo", 28)):
        told = found.of(id_)
        assert days_after(told.ready.p50) == days
        assert told.decided.state == "unknown"
        assert [(each.why, each.at) for each in told.decided.unknown] == [("no-odds", "seat")]
        assert told.decided.states["p50"] == "unknown"
        assert told.decided.chance_in_time is None
    either = forecast_of(seat | weeks("c", 5)).of("cmo")
    assert days_after(either.decided.p50) == 35


@pytest.mark.parametrize(
    ("goal_", "why"),
    [
        (goal("x"), "no-work"),
        (goal("x", measures=[Measure(name="m", kind="milestone")]), "milestone-ahead"),
        (goal("x", measures=[Measure(name="m", baseline=0, target=5)]), "too-few-readings"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_goal_without_work_or_pace_is_unknown(goal_: object, why: str) -> None:
    assert not isinstance(goal_, str)
    found = forecast_of(all_of(goal_, weeks("a", 1)))  # type: ignore[arg-type]
    for id_ in ("x", "cmo"):
        assert [each.why for each in found.of(id_).ready.unknown] == [why]
    assert why.replace("-", "") not in found.why()


def test_a_goal_of_habits_alone_is_unknown_and_holds_nothing_up() -> None:
    habit = action("h", hours=1, every="month")
    found = forecast_of(goal("x", habit) & weeks("a", 1))
    assert [each.why for each in found.of("x").ready.unknown] == ["only-habits"]
    assert found.of("cmo").ready == forecast_of(habit & weeks("a", 1)).of("cmo").ready
    paced = goal("x", habit, measures=[read(10, 20, 30, 40)])
    assert forecast_of(paced & weeks("a", 1)).of("cmo").ready.p50 == date(2026, 2, 2)


def read(*values: float, target: float = 50) -> Measure:
    days = ("2025-10-05", "2025-11-04", "2025-12-04", "2026-01-03")
    return Measure(
        name="users",
        baseline=0,
        target=target,
        readings=[Reading(date=day, value=value) for day, value in zip(days, values, strict=False)],
    )


def test_a_goal_without_work_comes_by_the_pace_of_its_measure() -> None:
    told = forecast_of(goal("x", measures=[read(10, 20, 30, 40)]) & weeks("a", 1)).of("x").ready
    assert told.p10 == told.p95 == date(2026, 2, 2)


def test_a_pace_that_scatters_is_drawn_as_its_interval_says() -> None:
    goal_ = goal("x", measures=[read(8, 23, 27, 38, target=60)])
    told = forecast_of(goal_ & weeks("a", 1), draws=draws, horizon_years=50)
    from cmo_career.analysis.progress.pace import pace_of

    pace = pace_of(goal_, sunday)
    assert pace is not None
    assert pace.low is not None
    assert pace.likely is not None
    ready = told.of("x").ready
    assert ready.p10 is not None
    assert ready.p50 is not None
    assert abs((ready.p50 - pace.likely).days) <= 2
    assert abs((ready.p10 - pace.low).days) <= 3


def test_a_clear_pace_moves_a_goal_whose_work_is_over_before() -> None:
    told = forecast_of(goal("x", weeks("a", 1), measures=[read(10, 20, 30, 40)])).of("x").ready
    assert told.p50 == date(2026, 2, 2)
    unclear = forecast_of(goal("x", weeks("a", 1), measures=[read(10, 9, 11, 10)])).of("x").ready
    assert days_after(unclear.p50) == 7


def test_the_most_telling_delay_comes_first() -> None:
    work = goal(
        "x", weeks("a", 8, 10, 12) >> weeks("b", 8, 10, 12) & weeks("c", 10, 12, 14), due="2026-05-26"
    )
    told = forecast_of(work).of("x")
    levers = told.sensitivity
    assert [each.id for each in levers][-1:] == ["c"] or len(levers) == 2
    assert levers[0].id in {"a", "b"}
    assert levers[0].chance_lost is not None
    assert 0.4 < levers[0].chance_lost < 0.6
    assert levers[0].critical_share == 1
    late = forecast_of(goal("x", weeks("a", 10) & weeks("c", 12))).of("x").sensitivity
    assert [(each.id, each.days_later) for each in late] == [("c", 28)]


def test_the_past_is_asked_with_what_was_known() -> None:
    work = weeks("a", 4, started="2026-01-05", done="2026-02-10") >> weeks("b", 4, done="2026-03-20")
    known, later = forecast_of(work), forecast_of(weeks("a", 4) >> weeks("b", 4))
    assert known.of("cmo").ready == later.of("cmo").ready
    assert forecast_of(work, as_of=date(2026, 3, 31)).of("cmo").ready.p50 == date(2026, 3, 31)


def test_the_same_seed_gives_the_same_bytes_on_threads_too() -> None:
    career = career_of((a >> b) & (b | c), framework=assumed, chance=0.7, due="2026-06")

    def told(_: int) -> str:
        return json.dumps(forecast(career, as_of=sunday, draws=3000, seed=7).to_dict())

    with ThreadPoolExecutor(4) as pool:
        assert len({told(0), *pool.map(told, range(8))}) == 1
    other = forecast(career, as_of=sunday, draws=3000, seed=8)
    assert json.dumps(other.to_dict()).replace('"seed": 8', '"seed": 7') != told(0)


def test_a_shared_answer_is_asked_on_threads() -> None:
    found = forecast_of((a >> b) & (b | c), framework=assumed, draws=3000)
    with ThreadPoolExecutor(4) as pool:
        assert (
            len({json.dumps(each) for each in pool.map(lambda _: found.of("cmo").to_dict(), range(8))}) == 1
        )


def test_it_survives_pickling() -> None:
    found = forecast_of(a >> b, draws=500, seed=3)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.to_dict() == found.to_dict()


def test_a_career_without_plan_has_no_forecast() -> None:
    with pytest.raises(ModelError) as caught:
        forecast(attrs.evolve(career_of(a), plan=None), as_of=sunday)
    assert caught.value.problems[0].code == "no-plan-to-forecast"


def test_an_action_is_asked_about_in_the_schedule() -> None:
    with pytest.raises(ModelError) as caught:
        forecast_of(a).of("action/a")
    assert caught.value.problems[0].code == "forecast-of-action"
    with pytest.raises(ModelError):
        forecast_of(a).of("cmos")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"draws": 0}, "forecast-draws"),
        ({"draws": 1.5}, "forecast-draws"),
        ({"draws": True}, "forecast-draws"),
        ({"seed": -1}, "forecast-seed"),
        ({"horizon_years": 0}, "forecast-horizon"),
        ({"horizon_years": float("nan")}, "forecast-horizon"),
        ({"horizon_years": 101}, "forecast-horizon"),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked: dict[str, Any], code: str) -> None:
    with pytest.raises(ModelError) as caught:
        forecast_of(a, **asked)
    assert caught.value.problems[0].code == code


def test_without_numpy_the_install_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    career = career_of(a)
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtraError) as caught:
        forecast(career, as_of=sunday)
    assert 'pip install "cmo-career[analysis]"' in str(caught.value)


def test_it_is_told_in_the_words_of_both_languages() -> None:
    seat = goal("seat", weeks("a", 2), opening=Opening(inside=Seats(seats=1, per_year=0.2)), due="2026-06")
    found = forecast_of(all_of(seat, goal("met", done="2026-01-02"), goal("never", weeks("b", 900))))
    tables = [found.table(language).rows for language in ("en", "zh")]
    assert tables[0][1] == (
        "Reach seat",
        "June 2026",
        "January 18, 2026",
        "January 18, 2026",
        "unknown",
        "unknown",
        "unknown",
    )
    assert [row[-1] for row in tables[1]] == ["无法预测", "无法预测", "已完成", "-"]
    assert tables[1][3][2:4] == ("没这么快", "没这么快")
    told = found.of("seat")
    assert "In time for June 2026: more than 99%" in told.why("en")
    assert "赶上2026年6月的把握：超过99%" in told.why("zh")
    assert "无法预测：“Reach seat”由别人选定，没有给出机会" in told.why("zh")
    assert "It takes more than 10 years until 50% of the draws are there" in found.of("never").why()
    assert found.of("met").why().splitlines()[-1].strip() == "Done on January 2, 2026"
