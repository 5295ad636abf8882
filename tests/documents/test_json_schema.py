"""The JSON Schemas that ship: made from the classes, fresh, and true of the examples."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cmo_career.documents.framework_files import load_framework
from cmo_career.documents.identify import kinds
from cmo_career.documents.json_schema import json_schema
from cmo_career.documents.reading import load
from cmo_career.documents.writing import to_dict
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import UnknownKindError

root = Path(__file__).parents[2]
documents = [
    *sorted((root / "examples").glob("*.yaml")),
    *sorted((root / "tests/documents/twins").glob("*.yaml")),
]


def validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(kind))


@pytest.mark.parametrize("kind", [kind.name for kind in kinds])
def test_each_is_a_sound_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.name)
def test_the_ones_that_ship_are_fresh(kind: Any) -> None:
    shipped = files("cmo_career.documents").joinpath(f"schemas/{kind.name}-{kind.version}.json")
    assert json.loads(shipped.read_text(encoding="utf-8")) == json_schema(kind.name)


@pytest.mark.parametrize("path", documents, ids=lambda path: path.name)
def test_the_examples_pass_an_independent_validator(path: Path) -> None:
    data = read_yaml(path.read_text(encoding="utf-8"))
    check = validator(data["schema"].partition("/")[0])
    assert [error.message for error in check.iter_errors(data)] == []
    assert [error.message for error in check.iter_errors(to_dict(load(path)))] == []


def test_the_built_in_framework_passes_too() -> None:
    data = to_dict(load_framework("marketing-leader"))
    assert [error.message for error in validator("cmo-framework").iter_errors(data)] == []


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "cmo-career/2"},
        {"langauge": "zh"},
        {"profile": {"stage": "CMO"}},
        {"profile": {"stage": "cmo", "interest": "mastery"}},
        {"profile": {"stage": "cmo", "capacity": {"own_hours_per_week": "6"}}},
        {"assessments": [{"date": "2026-01", "ratings": []}]},
        {"plan": {"start": "2026-01-05", "goal": {"id": "a", "title": "A", "by": {"goal": "b"}}}},
        {"plan": {"start": "2026-01-05", "goal": {"id": "a", "title": "A", "by": {"all_of": []}}}},
        {"reviews": [{"id": "q", "kind": "monthly"}]},
    ],
    ids=str,
)
def test_what_loading_refuses_the_schema_refuses(change: dict[str, Any]) -> None:
    data = {"schema": "cmo-career/1", "framework": "marketing-leader@1", "profile": {"stage": "cmo"}}
    check = validator("cmo-career")
    assert not list(check.iter_errors(data))
    assert list(check.iter_errors({**data, **change}))


def test_every_field_says_what_it_is() -> None:
    properties = json_schema("cmo-career")["$defs"]["Profile"]["properties"]
    assert properties["since"]["description"] == "When the person came to it."


def test_a_schema_can_be_changed_without_changing_the_next() -> None:
    json_schema("cmo-career")["properties"].clear()
    assert json_schema("cmo-career")["properties"]


def test_there_is_no_schema_of_an_unknown_kind() -> None:
    with pytest.raises(UnknownKindError):
        json_schema("career")
