from __future__ import annotations

from cmo_career.analysis.answers.table import Table


def test_a_table_without_headings_or_rows_is_its_title() -> None:
    assert Table(title="Levels", rows=()).text() == "Levels"


def test_columns_line_up_and_lines_have_no_spaces_at_their_end() -> None:
    table = Table(title="T", heads=["A", "B"], rows=[["战略", ""], ["x", "1"]], after="and 3 more")
    assert table.text() == "T\nA     B\n战略\nx     1\nand 3 more"
