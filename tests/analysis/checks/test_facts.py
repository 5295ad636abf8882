"""The rule about facts in the future."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import a_career, a_framework, a_gate, a_rating, an_assessment, an_evidence
from check_pairs import Pair, found, with_plan
from cmo_career.model.action import LogEntry
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.review import Review
from plan_builders import action

tomorrow = "2026-04-01"
pairs = {
    "C090": Pair(
        trips=with_plan(action("brief", done=tomorrow)),
        passes=with_plan(action("brief", done="2026-03-31", due=tomorrow)),
        at="action/brief",
        field=("done",),
    )
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


users = Measure(name="users", baseline=0, target=9, readings=[Reading(date=tomorrow, value=1)])


@pytest.mark.parametrize(
    ("career", "at", "field"),
    [
        (with_plan(action("brief", started=tomorrow, done=tomorrow)), "action/brief", ("started",)),
        (with_plan(action("brief", log=[LogEntry(date=tomorrow, hours=1)])), "action/brief", ("log", 0)),
        (with_plan(measures=[users]), "goal/cmo", ("measures", 0, "readings", 0)),
        (with_plan(dropped=tomorrow), "goal/cmo", ("dropped",)),
        (a_career(reviews=[Review(id="q1", kind="annual", held=tomorrow)]), "review/q1", ("held",)),
        (
            a_career(assessments=[an_assessment(a_rating(), on=date(2026, 4, 1))]),
            "assessment/2026-04-01",
            ("date",),
        ),
        (
            a_career(framework=a_framework(gates=(a_gate(),)), evidence=[an_evidence(date=tomorrow)]),
            "evidence/shown",
            ("date",),
        ),
    ],
)
def test_every_kind_of_fact_is_looked_at(career: Any, at: str, field: tuple[str | int, ...]) -> None:
    assert found("C090", career) == [(at, field)]
