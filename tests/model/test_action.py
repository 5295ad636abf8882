"""Actions."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from cmo_career.errors import ModelError
from cmo_career.model.action import Gain, LogEntry
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.range import ThreePoint
from cmo_career.model.recurrence import Recurrence
from plan_builders import action


def test_an_action_takes_what_people_write() -> None:
    course = action(
        "finance-course",
        title={"zh": "财务分析", "en": "Financial analysis"},
        due="2026-Q2",
        hours=40,
        cost="6800 CNY",
        develops={"strategy/finance": Gain(gain=0.2, up_to=2)},
        needs=["manager"],
        started="2026-01-10",
        log=[LogEntry(date="2026-02-01", hours=3), LogEntry(date="2026-01-12", hours=2)],
    )
    assert course.title.choose("zh") == "财务分析"
    assert course.due == Period("2026-Q2")
    assert course.cost == Money.of("6800 CNY")
    assert course.needs == ("manager",)
    assert course.started == date(2026, 1, 10)
    assert [entry.hours for entry in course.log] == [2, 3]
    assert course.address == "action/finance-course"
    assert pickle.loads(pickle.dumps(course)) == course


def test_work_that_comes_back_without_end_is_a_habit() -> None:
    assert action("a").recurrence is None
    assert not action("a").is_habit
    assert action("a", every="month").is_habit
    twelve = action("a", every="month", count=12)
    assert twelve.recurrence == Recurrence(every="month", count=12)
    assert not twelve.is_habit
    assert not action("a", every="week", until="2026-Q4").is_habit


wrong = [
    ({"id": "Finance Course"}, "id-malformed", "id"),
    ({"id": None}, "id-malformed", "id"),
    ({"kind": "cours"}, "word-unknown-near", "kind"),
    ({"hours": -1}, "number-below-zero", "hours"),
    ({"hours": True}, "number-below-zero", "hours"),
    ({"hours": float("inf")}, "number-below-zero", "hours"),
    ({"count": 3}, "end-without-every", "count"),
    ({"until": "2027"}, "end-without-every", "until"),
    ({"every": "month", "count": 0}, "count-not-positive", "count"),
    ({"every": "month", "count": True}, "count-not-positive", "count"),
    ({"every": "month", "count": 3, "until": "2027"}, "count-and-until", "until"),
    ({"every": "fortnight"}, "word-unknown", "every"),
    ({"started": "2026-02-01", "done": "2026-01-31"}, "ended-before-started", "done"),
    ({"started": "2026-02-01", "dropped": "2026-01-31"}, "ended-before-started", "dropped"),
    ({"develops": {"strategy/": Gain(gain=1)}}, "pillar-path-malformed", "develops"),
    ({"develops": {"strategy": 0.2}}, "not-a-gain", "develops"),
    ({"develops": ["strategy"]}, "not-a-mapping", "develops"),
    ({"on_the_job": 0}, "not-true-or-false", "on_the_job"),
    ({"needs": ("boss",)}, "word-unknown", "needs"),
    ({"share": ("manager", "manager")}, "word-twice", "share"),
    ({"earns": ("A gate",)}, "id-malformed", "earns"),
    ({"with_whom": ("", "Li")}, "not-words", "with_whom"),
    ({"estimate": 4}, "not-three-points", "estimate"),
    ({"log": [3]}, "not-a-log-entry", "log"),
]


@pytest.mark.parametrize(("fields", "code", "field"), wrong)
def test_what_breaks_a_rule_is_refused_at_its_field(fields: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(ModelError) as error:
        action(**{"id_": "a", **fields})
    (problem,) = error.value.problems
    assert (problem.code, problem.path[:1]) == (code, (field,))


def test_a_lone_word_is_not_taken_for_its_letters() -> None:
    with pytest.raises(ModelError) as error:
        action("a", with_whom="Li")
    assert error.value.problems[0].code == "not-a-list"


def test_both_ends_before_the_start_are_reported() -> None:
    with pytest.raises(ModelError) as error:
        action("a", started="2026-02-01", done="2026-01-01", dropped="2026-01-01")
    assert [problem.path for problem in error.value.problems] == [("done",), ("dropped",)]


def test_an_estimate_is_kept() -> None:
    assert action("a", estimate=ThreePoint(low=1, mode=2, high=4)).estimate == ThreePoint(
        low=1, mode=2, high=4
    )


@pytest.mark.parametrize("fields", [{"gain": 0}, {"gain": None}, {"gain": True}, {"gain": 1, "up_to": -1}])
def test_a_gain_is_more_than_nothing(fields: dict[str, Any]) -> None:
    with pytest.raises(ModelError):
        Gain(**fields)


@pytest.mark.parametrize("hours", [None, -1, True])
def test_a_log_entry_has_hours(hours: Any) -> None:
    with pytest.raises(ModelError):
        LogEntry(date="2026-01-01", hours=hours)


def test_changing_gives_another_action() -> None:
    first = action("a", hours=1)
    assert attrs.evolve(first, hours=2).hours == 2
    assert first.hours == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        first.hours = 3  # type: ignore[misc]
