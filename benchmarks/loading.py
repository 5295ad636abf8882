"""From YAML to a career, checked, placed and structured, beside PyYAML's C loader on the bare text."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml

import cmo_career as cc
from benchmarks.material import career_yaml, count_objects
from benchmarks.timing import Report

__all__ = ["measure"]


def measure(report: Report) -> None:
    """Load a file of the usual size, and a copy of its text."""
    text = career_yaml()
    size = len(text.encode())
    report.note(
        f"a career of {count_objects(yaml.load(text, yaml.CSafeLoader))} objects, {size / 1000:.1f} KB"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "career.yaml"
        path.write_text(text, encoding="utf-8")
        report.versus(
            "load of a YAML career",
            lambda: cc.load(path),
            "yaml.load with CSafeLoader",
            lambda: yaml.load(text, yaml.CSafeLoader),
            target=1.0,
        )
