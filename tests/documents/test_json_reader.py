"""JSON as plain data, stricter than the standard library."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.json_inspection import inspect_json
from cmo_career.documents.json_reader import read_json
from cmo_career.documents.limits import Limits
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import DocumentError

letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\n\t\r"
)
texts = st.text(letters, max_size=12)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
plain_data = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
)


@given(plain_data, st.booleans(), st.sampled_from([None, 2]))
def test_what_another_program_wrote_is_read_as_the_same_data(
    data: Any, is_ascii: bool, indent: int | None
) -> None:
    written = json.dumps(data, ensure_ascii=is_ascii, indent=indent)
    assert read_json(written) == data
    assert inspect_json(written, Limits()) == ([], data)


@given(
    st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc"), inner, max_size=3),
    )
)
def test_json_is_yaml(data: Any) -> None:
    written = json.dumps(data, ensure_ascii=False)
    if not any(mark in written for mark in "\x85\u2028\u2029"):
        assert read_yaml(written) == read_json(written)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[1,]", [("json-comma-trailing", 1, 3)]),
        ('{"a": 1,\n}', [("json-comma-trailing", 1, 8)]),
        ("{'a': 1}", [("json-single-quote", 1, 2)]),
        ("{a: 1}", [("json-key-unquoted", 1, 2)]),
        ('{"a" 1}', [("json-colon-missing", 1, 6)]),
        ("[1 2]", [("json-comma-missing", 1, 4)]),
        ("[01]", [("json-number", 1, 2)]),
        ("[True]", [("json-value-expected", 1, 2)]),
        ('["a\n"]', [("json-quote-unclosed", 1, 2)]),
        ('["\\q"]', [("json-escape", 1, 3)]),
        ("[1] 2", [("json-text-after-end", 1, 5)]),
        ("[1] // two", [("json-text-after-end", 1, 5)]),
        ("// one\n[1]", [("json-comment", 1, 1)]),
        ("[1, [2\n", [("json-bracket-unclosed", 1, 5)]),
        ("", [("document-empty", 1, 1)]),
        ('{"a": 1,\r\n "a": NaN}', [("key-duplicate", 2, 2), ("number-not-finite", 2, 7)]),
        ('{"a" : 1,\n"a"\t\n: 2}', [("key-duplicate", 2, 1)]),
        ('{"a": "b", "a": "\\": "}', [("key-duplicate", 1, 12)]),
        ('[{"a": 1}, {"b": {"c": 1, "c": 2}}]', [("key-duplicate", 1, 27)]),
        ("[-Infinity, 1e999]", [("number-not-finite", 1, 2), ("number-not-finite", 1, 13)]),
        ('["\\ud800", "\\u0000"]', [("character-refused", 1, 2), ("character-refused", 1, 12)]),
        ('{"\\u0000": 1}', [("character-refused", 1, 2)]),
        ('["\x7f"]', [("character-refused", 1, 3)]),
        ('["\x84"]', [("character-refused", 1, 3)]),
        ('["\ud800"]', [("character-refused", 1, 3)]),
        ('["\x01"]', [("character-refused", 1, 3)]),
    ],
)  # fmt: skip
def test_what_is_not_plain_data_is_refused_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    with pytest.raises(DocumentError) as caught:
        read_json(text)
    assert [
        (each.code, each.place and each.place.line, each.place and each.place.column)
        for each in caught.value.problems
    ] == found
    assert caught.value.text("zh")


def test_characters_beyond_the_first_plane_may_be_escaped() -> None:
    assert read_json('"\\ud83d\\ude00"') == "😀"


def test_a_byte_order_mark_is_read_over() -> None:
    assert read_json("\ufeff[1]") == [1]


@pytest.mark.parametrize("text", ['{"a": "\\":"}', '{":": ":"}', '{"a" : {"a"\n: "b: c"}}'])
def test_colons_within_strings_and_blanks_before_them_are_no_keys(text: str) -> None:
    assert read_json(text) == json.loads(text)
