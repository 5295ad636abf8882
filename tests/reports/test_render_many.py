"""Batches of pages: in order, whole, and none stops the others."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmo_career.errors import ReportError
from cmo_career.model.career import Career
from cmo_career.reports.registry import Report
from cmo_career.reports.render import render
from cmo_career.reports.render_many import render_many
from reports.batch_parts import career_of
from reports.careers import a_bare_career, a_full_career, on

words = ["fine", "malformed", "fine", "bug", "nothing", "fine"]
named = [(f"p{number}", word) for number, word in enumerate(words)]
codes = [("p1", "folder-missing"), ("p3", "batch-unexpected"), ("p4", "report-about-neither")]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_fails_is_told_and_the_rest_is_made(processes: int, tmp_path: Path) -> None:
    batch = render_many(
        named, out=tmp_path, language="en", as_of=on, format="txt", load=career_of, processes=processes
    )
    assert batch.made == ("p0", "p2", "p5")
    assert [(each.name, each.error.problems[0].code) for each in batch.failed] == codes
    page = render(a_bare_career(), format="txt", language="en", as_of=on)
    assert {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()} == {
        f"{name}.txt": page for name in batch.made
    }
    assert batch.text("en").startswith("Pages made: 3; failed: 3\np1: ")
    assert batch.text("zh").startswith("已生成3个页面，3个失败")
    assert "secret" not in str(batch)


def test_pages_are_those_of_render_and_come_in_order() -> None:
    careers = [("a", a_full_career()), ("b", a_bare_career()), ("c", a_full_career("x"))]
    pages: dict[str, str] = {}
    batch = render_many(careers, "plan", out=pages.__setitem__, language="en", as_of=on, audience="manager")
    assert batch.failed == ()
    assert list(pages.items()) == [
        (name, render(career, language="en", as_of=on, audience="manager")) for name, career in careers
    ]


def test_a_process_that_dies_takes_nothing_with_it_but_its_own_page(tmp_path: Path) -> None:
    words = ["fine", "death", *["fine"] * 20]
    batch = render_many(
        [(str(number), word) for number, word in enumerate(words)],
        out=tmp_path, as_of=on, format="txt", load=career_of, processes=2,
    )  # fmt: skip
    assert [(each.name, each.error.problems[0].code) for each in batch.failed] == [
        ("1", "batch-process-ended")
    ]
    assert batch.made == ("0", *map(str, range(2, 22)))
    assert len(list(tmp_path.iterdir())) == 21


def test_a_process_that_dies_while_it_writes_leaves_nothing_behind(tmp_path: Path) -> None:
    words = ["fine", "death while writing", "fine"]
    batch = render_many(
        [(str(number), word) for number, word in enumerate(words)],
        out=tmp_path, as_of=on, format="txt", load=career_of, processes=2,
    )  # fmt: skip
    assert [each.name for each in batch.failed] == ["1"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["0.txt", "2.txt"]


def test_careers_are_asked_for_only_as_they_are_needed() -> None:
    asked: list[str] = []

    def careers() -> Iterator[tuple[str, Career]]:
        for name in "abc":
            asked.append(name)
            yield name, a_bare_career()

    seen: list[tuple[str, int]] = []
    render_many(careers(), out=lambda name, _: seen.append((name, len(asked))), as_of=on, format="txt")
    assert seen == [("a", 1), ("b", 2), ("c", 3)]


def test_a_name_for_two_pages_or_for_none_fails_alone(tmp_path: Path) -> None:
    careers = [(name, a_bare_career()) for name in ("a", "A", "../b", "c")]
    batch = render_many(careers, out=tmp_path, as_of=on, format="md")
    assert batch.made == ("a", "c")
    assert [each.error.problems[0].code for each in batch.failed] == [
        "batch-name-twice",
        "batch-name-malformed",
    ]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.md", "c.md"]


def test_what_takes_the_pages_may_fail_for_one() -> None:
    def take(name: str, _: str) -> None:
        if name == "a":
            raise OSError("full")

    batch = render_many([("a", a_bare_career()), ("b", a_bare_career())], out=take, as_of=on, format="txt")
    assert batch.made == ("b",)
    assert [each.name for each in batch.failed] == ["a"]


def test_progress_is_told_to_who_asks(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[tuple[int, int | None]] = []
    careers = [("a", a_bare_career()), ("b", a_bare_career())]
    render_many(
        careers, out=lambda *_: None, as_of=on, format="txt", progress=lambda *done: told.append(done)
    )
    assert told == [(1, 2), (2, 2)]
    assert capsys.readouterr() == ("", "")
    render_many(
        iter(careers), out=lambda *_: None, as_of=on, format="txt", progress=lambda *done: told.append(done)
    )
    assert told[2:] == [(1, None), (2, None)]
    render_many(careers, out=lambda *_: None, as_of=on, format="txt", progress=True)
    assert capsys.readouterr() == ("", "\r1/2\r2/2\n")


def test_what_is_wrong_with_every_page_is_told_at_once(tmp_path: Path) -> None:
    nobody: list[tuple[str, Career]] = []
    with pytest.raises(ReportError, match="no report"):
        render_many(nobody, "pln", out=tmp_path, as_of=on)
    with pytest.raises(ReportError, match="there is no folder gone"):
        render_many(nobody, out=tmp_path / "gone", as_of=on)
    with pytest.raises(ReportError, match="is not a colour"):
        render_many(nobody, out=tmp_path, as_of=on, theme={"light": {"ink": "red"}})
    mine = Report(name="plan", view=lambda *_, **__: None)
    with pytest.raises(ReportError, match="cannot be sent to another process"):
        render_many(nobody, mine, out=tmp_path, as_of=on, processes=2)


def test_no_careers_are_no_pages(tmp_path: Path) -> None:
    assert render_many([], out=tmp_path, as_of=on, processes=2).made == ()


def test_where_no_process_starts_it_says_what_to_do(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from reports.careers import a_bare_career, on\n"
        "from cmo_career.errors import ReportError\n"
        "from cmo_career.reports.render_many import render_many\n"
        "try: render_many([('a', a_bare_career())], out=sys.argv[1], as_of=on, processes=2)\n"
        "except ReportError as error: print(error.problems[0].code)\n"
    )
    run = subprocess.run(
        [sys.executable, "-", str(tmp_path)], input=code, capture_output=True, text=True, check=True,
        cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    assert run.stdout.strip() == "batch-no-processes"
    assert list(tmp_path.iterdir()) == []
