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


def test_two_ways_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(root / "examples" / "what_if.py"), run_name="__main__")
    told = capsys.readouterr().out
    assert "Route opens: Skip the CMO's chair and head a small unit" in told
    assert "Route closes: Promoted to VP Marketing or CMO in the present company" in told
    assert "Chance to be in time: CMO of a listed company" in told
