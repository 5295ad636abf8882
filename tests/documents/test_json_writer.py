"""JSON: what is written reads back the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from cmo_career.documents.json_reader import read_json
from cmo_career.documents.json_writer import json_text, write_json
from cmo_career.documents.same_data import is_same
from cmo_career.errors import DocumentError
from document_hands import plain_trees


@settings(max_examples=100, deadline=None, derandomize=True)
@given(plain_trees)
def test_what_was_written_reads_as_the_same_and_is_what_the_standard_library_writes(data: Any) -> None:
    """read(write(data)) == data, and write(data) == json.dumps(data, indent=2)."""
    text = write_json(data)
    assert is_same(read_json(text), data)
    assert text == json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    assert json_text(data, None) == json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ([float("inf")], "number-not-finite"),
        (["\x07"], "character-not-writable"),
        ({"a": ["\ud800"]}, "character-not-writable"),
        ({1: "a"}, "key-not-text"),
        ([(1, 2)], "plain-data-expected"),
    ],
)
def test_what_no_document_holds_is_refused(data: Any, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        write_json(data)
    assert caught.value.problems[0].code == code


def test_depth_is_no_matter() -> None:
    data: Any = []
    for _ in range(5000):
        data = [data]
    assert json_text(data, None) == "[" * 5001 + "]" * 5001
