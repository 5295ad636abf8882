"""A goal in a review, as a value."""

from __future__ import annotations

import json
import pickle

from cmo_career.analysis.review.draft_review import draft_review
from review_builders import a_plan, logged, reviewed, users

found = draft_review(
    reviewed(plan=a_plan(launch={"measures": [users(m02=12)]}, course={"log": logged(m02=5)})), "2026-Q1"
).goal("launch")


def test_it_is_plain_data() -> None:
    data = found.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert (data["address"], data["due"], data["hours"]["used"]) == ("goal/launch", "2026-Q1", 5)
    assert [each["cause"] for each in data["causes"]] == ["effort"]
    assert "ground" not in data


def test_it_says_why_in_every_language() -> None:
    lines = found.why("en").splitlines()
    assert lines[0] == "Reach launch: planned; was due in the period"
    assert "  Users: 12 % on February 10, 2026, against the promised 50, which comes to 24%" in lines
    assert "  Work in the period: 5 hours logged, 40 planned" in lines
    assert len(found.why("zh").splitlines()) == len(lines)
    assert pickle.loads(pickle.dumps(found)) == found
