"""Pillars, their levels and skills."""

from __future__ import annotations

from broken_rules import refusal
from builders import a_pillar
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.pillar import Behaviour, LevelDescription, Pillar, Skill


def test_a_skill_is_found_by_its_id() -> None:
    pillar = a_pillar(skills=["tools", "material"])
    assert pillar.skill("material").id == "material"
    assert refusal(pillar.skill, "tool") == ("id-unknown", "")
    assert refusal(a_pillar().skill, "tools") == ("id-unknown", "")


def test_a_skill_stands_once() -> None:
    skill = Skill(id="tools", name="Tools")
    assert refusal(Pillar, id="craft", name="Craft", skills=[skill, skill], levels={}) == (
        "id-twice",
        "skills",
    )


def test_its_parts_are_of_their_classes() -> None:
    assert refusal(a_pillar, levels=1, about=5) == ("text-not-mapping", "")
    assert refusal(Pillar, id="a", name="A", levels={"l1": "Good"}) == ("value-of-other-kind", "levels")
    assert refusal(Pillar, id="a", name="A", levels=["l1"]) == ("not-a-mapping", "")
    assert refusal(Pillar, id="a", name="A", skills=["b"], levels={}) == ("value-of-other-kind", "skills")
    assert refusal(LevelDescription, descriptor="Can", behaviours="ab") == (
        "value-of-other-kind",
        "behaviours",
    )


def test_a_pillar_is_a_value() -> None:
    one, other = a_pillar(skills=["tools"]), a_pillar(skills=["tools"])
    assert one == other
    assert hash(one) == hash(other)
    assert isinstance(one.levels, FrozenMap)


def test_a_behaviour_is_something_seen() -> None:
    assert Behaviour(id="asks", text="Asks").text.choose("en") == "Asks"
    assert refusal(Behaviour, id="asks", text=" ") == ("text-blank", "")
    assert refusal(Behaviour, id="Asks", text="Asks") == ("id-malformed", "id")
    assert refusal(Skill, id=None, name="a") == ("id-malformed", "id")
