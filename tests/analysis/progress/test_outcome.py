"""Outcome belongs to the measures of a goal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cmo_career.analysis.progress.outcome import aims_at_stage, least, outcome_of
from cmo_career.model.measure import Measure, Reading
from plan_builders import goal

day = date(2026, 3, 31)


def read(*values: float, **fields: Any) -> Measure:
    readings = [Reading(date=date(2026, 1, place + 1), value=value) for place, value in enumerate(values)]
    return Measure(**{"name": "figure", "readings": readings, **fields})


@pytest.mark.parametrize(
    ("baseline", "target", "value", "outcome"),
    [
        (0, 50, 12, 0.24),
        (0, 50, 50, 1.0),
        (0, 50, 80, 1.0),
        (0, 50, -5, 0.0),
        (20, 10, 15, 0.5),
        (20, 10, 9, 1.0),
        (20, 10, 25, 0.0),
        (-1.5e308, 1.5e308, 0, 0.5),
    ],
)
def test_reach_is_the_share_of_the_way_in_either_direction(
    baseline: float, target: float, value: float, outcome: float
) -> None:
    assert outcome_of(read(value, baseline=baseline, target=target), day) == outcome


def test_the_latest_reading_counts_and_later_ones_are_not_known_yet() -> None:
    measure = read(10, 40, baseline=0, target=50)
    assert outcome_of(measure, date(2025, 12, 31)) is None
    assert outcome_of(measure, date(2026, 1, 1)) == 0.2
    assert outcome_of(measure, date(2026, 1, 2)) == 0.8


def test_a_figure_just_short_of_its_target_is_not_there_yet() -> None:
    outcome = outcome_of(read(10**20 - 1, baseline=0, target=10**20), day)
    assert outcome is not None
    assert 0.99 < outcome < 1


def test_hold_needs_the_target_kept_at_every_reading() -> None:
    assert outcome_of(read(95, 92, kind="hold", target=90), day) == 1
    assert outcome_of(read(95, 89, 92, kind="hold", target=90), day) == 0
    assert outcome_of(read(kind="hold", target=90), day) is None


def test_hold_is_at_most_the_target_where_the_baseline_is_above_it() -> None:
    assert outcome_of(read(4, 5, kind="hold", baseline=9, target=5), day) == 1
    assert outcome_of(read(4, 6, kind="hold", baseline=9, target=5), day) == 0


def test_a_milestone_is_reached_or_not() -> None:
    assert outcome_of(read(False, True, kind="milestone"), day) == 1
    assert outcome_of(read(False, kind="milestone"), day) == 0
    assert outcome_of(read(kind="milestone"), day) is None


def test_the_least_measure_is_the_outcome_and_unknown_stays_unknown() -> None:
    assert least((0.8, 0.3, 1.0)) == 0.3
    assert least((0.8, None)) is None
    assert least((None, 0.0)) == 0
    assert least(()) is None


def test_a_goal_aims_at_a_stage_unless_it_names_a_gate() -> None:
    assert aims_at_stage(goal("g", aims_at="cmo"))
    assert aims_at_stage(goal("g", aims_at="stage/cmo"))
    assert not aims_at_stage(goal("g", aims_at="gate/answered-for-a-pnl"))
    assert not aims_at_stage(goal("g", aims_at="answered-for-a-pnl"), frozenset({"answered-for-a-pnl"}))
    assert not aims_at_stage(goal("g"))
