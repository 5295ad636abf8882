"""Work, computed by hand for each rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.analysis.progress.progress import NodeProgress, progress
from cmo_career.analysis.progress.rollup import Rollup
from cmo_career.analysis.progress.work import share_of
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

day = date(2026, 3, 31)


def done(id_: str, hours: float | None = None, **fields: Any) -> Action:
    return action(id_, **{"hours": hours, "done": "2026-02-01", **fields})


def logged(id_: str, hours: float | None, spent: float, **fields: Any) -> Action:
    return action(id_, **{"hours": hours, "log": [LogEntry(date="2026-02-01", hours=spent)], **fields})


def top(how: Node | None, **fields: Any) -> NodeProgress:
    return progress(plan(how, **fields), as_of=day).goal


def hours(how: Node | None) -> tuple[float, float]:
    told = top(how)
    return told.earned_hours, told.planned_hours


def test_an_action_earns_all_its_hours_when_done_and_none_when_planned() -> None:
    told = top(done("a", 30) & action("b", hours=10))
    assert (told.earned_hours, told.planned_hours, told.work_share) == (30, 40, 0.75)


def test_an_active_action_earns_its_logged_hours_up_to_95_percent() -> None:
    assert hours(logged("a", 40, 10)) == (10, 40)
    assert hours(logged("a", 40, 39)) == (38, 40)
    assert hours(logged("a", 40, 400)) == (38, 40)
    assert hours(action("a", hours=40, started="2026-01-10")) == (0, 40)


def test_a_done_action_earns_all_its_hours_whatever_was_logged() -> None:
    assert hours(logged("a", 40, 3, done="2026-03-01")) == (40, 40)


def test_unknown_hours_count_as_the_median_and_are_marked() -> None:
    known = done("a", 10), action("b", hours=30)
    told = top(all_of(*known, done("c")))
    assert (told.earned_hours, told.planned_hours, told.is_assumed) == (30, 60, True)
    assert not top(all_of(*known)).is_assumed


def test_logged_hours_of_an_action_of_unknown_hours_count_against_the_median() -> None:
    assert hours(action("a", hours=20) & logged("b", None, 5)) == (5, 40)


def test_later_facts_about_unknown_hours_change_not_even_the_last_figure() -> None:
    """Added one after the other, eleven times .1 is not what eleven times .1 is when multiplied."""
    for later in range(1, 11):
        known = [action(f"a{number}") for number in range(11)]
        with_later = [
            done(each.id, done="2026-12-01") if int(each.id[1:]) < later else each for each in known
        ]
        for length in (0.1, 2.3, 499.1):
            plans = (top(all_of(action("b", hours=length), *each)) for each in (known, with_later))
            assert len({told.planned_hours for told in plans}) == 1


def test_where_no_hours_are_known_every_action_counts_one() -> None:
    told = top(all_of(done("a"), action("b"), logged("c", None, 8)))
    assert (told.earned_hours, told.planned_hours, told.is_assumed) == (1, 3, True)


def test_a_recurrence_with_an_end_counts_all_its_times() -> None:
    assert hours(logged("a", 2, 6, every="month", count=10)) == (6, 20)
    assert hours(done("a", 2, every="month", until="2026-12")) == (24, 24)


def test_a_habit_is_not_in_the_work() -> None:
    habit = logged("habit", 2, 50, every="week")
    assert hours(done("a", 10) & habit) == (10, 10)
    assert top(habit).work_share is None


def test_work_done_in_another_grouping_is_the_same_work() -> None:
    a, b, c = done("a", 10), action("b", hours=20), action("c", hours=30)
    grouped = all_of(goal("g", a & b), goal("h", goal("i", c)))
    assert hours(all_of(a, b, c)) == hours(grouped) == (10, 60)


def test_every_goal_has_its_own_work() -> None:
    told = progress(plan(goal("g", done("a", 10)) & goal("h", action("b", hours=30))), as_of=day)
    assert [each.work_share for each in told.goals.values()] == [0.25, 1.0, 0.0]


def test_weights_override_hours() -> None:
    light, heavy = done("light", 1), action("heavy", hours=99)
    assert top(light & heavy).work_share == 0.01
    told = top(all_of(light, heavy, weights=(3, 1)))
    assert (told.work_share, told.earned_hours, told.planned_hours) == (0.75, 75, 100)


def test_a_place_without_a_weight_counts_one() -> None:
    parts = done("a", 1), action("b", hours=1), action("c", hours=1)
    assert top(in_order(*parts, weights=(None, 1, 2))).work_share == 0.25


def test_weights_say_nothing_about_the_work_beside_them() -> None:
    weighted = all_of(done("a", 10), action("b", hours=30), weights=(1, 1))
    told = top(weighted & action("c", hours=60))
    assert (told.earned_hours, told.planned_hours) == (20, 100)


def test_a_dropped_part_has_no_weight() -> None:
    parts = done("a", 10), action("b", hours=10), action("c", hours=50, dropped="2026-03-01")
    assert hours(all_of(*parts, weights=(1, 1, 8))) == (10, 20)


def test_dropped_parts_leave_hours_and_plan() -> None:
    gone = action("b", hours=30, dropped="2026-03-01")
    assert hours(done("a", 10) & gone) == (10, 10)
    later = action("b", hours=30, dropped="2026-04-01")
    assert hours(done("a", 10) & later) == (10, 40)


def test_dropping_a_goal_drops_what_only_it_reaches() -> None:
    both, only = done("both", 10), action("only", hours=50)
    given_up = goal("given-up", all_of(both, only), dropped="2026-03-01")
    told = progress(plan(given_up & goal("kept", both & action("c", hours=30))), as_of=day)
    assert [told.of(each).status for each in ("given-up", "both", "only", "c")] == [
        "dropped",
        "done",
        "dropped",
        "planned",
    ]
    assert (told.goal.earned_hours, told.goal.planned_hours) == (10, 40)
    assert (told.of("only").planned_hours, told.of("given-up").work_share) == (0, None)


def test_a_met_goal_does_not_finish_the_work_below_it() -> None:
    told = progress(plan(goal("g", action("a", hours=10), done="2026-03-01")), as_of=day)
    assert (told.of("g").is_met, told.of("g").work_share) == (True, 0)


def test_finished_work_never_makes_a_goal_met() -> None:
    told = top(done("a", 10))
    assert (told.work_share, told.is_met, told.status) == (1, False, "planned")


def test_nothing_unfinished_shows_as_all() -> None:
    for left in (action("b", hours=0), goal("nobody-knows-how"), action("b", hours=1e-30)):
        share = top(done("a", 10) & left).work_share
        assert share is not None
        assert 0.99 < share < 1
    assert top(done("a", 10) & goal("known", done="2026-03-01")).work_share == 1


def test_a_plan_without_work_has_no_share() -> None:
    told = top(None)
    assert (told.work_share, told.planned_hours, told.outcome) == (None, 0, None)


def test_a_plan_given_up_has_no_work() -> None:
    told = progress(plan(done("a", 10), dropped="2026-03-01"), as_of=day)
    assert (told.goal.work_share, told.of("a").status) == (None, "dropped")


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"hours": 10},
        {"hours": 0},
        {"hours": 0, "done": "2026-02-01"},
        {"hours": 10, "done": "2026-02-01"},
        {"hours": 10, "done": "2027-02-01"},
        {"hours": 10, "dropped": "2026-02-01"},
        {"hours": 10, "dropped": "2027-02-01"},
        {"done": "2026-02-01"},
        {"hours": 10, "log": [LogEntry(date="2026-02-01", hours=4)]},
        {"hours": 2, "every": "month", "count": 3},
        {"hours": 2, "every": "month"},
    ],
)
def test_shares_are_those_of_the_work(fields: dict[str, Any]) -> None:
    found = Rollup(plan(action("a", **fields) & action("b", hours=5)), day)
    node = found.plan.node("a")
    assert [*found.shares([node])] == [share_of(found.work(node))]
