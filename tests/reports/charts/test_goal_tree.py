"""The tree of a plan: states by shape, work as a bar where there is any, names beside them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.goal_tree import TreeRow, draw_goal_tree, status_marks, status_sign
from reports.charts.soundness import assert_sound, points_of, titles

states = ("planned", "active", "done", "met", "blocked", "overdue", "impossible", "dropped")


@st.composite
def trees(draw: st.DrawFn) -> tuple[TreeRow, ...]:
    """Rows of a tree: each at most one deeper than the one before."""
    found: list[TreeRow] = []
    for _ in range(draw(st.integers(0, 12))):
        depth = draw(st.integers(0, found[-1].depth + 1)) if found else 0
        row = TreeRow(
            name=draw(titles),
            mark=draw(st.sampled_from(states)),
            work=draw(st.sampled_from(["–", "43%", "100%"])),
            outcome=draw(st.sampled_from(["", "–", "unknown", "not counted", "看关口"])),
            depth=depth,
            share=draw(st.none() | st.floats(0, 1)),
            is_goal=draw(st.booleans()),
            is_wanted=draw(st.booleans()),
        )
        found.append(row)
    return tuple(found)


def a_row(**fields: Any) -> TreeRow:
    return TreeRow(
        **{"name": "Course", "mark": "active", "work": "50%", "outcome": "", "share": 0.5, **fields}
    )


def drawn(*rows: TreeRow, note: str = "") -> Drawing:
    return draw_goal_tree(rows, (), ("Work done", "Outcome"), note)


@given(trees(), st.just("") | titles)
def test_everything_lies_apart_and_within_the_picture(rows: tuple[TreeRow, ...], note: str) -> None:
    assert_sound(drawn(*rows, note=note))


@pytest.mark.parametrize("count", [1, 81, 300])
def test_the_picture_grows_with_its_rows(count: int) -> None:
    rows = [
        a_row(name="Write up the spring campaign 把春季战役写成打法手册 " * 2, depth=number)
        for number in range(100)
    ]
    rows = [*rows, *(a_row(depth=1) for _ in range(300))][:count]
    found = drawn(*rows)
    assert len(found.rows) == count
    assert_sound(found)


def test_states_have_shapes_of_their_own() -> None:
    shapes = {
        state: [(mark.path, bool(mark.look == "sign-full")) for mark in status_marks(state, 0, 0)]
        for state in states
    }
    assert all(shapes[one] != shapes[other] for one, other in combinations(states, 2))


def test_unknown_work_has_no_bar_and_none_done_has_an_empty_one() -> None:
    looks = [
        [mark.look for mark in row.marks] for row in drawn(a_row(share=None), a_row(share=0), a_row()).rows
    ]
    assert "track" not in looks[0]
    assert "track" in looks[1]
    assert "bar" not in looks[1]
    assert "bar" in looks[2]


def test_a_bar_is_as_long_as_its_share() -> None:
    (row,) = drawn(a_row(share=0.25)).rows
    lengths = [
        max(x for x, _ in points_of(mark.path)) - 420 for mark in row.marks if mark.look in {"track", "bar"}
    ]
    assert lengths == [76, 19]


def test_branches_lead_from_goals_to_what_is_below_them() -> None:
    found = drawn(a_row(), a_row(depth=1), a_row(depth=1))
    assert len([mark for mark in found.grid if mark.look == "branch"]) == 3


@pytest.mark.parametrize("state", states)
def test_every_state_has_a_key(state: str) -> None:
    assert status_sign(state, "State").draw(5, 5) == status_marks(state, 5, 5)
