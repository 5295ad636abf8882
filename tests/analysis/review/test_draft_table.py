"""The table of a draft."""

from __future__ import annotations

from cmo_career.analysis.review.draft_review import draft_review
from plan_builders import goal
from review_builders import a_plan, reviewed, users

career = reviewed(plan=a_plan(launch={"measures": [users(m02=12)]}))


def test_it_shows_what_was_promised_reached_suggested_and_judged() -> None:
    draft = draft_review(career, "2026-Q1")
    assert draft.table("en").rows == (("Reach launch", "Q1 2026", "24%", "Partly met", "-"),)
    judged = draft.judge("launch", outcome="missed").table("zh")
    assert judged.title == "季度复盘，2026年第一季度"
    assert judged.rows[0][2:] == ("24%", "部分达成", "未达成")
    assert str(draft).startswith("Quarterly review, Q1 2026\nGoal")


def test_a_long_list_is_cut_and_says_so() -> None:
    many = [goal(f"g{number}", due="2026-Q1") for number in range(45)]
    table = draft_review(reviewed(plan=a_plan(*many)), "2026-Q1").table("en")
    assert len(table.rows) == 40
    assert table.after == "and 6 more"
