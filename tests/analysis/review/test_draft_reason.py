"""Why a draft says what it says."""

from __future__ import annotations

import pytest

from builders import a_profile
from cmo_career.analysis.review.draft_review import draft_review
from cmo_career.model.profile import Capacity
from cmo_career.words import languages
from review_builders import a_plan, a_review, promise, reviewed, users

profile = a_profile(wants=None, capacity=Capacity(own_hours_per_week=7))
career = reviewed(
    plan=a_plan(launch={"measures": [users(m02=12)]}, course={"done": "2026-03-01"}),
    profile=profile,
    reviews=[a_review(commitments=[promise("study", what="Study"), promise(None, what="Ask")])],
)


def test_it_tells_goals_commitments_and_hours() -> None:
    lines = draft_review(career, "2026-Q1").why().splitlines()
    assert lines[0] == "Quarterly review, January 1, 2026 to March 31, 2026"
    assert "  Measured against what was promised as of January 5, 2026, whatever it became since" in lines
    assert "  Kept: Study" in lines
    assert "    It serves “study”, whose dates tell" in lines
    assert "  Only the person can say whether it was kept: Ask" in lines
    assert "    1 action was done without any hours logged; what it took is unknown" in lines
    assert "  90 hours could be put in, by the hours a week that the profile gives" in lines


def test_once_a_year_it_asks_what_else_is_to_be_looked_at() -> None:
    lines = draft_review(career, "2026").why().splitlines()
    assert [line for line in lines if "anew:" in line] == [
        "  To be looked at anew: the stage, junior",
        "  To be looked at anew: the interest, which nobody has named yet",
        "  To be looked at anew: the stage wanted, which nobody has named yet",
        "  To be looked at anew: what changed in the market",
    ]


@pytest.mark.parametrize("period", ["2026-Q1", "2026", "2026-02-20"])
def test_it_has_as_many_lines_in_every_language(period: str) -> None:
    draft = draft_review(career, period)
    assert len({len(draft.why(language).splitlines()) for language in languages()}) == 1
