"""What lives, what is wanted, and what has to wait."""

from __future__ import annotations

from datetime import date
from typing import Any

from cmo_career.analysis.progress.progress import Progress, progress
from cmo_career.model.composition import all_of, any_of, in_order
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

day = date(2026, 3, 31)
a, b, c = (action(id_, hours=10) for id_ in "abc")


def told(how: Node, **fields: Any) -> Progress:
    return progress(plan(how, **fields), as_of=day)


def done(id_: str) -> Node:
    return action(id_, hours=10, done="2026-02-01")


def test_each_waits_for_all_that_comes_before_it() -> None:
    assert told(a >> b >> c).blocked == ("b", "c")
    assert told(in_order(done("a"), b, c)).blocked == ("c",)
    assert told(in_order(done("a"), done("b"), c)).blocked == ()


def test_in_order_subtracts_nothing() -> None:
    assert told(a >> done("b")).goal.work_share == told(a & done("b")).goal.work_share == 0.5


def test_work_done_early_counts_and_is_listed() -> None:
    early = told(in_order(a, done("b"), action("c", started="2026-03-01")))
    assert (early.out_of_order, early.blocked) == (("b", "c"), ())
    assert early.of("b").is_out_of_order


def test_what_is_below_a_goal_that_waits_waits_too() -> None:
    assert told(a >> goal("g", b & goal("h", c))).blocked == ("g", "b", "h", "c")


def test_a_composition_is_done_when_as_much_of_it_is_done_as_it_asks_for() -> None:
    assert told(any_of(done("a"), b) >> c).blocked == ()
    assert told(all_of(done("a"), b) >> c).blocked == ("c",)


def test_a_goal_with_all_its_work_done_still_blocks_until_a_person_says_that_it_is_met() -> None:
    assert told(goal("g", done("a")) >> b).blocked == ("b",)
    assert told(goal("g", a, done="2026-03-01") >> b).blocked == ()


def test_dropped_parts_block_nothing() -> None:
    gone = action("a", dropped="2026-03-01")
    assert told(gone >> b).blocked == ()
    assert told(in_order(a, action("x", dropped="2026-03-01"), c)).blocked == ("c",)


def test_an_order_below_a_dropped_goal_blocks_nothing() -> None:
    assert told(goal("g", a >> b, dropped="2026-03-01") & goal("h", b)).blocked == ()


def test_one_place_that_waits_is_enough() -> None:
    assert told(goal("g", a >> b) & goal("h", b & c)).blocked == ("b",)


def test_overdue_is_what_is_wanted_not_done_and_past_its_date() -> None:
    late = {"due": "2026-02", "hours": 10}
    assert told(action("a", **late) & action("b", due="2026-03-31")).overdue == ("a",)
    assert told(action("a", **late, done="2026-03-01") & goal("g", b, due="2026-Q1")).overdue == ()
    assert told(action("a", **late), due="2025").overdue == ("cmo", "a")
    assert told(action("a", **late, dropped="2026-03-01") & b).overdue == ()


def test_nobody_is_late_with_what_is_not_wanted() -> None:
    late = action("late", due="2026-02", hours=10)
    assert told(any_of(late, action("b", hours=1, started="2026-01-10"))).overdue == ()
    assert told(goal("g", late, done="2026-03-01") & b).overdue == ()
    assert told(goal("g", late, dropped="2026-03-01") & b).overdue == ()


def test_what_is_below_a_met_goal_is_not_wanted_but_the_goal_is() -> None:
    met = told(goal("g", a, done="2026-03-01") & b)
    assert [each.is_wanted for each in (met.of("g"), met.of("a"), met.of("b"))] == [True, False, True]
