"""Everything that is wrong with a document is told at once, with its place, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.documents.diagnosis import diagnose, keys_of
from cmo_career.documents.reading import load, loads
from cmo_career.errors import CmoCareerError, DocumentError
from cmo_career.model.goal import Goal
from cmo_career.model.profile import Profile
from golden import assert_golden

folder = Path(__file__).parent / "broken"
broken = sorted(folder.glob("*.yaml"))


def told(path: Path, language: str) -> str:
    with pytest.raises(CmoCareerError) as caught:
        load(path)
    return caught.value.text(language).replace(f"{path.parent}/", "") + "\n"


def test_there_are_broken_documents() -> None:
    assert len(broken) >= 10


@pytest.mark.parametrize("path", broken, ids=lambda path: path.stem)
def test_a_broken_document_tells_all_its_problems(path: Path) -> None:
    assert_golden(path.with_suffix(".en.txt"), told(path, "en"))
    assert_golden(path.with_suffix(".zh.txt"), told(path, "zh"))


@pytest.mark.parametrize("path", broken, ids=lambda path: path.stem)
def test_every_problem_has_a_place_and_no_internal_path(path: Path) -> None:
    with pytest.raises(CmoCareerError) as caught:
        load(path)
    for problem in caught.value.problems:
        assert problem.place is not None
        assert problem.place.file == str(path)
        assert not any("(" in str(key) for key in problem.path)


def test_problems_come_in_the_order_of_the_text() -> None:
    with pytest.raises(DocumentError) as caught:
        load(folder / "words.yaml")
    places = [(each.place.line, each.place.column) for each in caught.value.problems if each.place]
    assert places == sorted(places)
    assert len(places) == len(set(places))


def test_a_problem_behind_a_reference_is_placed_where_the_node_is_written_out() -> None:
    text = """\
schema: cmo-career/1
framework: marketing-leader@1
profile: {stage: cmo}
plan:
  start: 2026-01-05
  goal:
    id: top
    title: Top
    by:
      all_of:
        - {ref: later}
        - goal: sub
          title: Sub
          by: {action: later, kind: course, title: Later, earns: [no-such-gate]}
"""
    with pytest.raises(DocumentError) as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert problem.address == "action/later"
    assert problem.place is not None
    assert problem.place.line == 14


def test_plain_data_has_paths_and_no_places() -> None:
    found = diagnose({"stage": 7}, Profile)
    assert [(each.code, each.path, each.place) for each in found] == [("word-expected", ("stage",), None)]


def test_values_of_persons_are_not_told() -> None:
    with pytest.raises(DocumentError) as caught:
        loads(
            "schema: cmo-career/1\nframework: marketing-leader@1\n"
            "profile: {stage: cmo, name: [Secret Name], aspires_to: {stage: cmo, setting: 77}}\n"
            "assessments: [{date: 2026-01-05, ratings: [{pillar: data, by: self, level: 2.75x}]}]\n"
        )
    assert "Secret" not in str(caught.value)
    assert "2.75" not in str(caught.value)
    assert "77" not in str(caught.value)


def test_the_keys_of_a_class_are_those_of_documents() -> None:
    assert keys_of(Goal)[-1] == "by"
    assert "how" not in keys_of(Goal)
