"""What comes next."""

from __future__ import annotations

import attrs

from cmo_career.analysis.agenda.agenda import agenda
from cmo_career.model.career import Career
from cmo_career.reports.view.next_steps import NextView, next_view
from reports.careers import a_bare_career, a_full_career, on
from reports.view.views import voice_of


def view_of(career: Career) -> NextView:
    """Return what comes next in a career."""
    return next_view(voice_of(career), agenda(career, as_of=on))


def test_at_most_three_things_come_next_with_their_reason() -> None:
    steps = view_of(a_full_career()).steps
    assert 1 <= len(steps) <= 3
    assert steps[0].title == "A course"
    assert steps[0].note == "Under way\u00a0· by the end of June 2026\u00a0· Overdue\u00a0· for: Near"


def test_what_was_promised_and_nothing_closed_is_told() -> None:
    assert view_of(a_full_career()).commitments == (
        "A page (by the end of June 2026\u00a0· proof: The page)",
    )


def test_what_comes_back_anyway_is_left_for_last() -> None:
    titles = [step.title for step in view_of(a_full_career()).steps]
    assert titles[-1] == "A talk"


def test_the_next_review_is_the_one_planned_else_suggested() -> None:
    career = a_full_career()
    assert view_of(career).review == "Annual review\u00a0· by the end of December 2026"
    suggested = view_of(attrs.evolve(career, reviews=())).review
    assert suggested.endswith("suggested, none is planned")


def test_without_a_plan_there_is_a_first_thing_to_do() -> None:
    assert view_of(a_bare_career()).empty.startswith("There is no plan yet. Begin with one goal")
