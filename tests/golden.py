"""Texts compared whole with approved ones; ``UPDATE_GOLDENS=1`` writes them anew, for a person to read."""

from __future__ import annotations

import os
from pathlib import Path


def assert_golden(path: Path, made: str) -> None:
    """Compare *made* with the approved text in *path*."""
    if os.environ.get("UPDATE_GOLDENS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="")
    assert path.exists(), f"{path.name} was never approved: run with UPDATE_GOLDENS=1 and read it"
    assert made == path.read_bytes().decode("utf-8")
