"""Openings that others decide."""

from __future__ import annotations

from typing import Any

import pytest

from cmo_career.errors import ModelError
from cmo_career.model.opening import Opening, Seats


def test_an_opening_names_seats_inside_or_outside() -> None:
    seats = Seats(seats=1, per_year=0.24, odds=0.3)
    assert Opening(inside=seats).inside == seats
    assert Opening(outside=seats).inside is None
    with pytest.raises(ModelError) as error:
        Opening()
    assert error.value.problems[0].code == "opening-empty"


def test_odds_may_be_unknown() -> None:
    assert Seats(seats=3, per_year=1).odds is None


@pytest.mark.parametrize(
    "change", [{"seats": -1}, {"seats": True}, {"per_year": None}, {"odds": 1.5}, {"odds": True}]
)
def test_figures_of_seats_are_checked(change: dict[str, Any]) -> None:
    with pytest.raises(ModelError):
        Seats(**{"seats": 1, "per_year": 1, **change})


def test_only_seats_are_seats() -> None:
    with pytest.raises(ModelError) as error:
        Opening(inside=3)  # type: ignore[arg-type]
    assert error.value.problems[0].code == "not-seats"
