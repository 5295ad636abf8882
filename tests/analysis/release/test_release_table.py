"""A release as a table."""

from __future__ import annotations

from builders import a_framework
from cmo_career.analysis.release.release import release
from round_builders import a_closed_round, a_voice, closed, voices


def test_it_has_a_row_for_whatever_is_told_and_whatever_is_withheld() -> None:
    raters = (*voices("report", 1, 1), *voices("peer", 2), a_voice("more", "peer", people=1))
    table = release(a_closed_round(*raters), framework=a_framework(), as_of=closed).table("en")
    assert table.heads == ("Competency", "Group", "Raters", "Level", "Remark")
    merged = "Direct reports and Peers together and fewer raters than advised"
    assert [row[1:] for row in table.rows] == [
        ("Other colleagues", "3", "1.33", merged),
        ("Other colleagues", "-", "withheld", "too few raters"),
    ]


def test_a_silent_group_has_no_number() -> None:
    table = release(a_closed_round(*voices("peer", 1, 2)), as_of=closed).table("zh")
    assert table.rows == (("全部", "平级同事", "-", "不公布", "评价的人太少"),)
    assert str(release(a_closed_round(*voices("peer", 1, 2)), as_of=closed)).startswith(
        "Ratings of March 1, 2026"
    )
