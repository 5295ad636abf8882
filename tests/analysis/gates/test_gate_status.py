from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from builders import a_career, a_framework, a_gate, a_stage, a_transition, an_evidence, today
from cmo_career.analysis.gates.gate_status import GateStatus, gate_status, gates_of
from cmo_career.errors import ModelError
from cmo_career.model.composition import all_of
from cmo_career.model.evidence import Evidence
from cmo_career.model.node import Node
from plan_builders import action, goal, plan


def status_of(*evidence: Evidence, how: Node | None = None, as_of: date = today, **gate: Any) -> GateStatus:
    framework = a_framework(gates=(a_gate(**gate), a_gate("other")))
    career = a_career(framework=framework, evidence=evidence, plan=None if how is None else plan(how))
    return gate_status(career, "result-shown", as_of=as_of)


def against(id_: str = "against", **fields: Any) -> Evidence:
    return an_evidence(id_, holds=False, **fields)


def test_evidence_that_the_gate_accepts_meets_it() -> None:
    found = status_of(an_evidence("b", date=date(2026, 1, 2)), an_evidence("a", date=date(2026, 1, 1)))
    assert (found.status, found.evidence, found.is_passed) == ("met", ("a", "b"), True)


def test_evidence_that_the_gate_does_not_accept_is_a_claim() -> None:
    found = status_of(an_evidence(confirmed_by="self"))
    assert (found.status, found.evidence, found.is_passed) == ("claimed", ("shown",), False)
    assert status_of(an_evidence(confirmed_by="self"), accepts=["self"]).status == "met"


def test_evidence_after_the_day_of_the_question_does_not_exist() -> None:
    assert status_of(an_evidence(), as_of=date(2026, 3, 30)).status == "unknown"


def test_nothing_said_is_unknown_and_not_unstarted() -> None:
    assert status_of().status == "unknown"
    assert status_of(how=action("a", earns=["other"])).status == "unknown"


def test_evidence_older_than_the_gate_allows_no_longer_meets_it() -> None:
    old = an_evidence("old", date=date(2024, 3, 31))
    assert status_of(old, within_years=2).status == "met"
    found = status_of(old, within_years=2, as_of=date(2026, 4, 1))
    assert (found.status, found.evidence, found.expired) == ("not-started", (), ("old",))


def test_what_speaks_against_takes_back_what_was_shown_before() -> None:
    shown = an_evidence("shown", date=date(2026, 1, 1))
    denied = against(date=date(2026, 2, 1))
    found = status_of(shown, denied)
    assert (found.status, found.evidence) == ("not-started", ("against",))
    again = an_evidence("again", date=date(2026, 3, 1))
    assert status_of(again, denied, shown).evidence == ("again",)


def test_on_one_day_what_speaks_against_has_the_last_word() -> None:
    assert status_of(an_evidence(), against()).status == "not-started"


def test_a_word_that_the_gate_does_not_accept_cannot_close_it_either() -> None:
    assert status_of(an_evidence(date=date(2026, 1, 1)), against(confirmed_by="self")).status == "met"


def test_a_claim_counts_only_after_what_speaks_against() -> None:
    denied = against(date=date(2026, 2, 1))
    assert (
        status_of(denied, an_evidence("c", confirmed_by="self", date=date(2026, 2, 1))).status
        == "not-started"
    )
    found = status_of(denied, an_evidence("c", confirmed_by="self", date=date(2026, 2, 2)))
    assert (found.status, found.evidence) == ("claimed", ("c",))


def test_a_waived_gate_says_by_whom_and_a_met_one_needs_no_waiver() -> None:
    waiver = an_evidence("waiver", waived_by="The board", confirmed_by="self")
    found = status_of(waiver)
    assert (found.status, found.evidence, found.is_passed) == ("waived", ("waiver",), True)
    assert found.waived_by is not None
    assert found.waived_by.choose("en") == "The board"
    assert status_of(waiver, an_evidence()).status == "met"
    withdrawn = an_evidence("no-more", waived_by="The board", holds=False)
    assert status_of(waiver, withdrawn).status == "unknown"


@pytest.mark.parametrize(
    "node",
    [
        action("a", earns=["result-shown"]),
        action("a", earns=["result-shown"], started="2026-02-01"),
        goal("a", aims_at="result-shown"),
        goal("a", aims_at="gate/result-shown"),
    ],
)
def test_a_living_goal_or_action_for_it_is_under_way(node: Node) -> None:
    found = status_of(how=node)
    assert (found.status, found.work) == ("under-way", (f"{node.node_kind}/a",))


def test_work_for_it_outweighs_what_spoke_against_and_shows_both() -> None:
    found = status_of(against(), how=action("a", earns=["result-shown"]))
    assert (found.status, found.evidence, found.work) == ("under-way", ("against",), ("action/a",))


def test_what_was_dropped_is_for_nothing_and_so_is_what_only_it_reaches() -> None:
    earning = action("a", earns=["result-shown"])
    given_up = goal("up", earning, dropped="2026-03-01")
    assert status_of(how=given_up).status == "unknown"
    assert status_of(how=given_up, as_of=date(2026, 2, 28)).status == "under-way"
    assert status_of(how=given_up, as_of=date(2026, 3, 1)).status == "unknown"
    assert status_of(how=all_of(given_up, goal("other-way", earning))).status == "under-way"
    assert status_of(how=action("a", earns=["result-shown"], dropped="2026-03-01")).status == "unknown"


def test_work_that_is_done_is_the_persons_own_word() -> None:
    finished = action("a", earns=["result-shown"], done="2026-03-01")
    found = status_of(how=finished, accepts=["self"])
    assert (found.status, found.evidence, found.work) == ("claimed", (), ("action/a",))
    assert status_of(how=finished, as_of=date(2026, 2, 28)).status == "under-way"
    assert status_of(against(date=date(2026, 3, 2)), how=finished).status == "not-started"
    assert (
        status_of(against(date=date(2026, 3, 2), confirmed_by="self"), how=finished).status == "not-started"
    )
    old = action("a", earns=["result-shown"], done="2024-01-01")
    assert status_of(how=old, within_years=1).status == "not-started"


def test_an_opening_is_never_counted_against_the_person() -> None:
    assert status_of(kind="opening").status == "unknown"
    denied = status_of(against(), kind="opening")
    assert (denied.status, denied.evidence) == ("unknown", ("against",))
    assert status_of(an_evidence(), kind="opening").status == "met"


def test_a_bare_aim_that_names_a_stage_too_is_the_stage() -> None:
    framework = a_framework(gates=(a_gate("senior"),))
    career = a_career(framework=framework, plan=plan(goal("a", aims_at="senior")))
    assert gate_status(career, "senior", as_of=today).status == "unknown"
    told = a_career(framework=framework, plan=plan(goal("a", aims_at="gate/senior")))
    assert gate_status(told, "senior", as_of=today).status == "under-way"


def test_diamonds_of_compositions_are_walked_once() -> None:
    node: Node = action("end", earns=["result-shown"])
    for count in range(45):
        node = all_of(goal(f"left-{count}", node), goal(f"right-{count}", node))
    assert status_of(how=node).status == "under-way"


def test_the_tally_keeps_openings_apart_and_counts_waivers_as_passed() -> None:
    gates = (
        a_gate("shown"),
        a_gate("waived"),
        a_gate("lacking"),
        a_gate("nice", weight="preferred"),
        a_gate("seat", kind="opening"),
    )
    framework = a_framework(
        gates=gates,
        stages=(a_stage("junior"), a_stage("senior")),
        transitions=(a_transition("junior", "senior", gates=[gate.id for gate in reversed(gates)]),),
    )
    evidence = (
        an_evidence("one", gate="shown"),
        an_evidence("two", gate="waived", waived_by="The board"),
        an_evidence("three", gate="nice"),
    )
    found = gates_of(a_career(framework=framework, evidence=evidence), "junior-to-senior", as_of=today)
    assert [each.gate for each in found.essential] == ["lacking", "waived", "shown"]
    assert (found.essential_met, found.essential_total) == (2, 3)
    assert (found.preferred_met, found.preferred_total) == (1, 1)
    assert [(each.gate, each.status) for each in found.openings] == [("seat", "unknown")]
    assert len(found.gates) == 5
    plain = json.loads(json.dumps(found.to_dict()))
    assert plain["essential_met"] == 2
    assert plain["essential"][1]["waived_by"] == {"und": "The board"}


def test_a_gate_that_the_framework_does_not_have_is_refused() -> None:
    with pytest.raises(ModelError):
        gate_status(a_career(), "no-such-gate", as_of=today)
