"""Rescheduling, retargeting, reweighing, splitting and dropping return changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from builders import a_career
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.edits import drop, reschedule, retarget, reweigh, split
from cmo_career.errors import AnalysisError, ModelError
from cmo_career.model.change import Difference, Set
from cmo_career.model.composition import all_of, any_of, in_order
from cmo_career.model.measure import Measure
from plan_builders import action, actions, goal, plan

a, b, c = actions("a b c")
users = Measure(name={"en": "users", "zh": "用户"}, baseline=0, target=50)
budget = Measure(name="budget", baseline=0, target=10)
old = plan(all_of(goal("x", any_of(all_of(a, b), c), due="2027", measures=[users, budget]), c))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda value: reschedule(value, "x", "2028-Q1"), old.change("x", due="2028-Q1")),
        (lambda value: reschedule(value, "goal/x", None), old.change("x", due=None)),
        (
            lambda value: retarget(value, "x", 40, measure="用户"),
            old.change("x", measures=(attrs.evolve(users, target=40), budget)),
        ),
        (
            lambda value: reweigh(value, "x", {"b": 2}),
            old.change("x", how=any_of(all_of(a, b, weights=(None, 2)), c)),
        ),
        (
            lambda value: split(value, "c", [action("d"), action("e")]),
            old.replace("c", action("d") & action("e")),
        ),
        (lambda value: drop(value, "x", "2026-10-01"), old.change("x", dropped="2026-10-01")),
    ],
)
def test_the_changes_lead_where_they_say_for_a_plan_and_for_a_career(
    edit: Callable[[Any], Difference], expected: Any
) -> None:
    career = a_career(plan=old)
    assert apply(old, edit(old)) == expected
    assert apply(career, edit(career)) == attrs.evolve(career, plan=expected)


def test_each_change_has_the_reason_given() -> None:
    changes = split(old, "c", [action("d"), action("e")], why={"zh": "太大", "en": "Too large"})
    assert len(changes) > 2
    assert {change.why.choose("en") for change in changes if change.why is not None} == {"Too large"}
    assert all(line.endswith("（太大）") for line in changes.text("zh").split("\n"))


def test_a_weight_of_none_goes_and_others_stay() -> None:
    weighted = plan(in_order(a, b, c, weights=(1, 2, 3)))
    (change,) = reweigh(weighted, "cmo", {"b": None})
    assert isinstance(change, Set)
    assert change.becomes.weights == (1, None, 3)


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda: retarget(old, "x", 40), "measure-not-told"),
        (lambda: retarget(old, "x", 40, measure="hours"), "measure-not-told"),
        (lambda: retarget(old, "a", 40), "measure-not-told"),
        (lambda: reweigh(old, "x", {"a": 1, "c": 2}), "weights-nowhere"),
        (lambda: reweigh(old, "x", {}), "weights-nowhere"),
        (lambda: reweigh(old, "a", {"a": 1}), "weights-nowhere"),
        (lambda: split(old, "c", [action("d")]), "split-into-one"),
        (lambda: drop(a_career(), "x", "2026-10-01"), "nothing-to-change"),
    ],
)
def test_what_is_not_said_clearly_is_refused(edit: Callable[[], object], code: str) -> None:
    with pytest.raises(AnalysisError) as error:
        edit()
    assert [problem.code for problem in error.value.problems] == [code]


def test_what_the_plan_would_refuse_is_refused() -> None:
    with pytest.raises(ModelError):
        reschedule(old, "z", "2028")
    with pytest.raises(ModelError):
        split(old, "cmo", [a, b])
