from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest

from cmo_career.words.day import format_date, format_dates, format_month, format_period

day = date(2027, 10, 1)


def test_a_day_is_written_at_the_length_asked_for() -> None:
    assert format_date(day, "en") == "October 1, 2027"
    assert format_date(day, "en-GB") == "1 October 2027"
    assert format_date(day, "en", "medium") == "Oct 1, 2027"
    assert format_date(day, "zh") == "2027年10月1日"
    assert format_date(day, "zh", "full") == "2027年10月1日星期五"


def test_a_span_names_what_its_ends_share_once() -> None:
    assert format_dates(day, date(2027, 12, 31), "zh") == "2027年10月1日至12月31日"
    assert format_dates(day, date(2027, 12, 31), "en").count("2027") == 1
    assert format_dates(day, date(2028, 1, 2), "zh") == "2027年10月1日至2028年1月2日"


def test_a_span_of_one_day_is_that_day() -> None:
    assert format_dates(day, day, "zh") == "2027年10月1日"


def test_a_month_is_written_with_its_year() -> None:
    assert [format_month(day, language) for language in ("en", "zh")] == ["October 2027", "2027年10月"]
    assert format_month(day, "en", "short") == "Oct 2027"


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("2030", "2030", "2030年"),
        ("2027-Q1", "Q1 2027", "2027年第一季度"),
        ("2027-Q4", "Q4 2027", "2027年第四季度"),
        ("2030-12", "December 2030", "2030年12月"),
        ("2027-10-01", "October 1, 2027", "2027年10月1日"),
    ],
)
def test_a_period_is_written_as_exactly_as_it_was_given(written: str, english: str, chinese: str) -> None:
    assert (format_period(written, "en"), format_period(written, "zh")) == (english, chinese)


def test_the_environment_changes_no_date() -> None:
    program = (
        "from datetime import date; from cmo_career.words import format_date, format_dates, format_month\n"
        "day = date(2027, 10, 1)\n"
        "print(ascii((format_date(day, 'zh'), format_dates(day, date(2028, 1, 1), 'zh'), format_month(day, 'zh'))))"
    )

    def said(**settings: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, **settings}, capture_output=True, check=True
        ).stdout

    assert said(TZ="Pacific/Kiritimati", LC_ALL="de_DE.UTF-8", LANGUAGE="fr") == said(
        TZ="Pacific/Pago_Pago", LC_ALL="C"
    )
