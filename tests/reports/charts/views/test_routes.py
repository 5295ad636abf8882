"""The routes to a stage: the front first, undercut ones named with what undercuts them."""

from __future__ import annotations

from itertools import pairwise

import cmo_career as cc
from builders import a_framework, a_stage, a_transition
from cmo_career.reports.charts.views.routes import routes_chart
from reports.charts.soundness import assert_sound

stages = ("a", "b", "c", "d", "e", "f")


def a_net() -> cc.Framework:
    """Return a framework in which every stage leads to every later one."""
    return a_framework(
        stages=tuple(a_stage(each) for each in stages),
        transitions=tuple(
            a_transition(one, other, title=f"From {one} to {other}")
            for number, one in enumerate(stages)
            for other in stages[number + 1 :]
        ),
    )


def test_the_first_twelve_are_drawn_and_the_others_counted() -> None:
    view = routes_chart(cc.routes(a_net(), "f", "a"), "en")
    assert len(view.table.rows) == 12
    assert view.table.after == "4 more ways are left out"
    assert_sound(view.drawing)


def test_an_undercut_route_names_the_one_that_undercuts_it() -> None:
    rows = routes_chart(cc.routes(a_net(), "f", "a"), "en").table.rows
    assert rows[0][-1] == "fewest years and fewest gates"
    assert {row[-1] for row in rows[1:]} == {"undercut by way 1"}
    assert all(float(one[2].split()[0]) <= float(other[2].split()[0]) for one, other in pairwise(rows[1:]))


def test_a_row_tells_ways_years_and_gates() -> None:
    view = routes_chart(cc.routes(a_net(), "b", "a"), "zh")
    (row,) = view.drawing.rows
    assert row.title.startswith("1. From a to b：平均")
    assert "前面有0道关口" in row.title


def test_where_no_way_leads_and_where_one_is_already_the_picture_says_so() -> None:
    nowhere = routes_chart(cc.routes(a_net(), "a", "f"), "en")
    assert nowhere.table.rows == ()
    assert nowhere.table.after == "No way leads there"
    there = routes_chart(cc.routes(a_net(), "a", "a"), "en")
    assert there.table.after == "This is the present stage"
    assert_sound(there.drawing)
