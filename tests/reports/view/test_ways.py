"""The ways onward with their gates."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.model.evidence import Evidence
from cmo_career.reports.view.notes import Notes
from cmo_career.reports.view.ways import WaysView, ways_view
from reports.careers import a_bare_career, a_full_career
from reports.view.views import onward_of, voice_of


def view_of(**fields: Any) -> WaysView:
    """Return the ways of a full career with other fields."""
    career = attrs.evolve(a_full_career(), **fields)
    return ways_view(voice_of(career), onward_of(career), Notes(voice_of(career)))


def test_ways_are_numbered_in_the_order_of_the_answer() -> None:
    ways = view_of().ways
    assert [way.number for way in ways] == [str(number) for number in range(1, len(ways) + 1)]
    assert ways[0].remarks == "Leads to the stage wanted"
    assert ways[0].years == "2–7 years, most often 4"


def test_openings_stand_apart_and_are_not_counted() -> None:
    way = view_of().ways[0]
    assert [group.heading for group in way.groups] == ["Essential", "Helpful", "For others to open"]
    assert way.tally == "1 of 1 essential gate met"
    assert way.groups[2].gates[0].status == "Not known to be open"


def test_a_gate_tells_what_opened_it() -> None:
    gates = [gate for group in view_of().ways[0].groups for gate in group.gates]
    assert [(gate.look, gate.detail) for gate in gates] == [
        ("met", "Shown by: It"),
        ("claimed", "Worked on: A mentor"),
        ("waiting", ""),
    ]


def test_a_gate_that_was_waived_tells_by_whom() -> None:
    waiver = Evidence(id="waived", date="2026-02-01", what="A talk", gate="shown", waived_by="The board")
    gate = view_of(evidence=(waiver,)).ways[0].groups[0].gates[0]
    assert (gate.status, gate.detail) == ("Waived", "Waived by The board")


def test_a_sideways_way_tells_what_it_opens() -> None:
    sideways = view_of().ways[-1]
    assert sideways.kind == "Sideways move"
    assert sideways.opens == ("Has shown it",)


def test_a_rare_way_says_so_and_a_way_without_gates_too() -> None:
    rare = next(way for way in view_of().ways if way.title == "From s0 to s2")
    assert rare.tally == "No gates"
    assert rare.remarks.endswith("Rarely taken")


def test_no_way_onward_is_told() -> None:
    career = a_bare_career()
    none = ways_view(voice_of(career), (), Notes(voice_of(career)))
    assert none.lead == "The framework knows no way on from the present stage."
