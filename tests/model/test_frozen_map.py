"""Mappings that cannot change."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map

mappings = st.dictionaries(st.text(max_size=3), st.integers())


@given(mappings)
def test_it_reads_like_the_mapping_it_was_made_of(items: dict[str, int]) -> None:
    frozen = FrozenMap(items)
    assert frozen == items
    assert items == frozen
    assert list(frozen.items()) == list(items.items())
    assert len(frozen) == len(items)
    assert all(key in frozen for key in items)


@given(mappings, st.randoms(use_true_random=False))
def test_order_counts_neither_in_equality_nor_in_hash(items: dict[str, int], random: Any) -> None:
    shuffled = list(items.items())
    random.shuffle(shuffled)
    assert FrozenMap(shuffled) == FrozenMap(items)
    assert hash(FrozenMap(shuffled)) == hash(FrozenMap(items))


@given(mappings, mappings)
def test_maps_are_equal_exactly_if_their_items_are(one: dict[str, int], other: dict[str, int]) -> None:
    assert (FrozenMap(one) == FrozenMap(other)) == (one == other)


@given(mappings)
def test_it_survives_pickling_with_its_order(items: dict[str, int]) -> None:
    again = pickle.loads(pickle.dumps(FrozenMap(items)))
    assert type(again) is FrozenMap
    assert list(again.items()) == list(items.items())


def test_a_copy_is_the_map_itself() -> None:
    frozen: FrozenMap[str, list[int]] = FrozenMap(a=[1])
    assert copy.copy(frozen) is frozen
    assert copy.deepcopy(frozen) is frozen


def test_it_keeps_its_items_when_what_it_was_made_of_changes() -> None:
    items = {"a": 1}
    frozen = FrozenMap(items)
    items["a"] = 2
    assert frozen["a"] == 1


def test_nothing_in_it_can_be_set() -> None:
    frozen: Any = FrozenMap(a=1)
    with pytest.raises(TypeError):
        frozen["a"] = 2
    with pytest.raises(AttributeError):
        frozen._items = {}
    with pytest.raises(KeyError):
        frozen["b"]


def test_it_is_no_equal_of_anything_but_a_mapping() -> None:
    assert FrozenMap() != []
    assert FrozenMap() != ()


def test_it_does_not_show_what_it_holds() -> None:
    assert repr(FrozenMap(salary=100)) == "<FrozenMap of 1>"


def test_a_field_takes_a_mapping_and_nothing_else() -> None:
    frozen: FrozenMap[str, int] = FrozenMap(a=1)
    assert as_frozen_map(frozen) is frozen
    assert as_frozen_map({"a": 1}) == frozen
    for given_ in (5, "ab", [("a", 1)], None):
        assert refusal(as_frozen_map, given_) == ("not-a-mapping", "")
