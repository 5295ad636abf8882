"""Places on demand: of a value, of its key, or of the nearest ancestor."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.locate import Path, places

yaml_text = """\
# a comment
plan:
  start: 2026-01-05
  目标:
    - {id: a, due: 2026-06}
    - id: b
      measures: [1, 2]
reviews:
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), "2:1", "2:1"),
        (("plan",), "3:3", "2:1"),
        (("plan", "start"), "3:10", "3:3"),
        (("plan", "目标", 0, "due"), "5:20", "5:15"),
        (("plan", "目标", 1, "measures", 1), "7:21", "7:21"),
        (("plan", "目标", 1, "title"), "6:7", "6:7"),
        (("plan", "目标", 7, "title"), "5:5", "5:5"),
        (("plan", "start", "deeper"), "3:10", "3:10"),
        (("reviews",), "8:9", "8:1"),
        (("nothing", 1, 2), "2:1", "2:1"),
    ],
)
def test_a_path_in_yaml_has_a_place(path: Path, value: str, key: str) -> None:
    for of, expected in (("value", value), ("key", key)):
        place = places(yaml_text, "yaml", [path], "f", of=of)[path]  # type: ignore[arg-type]
        assert str(place) == f"f:{expected}"


def test_a_path_in_json_has_a_place() -> None:
    text = '{"a": [1,\r\n  {"b": "x"}],\r\n "c": {}}'
    found = places(text, "json", [("a", 1, "b"), ("a", 0), ("c",), ("c", "d")])
    assert [str(place) for place in found.values()] == [
        "<text>:2:9",
        "<text>:1:8",
        "<text>:3:7",
        "<text>:3:7",
    ]
    assert str(places(text, "json", [("c",)], of="key")[("c",)]) == "<text>:3:2"


def test_a_byte_order_mark_takes_no_column() -> None:
    assert str(places("\ufeffa: 1", "yaml", [("a",)])[("a",)]) == "<text>:1:4"


def test_a_broken_text_is_walked_as_far_as_it_can_be() -> None:
    assert str(places("a: 1\nb: @", "yaml", [("a",)])[("a",)]) == "<text>:1:4"
    assert str(places('{"a": 1, b', "json", [("a",), ("b",)])[("a",)]) == "<text>:1:7"


def leaves(data: Any, path: Path = ()) -> list[tuple[Path, int]]:
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in leaves(value, (*path, key))]
    if isinstance(data, list):
        return [leaf for at, value in enumerate(data) for leaf in leaves(value, (*path, at))]
    return [(path, data)]


trees = st.recursive(
    st.just(0),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab", min_size=1), inner, max_size=4),
)


@given(trees, st.sampled_from([None, 1]))
def test_every_leaf_is_found_where_it_stands_in_both_formats(tree: Any, indent: int | None) -> None:
    count = 0

    def numbered(data: Any) -> Any:
        nonlocal count
        if isinstance(data, dict):
            return {key: numbered(value) for key, value in data.items()}
        if isinstance(data, list):
            return [numbered(value) for value in data]
        count += 1
        return count

    data = numbered(tree)
    text = json.dumps(data, indent=indent)
    lines = text.split("\n")
    for format_name in ("json", "yaml"):
        found = places(text, format_name, [path for path, _ in leaves(data)])
        for path, number in leaves(data):
            place = found[path]
            assert lines[place.line - 1][place.column - 1 :].startswith(str(number))
