"""Routes as lines: means and P80 in their place, undercut ones told by shape."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.reports.charts.drawing import Drawing
from cmo_career.reports.charts.route_lines import RouteRow, draw_routes, route_sign
from reports.charts.soundness import assert_in_order, assert_sound, points_of, titles

years = st.floats(0, 40)
rows = st.builds(
    RouteRow,
    number=st.integers(1, 1000).map(str),
    name=titles,
    remark=st.just("") | titles,
    gates=st.integers(0, 99).map(str),
    legs=st.lists(years, min_size=1, max_size=6).map(tuple),
    high=st.floats(0, 300),
    is_dominated=st.booleans(),
)


def a_row(**fields: Any) -> RouteRow:
    return RouteRow(
        **{
            "number": "1",
            "name": "Way",
            "remark": "",
            "gates": "2",
            "legs": (1.0, 2.0),
            "high": 4.0,
            **fields,
        }
    )


def drawn(*given_rows: RouteRow, note: str = "") -> Drawing:
    return draw_routes(given_rows, (), language="en", unit="Years", gates="Gates", note=note)


@given(st.lists(rows, max_size=12), st.just("") | titles)
def test_everything_lies_apart_and_within_the_picture(given_rows: list[RouteRow], note: str) -> None:
    assert_sound(drawn(*given_rows, note=note))


def test_marks_stand_where_their_years_are() -> None:
    (row,) = drawn(a_row()).rows
    ends = {mark.look: max(x for x, _ in points_of(mark.path)) for mark in row.marks}
    assert_in_order([286, ends["road-stop"], ends["road"], ends["whisker"]])
    assert ends["whisker"] == 560
    assert ends["road"] == pytest.approx(286 + 274 * 3 / 4, abs=0.1)


def test_one_leg_has_no_stage_on_the_way() -> None:
    assert "road-stop" not in {mark.look for mark in drawn(a_row(legs=(3.0,))).rows[0].marks}


def test_an_undercut_route_looks_different_in_every_part() -> None:
    on_front, undercut = (
        {mark.look for mark in drawn(a_row(is_dominated=each)).rows[0].marks} for each in (False, True)
    )
    assert not on_front & undercut


@pytest.mark.parametrize("mark", ["mean", "p80", "stop", "dominated"])
def test_every_mark_has_a_key(mark: str) -> None:
    assert route_sign(mark, "Words").draw(20, 20)


def test_a_way_that_takes_no_time_is_drawn() -> None:
    assert_sound(drawn(a_row(legs=(0.0,), high=0.0)))
