"""Which parts of a list can stay where they are."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.difference.order import staying

lists = st.lists(st.integers(0, 8), unique=True, max_size=7)


@given(lists, lists)
def test_as_many_stay_as_can(before: list[int], after: list[int]) -> None:
    kept = staying(before, after)
    assert [each for each in before if each in kept] == [each for each in after if each in kept]
    common = [each for each in before if each in after]
    longest = max(
        size
        for size in range(len(common) + 1)
        for some in combinations(common, size)
        if list(some) == sorted(some, key=after.index)
    )
    assert len(kept) == longest
