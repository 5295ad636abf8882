"""What figures rest on."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.text import Text


def test_a_figure_rests_on_a_source_or_on_an_assumption_or_on_both() -> None:
    assert Basis(source="buehler-1994").is_sourced
    assert not Basis(assumed=True, reasoning="A guess").is_sourced
    assert Basis(source="buehler-1994", assumed=True, reasoning="Adapted").is_sourced


def test_it_never_rests_on_nothing() -> None:
    assert refusal(Basis) == ("basis-missing", "assumed")
    assert refusal(Basis, reasoning="Because") == ("basis-missing", "assumed")


def test_an_assumption_says_why() -> None:
    assert refusal(Basis, assumed=True) == ("reasoning-missing", "reasoning")
    assert refusal(Basis, source="a", assumed=True) == ("reasoning-missing", "reasoning")
    assert Basis(assumed=True, reasoning={"zh": "估计"}).reasoning == Text.of({"zh": "估计"})


def test_its_fields_are_checked() -> None:
    assert refusal(Basis, source="Buehler 1994") == ("id-malformed", "source")
    assert refusal(Basis, source="a", assumed=1) == ("not-true-or-false", "assumed")


@pytest.mark.parametrize("no_number", [None, "1.6", True, float("inf")])
def test_a_figure_is_a_finite_number(no_number: Any) -> None:
    assert refusal(Figure, value=no_number, basis=Basis(source="a")) == ("not-a-number", "value")


def test_a_figure_has_a_basis() -> None:
    assert refusal(Figure, value=1, basis=None) == ("value-of-other-kind", "basis")
    assert Figure(value=1, basis=Basis(source="a")) == Figure(value=1.0, basis=Basis(source="a"))
