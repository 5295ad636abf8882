"""The days of a fiscal year."""

from __future__ import annotations

from datetime import date

import pytest

from cmo_career.analysis.agenda.fiscal_days import days_of
from cmo_career.errors import AnalysisError
from cmo_career.model.period import Period


def test_a_year_is_the_fiscal_year_that_begins_in_it_and_a_quarter_is_the_calendars() -> None:
    assert days_of(Period("2026-Q1"), 7) == (date(2026, 1, 1), date(2026, 3, 31))
    assert days_of(Period("2027"), 3)[1] == date(2028, 2, 29)


def test_a_fiscal_year_beyond_the_calendar_is_refused() -> None:
    assert days_of(Period("9999"), 1)[1] == date.max
    with pytest.raises(AnalysisError, match="calendar"):
        days_of(Period("9999"), 4)
