"""The careers that are measured with, made of the example."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from cmo_career.documents.yaml_reader import read_yaml

__all__ = ["career_json", "career_yaml", "count_objects", "example_path"]

example_path = Path(__file__).resolve().parent.parent / "examples" / "career.yaml"

left_out = {
    "2025-12-19",
    "2026-q2",
    "ready-to-be-named",
    "any_of",
    "at_least",
    "annual-reports-of-three-rivals",
    "one-on-one-with-the-manager",
}
"""Items of the example's lists that a career of the usual size does without."""


@lru_cache(maxsize=1)
def career_yaml() -> str:
    """Return a career of about 25 KB: the example without some of its items, else as its author wrote it."""
    lines = example_path.read_text(encoding="utf-8").splitlines(keepends=True)
    document = yaml.compose("".join(lines), yaml.CSafeLoader)
    for first, end in sorted(_left_out(document), reverse=True):
        del lines[first:end]
    return "".join(lines)


def _left_out(node: Any) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for item in node.value:
            if _names(item) & left_out:
                yield item.start_mark.line, item.end_mark.line
            else:
                yield from _left_out(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _left_out(value)


def _names(item: Any) -> set[str]:
    if not isinstance(item, yaml.MappingNode):
        return set()
    named = {key.value: value.value for key, value in item.value}
    words = {named.get(key) for key in ("id", "goal", "action", "ref", "date")}
    return {word for word in words if isinstance(word, str)} | {key for key in named if len(named) == 1}


@lru_cache(maxsize=1)
def career_json() -> str:
    """Return the same career as JSON."""
    return json.dumps(read_yaml(career_yaml()), ensure_ascii=False)


def count_objects(data: Any) -> int:
    """Return how many mappings there are in plain data, but for texts in several languages."""
    if isinstance(data, dict):
        is_text = bool(data) and data.keys() <= {"zh", "en"}
        return (not is_text) + sum(map(count_objects, data.values()))
    return sum(map(count_objects, data)) if isinstance(data, list) else 0
