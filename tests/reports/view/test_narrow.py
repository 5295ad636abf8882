"""Gates and the bottleneck."""

from __future__ import annotations

import attrs

from cmo_career.model.profile import Profile
from cmo_career.reports.view.narrow import bottleneck_lines, gate_lines
from reports.careers import a_bare_career, a_full_career
from reports.view.views import case_of


def test_gates_are_counted_on_the_nearest_way_and_openings_apart() -> None:
    gates, opening = gate_lines(case_of(a_full_career()))
    assert gates.text == "1 of 1 essential gate met"
    assert gates.notes == ("nearest way: From s0 to s1",)
    assert (opening.label, opening.text) == ("Others decide", "A seat is free")


def test_the_gate_to_open_next_is_named() -> None:
    career = attrs.evolve(a_full_career(), evidence=())
    _, following, _ = gate_lines(case_of(career))
    assert (following.label, following.text, following.notes) == ("Open next", "Has shown it", ("Under way",))


def test_the_bottleneck_says_levels_chance_and_raters() -> None:
    line, *_ = bottleneck_lines(case_of(a_full_career()))
    assert (line.label, line.text) == ("Bottleneck", "Craft")
    levels, chance = line.notes
    assert levels.startswith("likely 1.")
    assert chance.startswith("meets it: ")
    assert chance.endswith("7 raters")
    assert line.marks


def test_where_nobody_rated_that_is_said_and_what_it_may_hide() -> None:
    first, second = bottleneck_lines(case_of(a_bare_career()))
    assert first.text == "unknown: too few people have rated"
    assert second.text.startswith("Craft and People: too few raters")


def test_without_an_aim_the_present_stage_is_looked_at() -> None:
    career = attrs.evolve(a_full_career(), profile=Profile(stage="s0"))
    assert next(iter(bottleneck_lines(case_of(career)))).label == "Weakest point today"
    assert list(gate_lines(case_of(career))) == []
