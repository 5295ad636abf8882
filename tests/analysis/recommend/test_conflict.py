from __future__ import annotations

from collections.abc import Collection
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.recommend import conflict
from cmo_career.analysis.recommend.conflict import smallest_conflict

conflicts = st.lists(
    st.frozensets(st.integers(0, 6), min_size=1, max_size=4), min_size=1, max_size=6, unique=True
)


@given(conflicts)
def test_the_fewest_that_conflict_are_found(sets: list[frozenset[int]]) -> None:
    def holds(wishes: Collection[int]) -> bool:
        return not any(each <= set(wishes) for each in sets)

    found, is_smallest = smallest_conflict(7, holds)
    assert is_smallest
    assert frozenset(found) in sets
    every = chain.from_iterable(combinations(range(7), size) for size in range(len(found)))
    assert all(holds(fewer) for fewer in every)


def test_what_conflicts_alone_is_told_alone() -> None:
    assert smallest_conflict(3, lambda wishes: 2 not in wishes) == ((2,), True)


def test_what_cannot_hold_without_any_wish_is_no_conflict_of_wishes() -> None:
    assert smallest_conflict(3, lambda _: False) == ((), True)


def test_after_many_rounds_one_is_told_from_which_nothing_can_be_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conflict, "_most_rounds", 0)
    found, is_smallest = smallest_conflict(
        5, lambda wishes: not ({0, 1, 3} <= set(wishes) or {1, 4} <= set(wishes))
    )
    assert (found, is_smallest) == ((1, 4), False)
