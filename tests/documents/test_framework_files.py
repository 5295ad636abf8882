"""Frameworks are read by name, from a file, and from a folder of files that belong together."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cmo_career.documents.framework_files import built_in_names, load_framework
from cmo_career.documents.reading import loads
from cmo_career.documents.writing import dumps
from cmo_career.errors import DocumentError
from cmo_career.model.traversal import walk

root = Path(__file__).parents[2]
head = """\
schema: cmo-framework/1
framework: small
version: 1.0.0
title: Small
scale: [{id: low, name: Low}]
"""
pillars = "pillars: [{id: craft, name: Craft, levels: {low: {descriptor: Knows the tools}}}]\n"


def codes(error: pytest.ExceptionInfo[DocumentError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_the_built_in_framework_is_found_by_name() -> None:
    assert "marketing-leader" in built_in_names()
    assert load_framework("marketing-leader") is load_framework("marketing-leader@1")


def test_it_is_read_once_a_process_also_by_many_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(map(id, pool.map(load_framework, ["marketing-leader"] * 16)))
    assert len(found) == 1


def test_ones_own_is_read_from_a_file() -> None:
    framework = load_framework(root / "examples" / "product-manager.yaml")
    assert len(framework.scale) == 5
    assert len(framework.stages) == 7


def test_a_folder_gives_the_same_as_one_file(tmp_path: Path) -> None:
    folder = root / "src/cmo_career/frameworks/marketing-leader"
    (tmp_path / "all.yaml").write_text(dumps(load_framework(folder)), encoding="utf-8")
    assert load_framework(tmp_path / "all.yaml") == load_framework("marketing-leader")


def test_a_problem_in_a_folder_is_placed_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "0.yaml").write_text(head + pillars, encoding="utf-8")
    (tmp_path / "1.yaml").write_text("stages:\n  - {id: a, name: A}\n", encoding="utf-8")
    (tmp_path / "2.yaml").write_text("# more\nstages:\n  - {id: b, name: B, mood: good}\n", encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        load_framework(tmp_path)
    (problem,) = error.value.problems
    assert problem.path == ("stages", 1, "mood")
    assert str(problem.place) == f"{tmp_path / '2.yaml'}:3:22"


def test_problems_of_all_files_of_a_folder_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "0.yaml").write_text(head + "pillars: [\n", encoding="utf-8")
    (tmp_path / "1.yaml").write_text("a: &x 1\n", encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        load_framework(tmp_path)
    files = {problem.place.file for problem in error.value.problems if problem.place}
    assert files == {str(tmp_path / "0.yaml"), str(tmp_path / "1.yaml")}


def test_only_lists_may_be_continued_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "0.yaml").write_text(head + pillars + "stages: [{id: a, name: A}]\n", encoding="utf-8")
    (tmp_path / "1.yaml").write_text("title: Again\n", encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        load_framework(tmp_path)
    assert codes(error) == ["key-in-two-files"]


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as error:
        load_framework(tmp_path)
    assert codes(error) == ["folder-without-documents"]


def test_a_career_is_not_a_framework() -> None:
    with pytest.raises(DocumentError) as error:
        load_framework(root / "examples" / "career.yaml")
    assert codes(error) == ["not-a-framework"]


@pytest.mark.parametrize("name", ["marketing-leder", "marketing-leader@2", "nobody"])
def test_a_name_that_is_none_is_told_with_the_nearest(name: str) -> None:
    with pytest.raises(DocumentError) as error:
        load_framework(name)
    assert "marketing-leader@1" in str(error.value)


# An attribute of HTML's <object>, a scheme of addresses and a key of themes are called as a pillar is.
called_alike = {("contexts.py", "data"), ("pdf.py", "data"), ("theme_reading.py", "data")}


def test_no_id_of_the_built_in_framework_stands_in_the_code() -> None:
    framework = load_framework("marketing-leader")
    ids = [each.id for kind in (framework.stages, framework.pillars, framework.scale) for each in kind]
    ids += [skill.id for pillar in framework.pillars for skill in pillar.skills]
    files = sorted((root / "src").rglob("*.py"))
    assert len(files) > 50
    for file in files:
        code = _without_docstrings(file.read_text(encoding="utf-8"))
        for id_ in ids:
            assert f'"{id_}"' not in code or (file.name, id_) in called_alike, f"{file.name} names {id_}"


def _without_docstrings(source: str) -> str:
    return "".join(source.split('"""')[::2])


playbook = """\
stages: [{id: a, name: A}]
actions: [{id: night-shift, kind: rotation, title: Nights, hours: 12, assumed: true, reasoning: A guess}]
playbooks:
  - id: first-loaf
    title: From nothing to a loaf
    closes: [craft]
    blanks:
      - {id: town, label: {en: The town, zh: 城镇}}
      - {id: loaves, label: Loaves a day, kind: number, default: "30"}
    goal:
      id: loaf
      title: "{loaves} loaves a day, sold in {town}"
      measures: [{name: Loaves, baseline: 0, target: 40}]
      by:
        in_order:
          - {action: practise, kind: personal-project, title: Bake daily}
          - {ref: practise-more}
          - {action: practise-more, kind: personal-project, title: Bake for {town}}
    catalogue: {loaf: [night-shift]}
    targets: {loaf: loaves}
    due_in_weeks: {loaf: 26, night-shift: 4}
    assumed: true
    reasoning: A guess
""".replace("title: Bake for {town}", 'title: "Bake for {town}"')


def test_playbooks_of_ones_own_are_read_and_written_back() -> None:
    framework = loads(head + pillars + playbook)
    assert framework.playbooks[0].catalogue == {"loaf": ("night-shift",)}
    assert [node.id for node in walk(framework.playbook("first-loaf").goal)] == [
        "loaf",
        "practise",
        "practise-more",
        "night-shift",
    ]
    for format_ in ("yaml", "json"):
        written = dumps(framework, format=format_)
        assert loads(written, format=format_) == framework
        assert dumps(loads(written, format=format_), format=format_) == written


def test_the_playbooks_that_come_with_the_library_are_written_back() -> None:
    framework = load_framework("marketing-leader")
    for format_ in ("yaml", "json"):
        again = loads(dumps(framework, format=format_), format=format_)
        assert again.playbooks == framework.playbooks


def test_a_mistake_behind_a_reference_in_a_playbook_is_placed_where_the_node_is_written_out() -> None:
    text = head + pillars + playbook.replace("Bake for {town}", "Bake for {twon}")
    with pytest.raises(DocumentError) as error:
        loads(text)
    (problem,) = error.value.problems
    assert problem.code == "id-unknown-near"
    assert problem.path[-4:] == ("by", "in_order", 2, "title")
    assert problem.place is not None
    assert "twon" in text.splitlines()[problem.place.line - 1]
