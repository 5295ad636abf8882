"""Reviews held."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.model.change import Remove, Spot
from cmo_career.model.goal import Goal
from cmo_career.reports.view.reviews import ReviewsView, reviews_view
from reports.careers import a_bare_career, a_full_career, on
from reports.view.views import voice_of


def view_of(day: date = on, language: str = "en") -> ReviewsView:
    """Return the reviews of the full career."""
    return reviews_view(voice_of(a_full_career(), language), "soon", as_of=day)


def test_a_review_tells_outcomes_causes_and_lessons() -> None:
    (review,) = view_of().reviews
    assert review.title == "Quarterly review, Q1 2026"
    assert review.held == "Held on Apr 3, 2026\u00a0· with Manager and Somebody"
    (outcome,) = review.outcomes
    assert (outcome.goal, outcome.outcome, outcome.causes, outcome.lesson) == (
        "Near",
        "Partly met",
        "Effort: Late",
        "Sooner",
    )


def test_a_review_reads_natively_in_chinese() -> None:
    (review,) = view_of(language="zh").reviews
    assert review.title == "季度复盘：2026年第一季度"


def test_a_review_that_is_still_to_come_has_not_been_held() -> None:
    assert view_of(date(2026, 4, 2)).reviews == ()
    assert view_of(date(2026, 4, 2)).none_yet == "None was held yet."


def test_a_goal_that_a_review_took_out_keeps_its_title() -> None:
    gone = Goal(id="near", title="Once near")
    removed = Remove(at=Spot(under="goal/far", position=(0,)), was=gone)
    (first, _) = a_full_career().reviews
    review = attrs.evolve(first, changes=(removed,))
    (view,) = reviews_view(voice_of(a_bare_career(reviews=(review,))), "soon", as_of=on).reviews
    assert view.outcomes[0].goal == "Once near"
    assert view.changes == "Changed the plan in 1 place"
