"""Ways between stages, and how often people go them."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from broken_rules import refusal
from builders import a_transition
from cmo_career.model.transition import BaseRate, Transition

exits: dict[str, Any] = {"value": 0.09, "of": "departures", "population": "CMOs", "source": "study"}


@pytest.mark.parametrize(
    ("kind", "leaves"),
    [
        ("promotion", False),
        ("rotation", False),
        ("step-back", False),
        ("move", True),
        ("venture", True),
        ("investment", True),
    ],
)
def test_moves_ventures_and_investing_lead_out_of_the_employer(kind: str, leaves: bool) -> None:
    assert a_transition("a", "b", kind=kind).leaves_employer is leaves


def test_a_way_from_a_stage_to_itself_is_sideways() -> None:
    assert a_transition("a", "a").is_sideways
    assert not a_transition("a", "b").is_sideways


@pytest.mark.parametrize(
    ("field_name", "value", "code"),
    [
        ("id", "A", "id-malformed"),
        ("from_stage", None, "id-malformed"),
        ("to_stage", "B!", "id-malformed"),
        ("kind", "promoted", "word-unknown-near"),
        ("position", "CMO", "id-malformed"),
        ("path", "a b", "id-malformed"),
        ("years", 4, "value-of-other-kind"),
        ("basis", None, "value-of-other-kind"),
        ("gates", ("Gate",), "id-malformed"),
        ("opens", (5,), "id-malformed"),
        ("is_rare", 1, "not-true-or-false"),
        ("base_rates", (0.1,), "value-of-other-kind"),
    ],
)
def test_its_fields_are_checked(field_name: str, value: Any, code: str) -> None:
    sound = a_transition("a", "b")
    given = {field.name: getattr(sound, field.name) for field in attrs.fields(Transition)}
    assert refusal(Transition, **{**given, field_name: value}) == (code, field_name)


def test_a_lone_gate_is_no_list() -> None:
    assert refusal(a_transition, "a", "b", gates="result-shown") == ("not-a-list", "")


def test_only_departures_over_a_stated_period_may_be_multiplied() -> None:
    assert BaseRate(**exits, within_years=1).is_comparable
    assert not BaseRate(**exits).is_comparable
    for of in ("arrivals", "sitting"):
        assert not BaseRate(**{**exits, "of": of}).is_comparable
        assert refusal(BaseRate, **{**exits, "of": of}, within_years=1) == (
            "within-years-not-departures",
            "within_years",
        )


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("value", 9, "share-outside"),
        ("value", None, "share-outside"),
        ("of", "departure", "word-unknown-near"),
        ("within_years", 0, "number-not-positive"),
        ("source", None, "id-malformed"),
    ],
)
def test_a_rate_names_a_share_a_denominator_and_a_source(field: str, value: Any, code: str) -> None:
    assert refusal(BaseRate, **{**exits, field: value}) == (code, field)
