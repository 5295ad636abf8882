"""Stages and what they ask for."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from builders import a_stage, guess
from cmo_career.model.stage import DevelopmentGoal, Path, Position, Requirement, Responsibility, Stage


def test_requirements_are_given_as_a_mapping_or_one_by_one() -> None:
    by_mapping = Stage(id="a", name="A", requires={"data": 2, "strategy/finance": 1.5}, basis=guess)
    one_by_one = (Requirement(pillar="data", level=2), Requirement(pillar="strategy/finance", level=1.5))
    assert by_mapping.requires == one_by_one
    assert Stage(id="a", name="A", requires=one_by_one, basis=guess) == by_mapping
    assert [each.is_skill for each in one_by_one] == [False, True]


@pytest.mark.parametrize("level", [-1, None, "2", True, float("nan")])
def test_a_required_level_is_a_number_of_at_least_zero(level: Any) -> None:
    assert refusal(Requirement, pillar="data", level=level) == ("number-below-zero", "level")


def test_a_requirement_names_a_pillar_or_a_skill() -> None:
    assert refusal(Requirement, pillar="Data", level=1) == ("pillar-path-malformed", "pillar")


def as_field(name: str, *parts: Any) -> dict[str, Any]:
    return {name: parts}


@pytest.mark.parametrize(
    ("field", "part", "kind"),
    [
        ("positions", Position(id="a", name="A"), "position"),
        ("responsibilities", Responsibility(id="a", name="A", text="Does"), "responsibility"),
        ("development_goals", DevelopmentGoal(id="a", text="Be"), "development-goal"),
        ("paths", Path(id="a", name="A"), "path"),
    ],
)
def test_nothing_in_it_stands_twice_and_everything_is_of_its_class(field: str, part: Any, kind: str) -> None:
    assert getattr(Stage(id="s", name="S", **as_field(field, part)), field) == (part,)
    with pytest.raises(ValueError, match="stands twice") as caught:
        Stage(id="s", name="S", **as_field(field, part, part))
    (problem,) = caught.value.problems  # type: ignore[attr-defined]
    assert dict(problem.params) == {"id": "a", "kind": kind}
    assert refusal(Stage, id="s", name="S", **{field: ["a"]}) == ("value-of-other-kind", field)


def test_a_pillar_is_required_once() -> None:
    twice = [Requirement(pillar="data", level=1), Requirement(pillar="data", level=2)]
    assert refusal(Stage, id="s", name="S", requires=twice) == ("id-twice", "requires")


def test_keywords_are_texts_in_a_list() -> None:
    assert Stage(id="s", name="S", keywords=["a", {"zh": "一"}]).keywords[1].choose("en") == "一"
    assert refusal(Stage, id="s", name="S", keywords="growth") == ("not-a-list", "")


def test_a_stage_is_a_value() -> None:
    assert a_stage("a", craft=1) == a_stage("a", craft=1)
    assert len({a_stage("a", craft=1), a_stage("a", craft=1), a_stage("a", craft=2)}) == 2


def test_required_levels_rest_on_something() -> None:
    assert refusal(Stage, id="s", name="S", requires={"data": 1}) == ("basis-missing", "assumed")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", None, "id-malformed"),
        ("requires", ["data"], "value-of-other-kind"),
        ("basis", "guess", "value-of-other-kind"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str) -> None:
    given: dict[str, Any] = {"id": "s", "name": "S", field: value}
    assert refusal(Stage, **given) == (code, field)


def test_each_of_its_parts_has_an_id() -> None:
    assert refusal(Position, id="A post", name="A") == ("id-malformed", "id")
    assert refusal(Responsibility, id="A part", name="A", text="Does") == ("id-malformed", "id")
    assert refusal(DevelopmentGoal, id="A goal", text="Be") == ("id-malformed", "id")
    assert refusal(Path, id="A path", name="A") == ("id-malformed", "id")
    assert refusal(Path, id="up", name="Up", position="The post") == ("id-malformed", "position")


def test_what_a_stage_does_not_require_is_not_zero() -> None:
    stage = a_stage("a", craft=0, people=2)
    assert stage.required_level("craft") == 0
    assert stage.required_level("people") == 2
    assert stage.required_level("craft/tools") is None
