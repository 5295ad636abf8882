"""Alternatives: the most advanced ones count."""

from __future__ import annotations

from datetime import date

from cmo_career.analysis.progress.progress import progress
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.composition import all_of, any_of, at_least
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

day = date(2026, 3, 31)


def at(id_: str, spent: float, hours: float = 100, **fields: object) -> Action:
    entries = [LogEntry(date="2026-02-01", hours=spent)] if spent else []
    return action(id_, hours=hours, log=entries, **fields)


def counted(how: Node) -> tuple[str, ...]:
    told = progress(plan(how), as_of=day)
    return tuple(id_ for id_, each in told.actions.items() if each.is_wanted)


def hours(how: Node) -> tuple[float, float]:
    told = progress(plan(how), as_of=day).goal
    return told.earned_hours, told.planned_hours


def test_any_of_counts_its_most_advanced_branch() -> None:
    assert hours(any_of(at("a", 10), at("b", 30), at("c", 20))) == (30, 100)
    assert counted(any_of(at("a", 10), at("b", 30))) == ("b",)


def test_advanced_is_told_by_the_share_not_by_hours() -> None:
    assert hours(any_of(at("long", 100, 1000), at("short", 5, 10))) == (5, 10)


def test_at_least_counts_as_many_as_it_asks_for() -> None:
    assert hours(at_least(2, at("a", 10), at("b", 30), at("c", 20))) == (50, 200)
    assert counted(at_least(2, at("a", 10), at("b", 30), at("c", 20))) == ("b", "c")


def test_of_equal_branches_the_one_begun_first_counts() -> None:
    idle, later = action("idle", hours=10), action("later", hours=20, started="2026-02-02")
    first = goal("first", action("c", hours=30, started="2026-02-01"))
    assert counted(any_of(idle, later, first)) == ("c",)


def test_of_branches_not_begun_the_first_of_the_author_counts() -> None:
    assert counted(any_of(action("b", hours=1), action("a", hours=9))) == ("b",)
    assert counted(at_least(2, action("c"), action("b"), action("a"))) == ("c", "b")


def test_a_start_of_what_was_dropped_is_no_start() -> None:
    begun = action("gone", started="2026-01-10", dropped="2026-02-01")
    assert counted(any_of(action("a"), all_of(action("b"), begun))) == ("a",)


def test_dropped_branches_do_not_count() -> None:
    assert hours(any_of(at("a", 90, dropped="2026-03-01"), at("b", 30))) == (30, 100)


def test_a_branch_that_is_met_counts_before_one_with_more_work_done() -> None:
    met = goal("met", at("a", 10), done="2026-03-01")
    assert hours(any_of(at("b", 90), met)) == (10, 100)


def test_too_few_left_is_impossible() -> None:
    gone = action("gone", hours=10, dropped="2026-03-01")
    told = progress(plan(at_least(2, gone, at("a", 20), at("gone-too", 1, dropped="2026-03-01"))), as_of=day)
    assert told.impossible == ("cmo",)
    assert told.goal.is_impossible
    assert (told.goal.earned_hours, told.goal.planned_hours) == (20, 100)
    assert progress(plan(any_of(gone, action("b", dropped="2026-03-01"))), as_of=day).impossible == ("cmo",)


def test_enough_left_is_possible() -> None:
    gone = action("gone", hours=10, dropped="2026-03-01")
    assert progress(plan(at_least(2, gone, at("a", 1), at("b", 1))), as_of=day).impossible == ()
    assert progress(plan(at_least(2, gone, at("a", 1)), done="2026-03-02"), as_of=day).impossible == ()


def test_only_the_goal_whose_own_alternatives_ran_out_is_listed() -> None:
    short = goal("short", all_of(action("c"), at_least(2, action("a"), action("b", dropped="2026-03-01"))))
    assert progress(plan(short & action("d")), as_of=day).impossible == ("short",)


def test_a_branch_that_cannot_be_completed_gives_way_to_one_that_can() -> None:
    short = goal("short", at_least(2, at("a", 90), action("b", dropped="2026-03-01")))
    told = progress(plan(any_of(short, action("c", hours=10))), as_of=day)
    assert (told.goal.earned_hours, told.goal.planned_hours) == (0, 10)
    assert told.impossible == ("short",)


def test_finished_work_of_what_has_become_impossible_does_not_show_as_all() -> None:
    how = at_least(2, action("a", hours=5, done="2026-02-01"), action("b", dropped="2026-03-01"))
    share = progress(plan(how), as_of=day).goal.work_share
    assert share is not None
    assert 0.99 < share < 1


def test_one_finished_branch_is_all_the_work() -> None:
    assert (
        progress(plan(any_of(at("a", 5), action("b", hours=1, done="2026-02-01"))), as_of=day).goal.work_share
        == 1
    )
