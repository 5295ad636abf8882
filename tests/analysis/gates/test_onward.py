from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from builders import a_career, a_framework, a_gate, a_profile, a_stage, a_transition, an_evidence, today
from cmo_career.analysis.gates.onward import WayOnward, ways_onward
from cmo_career.model.profile import Aspiration

stages = tuple(a_stage(id_, positions=("chief", "deputy")) for id_ in ("low", "mid", "top", "side"))


def ways(*transitions: tuple[str, str] | Any, stage: str = "low", **profile: Any) -> tuple[WayOnward, ...]:
    made = tuple(a_transition(*each) if isinstance(each, tuple) else each for each in transitions)
    framework = a_framework(stages=stages, transitions=made)
    return ways_onward(a_career(framework=framework, profile=a_profile(stage, **profile)), as_of=today)


def legs(found: tuple[WayOnward, ...]) -> list[tuple[str, int | None]]:
    return [(way.to_stage, way.legs) for way in found]


def test_ways_towards_the_aspiration_come_first_the_shortest_before_the_others() -> None:
    found = ways(
        ("low", "side"), ("low", "mid"), ("low", "top"), ("mid", "top"), ("top", "side"), wants="top"
    )
    assert legs(found) == [("top", 1), ("mid", 2), ("side", None)]
    assert [way.is_towards_aspiration for way in found] == [True, True, False]


def test_a_way_that_only_comes_back_leads_nowhere() -> None:
    assert legs(ways(("low", "side"), ("side", "low"), ("low", "top"), wants="top")) == [
        ("top", 1),
        ("side", None),
    ]


def test_a_sideways_way_is_marked_and_stands_last_though_it_opens_gates() -> None:
    detour = a_transition("low", "low", kind="rotation")
    found = ways(detour, ("low", "side"), ("low", "top"), wants="top")
    assert [(way.to_stage, way.is_sideways) for way in found] == [
        ("top", False),
        ("side", False),
        ("low", True),
    ]


def test_among_ways_to_the_stage_wanted_another_position_comes_later() -> None:
    to_deputy = a_transition("low", "top", id="deputy", position="deputy")
    to_chief = a_transition("low", "top", id="chief", position="chief")
    unnamed = a_transition("low", "top", id="unnamed")
    found = ways(to_deputy, to_chief, unnamed, aspires_to=Aspiration(stage="top", position="chief"))
    assert [(way.transition, way.fits_position) for way in found] == [
        ("chief", True),
        ("unnamed", None),
        ("deputy", False),
    ]


def test_another_position_at_the_present_stage_can_be_the_aspiration() -> None:
    up = a_transition("top", "top", id="up", kind="promotion", position="chief")
    wanted = Aspiration(stage="top", position="chief")
    found = ways(("top", "side"), up, stage="top", position="deputy", aspires_to=wanted)
    assert [(way.transition, way.legs) for way in found] == [("up", 1), ("top-to-side", None)]
    held = ways(up, stage="top", position="chief", aspires_to=wanted)
    assert [way.legs for way in held] == [None]


def test_without_an_aspiration_and_at_the_end_of_the_road() -> None:
    assert legs(ways(("low", "mid"), ("mid", "top"), wants=None)) == [("mid", None)]
    assert ways(("low", "mid"), stage="mid", wants="low") == ()


def test_two_transitions_between_the_same_stages_are_two_ways_with_gates_of_their_own() -> None:
    first = a_transition(
        "junior", "senior", id="inside", gates=["shown", "seat"], opens=["shown"], is_rare=True
    )
    second = a_transition("junior", "senior", id="outside", kind="move", gates=["lacking"])
    framework = a_framework(
        gates=(a_gate("shown"), a_gate("lacking"), a_gate("seat", kind="opening")),
        transitions=(first, second),
    )
    career = a_career(framework=framework, evidence=(an_evidence(gate="shown"),))
    inside, outside = ways_onward(career, as_of=today)
    assert (inside.gates.essential_met, inside.gates.essential_total, len(inside.gates.openings)) == (1, 1, 1)
    assert (outside.gates.essential_met, outside.gates.essential_total) == (0, 1)
    assert (inside.years.mode, inside.is_rare, inside.opens) == (4, True, ("shown",))
    assert (inside.leaves_employer, outside.leaves_employer) == (False, True)
    plain = json.loads(json.dumps(inside.to_dict()))
    assert plain["gates"]["essential_met"] == 1
    assert plain["years"] == {"low": 2, "mode": 4, "high": 7}


def test_networkx_is_loaded_only_when_somebody_asks_for_ways() -> None:
    code = "import sys, cmo_career.analysis.gates.onward; print('networkx' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"
