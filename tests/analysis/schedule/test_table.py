from __future__ import annotations

from cmo_career.model.composition import all_of
from plan_builders import action
from schedule_builders import scheduled


def test_a_row_tells_dates_slack_and_what_is_late_or_critical() -> None:
    works = action("a", hours=12, due="2026-01-05"), action("b", hours=1, every="week"), action("c", hours=1)
    found = scheduled(all_of(*works))
    table = found.table("en")
    assert table.heads == ("What", "Kind", "Start", "Finish", "At the latest", "Slack in weeks", "Remark")
    rows = {row[0]: row for row in table.rows}
    assert (rows["Do a"][-2:], rows["Do b"][3:]) == (("-1", "late"), ("-", "-", "-", ""))
    assert found.table("zh").title == "2026年1月5日的排期"


def test_a_long_plan_shows_its_first_rows_and_how_many_more_there_are() -> None:
    table = scheduled(all_of(*(action(f"a{number}", hours=1) for number in range(50)))).table("en")
    assert (len(table.rows), table.after) == (40, "and 11 more")
