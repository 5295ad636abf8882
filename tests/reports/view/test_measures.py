"""Measures in words."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.model.measure import Measure, Reading
from cmo_career.reports.view.measures import measure_text
from reports.careers import a_bare_career, on
from reports.view.views import voice_of

read = (Reading(date="2026-10-01", value=12), Reading(date="2027-01-01", value=40))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"baseline": 0, "target": 50, "unit": "%", "readings": read}, "users: from 0% to 50%, now 12%"),
        ({"baseline": 0, "target": 50}, "users: from 0 to 50, not read yet"),
        ({"kind": "hold", "target": 40, "unit": "CNY"}, "users: keep at CN¥40 or more, not read yet"),
        ({"kind": "hold", "target": 40, "unit": "ROI"}, "users: keep at 40 ROI or more, not read yet"),
        (
            {"kind": "hold", "baseline": 60, "target": 40, "unit": "人"},
            "users: keep at 40人 or less, not read yet",
        ),
        ({"kind": "milestone"}, "users: not reached yet"),
        ({"kind": "milestone", "readings": [Reading(date="2026-10-01", value=True)]}, "users: reached"),
        (
            {"kind": "milestone", "readings": [Reading(date="2026-10-16", value=True)]},
            "users: not reached yet",
        ),
    ],
)
def test_a_measure_tells_its_figures_and_the_latest_reading(fields: dict[str, Any], told: str) -> None:
    measure = Measure(name="users", **fields)
    assert measure_text(voice_of(a_bare_career()), measure, as_of=on) == told
