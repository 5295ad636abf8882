"""Canonical YAML: what is written reads back the same, by readers of 1.2 and of 1.1."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cmo_career.documents.same_data import is_same
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.documents.yaml_writer import write_yaml
from cmo_career.errors import DocumentError
from document_hands import plain_trees, texts


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.one_of(plain_trees, texts))
def test_what_was_written_reads_as_the_same_and_is_written_the_same(data: Any) -> None:
    """read(write(data)) == data, and write(read(write(data))) == write(data)."""
    text = write_yaml(data)
    assert is_same(read_yaml(text), data)
    assert write_yaml(read_yaml(text)) == text


@settings(max_examples=150, deadline=None, derandomize=True)
@given(texts)
def test_readers_of_yaml_1_1_take_every_text_for_a_text_or_a_day(text: str) -> None:
    """A reader of YAML 1.1 agrees, but that it makes dates of what looks like one."""
    for read in (
        yaml.safe_load(write_yaml({"k": text}))["k"],
        yaml.safe_load(write_yaml({"k": [text]}))["k"][0],
    ):
        assert read == text or read.__class__.__name__ in {"date", "datetime"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2026-01-05", "2026-01-05"),
        ("2030", '"2030"'),
        (2030, "2030"),
        (2.0, "2.0"),
        (1e20, "1.0e+20"),
        ("no", '"no"'),
        ("1:30", '"1:30"'),
        ("0..500 CNY", "0..500 CNY"),
        ("%", '"%"'),
        ("用户：12", "用户：12"),
        ("用户: 12", '"用户: 12"'),
        ("", '""'),
        (None, "null"),
        (False, "false"),
        ([], "[]"),
        (["manager", "a, b"], '[manager, "a, b"]'),
        ("two\nlines\n", "|\n  two\n  lines"),
        ("two\nlines", "|-\n  two\n  lines"),
        (" two\nlines", "|2-\n   two\n  lines"),
        ("lines\n\n", '"lines\\n\\n"'),
        ("a\u2028b", '"a\\u2028b"'),
    ],
)
def test_values_are_spelled_like_this(value: Any, written: str) -> None:
    assert write_yaml({"key": value}) == f"key: {written}\n"
    assert is_same(read_yaml(write_yaml({"key": value})), {"key": value})


def test_a_small_mapping_stays_on_its_line_and_a_large_one_does_not() -> None:
    small = {"pillar": "data", "by": "self", "level": 2.5}
    assert write_yaml({"ratings": [small]}) == "ratings:\n  - {pillar: data, by: self, level: 2.5}\n"
    large = small | {"note": "x" * 80}
    assert write_yaml([large]).splitlines()[:2] == ["- pillar: data", "  by: self"]


def test_wide_characters_count_twice() -> None:
    assert write_yaml({"name": {"zh": "示" * 40}}) == f"name: {{zh: {'示' * 40}}}\n"
    assert write_yaml({"name": {"zh": "示" * 52}}) == f"name:\n  zh: {'示' * 52}\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"a": float("nan")}, "number-not-finite"),
        ({"a": "\x07"}, "character-not-writable"),
        ({"a": "\ud800"}, "character-not-writable"),
        ({1: "a"}, "key-not-text"),
        ({"a": {1, 2}}, "plain-data-expected"),
    ],
)
def test_what_no_document_holds_is_refused(data: Any, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        write_yaml(data)
    assert caught.value.problems[0].code == code


def test_a_key_of_any_length_reads_back() -> None:
    data = {"k" * 3000: {"l" * 3000: 1}, "b": {"m" * 2000: ["n"]}}
    assert read_yaml(write_yaml(data)) == data


def test_depth_is_no_matter() -> None:
    data: Any = "end"
    for number in range(500):
        data = [data] if number % 2 else {"a": data, "b": "x" * 120}
    assert is_same(read_yaml(write_yaml(data)), data)
