"""A case: a career on a day, with what the rules share."""

from __future__ import annotations

from builders import a_career, an_assessment, today
from check_pairs import with_plan
from cmo_career.analysis.checks.case import Case
from cmo_career.model.composition import all_of
from plan_builders import action, goal

career = with_plan(
    all_of(goal("launch", action("brief"), dropped="2026-02-01"), action("talk", done="2026-03-01"))
)


def test_what_lives_is_told_from_what_is_over() -> None:
    case = Case(career=career, as_of=today)
    assert [goal.id for goal in case.open_goals] == ["cmo"]
    assert [action.id for action in case.open_actions] == []
    assert [case.lives(node) for node in case.nodes] == [True, False, False, True]


def test_answers_are_worked_out_once() -> None:
    case = Case(career=career, as_of=today)
    assert case.progress is case.progress
    assert case.standing is case.standing
    assert case.places is case.places


def test_without_a_plan_rules_have_nothing_to_look_at() -> None:
    case = Case(career=a_career(), as_of=today)
    assert (case.nodes, case.overdue, case.impossible, case.out_of_order, case.habits) == ((), (), (), (), ())
    assert case.last_review is None


def test_marks_stand_in_the_order_of_the_file() -> None:
    case = Case(career=a_career(assessments=[an_assessment()], plan=career.plan), as_of=today)
    marks = [
        case.at_profile("aspires_to"),
        case.at_item("assessments", 0, None),
        case.at(case.node("launch"), "due"),
        case.at(case.node("talk")),
        case.at_part("reviews", "plan/me"),
    ]
    assert sorted(marks, key=lambda mark: mark.order) == marks
    assert marks[2].path == ("plan", "goal", "by", "all_of", 0, "due")
    assert marks[2].field == ("due",)
