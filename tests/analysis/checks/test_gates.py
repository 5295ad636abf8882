"""Rules about gates and evidence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builders import a_career, a_framework, a_gate, a_profile, a_transition, an_evidence
from check_pairs import Pair, found, with_plan
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from plan_builders import action, goal


def gated(*gates: Any) -> Framework:
    ids = tuple(gate.id for gate in gates)
    ways = (a_transition("junior", "senior", gates=ids), a_transition("senior", "head"))
    return a_framework(gates=gates, transitions=ways)


def showing(*evidence: Any, **gate: Any) -> Career:
    return a_career(framework=gated(a_gate(**gate)), evidence=evidence)


plain = a_career(
    framework=gated(a_gate(), a_gate("seat", kind="opening"), a_gate("extra", weight="preferred"))
)
pairs = {
    "C060": Pair(
        trips=with_plan(action("launch"), on=plain),
        passes=with_plan(action("launch", earns=["result-shown"]), on=plain),
        at="gate/result-shown",
    ),
    "C061": Pair(
        trips=showing(an_evidence(confirmed_by="self")),
        passes=showing(an_evidence(confirmed_by="self"), accepts=["self"]),
        at="evidence/shown",
        field=("confirmed_by",),
        params={"gate": "result-shown", "witness": "document, manager"},
    ),
    "C062": Pair(
        trips=showing(an_evidence(date="2024-03-30"), within_years=2),
        passes=showing(an_evidence(date="2024-03-31"), within_years=2),
        at="evidence/shown",
        field=("date",),
        params={"gate": "result-shown"},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_gate_that_a_goal_aims_at_or_evidence_opens_is_in_hand() -> None:
    assert found("C060", with_plan(goal("g", aims_at="gate/result-shown"), on=plain)) == []
    assert found("C060", showing(an_evidence())) == []


def test_of_two_ways_the_one_with_less_to_open_counts() -> None:
    ways = (
        a_transition("junior", "senior", id="up", gates=["result-shown"]),
        a_transition("junior", "senior", id="out", kind="move"),
    )
    career = a_career(framework=a_framework(gates=(a_gate(),), transitions=ways))
    assert found("C060", career) == []


def test_without_an_aspiration_there_is_no_way_to_look_at() -> None:
    career = a_career(framework=gated(a_gate()), profile=a_profile(wants=None))
    assert found("C060", career) == []


@pytest.mark.parametrize("code", ["C061", "C062"])
def test_where_the_gate_is_open_other_evidence_does_no_harm(code: str) -> None:
    claimed = an_evidence("claim", confirmed_by="self")
    old = an_evidence("old", date="2020-01-01")
    assert found(code, showing(an_evidence(), claimed, old, within_years=2)) == []


@pytest.mark.parametrize("code", ["C061", "C062"])
def test_evidence_of_later_days_does_not_exist_yet(code: str) -> None:
    late = an_evidence(confirmed_by="self", date="2026-04-01")
    assert found(code, showing(late, within_years=2), as_of=date(2026, 3, 31)) == []
