"""The person."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal
from cmo_career.model.money import Money
from cmo_career.model.period import Period
from cmo_career.model.profile import Aspiration, Capacity, Profile


def test_what_nobody_said_stays_unknown() -> None:
    profile = Profile(stage="cmo")
    unknown = (profile.name, profile.position, profile.since, profile.interest, profile.aspires_to)
    assert unknown == (None,) * 5
    assert profile.capacity is None
    capacity = Capacity()
    assert (capacity.own_hours_per_week, capacity.job_hours_per_week, capacity.money_per_year) == (None,) * 3
    assert Aspiration(stage="cmo").within_employer is None


def test_a_person_is_told_in_the_forms_that_people_write() -> None:
    profile = Profile(
        stage="cmo",
        since="2023-04",
        interest="functional-mastery",
        strengths=["data"],
        weaknesses=["strategy/finance"],
        capacity=Capacity(own_hours_per_week=6, money_per_year="60000 CNY"),
        fiscal_year_starts=4,
        promotion_windows=[4, 10],
    )
    assert profile.since == Period("2023-04")
    assert profile.capacity is not None
    assert profile.capacity.money_per_year == Money.of("60000 CNY")
    assert profile.promotion_windows == (4, 10)


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("stage", None, "id-malformed", "stage"),
        ("position", "CMO", "id-malformed", "position"),
        ("since", "long ago", "period-malformed", ""),
        ("interest", "money", "word-unknown", "interest"),
        ("strengths", ["Data"], "pillar-path-malformed", "strengths"),
        ("weaknesses", ["a/b/c"], "pillar-path-malformed", "weaknesses"),
        ("strengths", "data", "not-a-list", ""),
        ("aspires_to", "cmo", "value-of-other-kind", "aspires_to"),
        ("capacity", 6, "value-of-other-kind", "capacity"),
        ("fiscal_year_starts", 0, "months-malformed", "fiscal_year_starts"),
        ("fiscal_year_starts", True, "months-malformed", "fiscal_year_starts"),
        ("fiscal_year_starts", None, "months-malformed", "fiscal_year_starts"),
        ("promotion_windows", [13], "months-malformed", "promotion_windows"),
        ("promotion_windows", [4, 4], "months-malformed", "promotion_windows"),
        ("promotion_windows", ["4"], "months-malformed", "promotion_windows"),
        ("promotion_windows", [[4]], "months-malformed", "promotion_windows"),
    ],
)
def test_its_fields_are_checked(field: str, value: Any, code: str, path: str) -> None:
    assert refusal(Profile, **{"stage": "cmo", field: value}) == (code, path)


@pytest.mark.parametrize("value", [1, 0, "yes", 1.0, []])
def test_within_the_employer_is_true_false_or_unknown(value: Any) -> None:
    assert refusal(Aspiration, stage="cmo", within_employer=value) == ("not-true-or-false", "within_employer")
    assert Aspiration(stage="cmo", within_employer=False).within_employer is False


@pytest.mark.parametrize("field", ["own_hours_per_week", "job_hours_per_week"])
@pytest.mark.parametrize("value", [-1, True, "6", float("inf")])
def test_hours_are_numbers_of_at_least_zero(field: str, value: Any) -> None:
    assert refusal(Capacity, **{field: value}) == ("number-below-zero", field)


def test_nothing_personal_shows_where_values_are_printed() -> None:
    aspiration = Aspiration(stage="cmo", setting="listed company")
    assert repr(Profile(stage="cmo", name="Somebody", aspires_to=aspiration)) == "<Profile>"
    assert repr(aspiration) == "<Aspiration>"
    assert "6" not in repr(Capacity(own_hours_per_week=6))
