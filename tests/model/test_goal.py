"""Goals."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.measure import Measure
from cmo_career.model.opening import Opening, Seats
from plan_builders import actions, goal

a, b = actions("a b")


def test_by_gives_a_new_goal() -> None:
    bare = goal("launch", horizon="mid")
    made = bare.by(a & b)
    assert made.how == a & b
    assert made.children == (a & b,)
    assert bare.how is None
    assert made.by(a) == bare.by(a)
    assert made.address == "goal/launch"


def test_a_goal_keeps_what_it_is_given() -> None:
    launch = goal(
        "launch",
        a,
        why={"en": "To lead a launch"},
        due="2027-Q4",
        aims_at="stage/cmo",
        measures=[Measure(name="users", unit="%", baseline=0, target=50)],
        chance=0.6,
        opening=Opening(outside=Seats(seats=40, per_year=0.2)),
        share=["manager"],
        set_on="2026-01-05",
    )
    assert pickle.loads(pickle.dumps(launch)) == launch
    assert launch.measures[0].target == 50
    assert launch.share == ("manager",)


@pytest.mark.parametrize("aim", ["cmo", "stage/cmo", "gate/answered-for-a-pnl"])
def test_a_goal_aims_at_a_stage_or_gate(aim: str) -> None:
    assert goal("g", aims_at=aim).aims_at == aim


wrong = [
    ({"horizon": "medium"}, "word-unknown", "horizon"),
    ({"horizon": "shorter"}, "word-unknown-near", "horizon"),
    ({"aims_at": "pillar/data"}, "aim-malformed", "aims_at"),
    ({"aims_at": 3}, "aim-malformed", "aims_at"),
    ({"chance": 1.2}, "share-outside", "chance"),
    ({"chance": True}, "share-outside", "chance"),
    ({"measures": ["users"]}, "not-a-measure", "measures"),
    ({"opening": 3}, "not-an-opening", "opening"),
    ({"share": ["boss"]}, "word-unknown", "share"),
    ({"started": "2026-02-01", "done": "2026-01-31"}, "ended-before-started", "done"),
    ({"how": "a"}, "goal-by-no-node", "how"),
]


@pytest.mark.parametrize(("fields", "code", "field"), wrong)
def test_what_breaks_a_rule_is_refused_at_its_field(fields: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(ModelError) as error:
        goal("g", **fields)
    (problem,) = error.value.problems
    assert (problem.code, problem.path) == (code, (field,))


def test_a_goal_counts_its_places() -> None:
    assert goal("g").written_places == 1
    assert goal("g", goal("h", a & b)).written_places == 2
    assert goal("g", a & b).written_places == 4
