"""From checked plain data to a career, beside a stock cattrs converter on the same classes."""

from __future__ import annotations

import json

from benchmarks.material import career_json
from benchmarks.stock_cattrs import stock_converter
from benchmarks.timing import Report
from cmo_career.documents.converter import converter
from cmo_career.documents.framework_files import load_framework
from cmo_career.model.career import Career

__all__ = ["measure"]


def measure(report: Report) -> None:
    """Structure the career of `loading`, its framework being there already."""
    data = json.loads(career_json())
    del data["schema"]
    data["framework"] = load_framework("marketing-leader")
    ours, theirs = converter(), stock_converter()
    assert ours.structure(data, Career) == theirs.structure(data, Career)
    report.versus(
        "structuring a checked dictionary",
        lambda: ours.structure(data, Career),
        "stock cattrs, unknown keys forbidden",
        lambda: theirs.structure(data, Career),
        target=0.7,
    )
