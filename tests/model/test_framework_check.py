"""What must hold between the parts of a framework, and that all of it is told at once."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusals
from builders import a_framework, a_gate, a_pillar, a_stage, a_transition, figures, guess
from cmo_career.model.action import Gain
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.pillar import Behaviour, LevelDescription
from cmo_career.model.plan_step import Topic
from cmo_career.model.source import Source
from cmo_career.model.stage import Path, Position, Stage
from cmo_career.model.transition import BaseRate
from plan_builders import action, goal
from playbook_builders import a_playbook


def an_action(id_: str = "act", **fields: Any) -> CatalogueAction:
    return CatalogueAction(**{"id": id_, "kind": "course", "title": id_, "basis": guess, **fields})


def described(behaviour: str) -> dict[str, LevelDescription]:
    seen = Behaviour(id=behaviour, text="Seen")
    return {
        f"l{rank}": LevelDescription(descriptor="Can", behaviours=[seen] if rank == 1 else [])
        for rank in (1, 2, 3)
    }


study = Source(id="study", authors="A", year=2020, title="T")
rate = BaseRate(value=0.1, of="departures", population="All", source="stdy")
cited = Basis(source="stdy")
post = Stage(
    id="post", name="Post", positions=[Position(id="boss", name="Boss")], paths=[Path(id="up", name="Up")]
)


@pytest.mark.parametrize(
    ("parts", "problems"),
    [
        ({"pillars": [], "stages": [a_stage("a")], "transitions": []}, [("nothing-given", "pillars")]),
        ({"stages": [], "transitions": []}, [("nothing-given", "stages")]),
        ({"gates": [a_gate(), a_gate()]}, [("id-twice", "gates")]),
        ({"actions": [an_action(), an_action()]}, [("id-twice", "actions")]),
        ({"sources": [study, study]}, [("id-twice", "sources")]),
        ({"interests": [Topic(id="a", name="A")] * 2}, [("id-twice", "interests")]),
        ({"pillars": [a_pillar(levels=2), a_pillar("people")]}, [("level-undescribed", "pillars[0].levels")]),
        (
            {"pillars": [a_pillar(levels=4), a_pillar("people")]},
            [("id-unknown", "pillars[0].levels.l4")],
        ),
        (
            {"pillars": [a_pillar(levels=3), a_pillar("people", levels=3), a_pillar("craft", levels=3)]},
            [("id-twice", "pillars")],
        ),
        ({"stages": [a_stage("a", crft=1)], "transitions": []}, [("id-unknown-near", "stages[0].requires.crft")]),
        (
            {"stages": [a_stage("a", craft__tool=1)], "transitions": []},
            [("id-unknown-near", "stages[0].requires.craft/tool")],
        ),
        ({"stages": [a_stage("a", craft=3.5)], "transitions": []}, [("level-above-scale", "stages[0].requires.craft")]),
        (
            {"stages": [Stage(id="a", name="A", paths=[Path(id="up", name="Up", position="ceo")])], "transitions": []},
            [("id-unknown", "stages[0].paths[0].position")],
        ),
        ({"transitions": [a_transition("junior", "seniro")]}, [("id-unknown-near", "transitions[0].to")]),
        ({"transitions": [a_transition("xyz", "senior")]}, [("id-unknown", "transitions[0].from")]),
        (
            {"stages": [post], "transitions": [a_transition("post", "post", position="bos", path="upp")]},
            [("id-unknown-near", "transitions[0].position"), ("id-unknown-near", "transitions[0].path")],
        ),
        (
            {"gates": [a_gate("seat")], "transitions": [a_transition("junior", "head", gates=["seat", "seet"], opens=["x"])]},
            [("id-unknown-near", "transitions[0].gates[1]"), ("id-unknown", "transitions[0].opens[0]")],
        ),
        ({"actions": [an_action(earns=["seat"])]}, [("id-unknown", "actions[0].earns[0]")]),
        ({"actions": [an_action(topics=["seat"])]}, [("id-unknown", "actions[0].topics[0]")]),
        ({"actions": [an_action(excludes=["acd"])]}, [("id-unknown-near", "actions[0].excludes[0]")]),
        ({"actions": [an_action(after=["xyz"])]}, [("id-unknown", "actions[0].after[0]")]),
        (
            {"actions": [an_action(develops={"crafd": Gain(gain=1), "craft": Gain(gain=1, up_to=9)})]},
            [
                ("id-unknown-near", "actions[0].develops.crafd"),
                ("level-above-scale", "actions[0].develops.craft.up_to"),
            ],
        ),
        ({"actions": [an_action(basis=cited)], "sources": [study]}, [("id-unknown-near", "actions[0].source")]),
        ({"gates": [a_gate(basis=cited)], "sources": [study]}, [("id-unknown-near", "gates[0].source")]),
        (
            {"transitions": [a_transition("junior", "head", base_rates=[rate])], "sources": [study]},
            [("id-unknown-near", "transitions[0].base_rates[0].source")],
        ),
        (
            {"parameters": {"spread": Figure(value=1, basis=cited)}, "sources": [study]},
            [("id-unknown-near", "parameters.spread.source")],
        ),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told_with_its_place(parts: Any, problems: Any) -> None:
    assert refusals(a_framework, **parts) == problems


def test_a_parameter_that_no_answer_uses_is_told() -> None:
    (found,) = refusals(a_framework, parameters=figures(spred=1))
    assert found[0] == "id-unknown-near"
    assert found[1].startswith("parameters")


def test_a_behaviour_stands_once_in_the_whole_framework() -> None:
    pillars = [a_pillar(levels=3).__class__(id=id_, name=id_, levels=described("asks")) for id_ in ("a", "b")]
    stages = [a_stage("only")]
    assert refusals(a_framework, pillars=pillars, stages=stages, transitions=[]) == [("id-twice", "pillars")]


@pytest.mark.parametrize(
    ("after", "circle"),
    [
        ({"a": ["a"]}, "a"),
        ({"a": ["b"], "b": ["a"], "c": []}, "a, b"),
        ({"a": ["c"], "b": ["a"], "c": ["b"], "d": ["a"]}, "a, b, c, d"),
    ],
)
def test_actions_that_wait_for_each_other_are_named(after: dict[str, list[str]], circle: str) -> None:
    with pytest.raises(ValueError, match="wait for each other") as caught:
        a_framework(actions=[an_action(id_, after=before) for id_, before in after.items()])
    assert dict(caught.value.problems[0].params) == {"ids": circle}  # type: ignore[attr-defined]


def test_actions_in_an_order_are_well_however_long_it_is() -> None:
    chain = [an_action("a0"), *(an_action(f"a{n}", after=[f"a{n - 1}"]) for n in range(1, 3000))]
    assert len(a_framework(actions=chain[::-1]).actions) == 3000


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = refusals(
        a_framework,
        gates=[a_gate(), a_gate()],
        transitions=[a_transition("xyz", "senior"), a_transition("junior", "qqq")],
        actions=[an_action(earns=["nothing"])],
    )
    assert [path for _, path in found] == [
        "gates",
        "transitions[0].from",
        "transitions[1].to",
        "actions[0].earns[0]",
    ]


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"closes": ["craft", "craftt"]}, [("id-unknown-near", "playbooks[0].closes[1]")]),
        ({"catalogue": {"learn": ["xyz"]}}, [("id-unknown", "playbooks[0].catalogue.learn[0]")]),
        (
            {"goal": goal("learn", aims_at="stage/seniro")},
            [("id-unknown-near", "playbooks[0].goal.aims_at")],
        ),
        ({"goal": goal("learn", aims_at="senior", how=goal("part", aims_at="gate/senior"))}, [("id-unknown", "playbooks[0].goal.by.aims_at")]),
        (
            {"goal": goal("learn", action("a", earns=["seat"], develops={"crafd": Gain(gain=1)}))},
            [
                ("id-unknown-near", "playbooks[0].goal.by.develops.crafd"),
                ("id-unknown", "playbooks[0].goal.by.earns[0]"),
            ],
        ),
        ({"basis": cited}, [("id-unknown", "playbooks[0].source")]),
        (
            {"goal": goal("learn", action("course")), "catalogue": {"learn": ["course"]}},
            [("node-id-clash", "playbooks[0].catalogue")],
        ),
    ],
)  # fmt: skip
def test_a_playbook_speaks_of_what_its_framework_has(fields: Any, problems: Any) -> None:
    playbook = a_playbook(**fields)
    assert refusals(a_framework, playbooks=[playbook], actions=[an_action("course")]) == problems


def test_a_framework_gives_a_playbook_with_the_actions_of_its_catalogue() -> None:
    written = a_playbook(catalogue={"learn": ["course"]})
    framework = a_framework(playbooks=[written], actions=[an_action("course")])
    assert framework.playbooks == (written,)
    assert framework.playbook("finance").goal.how == an_action("course").planned()
