"""Whether a version of a framework asks something new of people."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from builders import a_framework, a_gate, a_pillar, a_scale, a_stage, a_transition, figures
from career_strategies import a_full_framework
from cmo_career.analysis.difference.content_change import asks_something_new
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.framework import Framework
from cmo_career.model.pillar import Behaviour, LevelDescription
from cmo_career.model.source import Source

old = a_full_framework(
    gates=(a_gate(within_years=3), a_gate("seat-opens", kind="opening"), a_gate("case", weight="preferred"))
)


def stages(*changed: Any) -> dict[str, Any]:
    """The stages, some of them changed."""
    by_id = {stage.id: stage for stage in (*old.stages, *changed)}
    return {"stages": tuple(by_id.values())}


def gates(**fields: Any) -> dict[str, Any]:
    """The gates, the first of them changed."""
    return {"gates": (attrs.evolve(old.gates[0], **fields), *old.gates[1:])}


def way(**fields: Any) -> dict[str, Any]:
    """The transitions, the first of them changed."""
    return {"transitions": (attrs.evolve(old.transitions[0], **fields), *old.transitions[1:])}


def with_behaviour(level: str) -> dict[str, Any]:
    """The pillars, with a behaviour at a level of the first."""
    pillar = a_pillar("craft", skills=["tools"])
    described = LevelDescription(
        descriptor=f"craft at {level}", behaviours=[Behaviour(id="asks", text="Asks")]
    )
    return {"pillars": (attrs.evolve(pillar, levels={**pillar.levels, level: described}), a_pillar("people"))}


course = CatalogueAction(id="course", kind="course", title="Course")
cases: list[tuple[dict[str, Any], str, list[str]]] = [
    (stages(a_stage("junior", craft=2, people=1)), "major", ["requirement-raised"]),
    (stages(a_stage("junior", craft=1, people=1, craft__tools=1)), "major", ["requirement-added"]),
    (stages(a_stage("junior", craft=1, people=0.5)), "minor", ["requirement-lowered"]),
    (stages(a_stage("junior", craft=1)), "minor", ["removed"]),
    (stages(a_stage("founder", craft=3)), "minor", ["added"]),
    (stages(a_stage("junior", positions=["post"], craft=1, people=1)), "minor", ["added"]),
    (stages(attrs.evolve(old.stages[0], name="Beginner")), "patch", ["words"]),
    ({"stages": old.stages[::-1]}, "patch", ["reordered", "reordered"]),
    ({"stages": old.stages[:2], "transitions": old.transitions[:1]}, "major", ["removed", "way-closed"]),
    ({"transitions": old.transitions[:1]}, "major", ["way-closed"]),
    ({"transitions": (*old.transitions, a_transition("junior", "head", gates=["case"]))}, "minor", ["added"]),
    (way(gates=("result-shown", "case")), "minor", ["gate-on-way"]),
    (way(gates=()), "minor", ["gate-off-way"]),
    (way(to_stage="head"), "major", ["way-leads-elsewhere"]),
    (way(title="Up"), "patch", ["words"]),
    (way(is_rare=True), "minor", ["figures"]),
    (way(opens=("case",)), "minor", ["opens-more"]),
    (gates(weight="preferred"), "minor", ["gate-easier"]),
    (gates(within_years=2), "major", ["gate-harder"]),
    (gates(within_years=None), "minor", ["gate-easier"]),
    (gates(accepts=("document",)), "major", ["gate-harder"]),
    (gates(accepts=("document", "manager", "self")), "minor", ["gate-easier"]),
    (gates(kind="experience"), "minor", ["gate-easier"]),
    (gates(text="Shown in writing"), "patch", ["words"]),
    ({"gates": (*old.gates, a_gate("new"))}, "minor", ["added"]),
    ({"gates": old.gates[:2]}, "major", ["removed"]),
    ({"pillars": (a_pillar("craft"), a_pillar("people"))}, "major", ["removed"]),
    ({"pillars": (*old.pillars, a_pillar("data"))}, "minor", ["added"]),
    (with_behaviour("l1"), "minor", ["added"]),
    ({"actions": [course]}, "minor", ["added"]),
    ({"parameters": {**old.parameters, **figures(spread=0.6)}}, "minor", ["figures"]),
    ({"sources": [Source(id="s", authors="A", year=2001, title="T")]}, "minor", ["added"]),
    ({"title": "Smaller"}, "patch", ["words"]),
    ({"id": "other"}, "major", ["other-framework"]),
]


@pytest.mark.parametrize(("fields", "size", "codes"), cases)
def test_the_size_of_a_change_is_what_it_means_for_people(
    fields: dict[str, Any], size: str, codes: list[str]
) -> None:
    content = asks_something_new(old, attrs.evolve(old, **fields))
    assert content.size == size
    assert sorted(reason.code for reason in content.reasons) == sorted(codes)
    assert (content.is_major, content.is_minor, content.is_patch) == (
        size == "major",
        size == "minor",
        size == "patch",
    )


def test_an_essential_gate_on_a_way_that_was_there_is_asked_of_people() -> None:
    asks = a_full_framework(
        gates=(*old.gates, a_gate("books")),
        transitions=(
            attrs.evolve(old.transitions[0], gates=("result-shown", "books")),
            attrs.evolve(old.transitions[1], gates=()),
        ),
    )
    content = asks_something_new(old, asks)
    assert [(reason.size, reason.code, reason.at) for reason in content.reasons] == [
        ("major", "essential-gate-on-way", "transition/junior-to-senior"),
        ("minor", "gate-off-way", "transition/senior-to-head"),
        ("minor", "added", "gate/books"),
    ]


def test_a_preferred_gate_that_becomes_essential_asks_something_only_where_it_stands_on_a_way() -> None:
    def essential(framework: Framework) -> Framework:
        harder = [attrs.evolve(gate, weight="essential") for gate in framework.gates]
        return attrs.evolve(framework, gates=harder)

    assert asks_something_new(old, essential(old)).is_minor
    on_way = attrs.evolve(old, **way(gates=("case",)))
    assert asks_something_new(on_way, essential(on_way)).is_major


def test_an_opening_never_counts_as_asked_until_it_becomes_something_else() -> None:
    on_way = attrs.evolve(old, **way(gates=("result-shown", "seat-opens")))
    assert asks_something_new(old, on_way).is_minor
    counted = attrs.evolve(on_way, gates=[attrs.evolve(gate, kind="result") for gate in on_way.gates])
    assert asks_something_new(on_way, counted).is_major


def test_a_behaviour_at_another_level_is_still_there_and_one_that_is_gone_is_not() -> None:
    one, other = (a_framework(**with_behaviour(level)) for level in ("l1", "l2"))
    moved = asks_something_new(one, other)
    assert moved.size != "major"
    assert "behaviour-moved" in {reason.code for reason in moved.reasons}
    assert asks_something_new(one, a_framework()).is_major


def test_another_number_of_levels_is_another_scale() -> None:
    higher = a_framework(levels=4)
    content = asks_something_new(a_framework(), higher)
    assert content.is_major
    assert {reason.code for reason in content.reasons} >= {"scale-changed"}
    assert len(a_scale(4)) == higher.scale.top_rank


def test_the_number_of_a_version_tells_at_least_what_it_asks() -> None:
    raised = attrs.evolve(old, **stages(a_stage("junior", craft=2, people=1)))
    content = asks_something_new(old, attrs.evolve(raised, version="1.1.0"))
    assert (str(content.version), content.is_numbered_rightly) == ("2.0.0", False)
    assert asks_something_new(old, attrs.evolve(raised, version="2.0.0")).is_numbered_rightly
    worded = asks_something_new(old, attrs.evolve(old, title="Smaller", version="1.0.1"))
    assert (str(worded.version), worded.is_numbered_rightly) == ("1.0.1", True)


def test_it_reads_well_in_both_languages() -> None:
    content = asks_something_new(old, attrs.evolve(old, **stages(a_stage("junior", craft=2, people=1))))
    assert str(content).split("\n") == [
        "Something new is asked, or something that careers may name is gone: version 2.0.0 or later",
        '- Requirement "junior · craft" is higher',
    ]
    assert content.text("zh").split("\n") == [
        "提出了新要求，或去掉了职业档案可能引用的内容，版本号不低于2.0.0",
        "- 能力要求“junior · craft”提高",
    ]
    data = content.to_dict()
    assert (data["size"], data["reasons"][0]["code"], len(data["changes"])) == (
        "major",
        "requirement-raised",
        1,
    )
