"""A draft takes its fields one by one, and is as frozen as any other value once it is of its class."""

from __future__ import annotations

import attrs
import pytest

from cmo_career.model.draft import draft_of
from cmo_career.model.frozen_map import FrozenMap, frozen
from cmo_career.model.opening import Seats


def test_a_finished_draft_is_a_value_like_any_other() -> None:
    seats = object.__new__(draft_of(Seats))
    seats.seats, seats.per_year, seats.odds = 2, 0.5, 0.3  # type: ignore[misc]
    seats.__class__ = Seats
    assert seats == Seats(seats=2, per_year=0.5, odds=0.3)
    assert type(seats) is Seats
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        seats.seats = 3  # type: ignore[misc]


def test_a_map_made_quickly_is_frozen_and_keeps_its_items() -> None:
    items = {"data": 2.5}
    made = frozen(items)
    items["data"] = 3
    assert type(made) is FrozenMap
    assert made == FrozenMap({"data": 2.5})
    assert hash(made) == hash(FrozenMap({"data": 2.5}))
    with pytest.raises(AttributeError):
        made._items = {}
