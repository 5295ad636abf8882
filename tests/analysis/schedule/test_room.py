from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.schedule.room import Room


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 9)), max_size=60))
def test_the_first_free_week_is_the_first_with_something_left(taken: list[tuple[int, int]]) -> None:
    """Law: as a search week by week tells, however often it was asked before, and when weeks are added."""
    room = Room(10)
    room.grow(8)
    room.grow(12)
    for week, minutes in taken:
        left = 10 - room.used[week]
        if left:
            assert room.take(week, minutes) == min(minutes, left)
        found = room.first_free(week)
        assert found == next((each for each in range(week, 20) if room.used[each] < 10), 20)
    assert max(room.used) <= 10


def test_without_hours_nothing_is_free_and_without_a_limit_everything() -> None:
    none, endless = Room(0), Room(None)
    for room in (none, endless):
        room.grow(5)
        room.grow(5)
    assert (none.first_free(0), endless.first_free(3)) == (10, 3)
    assert endless.take(3, 10**6) == 10**6
    assert endless.first_free(3) == 3
