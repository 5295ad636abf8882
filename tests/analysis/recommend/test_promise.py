from __future__ import annotations

from datetime import date

import pytest

from cmo_career.analysis.recommend.promise import Promise, promised_by
from cmo_career.analysis.recommend.quarter import quarters_ahead
from cmo_career.model.node import Node
from cmo_career.model.profile import Capacity
from plan_builders import action, plan
from recommend_builders import choosing, entry, new_year, offering

hours = Capacity(own_hours_per_week=6, job_hours_per_week=4)
year = quarters_ahead(new_year, 4)


def promised(node: Node) -> Promise:
    career = choosing(offering(entry("a", 1), entry("b", 1, excludes=["a"])), plan=plan(node))
    return promised_by(career, hours, year, new_year)


def test_work_takes_its_hours_where_the_schedule_puts_them() -> None:
    found = promised(action("x", hours=90))
    assert sum(found.own) == pytest.approx(90)
    # From the first day of the plan, Monday, 5 January, on: twelve weeks of six hours, and two days of the next.
    assert found.own[0] == pytest.approx(72 + 6 * 2 / 7)
    assert found.own[2:] == (0, 0)
    assert sum(found.job) == 0


def test_habits_go_on_when_the_schedule_ends() -> None:
    found = promised(action("talk", hours=3, every="month", on_the_job=True, cost="10 CNY"))
    assert found.job == pytest.approx([9, 9, 9, 9], abs=1)  # the week from 30 March on lies in both
    assert sum(found.job) == pytest.approx(36)
    assert found.money["CNY"][2026] == pytest.approx(120)


def test_what_is_over_in_time_counts_and_what_is_not_does_not() -> None:
    soon, late = promised(action("x", hours=90)), promised(action("x", hours=600))
    assert [each.is_counted for each in (*soon.open, *late.open)] == [True, False]


def test_an_action_is_one_of_the_catalogue_by_its_id_or_by_its_title() -> None:
    assert promised(action("a", hours=1)).over == {"a": pytest.approx(11 / 7)}
    assert list(promised(action("mine", hours=1, title="Do a")).over) == ["a"]
    assert promised(action("mine", hours=1)).over == {}
    assert promised(action("a", done=date(2025, 12, 1))).over == {"a": 0.0}


def test_what_makes_no_sense_beside_it_is_excluded_either_way() -> None:
    assert promised(action("a", hours=1)).excluded == {"b"}
    assert promised(action("b", hours=1)).excluded == {"a"}
