"""Items of a list are found again where they went."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.item_match import match_items, staying

self_, peer = {"pillar": "data", "by": "self", "level": 2}, {"pillar": "data", "by": "peer", "level": 1}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ([{"id": "a"}, {"id": "b"}], [{"id": "b", "x": 1}, {"id": "a"}], [1, 0]),
        ([{"goal": "a"}, {"action": "a"}], [{"action": "a", "hours": 1}], [1]),
        ([{"date": "d", "value": 1}], [{"date": "c", "value": 1}, {"date": "d", "value": 2}], [None, 0]),
        ([{"name": {"zh": "甲"}, "target": 1}], [{"name": {"zh": "甲"}, "target": 2}], [0]),
        ([self_, peer], [peer | {"level": 1.5}], [1]),
        ([self_, peer], [{"pillar": "story", "by": "manager", "level": 1}, self_, peer], [None, 0, 1]),
        (["a", "b", "a"], ["b", "a"], [1, 2]),
        (["a", "b"], ["b", "a"], [1, 0]),
        ([1, "x"], [True, "x"], [0, 1]),
        ([[1]], [{"id": "a"}], [None]),
        ([{"date": "d", "level": 1}] * 2, [{"date": "d", "level": 1}], [0]),
    ],
)
def test_items_are_found_by_what_identifies_them(
    old: list[Any], new: list[Any], found: list[int | None]
) -> None:
    assert match_items(old, new) == found


@given(st.lists(st.integers(0, 4)), st.lists(st.integers(0, 4)))
def test_no_old_item_is_two_new_ones(old: list[int], new: list[int]) -> None:
    """Matches are one to one, equal items first."""
    found = [at for at in match_items(old, new) if at is not None]
    assert len(set(found)) == len(found)
    assert match_items(old, old) == [*range(len(old))]


@given(st.permutations(range(8)))
def test_what_stays_is_in_order(found: list[int]) -> None:
    """The items that stay are an ascending part of the whole."""
    stay = staying(found)
    assert [at for at in found if at in stay] == sorted(stay)


def test_long_lists_of_changed_items_are_matched_in_time() -> None:
    old = [{"level": number, "by": "self"} for number in range(3000)]
    new = [{"level": -number, "by": "self"} for number in range(3000)]
    assert match_items(old, new) == [*range(3000)]
