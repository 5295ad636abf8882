"""From JSON to a career, beside pydantic v2 validating an equal model."""

from __future__ import annotations

import cmo_career as cc
from benchmarks.material import career_json
from benchmarks.timing import Report

__all__ = ["measure"]


def measure(report: Report) -> None:
    """Load the career of `loading` from JSON."""
    try:
        from benchmarks.pydantic_career import Career
    except ImportError:
        report.note("left out: pydantic is not installed (pip install -e '.[bench]')")
        return
    text = career_json()
    report.versus(
        "loads of a JSON career",
        lambda: cc.loads(text),
        "pydantic",
        lambda: Career.model_validate_json(text),
        target=2.0,
    )
