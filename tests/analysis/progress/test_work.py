"""Shares of work."""

from __future__ import annotations

from cmo_career.analysis.progress.work import (
    ALIVE,
    COUNTS,
    OPEN,
    UNMET,
    added,
    is_met,
    share_of,
    weighted_mean,
)

finished = ALIVE | COUNTS
unfinished = finished | OPEN | UNMET


def test_nothing_unfinished_shows_as_all() -> None:
    assert share_of((10, 10, finished)) == 1
    almost = share_of((1e16, 1e16, unfinished))
    assert almost is not None
    assert 0.99 < almost < 1


def test_work_that_takes_no_hours_is_finished_or_not() -> None:
    assert share_of((0, 0, finished)) == 1
    assert share_of((0, 0, unfinished)) == 0
    assert share_of((0, 0, ALIVE)) is None


def test_hours_beyond_all_counting_give_no_share_above_one() -> None:
    assert share_of((float("inf"), float("inf"), unfinished)) == 0


def test_only_what_lives_is_met() -> None:
    assert is_met((1, 1, finished))
    assert not is_met((1, 1, unfinished))
    assert not is_met((0, 0, 0))


def test_sums_keep_every_flag() -> None:
    assert added([(1, 0, ALIVE), (2, 1, COUNTS)]) == (3, 1, ALIVE | COUNTS)


def test_parts_without_work_have_no_weight() -> None:
    shares = [1.0, None, 0.0]
    assert weighted_mean(shares, (1, 100, 4)) == 0.2
    assert weighted_mean(shares, (None, None, 1)) == 0.5
    assert weighted_mean([None], (2,)) == 0
    assert weighted_mean([1.0, 0.0], (1e308, 1e308)) == 0.5
