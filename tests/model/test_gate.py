"""Gates."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from builders import a_gate


def test_a_gate_is_essential_and_opens_on_paper_or_by_the_manager_unless_told() -> None:
    gate = a_gate()
    assert gate.is_essential
    assert not gate.is_opening
    assert gate.accepts == ("document", "manager")
    assert gate.within_years is None


def test_only_an_opening_is_for_others_to_decide() -> None:
    kinds = ("experience", "result", "credential", "relationship", "successor", "opening")
    assert [a_gate(kind=kind).is_opening for kind in kinds] == [False] * 5 + [True]
    assert not a_gate(weight="preferred").is_essential


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "A", "id-malformed"),
        ("kind", "results", "word-unknown-near"),
        ("weight", "vital", "word-unknown"),
        ("within_years", 0, "number-not-positive"),
        ("within_years", True, "number-not-positive"),
        ("accepts", ("boss",), "word-unknown"),
        ("accepts", ("self", "self"), "word-twice"),
        ("basis", "guess", "value-of-other-kind"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str) -> None:
    assert refusal(a_gate, **{field: value}) == (code, field)


def test_a_lone_word_is_no_list() -> None:
    assert refusal(a_gate, accepts="self") == ("not-a-list", "")
