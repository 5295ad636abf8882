from __future__ import annotations

from recommend_builders import best, choosing, entry, offering


def test_a_row_tells_when_how_much_and_what_for() -> None:
    career = choosing(
        offering(entry("a", 20, cost="90 CNY", develops={"craft": (0.2, None)}, earns=["g0"]), entry("b", 1)),
        own=1,
    )
    table = best(career).table("en")
    assert table.heads == ("Action", "From", "To", "Hours", "Cost", "For")
    assert table.rows == (("Do a", "Q1 2026", "Q2 2026", "20", "CN¥90", "g0 and craft"),)


def test_where_nothing_can_be_had_the_wishes_stand_below() -> None:
    career = choosing(offering(entry("a", 60), entry("b", 60)), own=2)
    table = best(career, include=["a", "b"], own_hours_per_week=2).table("en")
    assert table.rows == ()
    assert (
        table.after
        == "Cannot be had together: To be there: Do a, To be there: Do b and At most 2 own hours a week"
    )


def test_long_tables_are_cut() -> None:
    career = choosing(offering(*(entry(f"a{number}", 0) for number in range(50))))
    found = best(career, include=[f"a{number}" for number in range(50)])
    table = found.table("zh")
    assert len(table.rows) == 40
    assert "10" in table.after
