"""Rules about the shape of goals."""

from __future__ import annotations

from typing import Any

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.composition import all_of
from cmo_career.model.measure import Measure
from plan_builders import action, goal

a_measure = Measure(name="users", baseline=0, target=50)
pairs = {
    "C001": Pair(
        trips=with_plan(goal("launch", horizon="short"), horizon="long"),
        passes=with_plan(goal("brand", goal("launch", horizon="mid")), horizon="long"),
        at="goal/cmo",
    ),
    "C002": Pair(trips=with_plan(), passes=with_plan(measures=[a_measure]), at="goal/cmo"),
    "C003": Pair(trips=with_plan(), passes=with_plan(due="2030"), at="goal/cmo"),
    "C004": Pair(
        trips=with_plan(horizon="mid"), passes=with_plan(horizon="mid", set_on="2026-01-05"), at="goal/cmo"
    ),
    "C007": Pair(trips=with_plan(), passes=with_plan(action("course")), at="goal/cmo"),
    "C008": Pair(
        trips=with_plan(goal("launch", action("brief"), dropped="2026-02-01")),
        passes=with_plan(goal("launch", action("brief", dropped="2026-02-01"), dropped="2026-02-01")),
        at="goal/launch",
        field=("dropped",),
        params={"part": "brief"},
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_mid_term_goal_that_was_dropped_is_none() -> None:
    brand = goal("brand", goal("launch", horizon="mid", dropped="2026-02-01"))
    assert found("C001", with_plan(brand, horizon="long")) == [("goal/cmo", ())]


@pytest.mark.parametrize("code", ["C001", "C002", "C003", "C004", "C007"])
@pytest.mark.parametrize("end", ["done", "dropped"])
def test_goals_that_are_over_are_left_alone(code: str, end: str) -> None:
    fields: dict[str, Any] = {"horizon": "long", end: "2026-03-31"}
    assert found(code, with_plan(**fields)) == []


def test_a_goal_is_measured_by_the_stage_or_gate_that_it_aims_at() -> None:
    assert found("C002", with_plan(aims_at="senior")) == []


def test_a_part_that_another_goal_reaches_too_outlives_a_dropped_one() -> None:
    shared = action("brief")
    both = all_of(goal("launch", shared, dropped="2026-02-01"), goal("brand", shared))
    assert found("C008", with_plan(both)) == []
