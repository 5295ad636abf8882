"""The actions by group."""

from __future__ import annotations

from datetime import date

from cmo_career.reports.view.actions import ActionsView, ActionView, actions_view
from reports.careers import a_bare_career, a_full_career, on
from reports.view.views import progress_of, voice_of


def view_of(day: date = on) -> ActionsView:
    """Return the actions of the full career."""
    career = a_full_career()
    return actions_view(voice_of(career), progress_of(career, day), as_of=day)


def action(title: str, day: date = on) -> ActionView:
    """Return one action of the full career."""
    return next(each for group in view_of(day).groups for each in group.actions if each.title == title)


def test_all_four_groups_are_there_in_their_order() -> None:
    assert [(group.heading, len(group.actions)) for group in view_of().groups] == [
        ("Learning", 1),
        ("Practice", 1),
        ("Network", 1),
        ("Seeking feedback", 2),
    ]


def test_an_action_tells_when_how_long_how_much_and_what_it_leaves() -> None:
    course = action("A course")
    assert course.kind == "Course\u00a0· Manager's support\u00a0· with Somebody"
    assert course.when == "by the end of June 2026\u00a0· begun Feb 1, 2026"
    assert course.hours == "40 hours\u00a0· 10 hours logged"
    assert (course.cost, course.proof) == ("CN¥6,800", "A certificate")


def test_what_nobody_estimated_is_not_nothing() -> None:
    survey = action("A survey")
    assert (survey.cost, survey.proof) == ("–", "–")


def test_a_habit_tells_how_often_it_was_kept() -> None:
    habit = action("A talk")
    assert habit.when.startswith("Every month")
    assert habit.hours == "1 hour each time"
    assert habit.status.words.endswith("Kept 0 of 9 times due")


def test_later_facts_are_not_told() -> None:
    before = action("A course", date(2026, 1, 20))
    assert (before.when, before.hours) == ("by the end of June 2026", "40 hours")


def test_without_actions_there_is_a_sentence() -> None:
    view = actions_view(voice_of(a_bare_career()), None, as_of=on)
    assert (view.groups, view.none) == ((), "The plan has no actions yet.")
