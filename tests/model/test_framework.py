"""Frameworks: content, equality, the graph, and what is sent to another process."""

from __future__ import annotations

import copy
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import attrs
import pytest

from broken_rules import refusal
from builders import a_framework, a_gate, a_pillar, a_stage, a_transition, figures
from cmo_career.model.framework import Framework
from cmo_career.model.origin import Origin

origin = Origin(text="schema: cmo-framework/1", format="yaml", digest="0")


def test_frameworks_of_the_same_content_are_equal_wherever_they_were_read() -> None:
    one, other = a_framework(), a_framework(origin=origin)
    assert one == other
    assert hash(one) == hash(other)
    assert one != a_framework(title="Other")
    assert one != a_framework(version="1.0.1")
    assert one != "small"


def test_the_hash_is_that_of_id_and_version() -> None:
    assert hash(a_framework()) == hash(a_framework(title="Other"))
    assert len({a_framework(), a_framework(version="1.1.0"), a_framework(version="1.1.0")}) == 2


def test_careers_name_it_by_id_and_major_version() -> None:
    assert a_framework(version="2.10.3").name == "small@2"
    assert repr(a_framework()) == "<Framework small 1.0.0>"


def test_everything_in_it_is_found_by_its_id() -> None:
    framework = a_framework(gates=[a_gate()])
    assert framework.pillar("craft").id == "craft"
    assert framework.stage("senior").id == "senior"
    assert framework.transition("junior-to-senior").to_stage == "senior"
    assert framework.gate("result-shown").is_essential
    assert framework.has("gate", "result-shown")
    assert not framework.has("gate", "seat-opens")


@pytest.mark.parametrize("kind", ["pillar", "stage", "transition", "gate", "action", "source"])
def test_an_id_that_it_does_not_have_is_an_error_that_lists_what_it_has(kind: str) -> None:
    with pytest.raises(ValueError, match='"nowhere"') as caught:
        getattr(a_framework(), kind)("nowhere")
    assert caught.value.problems[0].code == "id-unknown"  # type: ignore[attr-defined]


def test_a_pillar_path_names_a_pillar_or_a_skill() -> None:
    framework = a_framework()
    assert [
        framework.has_pillar(path) for path in ("craft", "craft/tools", "craft/other", "other", "other/tools")
    ] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert framework.name_of_pillar("craft/tools").choose("en") == "tools"
    assert framework.name_of_pillar("craft").choose("en") == "craft"
    assert refusal(framework.name_of_pillar, "craft/other") == ("id-unknown", "")


def test_its_own_figures_come_before_the_library_s() -> None:
    framework = a_framework(parameters=figures(spread=0.7))
    assert framework.parameter("spread").value == 0.7
    assert framework.parameter("overrun").value == 1.6
    assert refusal(framework.parameter, "luck") == ("id-unknown", "")


def test_a_scale_is_given_as_levels_or_as_a_scale() -> None:
    framework = a_framework()
    assert attrs.evolve(framework, scale=framework.scale) == framework
    assert refusal(a_framework, scale="abc") == ("not-a-list", "")


@pytest.mark.parametrize(
    "field",
    [
        "pillars",
        "stages",
        "transitions",
        "gates",
        "actions",
        "playbooks",
        "plan_steps",
        "interests",
        "feedback_topics",
        "sources",
    ],
)
def test_its_parts_are_of_their_classes(field: str) -> None:
    assert refusal(a_framework, **{field: ["something"]}) == ("value-of-other-kind", field)


def test_an_evolved_framework_keeps_its_origin_and_builds_its_own_graph() -> None:
    framework = a_framework(origin=origin)
    before = framework.progression
    more = attrs.evolve(
        framework, transitions=[*framework.transitions, a_transition("head", "junior", kind="step-back")]
    )
    assert more.origin is origin
    assert more.progression is not before
    assert len(more.progression.edges) == len(before.edges) + 1
    assert more.transition("head-to-junior").kind == "step-back"


def test_the_graph_is_made_once_also_for_threads_that_ask_together() -> None:
    frequency = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            framework = a_framework()
            together = Barrier(8)

            def ask(framework: Framework = framework, together: Barrier = together) -> Any:
                together.wait(timeout=30)
                return framework.progression

            with ThreadPoolExecutor(8) as pool:
                graphs = [each.result(timeout=30) for each in [pool.submit(ask) for _ in range(8)]]
            assert len({id(graph) for graph in graphs}) == 1
    finally:
        sys.setswitchinterval(frequency)


def test_neither_the_graph_nor_the_origin_is_pickled() -> None:
    bare = pickle.dumps(a_framework())
    framework = a_framework(origin=origin)
    assert framework.progression is framework.progression
    framework.stage("senior")
    assert pickle.dumps(framework) == bare
    assert b"networkx" not in bare
    sent = pickle.loads(bare)
    assert sent == framework
    assert hash(sent) == hash(framework)
    assert sent.origin is None
    assert sorted(sent.progression.edges(keys=True)) == sorted(framework.progression.edges(keys=True))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_is_an_equal_that_works(copied: Any) -> None:
    framework = a_framework()
    assert framework.progression is not None
    again = copied(framework)
    assert again == framework
    assert again.stage("senior") == framework.stage("senior")
    assert len(again.progression) == len(framework.progression)


def test_nothing_in_it_can_be_set() -> None:
    framework: Any = a_framework()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        framework.title = "Other"


def test_any_number_of_levels_stages_and_pillars_will_do() -> None:
    single = a_framework(levels=1, pillars=[a_pillar(levels=1)], stages=[a_stage("only")], transitions=[])
    assert single.scale.top_rank == 1
    assert list(single.progression) == ["only"]


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("id", "Small!", "id-malformed", "id"),
        ("languages", ["zh_CN"], "language-tag-malformed", "languages"),
        ("languages", "zh", "not-a-list", ""),
        ("parameters", {"spread": 0.5}, "value-of-other-kind", "parameters"),
        ("extra", 5, "not-a-mapping", ""),
        ("version", 1, "version-malformed", ""),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(a_framework, **{field: value}) == (code, path)
