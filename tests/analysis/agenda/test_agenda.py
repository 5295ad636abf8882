"""What comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

from builders import a_career
from cmo_career.analysis.agenda.agenda import Agenda, agenda
from cmo_career.model.composition import all_of, any_of
from cmo_career.model.node import Node
from cmo_career.model.review import Commitment, Review
from plan_builders import action, goal, plan

day = date(2026, 3, 31)


def told(how: Node | None, **fields: Any) -> Agenda:
    return agenda(a_career(plan=plan(how, **fields)), as_of=day)


def ids(agenda: Agenda) -> list[str]:
    return [each.action.id for each in agenda.actions]


def test_active_actions_come_first_then_by_due_date_then_in_the_order_of_the_plan() -> None:
    how = all_of(
        action("whenever"),
        action("at-last"),
        action("late", due="2026-12"),
        action("soon", due="2026-04"),
        action("active", due="2027", started="2026-03-01"),
    )
    assert ids(told(how)) == ["active", "soon", "late", "whenever", "at-last"]


def test_what_is_done_dropped_or_blocked_is_not_next() -> None:
    how = all_of(
        action("done", done="2026-03-01"),
        action("dropped", dropped="2026-03-01"),
        action("first") >> action("second"),
        goal("given-up", action("left"), dropped="2026-03-01"),
    )
    assert ids(told(how)) == ["first"]


def test_what_nobody_needs_now_is_not_next() -> None:
    met = goal("met", action("left"), done="2026-03-01")
    assert ids(told(met & any_of(action("a", started="2026-03-01"), action("b")))) == ["a"]


def test_the_nearest_date_is_its_own_or_that_of_a_goal_above() -> None:
    low = goal("low", all_of(action("own", due="2026-05"), action("none"), action("far", due="2028")))
    dates = {
        each.action.id: str(each.due) for each in told(goal("high", low, due="2026-Q3"), due="2030").actions
    }
    assert dates == {"own": "2026-05", "none": "2026-Q3", "far": "2026-Q3"}


def test_an_action_shared_by_goals_has_the_nearest_of_their_dates_and_the_first_goal() -> None:
    shared = action("shared")
    first, second = goal("first", shared, due="2027"), goal("second", goal("deep", shared), due="2026-06")
    (only,) = told(first & second).actions
    assert (str(only.due), only.goal.id) == ("2026-06", "first")


def test_a_met_goal_puts_no_date_on_what_it_shares() -> None:
    shared = action("shared")
    met = goal("met", shared, due="2026-02", done="2026-02-01")
    (only,) = told(met & goal("open", shared & action("x", done="2026-02-01"), due="2026-09")).actions
    assert (str(only.due), only.goal.id, only.is_overdue) == ("2026-09", "open", False)


def test_overdue_actions_are_flagged() -> None:
    agenda = told(action("late", due="2026-02") & action("in-time", due="2026-03"))
    assert [each.action.id for each in agenda.overdue] == ["late"]


def test_goals_come_by_their_dates() -> None:
    how = all_of(
        goal("far", due="2028"),
        goal("late", due="2025"),
        goal("met", due="2026-01", done="2026-01-10"),
        goal("dateless"),
    )
    assert [(each.goal.id, each.is_overdue) for each in told(how, due="2030").goals] == [
        ("late", True),
        ("far", False),
        ("cmo", False),
    ]


def test_actions_are_grouped_by_what_they_are() -> None:
    how = all_of(action("a", kind="reading"), action("b", kind="survey"), action("c", kind="rotation"))
    grouped = [(group, [each.action.id for each in actions]) for group, actions in told(how).by_group]
    assert grouped == [("knowledge", ["a"]), ("practice", ["c"]), ("network", []), ("feedback", ["b"])]


def test_the_reviews_behind_and_ahead_are_on_it() -> None:
    held = Review(id="q4", kind="quarterly", held="2026-01-05", commitments=[Commitment(what="Go on")])
    planned = Review(id="q1", kind="quarterly", due="2026-04")
    agenda_ = agenda(a_career(plan=plan(action("a")), reviews=(held, planned)), as_of=day)
    assert (agenda_.last_review, agenda_.next_review.review) == (held, planned)
    assert [each.commitment for each in agenda_.commitments] == list(held.commitments)


def test_a_career_without_a_plan_has_a_review_ahead() -> None:
    agenda_ = agenda(a_career(), as_of=day)
    assert (agenda_.actions, agenda_.goals, agenda_.next_review.is_suggested) == ((), (), True)


def test_it_shows_counts_only() -> None:
    agenda_ = told(action("a"), due="2030")
    assert repr(agenda_) == "<Agenda on 2026-03-31: 1 actions, 1 goals>"
    assert repr(agenda_.actions) == "(<NextAction action/a>,)"
    assert repr(agenda_.goals) == "(<DueGoal goal/cmo>,)"
