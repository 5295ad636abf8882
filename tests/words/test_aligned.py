from __future__ import annotations

from cmo_career.words.aligned import aligned


def test_chinese_characters_take_two_columns_and_accents_none() -> None:
    assert aligned([("能力", "1"), ("e\u0301", "2"), ("abcd", "3")]).splitlines() == [
        "能力  1",
        "e\u0301     2",
        "abcd  3",
    ]


def test_no_rows_are_no_text() -> None:
    assert aligned([]) == ""
