"""What a framework offers to do."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from broken_rules import refusal
from builders import guess
from cmo_career.model.action import Action, Gain
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.money import Money
from cmo_career.model.range import ThreePoint
from cmo_career.model.text import Text


def an_offer(**fields: Any) -> CatalogueAction:
    given = {"id": "course", "kind": "course", "title": "Take a course", "hours": "30..60", "basis": guess}
    return CatalogueAction(**{**given, **fields})


full = {
    "cost": "0..500 CNY",
    "every": "quarter",
    "count": 4,
    "estimate": ThreePoint(low=1, mode=2, high=3),
    "develops": {"craft": Gain(gain=0.2, up_to=2)},
    "on_the_job": True,
    "needs": ["manager"],
    "earns": ["result-shown"],
    "proof": "A paper",
}


def test_planning_it_takes_over_all_that_a_plan_can_hold() -> None:
    offer = an_offer(**full)
    action = offer.planned()
    shared = {field.name for field in attrs.fields(Action)} & {
        field.name for field in attrs.fields(CatalogueAction)
    }
    assert shared >= {*full, "id", "kind", "title", "hours"}
    for name in shared - {"hours", "cost"}:
        assert getattr(action, name) == getattr(offer, name), name


def test_a_plan_has_the_middle_of_its_ranges_and_may_give_it_another_id() -> None:
    action = an_offer(**full).planned("finance-first")
    assert (action.id, action.hours, action.cost) == ("finance-first", 45, Money.of("250 CNY"))
    assert an_offer(hours=None).planned().hours is None
    assert an_offer().planned().cost is None


def test_how_it_comes_back_is_a_recurrence() -> None:
    assert an_offer().recurrence is None
    assert an_offer(every="month").recurrence.is_habit  # type: ignore[union-attr]
    assert not an_offer(every="month", until="2027").recurrence.is_habit  # type: ignore[union-attr]


@pytest.mark.parametrize("group", ["knowledge", "practice", "network", "feedback"])
def test_it_belongs_to_the_group_of_its_kind(group: str) -> None:
    kind = {"knowledge": "reading", "practice": "rotation", "network": "mentor", "feedback": "survey"}[group]
    assert an_offer(kind=kind).group == group


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"count": 3}, "recurrence-without-every", "every"),
        ({"until": "2027"}, "recurrence-without-every", "every"),
        ({"every": "month", "count": 0}, "count-not-positive", "count"),
        ({"every": "month", "count": 2, "until": "2027"}, "count-and-until", "until"),
        ({"basis": None}, "basis-missing", "assumed"),
        ({"basis": None, "hours": None, "develops": {"a": Gain(gain=1)}}, "basis-missing", "assumed"),
        ({"hours": "60..30"}, "range-reversed", ""),
        ({"cost": "5"}, "money-malformed", ""),
        ({"develops": {"a": 0.2}}, "value-of-other-kind", "develops"),
        ({"develops": [("a", 1)]}, "not-a-mapping", ""),
        ({"estimate": 4}, "value-of-other-kind", "estimate"),
        ({"needs": ["boss"]}, "word-unknown", "needs"),
        ({"needs": "manager"}, "not-a-list", ""),
        ({"earns": ["A gate"]}, "id-malformed", "earns"),
        ({"after": [None]}, "id-malformed", "after"),
        ({"excludes": ["A"]}, "id-malformed", "excludes"),
        ({"topics": "leadership"}, "not-a-list", ""),
        ({"topics": ["Leading"]}, "id-malformed", "topics"),
        ({"id": "A course"}, "id-malformed", "id"),
        ({"basis": "guess"}, "value-of-other-kind", "basis"),
        ({"on_the_job": "yes"}, "not-true-or-false", "on_the_job"),
        ({"kind": "courses"}, "word-unknown-near", "kind"),
    ],
)
def test_what_no_plan_could_hold_is_not_offered(fields: dict[str, Any], code: str, path: str) -> None:
    assert refusal(an_offer, **fields) == (code, path)


def test_without_hours_and_gains_nothing_needs_a_basis() -> None:
    assert an_offer(hours=None, basis=None).basis is None


def test_its_texts_are_texts() -> None:
    assert an_offer(proof={"zh": "证书"}).proof == Text.of({"zh": "证书"})
