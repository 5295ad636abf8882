"""The example notebooks run from a clean kernel, and what they show is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode, reads

from doc_pages import root

folder = root / "examples"
notebooks = sorted(folder.glob("*.ipynb"))


def read(path: Path) -> NotebookNode:
    """Return a notebook as it is kept."""
    book: NotebookNode = reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    return book


def executed(path: Path) -> NotebookNode:
    """Run a notebook beside the other examples, and return it with its outputs."""
    book = read(path)
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    return book


def test_there_are_three() -> None:
    assert [path.stem for path in notebooks] == ["build_a_plan", "own_framework", "question_a_career"]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", notebooks, ids=lambda path: path.stem)
def test_a_notebook_runs_from_a_clean_kernel(path: Path) -> None:
    book = executed(path)
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    shown = [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    assert len(shown) >= 3
    assert not any("<script" in html for html in shown)
    assert all(output.output_type != "error" for output in outputs)


@pytest.mark.parametrize("path", notebooks, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    book = read(path)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in book.cells)
