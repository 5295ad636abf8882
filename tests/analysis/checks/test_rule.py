"""Rules, and how one makes one's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from cmo_career.analysis.checks.case import Case
from cmo_career.analysis.checks.mark import Mark
from cmo_career.analysis.checks.rule import Rule, rule
from cmo_career.errors import AnalysisError


def nothing(_: Case) -> Iterator[Mark]:
    return iter(())


@pytest.mark.parametrize("code", ["", "C", "c001", "001", "C001a", "C 1", "C" * 16 + "1", 7])
def test_a_code_is_capital_letters_and_digits(code: Any) -> None:
    with pytest.raises(AnalysisError) as caught:
        rule(code, "hint")(nothing)
    assert caught.value.problems[0].code == "rule-code-malformed"


def test_there_are_three_severities() -> None:
    with pytest.raises(AnalysisError, match="choose one of error, warning, hint"):
        rule("X1", "grave")(nothing)  # type: ignore[arg-type]


def test_a_rule_of_ones_own_says_what_it_is_given() -> None:
    made = rule("X1", "hint", title={"en": "Too much", "zh": "太多"}, fix="Do less")(nothing)
    assert (made.title("zh"), made.reason(), made.fix("zh")) == ("太多", "", "Do less")
    assert made.title("fr") == "Too much"


def test_rules_are_equal_by_what_they_say() -> None:
    assert rule("X1", "hint")(nothing) == Rule(code="X1", severity="hint", look=lambda _: ())
