"""Hostile texts are refused at once, and never end the interpreter."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from cmo_career.documents import yaml_events
from cmo_career.documents.json_reader import read_json
from cmo_career.documents.limits import Limits
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import DocumentError

Read = Callable[[str, Limits], Any]
readers = pytest.mark.parametrize("read", [read_yaml, read_json])


def codes(read: Read, text: str, limits: Limits | None = None) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read(text, limits or Limits())
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize("count", [26_000, 1_000_000])
@pytest.mark.parametrize("bracket", ["[", "{", "- ", '{"a":', '[{"a":', "[a, "])
def test_open_brackets_are_refused(bracket: str, count: int) -> None:
    assert codes(read_yaml, bracket * count)[-1] in {"document-too-deep", "yaml-comma-missing"}


@pytest.mark.parametrize("bracket", ["[", '{"a":', '[{"a":'])
def test_open_brackets_of_json_are_refused(bracket: str) -> None:
    assert codes(read_json, bracket * 1_000_000) == ["document-too-deep"]


@readers
def test_depth_is_read_to_its_limit_and_no_further(read: Read) -> None:
    limits = Limits(depth=20)
    data = read("[" * 20 + "]" * 20, limits)
    for _ in range(19):
        assert len(data) == 1
        data = data[0]
    assert data == []
    assert codes(read, "[" * 21 + "]" * 21, limits) == ["document-too-deep"]


def at_depth(frames: int, call: Callable[[], Any]) -> Any:
    return call() if frames == 0 else at_depth(frames - 1, call)


@readers
def test_a_caller_deep_in_the_stack_reads_the_same(read: Read) -> None:
    text = '[{"a": ' * 200 + "1" + "}]" * 200
    data = read(text, Limits())
    frames = sys.getrecursionlimit() - 150 - len(__import__("inspect").stack())
    assert at_depth(frames, lambda: read(text, Limits())) == data


@readers
def test_nodes_are_counted(read: Read) -> None:
    limits = Limits(nodes=8)
    assert read('{"a": 1, "b": [1, 2, 3]}', limits) == {"a": 1, "b": [1, 2, 3]}
    assert codes(read, '{"a": 1, "b": [1, 2, 3, 4]}', limits) == ["document-too-many-nodes"]
    assert codes(read, "[" + "1, " * 100 + "1]", limits) == ["document-too-many-nodes"]


def test_an_endless_list_is_refused_where_it_has_become_too_long() -> None:
    with pytest.raises(DocumentError) as caught:
        read_yaml("- a\n" * 100, Limits(nodes=8), "career.yaml")
    assert [problem.code for problem in caught.value.problems] == ["document-too-many-nodes"]
    assert str(caught.value.problems[0].place) == "career.yaml:21:3"


@readers
def test_size_is_counted_in_bytes(read: Read) -> None:
    assert read('"示例"', Limits(bytes=8)) == "示例"
    assert codes(read, '"示例"', Limits(bytes=7)) == ["document-too-large"]


@readers
def test_texts_are_measured(read: Read) -> None:
    assert read('["abc"]', Limits(characters=3)) == ["abc"]
    assert codes(read, '["abcd"]', Limits(characters=3)) == ["text-too-long"]


@readers
def test_numbers_may_be_big_but_not_endless(read: Read) -> None:
    assert read("9" * 4_000, Limits()) == int("9" * 4_000)
    assert codes(read, "9" * 100_000, Limits()) == ["number-too-long"]
    assert codes(read, "0." + "9" * 100_000, Limits()) == ["number-too-long"]


@readers
def test_a_tighter_limit_of_the_interpreter_is_no_crash(read: Read) -> None:
    usual = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert codes(read, "9" * 1_000) == ["number-too-long"]
    finally:
        sys.set_int_max_str_digits(usual)


def test_merge_keys_that_double_are_refused() -> None:
    text = "a: &a {x: 1}\n" + "\n".join(f"b{i}: &b{i} {{<<: [*a, *a]}}" for i in range(20))
    assert set(codes(read_yaml, text)) == {"yaml-anchor", "yaml-alias", "yaml-merge-key"}


def test_a_billion_laughs_are_refused() -> None:
    text = "a0: &a0 [ha]\n" + "\n".join(
        f"a{i + 1}: &a{i + 1} [{', '.join([f'*a{i}'] * 9)}]" for i in range(9)
    )
    assert set(codes(read_yaml, text)) == {"yaml-anchor", "yaml-alias"}


def test_many_directives_are_refused_at_the_first() -> None:
    directives = "".join(f"%TAG !a{i}! x\n" for i in range(100_000))
    assert codes(read_yaml, directives) == ["yaml-directive"]
    assert codes(read_yaml, "a\n...\n" + directives) == ["yaml-second-document"]


def test_without_libyaml_the_same_is_read_and_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "parser_of", yaml_events.PurePythonParser)
    assert read_yaml("a: [1, no, '2']\nb: x") == {
        "a": [1, "no", "2"],
        "b": "x",
    }
    assert codes(read_yaml, "[" * 5_000) == ["document-too-deep"]
    assert codes(read_yaml, "a: &x 1\na: !t 2\n") == ["yaml-anchor", "key-duplicate", "yaml-tag"]
    assert codes(read_yaml, "a: b: c") == ["yaml-colon-in-text"]
    assert codes(read_yaml, "a: \x07") == ["character-refused"]
