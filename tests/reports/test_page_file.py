"""Pages in files: whole or not there, under names that lead nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cmo_career.errors import ReportError
from cmo_career.reports.page_file import file_name, part_of, put


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a", "a/b", "a\\b", "/a", ".hidden", " a", "a ", "a\n", "a:b", "a\0", "C:", "x" * 201, "无" * 67]
)  # fmt: skip
def test_a_name_that_leads_elsewhere_or_that_no_file_has_is_refused(name: str) -> None:
    with pytest.raises(ReportError) as caught:
        file_name(name, "html")
    assert caught.value.problems[0].code == "batch-name-malformed"


@pytest.mark.parametrize("name", ["lin-lan", "林岚", "Lin Lan (2)", "a.b", "x" * 200])
def test_a_file_is_called_what_its_page_is_called(name: str) -> None:
    assert file_name(name, "pdf") == f"{name}.pdf"


def test_a_page_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    put(tmp_path / "a.html", "old")
    put(tmp_path / "a.html", "页")
    put(tmp_path / "a.pdf", b"%PDF")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        "a.html": "页".encode(),
        "a.pdf": b"%PDF",
    }


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    for file in (tmp_path / "a.html", tmp_path / "gone" / "a.html"):
        with pytest.raises(ReportError, match=r"the page a\.html could not be written"):
            put(file, "page")
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]


def test_a_page_that_fails_halfway_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.html", "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ReportError, match="No space left"):
        put(tmp_path / "a.html", "new")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a.html", "old")]


def test_what_a_writer_of_the_same_mark_left_goes_first(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    part_of(file, "batch").write_text("half a p")
    part_of(file, "another").write_text("half a p")
    put(file, "page", "batch")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".a.html.another.part", "a.html"]
