"""What a person can show."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from broken_rules import refusal
from builders import an_evidence


def test_evidence_shows_a_gate_or_a_behaviour() -> None:
    assert an_evidence(gate="shipped").gate == "shipped"
    assert an_evidence(gate=None, behaviour="asks").behaviour == "asks"
    assert refusal(an_evidence, gate=None) == ("evidence-of-nothing", "gate")


def test_a_waiver_is_of_a_gate() -> None:
    assert an_evidence(waived_by="The chief executive").waived_by is not None
    assert refusal(an_evidence, gate=None, behaviour="asks", waived_by="Her") == (
        "waiver-without-gate",
        "waived_by",
    )


def test_it_holds_and_is_seen_by_nobody_unless_told() -> None:
    assert an_evidence().holds is True
    assert an_evidence().share == ()
    assert an_evidence(holds=False).holds is False


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("id", "PnL 2025", "id-malformed", "id"),
        ("date", "2026", "day-not-exact", ""),
        ("what", " ", "text-blank", ""),
        ("gate", "A", "id-malformed", "gate"),
        ("behaviour", "A", "id-malformed", "behaviour"),
        ("holds", 1, "not-true-or-false", "holds"),
        ("confirmed_by", "boss", "word-unknown", "confirmed_by"),
        ("share", ["manger"], "word-unknown-near", "share"),
        ("share", "manager", "not-a-list", ""),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(an_evidence, **{field: value}) == (code, path)


def test_what_it_shows_is_not_printed() -> None:
    assert repr(an_evidence("pnl-2025", what="A profit of five millions")) == "<Evidence pnl-2025>"
    assert an_evidence(date="2025-12-31").date == date(2025, 12, 31)
