from __future__ import annotations

from datetime import date
from pathlib import Path

import cmo_career as cc
from builders import (
    a_career,
    a_framework,
    a_gate,
    a_profile,
    a_rating,
    a_transition,
    an_evidence,
    today,
)
from cmo_career.analysis.explaining.orphans import Orphans, orphans
from cmo_career.model.action import Gain
from cmo_career.model.composition import all_of
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

gain = Gain(gain=0.2)


def of(*nodes: Node, wants: str | None = "senior", **fields: object) -> Orphans:
    framework = a_framework(
        gates=(a_gate(), a_gate("nice", weight="preferred"), a_gate("seat", kind="opening")),
        transitions=(a_transition("junior", "senior", gates=["result-shown", "nice", "seat"]),),
    )
    career = a_career(
        a_rating("craft", "manager", 1),
        a_rating("people", "manager", 3),
        a_rating("people", "peer", 3, n=9),
        framework=framework,
        profile=a_profile(wants=wants),
        plan=plan(all_of(*nodes)) if nodes else None,
        **fields,
    )
    return orphans(career, as_of=today)


def test_without_a_plan_every_shortfall_and_essential_gate_hangs_in_the_air() -> None:
    found = of()
    assert (found.actions, found.shortfalls, found.gates) == ((), ("craft",), ("result-shown",))
    assert len(found) == 2
    assert repr(found) == "<Orphans on 2026-03-31: 2>"


def test_an_action_for_a_shortfall_and_one_for_a_gate_leave_nothing() -> None:
    found = of(action("a", develops={"craft": gain}), action("b", earns=["result-shown"]))
    assert not found
    assert [each.code for each in found.reason.walk()] == ["orphans-none"]


def test_an_action_for_nothing_is_found_but_not_below_a_goal_that_aims_at_a_gate() -> None:
    assert of(action("idle")).actions == ("action/idle",)
    assert of(action("idle", develops={"people": gain})).actions == ("action/idle",)
    assert of(action("idle", develops={"craft": Gain(gain=0.2, up_to=0.5)})).shortfalls == ("craft",)
    assert of(goal("gate", action("work"), aims_at="result-shown")).actions == ()


def test_what_is_done_or_dropped_is_no_orphan_and_closes_nothing_more() -> None:
    for fact in ({"done": "2026-03-01"}, {"dropped": "2026-03-01"}):
        found = of(action("idle", **fact), action("past", develops={"craft": gain}, **fact))
        assert (found.actions, found.shortfalls) == ((), ("craft",))


def test_a_skills_action_serves_its_pillar() -> None:
    assert of(action("a", develops={"craft/tools": gain})).shortfalls == ()


def test_what_nobody_rated_is_no_shortfall() -> None:
    assert orphans(a_career(), as_of=today).shortfalls == ()


def test_a_gate_with_something_to_show_for_it_does_not_hang_in_the_air() -> None:
    assert of(evidence=(an_evidence(),)).gates == ()
    assert of(evidence=(an_evidence(confirmed_by="self"),)).gates == ()
    assert of(evidence=(an_evidence(holds=False),)).gates == ("result-shown",)


def test_without_a_wish_no_gates_are_asked_for() -> None:
    found = of(wants=None)
    assert (found.gates, found.shortfalls) == ((), ())


def test_the_example_career_has_one_orphan_in_either_language() -> None:
    career = cc.load(Path(__file__).parents[3] / "examples" / "career.yaml", kind=cc.Career)
    found = orphans(career, as_of=date(2026, 9, 30))
    assert (found.actions, found.shortfalls, found.gates) == ((), (), ("served-through-a-listing",))
    assert "Essential gate that nothing earns" in str(found)
    assert "没有事情去打开的必备关口" in found.why("zh")
