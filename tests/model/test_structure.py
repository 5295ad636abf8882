"""Copying a plan for another person copies its structure, and nothing that happened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.converter import converter
from cmo_career.model.action import Action, LogEntry
from cmo_career.model.goal import Goal
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.opening import Opening, Seats
from cmo_career.model.period import Period
from cmo_career.model.plan import Plan
from cmo_career.model.remade import remade
from cmo_career.model.structure import Belonging, classes_of_fields, copy_structure, own_fields
from cmo_career.model.traversal import Identified
from plan_builders import action, goal, plan
from strategies import plans

new_start = date(2027, 1, 4)


def parts_of(cls: Any) -> set[str]:
    return {field.name for field in attrs.fields(cls) if field.init}


@pytest.mark.parametrize("cls", classes_of_fields, ids=lambda cls: cls.__name__)
def test_every_field_has_a_class_and_no_other_has_one(cls: type[Any]) -> None:
    assert {*classes_of_fields[cls]} == parts_of(cls)
    assert {*classes_of_fields[cls].values()} <= {*get_args(Belonging)}


def test_every_class_that_a_copied_node_holds_is_classified() -> None:
    """What is left behind need not be looked into; of the rest only values without parts are not."""
    plain = {"Text", "Period", "Money", "ThreePoint", "date"}
    for cls, fields in classes_of_fields.items():
        for field in attrs.fields(attrs.resolve_types(cls)):
            if not field.init or fields[field.name] in ("fact", "person"):
                continue
            named = {name for name in (*plain, "LogEntry", "Reading", "Opening") if name in str(field.type)}
            assert named <= plain, (cls, field.name)


def test_the_guard_finds_a_field_that_nobody_classified() -> None:
    @attrs.frozen(kw_only=True)
    class Grown:
        title: str
        diary: str = ""

    assert parts_of(Grown) - {"title"} == {"diary"}


facts: dict[type[Any], dict[str, Any]] = {
    Goal: {
        "set_on": "2026-01-02",
        "chance": 0.5,
        "opening": Opening(inside=Seats(seats=1, per_year=0.5, odds=0.5)),
        "share": ["mentor"],
        "started": "2026-01-09",
        "done": "2026-02-09",
        "dropped": "2026-03-09",
    },
    Action: {
        "with_whom": ["Lin"],
        "share": ["manager"],
        "started": "2026-01-09",
        "done": "2026-02-09",
        "dropped": "2026-03-09",
        "log": [LogEntry(date="2026-01-10", hours=2, note="said")],
    },
}


def lived(before: Plan) -> Plan:
    """Return a plan with every fact that there can be in every node."""

    def with_facts(node: Identified) -> Identified:
        return attrs.evolve(node, **facts[type(node)])

    return Plan(start=before.start, goal=remade(before.goal, with_facts))


def test_every_fact_that_there_can_be_is_tried() -> None:
    for cls, given_facts in facts.items():
        assert {*given_facts} == {
            name for name, each in classes_of_fields[cls].items() if each in ("fact", "person")
        }


@given(plans(rich=True), st.integers(-400, 800))
def test_no_fact_survives(drawn: Plan, days: int) -> None:
    given_plan = lived(drawn)
    start = given_plan.start + timedelta(days=days)
    copied = copy_structure(given_plan, start=start)
    defaults = {cls: attrs.fields_dict(cls) for cls in (Goal, Action)}
    for node in copied.walk():
        for name, belonging in classes_of_fields[type(node)].items():
            if belonging in ("fact", "person"):
                assert getattr(node, name) == defaults[type(node)][name].default
        if isinstance(node, Goal):
            assert all(measure.readings == () for measure in node.measures)


@given(plans(rich=True), st.integers(-400, 800))
def test_the_structure_is_the_same(given_plan: Plan, days: int) -> None:
    copied = copy_structure(given_plan, start=given_plan.start + timedelta(days=days))
    assert copied.ids == given_plan.ids
    for before, after in zip(given_plan.walk(), copied.walk(), strict=True):
        kept = [name for name, each in classes_of_fields[type(before)].items() if each == "structure"]
        for name in set(kept) - {"how", "measures"}:
            assert getattr(after, name) == getattr(before, name)
        if before.due is not None and after.due is not None:
            assert after.due.last - copied.start == before.due.last - given_plan.start


@given(plans(rich=True))
def test_a_copy_of_a_copy_is_the_copy(given_plan: Plan) -> None:
    copied = copy_structure(given_plan, start=new_start)
    assert copy_structure(copied, start=new_start) == copied


def test_words_that_tell_what_happened_are_in_no_document_of_the_copy() -> None:
    name = "Lin Lan"
    full = plan(
        action(
            "a",
            with_whom=[name],
            share=["mentor"],
            started="2026-02-01",
            done="2026-03-01",
            log=[LogEntry(date="2026-02-02", hours=3, note=name)],
        ),
        set_on="2026-01-01",
        measures=[Measure(name="n", baseline=0, target=5, readings=[Reading(date="2026-02-03", value=4)])],
        chance=0.125,
        opening=Opening(inside=Seats(seats=3, per_year=0.5, odds=0.875)),
        share=["manager"],
        started="2026-01-09",
    )
    written = str(converter().plan_data(copy_structure(full, start=new_start), {}))
    for told in (name, "mentor", "manager", "2026", "0.125", "0.875", "readings", "log"):
        assert told not in written


def test_due_dates_move_with_the_start_and_become_days() -> None:
    given_plan = plan(action("a", due="2026-Q1", every="month", until="2026-06"), due="2027")
    copied = copy_structure(given_plan, start=given_plan.start + timedelta(days=7))
    node: Any = copied.node("a")
    assert [str(copied.goal.due), str(node.due), str(node.until)] == [
        "2028-01-07",
        "2026-04-07",
        "2026-07-07",
    ]


def test_from_the_same_day_periods_stay_as_they_are_written() -> None:
    given_plan = plan(action("a", due="2026-Q1"))
    assert copy_structure(given_plan, start=given_plan.start).node("a").due == Period.of("2026-Q1")


def test_what_is_ones_own_is_told_by_its_path() -> None:
    node = goal(
        "g",
        due="2027",
        share=["mentor"],
        measures=[
            Measure(name="m", kind="milestone"),
            Measure(name="n", baseline=0, target=1, readings=[Reading(date="2026-01-09", value=1)]),
        ],
    )
    assert [*own_fields(node)] == [("share",), ("due",), ("measures", 1, "readings")]
    assert [*own_fields(action("a", with_whom=["Lin"]))] == [("with_whom",)]
    assert [*own_fields(action("a", hours=4))] == []
