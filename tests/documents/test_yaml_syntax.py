"""Faults of syntax are told as the mistake that an author made, where it was made."""

from __future__ import annotations

import pytest

from cmo_career.documents import yaml_events
from cmo_career.documents.yaml_reader import read_yaml
from cmo_career.errors import DocumentError

mistakes = [
    ("a:\n\tb: c\n", "yaml-tab", 2, 1),
    ("a:\n  b: c\n\td: e\n", "yaml-tab", 3, 1),
    ("a: >\n\tx\n", "yaml-tab", 2, 1),
    ("a: 'x\nb: c\n", "yaml-quote-unclosed", 1, 4),
    ('- "x\n', "yaml-quote-unclosed", 1, 3),
    ("a: 'it's'\n", "yaml-text-after-value", 1, 8),
    ('a: "x" y\n', "yaml-text-after-value", 1, 8),
    ("a: b: c\n", "yaml-colon-in-text", 1, 5),
    ("a: b\n c: d\n", "yaml-key-within-text", 2, 3),
    ("a:\n  b: 1\n c: 2\n", "yaml-indentation", 3, 2),
    ("- a\nb: c\n", "yaml-indentation", 2, 1),
    ("a: - b\n", "yaml-dash-misplaced", 1, 4),
    ("a: b\nc\n", "yaml-colon-missing", 2, 1),
    ("a: @x\n", "yaml-character-reserved", 1, 4),
    ("a: `x`\n", "yaml-character-reserved", 1, 4),
    ("a: %x\n", "yaml-character-reserved", 1, 4),
    ('a: "\\q"\n', "yaml-escape", 1, 5),
    ('a: "\\xzz"\n', "yaml-escape", 1, 5),
    ("a: [1, 2\nb: 3\n", "yaml-bracket-unclosed", 1, 4),
    ("a: {x: 1\n", "yaml-bracket-unclosed", 1, 4),
    ("{a: b c: d}\n", "yaml-comma-missing", 1, 8),
    ("a: ]\n", "yaml-value-expected", 1, 4),
    ("[a,,b]\n", "yaml-value-expected", 1, 4),
    ("a: |x\n  b\n", "yaml-block-header", 1, 5),
    ("a: !x!y b\n", "yaml-tag-broken", 1, 4),
]


def found(text: str) -> tuple[str, int, int]:
    with pytest.raises(DocumentError) as caught:
        read_yaml(text)
    (problem,) = caught.value.problems
    assert problem.place is not None
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.parametrize(("text", "code", "line", "column"), mistakes)
def test_a_mistake_is_named_and_placed(text: str, code: str, line: int, column: int) -> None:
    assert found(text) == (code, line, column)


@pytest.mark.parametrize(("text", "code", "line", "column"), mistakes)
def test_a_mistake_is_named_alike_without_libyaml(
    text: str, code: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    del column
    monkeypatch.setattr(yaml_events, "parser_of", yaml_events.PurePythonParser)
    assert found(text)[:2] == (code, line)


def test_a_mistake_is_told_in_the_readers_language() -> None:
    with pytest.raises(DocumentError) as caught:
        read_yaml("title: Plan: a first year", file="career.yaml")
    assert caught.value.text("zh") == "career.yaml:1:12: 未加引号的文字中有冒号加空格。请给整段文字加引号。"
    assert str(caught.value) == (
        "career.yaml:1:12: a colon followed by a space stands inside a text without quotes: put the whole text in quotes"
    )
