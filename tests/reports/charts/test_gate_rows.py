"""Readiness as rows: gates by shape, chances in their place, the untold without a mark."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.gate_rows import ChanceRow, GateSign, WayRow, draw_readiness, gate_entry
from reports.charts.soundness import assert_sound, points_of, titles

statuses = ("met", "waived", "claimed", "under-way", "not-started", "unknown")
weights = ("essential", "preferred", "opening")
gates = st.builds(GateSign, status=st.sampled_from(statuses), weight=st.sampled_from(weights))
ways = st.builds(
    WayRow,
    name=titles,
    tally=titles,
    gates=st.lists(gates, max_size=60).map(
        lambda each: tuple(sorted(each, key=lambda gate: weights.index(gate.weight)))
    ),
)
chances = st.builds(
    ChanceRow,
    name=titles,
    words=titles,
    share=st.none() | st.floats(0, 1),
    remark=st.just("") | titles,
    is_skill=st.booleans(),
)


def drawn(given_ways: list[WayRow], given_chances: list[ChanceRow], note: str = "") -> Drawing:
    heads, zones = ("Gates", "Chances"), ("可能性小", "尚无定论", "Likely")
    return draw_readiness(tuple(given_ways), tuple(given_chances), (), heads=heads, zones=zones, note=note)


@given(st.lists(ways, max_size=4), st.lists(chances, max_size=8), st.just("") | titles)
def test_everything_lies_apart_and_within_the_picture(
    given_ways: list[WayRow], given_chances: list[ChanceRow], note: str
) -> None:
    assert_sound(drawn(given_ways, given_chances, note))


def test_a_chance_that_is_not_told_has_no_mark() -> None:
    told, untold = drawn(
        [], [ChanceRow(name="A", words="Open", share=0.5), ChanceRow(name="B", words="Not told")]
    ).rows
    assert [mark.look for mark in told.marks] == ["track", "likely"]
    assert [mark.look for mark in untold.marks] == ["track-unknown"]


def test_a_greater_chance_stands_further_to_the_right() -> None:
    rows = drawn([], [ChanceRow(name="A", words="", share=share) for share in (0.1, 0.9)]).rows
    left, right = (max(x for x, _ in points_of(row.marks[-1].path)) for row in rows)
    assert left < right


def test_statuses_and_weights_have_shapes_of_their_own() -> None:
    drawings = [
        tuple((mark.path, mark.look) for mark in gate_entry(status, weight, "").draw(0, 0))
        for status in statuses
        for weight in weights
    ]
    assert all(one != other for one, other in combinations(drawings, 2))


def test_many_gates_go_on_in_the_next_line() -> None:
    many = WayRow(
        name="Way",
        tally="0 of 60",
        gates=tuple(GateSign(status="met", weight="essential") for _ in range(60)),
    )
    heights = {round(next(points_of(row.marks[0].path))[1]) for row in drawn([many], []).rows if row.marks}
    assert len(heights) == 3


@pytest.mark.parametrize("remark", ["Bottleneck", "瓶颈"])
def test_the_bottleneck_has_a_sign_and_a_word(remark: str) -> None:
    (row,) = drawn([], [ChanceRow(name="A", words="Open", share=0.5, remark=remark)]).rows
    assert "sign-warm-full" in {mark.look for mark in row.marks}
    assert remark in {words.text for words in row.words}
