"""Older documents are carried to the schema of today, step by step."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from cmo_career.documents.identify import kinds
from cmo_career.documents.migrations import migrate, steps
from cmo_career.documents.reading import from_dict, load
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import MigrationError
from cmo_career.model.career import Career

versions = Path(__file__).parent / "versions"


def test_a_career_of_schema_0_becomes_what_it_means_today() -> None:
    old = load(versions / "v0" / "career.yaml", kind=Career)
    today = load(versions / "v1" / "career.yaml", kind=Career)
    assert old == today


def test_every_version_there_ever_was_still_loads() -> None:
    files = sorted(versions.glob("v*/*"))
    assert len(files) >= 2
    for file in files:
        assert load(file)


def test_migrating_leaves_the_old_data_as_it_was() -> None:
    data = read_yaml((versions / "v0" / "career.yaml").read_text(encoding="utf-8"))
    before = deepcopy(data)
    migrate("cmo-career", 0, data, to=1)
    assert data == before


def test_there_is_a_step_from_every_version_on() -> None:
    for name, version in steps:
        kind = next(each for each in kinds if each.name == name)
        assert all((name, later) in steps for later in range(version, kind.version))


def test_a_version_that_nobody_carries_any_more_is_told() -> None:
    with pytest.raises(MigrationError) as error:
        migrate("cmo-framework", 0, {"schema": "cmo-framework/0"}, to=1)
    assert error.value.problems[0].code == "migration-missing"


def test_several_goals_at_the_top_are_told_with_their_place() -> None:
    data = {"schema": "cmo-career/0", "framework": "marketing-leader@1", "goals": [{"id": "a"}, {"id": "b"}]}
    with pytest.raises(MigrationError) as error:
        from_dict(data)
    assert error.value.problems[0].path == ("goals",)


def test_an_old_document_of_any_depth_is_carried_without_recursion() -> None:
    goal: dict[str, object] = {"id": "bottom", "title": "Bottom"}
    for depth in range(5000):
        goal = {"id": f"g{depth}", "title": "Above", "children": [goal]}
    moved = migrate("cmo-career", 0, {"schema": "cmo-career/0", "goals": [goal]}, to=1)
    assert moved["plan"]["goal"]["id"] == "g4999"
