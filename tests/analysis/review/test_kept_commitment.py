"""Whether commitments were kept."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.analysis.review.kept_commitment import kept_commitment
from review_builders import a_plan, end_of_quarter, promise


@pytest.mark.parametrize(
    ("course", "fields", "kept"),
    [
        ({"done": "2026-03-01"}, {}, "kept"),
        ({"done": "2026-03-01"}, {"due": "2026-03"}, "kept"),
        ({"done": "2026-03-01"}, {"due": "2026-02"}, "kept-late"),
        ({"done": "2026-04-01"}, {"due": "2026-03"}, "not-kept"),
        ({"done": "2026-04-01"}, {"due": "2026-04"}, "open"),
        ({"dropped": "2026-03-01"}, {"due": "2026-04"}, "not-kept"),
        ({"due": "2026-03"}, {"due": "2026-03"}, "not-kept"),
        ({"due": "2026-12"}, {"due": "2026-03"}, "unknown"),
        ({"due": "2026-12", "done": "2026-03-30"}, {"due": "2026-02"}, "unknown"),
        ({"due": "2026-12", "done": "2026-02-10"}, {"due": "2026-02"}, "kept"),
        ({}, {"goal": None}, "unknown"),
        ({}, {"goal": "gone"}, "unknown"),
    ],
)
def test_the_dates_of_what_it_serves_tell(course: Any, fields: Any, kept: str) -> None:
    commitment = promise(**{"goal": "study", **fields})
    assert kept_commitment(commitment, a_plan(course=course), as_of=end_of_quarter).kept == kept


def test_it_says_what_was_promised() -> None:
    found = kept_commitment(promise(None, what="Call the CFO"), a_plan(), as_of=end_of_quarter)
    assert found.why() == "Only the person can say whether it was kept: Call the CFO"
    assert found.to_dict() == {
        "what": {"und": "Call the CFO"},
        "due": None,
        "goal": None,
        "kept": "unknown",
        "done": None,
    }
