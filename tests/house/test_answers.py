"""What every public answer can do: say why, show itself, become plain data, be kept and compared."""

from __future__ import annotations

import json
import pickle
from datetime import date
from functools import cache
from inspect import isclass
from pathlib import Path
from typing import Any, Final

import pytest

import cmo_career as cc
from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.checks.texts import texts_of
from cmo_career.model.goal import Goal

root = Path(__file__).parents[2]
day = date(2026, 9, 30)

told_as_a_list: Final = {
    "Explanation": "a chain of reasons, each below what it follows from",
    "Orphans": "addresses of two kinds, each with its reason",
    "GateStatus": "one row of a tally",
    "GoalForecast": "one row of a forecast",
    "Misfit": "one thing, and what would make it fit",
    "NodeProgress": "one row of a progress",
    "PillarReadiness": "one row of a readiness",
    "PillarStanding": "one row of a standing",
    "Route": "one row of the routes",
    "RouteLeg": "one step of a route",
    "ScheduledNode": "one row of a schedule",
}
"""Answers without rows of their own: a notebook shows their reasons as an open list."""


def public_answers(names: list[str]) -> list[str]:
    """Return the names of the answers among public names; a difference is one that the model knows."""
    found = [name for name in names if isclass(getattr(cc, name)) and issubclass(getattr(cc, name), Answer)]
    return sorted({*found, "Difference"})


@cache
def career() -> cc.Career:
    return cc.load(root / "examples" / "career.yaml", kind=cc.Career)


@cache
def made() -> dict[str, Any]:
    """Return one of each, about the example."""
    person, plan = career(), career().plan
    assert plan is not None
    ratings = cc.load(root / "examples" / "round.yaml", kind=cc.RatingRound)
    other = cc.load_framework(root / "examples" / "product-manager.yaml")
    stages = {person.profile.stage: other.stages[0].id}
    ready = cc.readiness(person, "cmo", as_of=day)
    ways, told = cc.ways_onward(person, as_of=day), cc.progress(plan, as_of=day)
    standing, planned = cc.standing(person, as_of=day), cc.schedule(plan, person.profile.capacity, as_of=day)
    routes = cc.routes(person, "ceo-founder", as_of=day)
    ahead = cc.forecast(person, as_of=day, draws=200, seed=1)
    later = cc.reschedule(plan, "new-brand-launch", "2028-Q2")
    findings = cc.check(cc.for_audience(person, "manager"), as_of=date(2028, 1, 1))
    return {
        "Agenda": cc.agenda(person, as_of=day),
        "ContentChange": cc.asks_something_new(other, person.framework),
        "Difference": cc.compare(plan, plan.change("finance-basics", due="2026-12", title="Otherwise")),
        "Explanation": cc.explain(person, "finance-course", as_of=day),
        "Finding": findings.findings[0],
        "Findings": findings,
        "Forecast": ahead,
        "GateStatus": ways[0].gates.gates[0],
        "GateTally": ways[0].gates,
        "GoalForecast": ahead.of("new-brand-launch"),
        "Misfit": planned.misfits[0],
        "Moved": cc.move_to(person, other, stages=stages),
        "NodeProgress": told.goal,
        "Orphans": cc.orphans(person, as_of=day),
        "PillarReadiness": ready.pillars[0],
        "PillarStanding": standing.rows[0],
        "Progress": told,
        "Readiness": ready,
        "Recommendation": cc.recommend(person, "cmo", as_of=day, quarters=4),
        "Released": cc.release(ratings, framework=person.framework, as_of=date(2026, 12, 1)),
        "ReviewDraft": cc.draft_review(person, "2026-Q3"),
        "Route": routes.routes[0],
        "RouteLeg": routes.routes[0].legs[0],
        "Routes": routes,
        "Schedule": planned,
        "ScheduledNode": next(iter(planned.nodes.values())),
        "Standing": standing,
        "WayOnward": ways[0],
        "WhatIf": cc.what_if(person, later, as_of=day, draws=200, seed=1),
    }


def test_none_is_left_out() -> None:
    assert sorted(made()) == public_answers(cc.__all__)
    assert {*told_as_a_list} <= {*made()}
    assert public_answers(["Goal", "Agenda", "load"]) == ["Agenda", "Difference"]


@pytest.mark.parametrize("name", public_answers(cc.__all__))
def test_it_says_why_in_every_language_and_something_as_text(name: str) -> None:
    answer = made()[name]
    said = [answer.why(language) for language in cc.languages()]
    assert len({*said}) == len(said) >= 2
    assert len({len(each.splitlines()) for each in said}) == 1
    assert not any("{" in each for each in said)
    assert str(answer).strip()
    assert str(answer) != repr(answer)


@pytest.mark.parametrize("name", public_answers(cc.__all__))
def test_it_is_plain_data(name: str) -> None:
    answer = made()[name]
    assert json.loads(json.dumps(answer.to_dict(), allow_nan=False)) == answer.to_dict()


@pytest.mark.parametrize("name", public_answers(cc.__all__))
def test_its_repr_tells_nothing_personal(name: str) -> None:
    person = career()
    assert person.plan is not None
    nodes = tuple(person.plan.walk())
    words = {word for _, text in texts_of(person, nodes) for word in text.by_language.values()}
    words |= {str(node.cost) for node in nodes if not isinstance(node, Goal) and node.cost}
    assert len(words) > 100
    assert [word for word in words if word in repr(made()[name])] == []
    assert "level=" not in repr(made()[name])


@pytest.mark.parametrize("name", public_answers(cc.__all__))
def test_a_notebook_shows_a_table_or_a_picture_and_why(name: str) -> None:
    shown = made()[name]._repr_mimebundle_()
    assert shown["text/plain"] == str(made()[name])
    assert "<li>" in shown["text/html"]
    has_rows = "<table>" in shown["text/html"] or "<img" in shown["text/html"]
    assert has_rows != (name in told_as_a_list)


@pytest.mark.parametrize("name", public_answers(cc.__all__))
def test_it_is_a_value(name: str) -> None:
    answer = made()[name]
    copy = pickle.loads(pickle.dumps(answer))
    assert copy == answer
    assert hash(copy) == hash(answer)
    assert copy.why("en") == answer.why("en")
    assert answer != object()
