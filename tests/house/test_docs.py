"""The documentation is true: its code runs, its documents load, its links lead somewhere, its commands are those run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import cmo_career as cc
from doc_pages import blocks, pages, root, written_by_hand


def run_blocks(text: str, name: str) -> int:
    """Run the Python of a page, in one namespace, and return how many blocks there were."""
    module = ModuleType("page")
    count = 0
    for line, block in blocks(text, "python"):
        code = compile("\n" * (line - 1) + block, name, "exec")
        exec(code, module.__dict__)  # noqa: S102 - the page is the project's own
        count += 1
    return count


def unloadable(text: str) -> Iterator[str]:
    """Yield what is wrong with the YAML documents of a page that are whole."""
    for line, block in blocks(text, "yaml"):
        content = re.sub(r"\A(?:#.*\n)*", "", block)
        if not content.startswith("schema:"):
            continue
        try:
            cc.loads(block)
        except cc.DocumentError as error:
            yield f"line {line}: {error}"


def anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    titles = re.findall(
        r"^#{1,6} (.+?)\s*$", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE
    )
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def broken_links(page: Path) -> Iterator[str]:
    """Yield the links of a page that lead to no file or heading of the project."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = page if not file else (page.parent / file).resolve()
        if not found.exists() or (anchor and anchor not in anchors(found.read_text(encoding="utf-8"))):
            yield target


def command_under(mark: str, text: str) -> str:
    """Return the command in the fenced block right below an HTML comment."""
    found = re.search(rf"^<!-- {mark} -->\n+```sh\n(.+)\n```$", text, re.MULTILINE)
    assert found, f"no command below {mark}"
    return found[1]


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples to work in."""
    folder = tmp_path / "examples"
    shutil.copytree(root / "examples", folder)
    monkeypatch.chdir(folder)
    return folder


def test_there_are_pages() -> None:
    assert len(written_by_hand) > 10


@pytest.mark.parametrize("page", written_by_hand, ids=lambda page: page.name)
@pytest.mark.usefixtures("examples")
def test_python_of_a_page_runs(page: Path) -> None:
    run_blocks(page.read_text(encoding="utf-8"), page.name)


@pytest.mark.usefixtures("examples")
def test_code_that_fails_is_found() -> None:
    assert run_blocks("```python\na = 1\n```\n\n```python\nassert a == 1\n```\n", "page") == 2
    with pytest.raises(AssertionError):
        run_blocks("```python\nassert False\n```\n", "page")


@pytest.mark.parametrize("page", written_by_hand, ids=lambda page: page.name)
def test_whole_documents_of_a_page_load(page: Path) -> None:
    assert list(unloadable(page.read_text(encoding="utf-8"))) == []


def test_a_document_that_does_not_load_is_found() -> None:
    assert len(list(unloadable("```yaml\n# mine\nschema: cmo-career/1\nframework: x@1\n```\n"))) == 1


@pytest.mark.parametrize("page", pages, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    pictures = {f"docs/pictures/plan.{language}.png" for language in ("en", "zh")}
    assert set(broken_links(page)) - pictures == set()


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A title\n\n[a](page.md) [b](#a-title) [c](#other) [d](gone.md) [e](https://example.org)\n",
        encoding="utf-8",
    )
    assert list(broken_links(page)) == ["#other", "gone.md"]


def test_every_page_can_be_reached_from_the_index() -> None:
    index = (root / "docs" / "index.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([\w.-]+\.md)\)", index))
    assert {page.name for page in (root / "docs").glob("*.md")} - {"index.md"} == named


def test_generated_files_are_fresh() -> None:
    code = (
        "import runpy, sys; made = runpy.run_path(sys.argv[1])['generated_files']();"
        "print(*[path.name for path, content in made"
        " if not path.exists() or path.read_text(encoding='utf-8') != content])"
    )
    made = subprocess.run(
        [sys.executable, "-c", code, str(root / "docs" / "generate.py")],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert made.stdout.split() == []


def test_both_readmes_give_the_same_two_commands() -> None:
    texts = [(root / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")]
    for mark in ("quickstart", "tests"):
        commands = {command_under(mark, text) for text in texts}
        assert len(commands) == 1
        first = shlex.split(commands.pop().partition(" && ")[0])
        assert first == ["python3", "-m", "venv", ".venv"]


def test_the_continuous_check_reads_the_second_command() -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    found = re.search(r"^command=\$\((.+)\)$", script, re.MULTILINE)
    assert found
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    read = subprocess.run([bash, "-c", found[1]], cwd=root, capture_output=True, check=True, encoding="utf-8")
    assert read.stdout.strip() == command_under("tests", (root / "README.md").read_text(encoding="utf-8"))
