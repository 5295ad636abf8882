from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmo_career.analysis.standing.age import months_between

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2024-01-05", "2026-01-05", 24),
        ("2024-02-29", "2026-02-28", 24 - 1 / 31),
        ("2026-01-31", "2026-01-31", 0),
        ("2025-12-01", "2026-01-16", 1 + 15 / 31),
    ],
)
def test_months_go_by_the_calendar(first: str, last: str, months: float) -> None:
    assert months_between(date.fromisoformat(first), date.fromisoformat(last)) == pytest.approx(months)


@given(days, days, days)
def test_a_later_day_is_never_fewer_months_away(first: date, last: date, start: date) -> None:
    """Law: months_between grows with its second day."""
    earlier, later = sorted((first, last))
    assert months_between(start, earlier) <= months_between(start, later)
    assert (months_between(start, earlier) == months_between(start, later)) == (earlier == later)
