"""From JSON to a career, beside pydantic v2 validating an equal model."""

from __future__ import annotations

import cmo_career as cc
from benchmarks.material import career_json
from benchmarks.timing import Report, best_times

__all__ = ["measure"]


def measure(report: Report) -> None:
    """Load the career of `loading` from JSON."""
    try:
        from benchmarks.pydantic_career import Career
    except ImportError:
        report.note("left out: pydantic is not installed (pip install -e '.[bench]')")
        return
    text = career_json()
    ours, theirs = best_times(lambda: cc.loads(text), lambda: Career.model_validate_json(text))
    report.ratio("loads of a JSON career", ours, "pydantic", theirs, target=2.0)
