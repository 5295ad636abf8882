"""The examples run, and print what was approved."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from doc_pages import root
from golden import assert_golden

approved = Path(__file__).parent / "examples"
# Those that write files beside them run in the documentation's tests.
printing = ["quarterly_review"]


@pytest.mark.parametrize("name", printing)
def test_an_example_prints_what_was_approved(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(root / "examples" / f"{name}.py"), run_name="__main__")
    assert_golden(approved / f"{name}.txt", capsys.readouterr().out)
