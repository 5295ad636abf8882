"""What changes would do, before and after."""

from __future__ import annotations

import json
import pickle
import sys
from datetime import date
from typing import Any

import attrs
import pytest

from builders import a_career, a_framework, a_gate, a_profile, a_rating, a_stage, a_transition, an_evidence
from cmo_career.analysis.difference.compare import compare
from cmo_career.analysis.difference.edits import drop, reschedule, split
from cmo_career.analysis.forecast.forecast import forecast
from cmo_career.analysis.what_if.what_if import WhatIf, what_if
from cmo_career.errors import AnalysisError, MissingExtraError
from cmo_career.model.action import Gain
from cmo_career.model.career import Career
from cmo_career.model.change import Difference, Set
from cmo_career.model.composition import all_of
from cmo_career.model.profile import Aspiration, Capacity
from plan_builders import action, goal, plan

today = date(2026, 3, 31)
course = action("course", hours=40, cost="6800 CNY", develops={"craft": Gain(gain=0.2, up_to=2)})
launch = action("launch", hours=60, on_the_job=True, cost="300 EUR", earns=["result-shown"])
gated = a_framework(
    gates=[a_gate()],
    transitions=[
        a_transition("junior", "senior", gates=["result-shown"]),
        a_transition("senior", "head"),
        a_transition("junior", "head", kind="move"),
    ],
    stages=[a_stage("junior", craft=1), a_stage("senior", craft=2), a_stage("head", craft=3)],
)
capacity = Capacity(own_hours_per_week=5, job_hours_per_week=5)


def a_person(**fields: Any) -> Career:
    """A junior with a course and a launch below two goals."""
    tree = all_of(goal("study", course, due="2026-06"), goal("show", launch, due="2026-12"))
    given = {
        "framework": gated,
        "profile": a_profile(capacity=capacity),
        "plan": plan(tree, aims_at="senior"),
        **fields,
    }
    return a_career(a_rating("craft", "peer", 1, n=6), **given)


def asked(change: Any, career: Career | None = None) -> WhatIf:
    """What a change of the person's career would do; few draws are enough."""
    career = career or a_person()
    return what_if(career, change(career), as_of=today, draws=500)


def given_up(id_: str) -> Any:
    """The change that drops something today."""
    return lambda career: drop(career, id_, today)


def test_nothing_differs_without_a_change() -> None:
    found = what_if(a_person(), [], as_of=today, draws=200)
    assert (found.dates, found.gates, found.levels, found.hours, found.money) == ((), (), (), (), ())
    assert (found.opened, found.closed) == ((), ())
    assert str(found) == "What if, on March 31, 2026\nNothing would differ"


def test_the_career_stays_as_it_is() -> None:
    career = a_person()
    found = asked(given_up("course"), career)
    assert found.career is career == a_person()
    assert found.changed.plan is not None
    assert found.changed.plan.node("course").dropped == today


def test_what_is_given_up_takes_its_hours_money_gain_and_gate_with_it() -> None:
    found = asked(given_up("course"))
    assert [(each.of, each.before, each.after) for each in found.hours] == [("own", 40, 0)]
    assert [(each.of, each.before, each.after) for each in found.money] == [("2026-CNY", "6800 CNY", None)]
    assert [each.of for each in found.levels] == ["craft"]
    found = asked(given_up("launch"))
    assert [(each.of, each.before, each.after) for each in found.hours] == [("job", 60, 0)]
    assert [(each.of, each.before, each.after) for each in found.money] == [("2026-EUR", "300 EUR", None)]
    assert [(each.of, each.before, each.after) for each in found.gates] == [
        ("result-shown", "under-way", "unknown")
    ]


def test_a_route_closes_when_nothing_earns_its_gate_any_more_and_opens_with_evidence() -> None:
    found = asked(given_up("launch"))
    assert (found.opened, found.closed) == ((), (("junior-to-senior",),))
    without = attrs.evolve(a_person(), plan=plan(goal("study", course)))
    found = asked(lambda career: compare(career, attrs.evolve(career, evidence=[an_evidence()])), without)
    assert (found.opened, found.closed) == ((("junior-to-senior",),), ())


def test_another_stage_wanted_has_other_routes() -> None:
    found = asked(
        lambda career: compare(
            career,
            attrs.evolve(career, profile=attrs.evolve(career.profile, aspires_to=Aspiration(stage="head"))),
        )
    )
    assert set(found.opened) == {("junior-to-head",), ("junior-to-senior", "senior-to-head")}
    assert found.closed == (("junior-to-senior",),)


def test_both_sides_are_forecast_as_they_would_be_alone() -> None:
    career = a_person()
    found = asked(lambda each: split(each, "course", [action("x", hours=10), action("y", hours=10)]), career)
    turn = next(each for each in found.dates if each.of == "study")
    assert turn.before == forecast(career, as_of=today, draws=500).of("study")
    assert turn.after == forecast(found.changed, as_of=today, draws=500).of("study")
    assert turn.before.ready.p80 > turn.after.ready.p80  # type: ignore[operator]


def test_a_change_of_one_thing_leaves_the_luck_of_others_as_it_was() -> None:
    found = asked(given_up("launch"))
    assert "study" not in [each.of for each in found.dates]


def test_a_later_due_date_changes_the_chance_and_nothing_else() -> None:
    found = asked(lambda career: reschedule(career, "study", "2027"))
    assert [each.of for each in found.dates] == ["study"]
    turn = found.dates[0]
    assert turn.before is not None
    assert turn.after is not None
    assert turn.before.ready.p80 == turn.after.ready.p80
    assert (turn.before.ready.chance_in_time or 0) <= (turn.after.ready.chance_in_time or 0)


def test_the_other_way_round_everything_turns() -> None:
    career = a_person()
    found = asked(given_up("launch"), career)
    back = what_if(found.changed, found.changes.inverse(), as_of=today, draws=500)
    assert back.changed == career
    assert {(each.of, each.before, each.after) for each in back.gates} == {
        (each.of, each.after, each.before) for each in found.gates
    }
    assert (back.opened, back.closed) == (found.closed, found.opened)


def test_a_stale_change_is_refused() -> None:
    change = Set(at="goal/study", field="due", was="2031", becomes="2032")
    with pytest.raises(AnalysisError):
        what_if(a_person(), [change], as_of=today)


def test_a_career_without_a_plan_has_levels_gates_and_routes() -> None:
    career = a_career(a_rating("craft", "peer", 1, n=6), framework=gated)
    found = asked(lambda each: compare(each, attrs.evolve(each, evidence=[an_evidence()])), career)
    assert (found.dates, found.hours, found.money) == ((), (), ())
    assert [(each.of, each.after) for each in found.gates] == [("result-shown", "met")]


def test_without_numpy_all_but_the_dates_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked(given_up("course"))
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "cmo_career.analysis.forecast.sampled", raising=False)
    with pytest.raises(MissingExtraError, match="cmo-career\\[analysis\\]"):
        _ = found.dates
    assert "cmo-career[analysis]" in str(found)
    assert "剩余的个人时间" in found.table("zh").text()
    assert "Own hours left" in found.why("en")


def test_it_says_what_differs_and_why_in_both_languages() -> None:
    found = asked(given_up("course"))
    english, chinese = found.why("en"), found.why("zh")
    assert "Own hours left: 0, before 40" in english
    assert "To be spent in 2026: 0 CNY, before 6800 CNY" in english
    assert "an assumption" in english
    assert "剩余的个人时间：0小时，原为40小时" in chinese
    assert len(english.splitlines()) == len(chinese.splitlines())


def test_it_is_plain_data_and_can_be_pickled_and_compared() -> None:
    found = asked(given_up("course"))
    data = json.loads(json.dumps(found.to_dict()))
    assert data["hours"] == [{"of": "own", "before": 40.0, "after": 0.0}]
    assert data["purpose"] == "development"
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.hours == found.hours
    assert repr(found) == "<WhatIf of 1 changes on 2026-03-31>"


def test_what_it_was_asked_with_may_be_any_changes() -> None:
    career = a_person()
    listed = list(drop(career, "course", today))
    assert what_if(career, listed, as_of=today) == what_if(career, Difference(tuple(listed)), as_of=today)
