"""What differs between two sides."""

from __future__ import annotations

from cmo_career.analysis.what_if.turn import turns


def test_what_is_the_same_is_left_out_and_what_is_new_comes_last() -> None:
    found = turns({"a": 1, "b": 2, "c": 3}, {"d": 5, "c": 3, "a": 4})
    assert [(each.of, each.before, each.after) for each in found] == [
        ("a", 1, 4),
        ("b", 2, None),
        ("d", None, 5),
    ]


def test_a_turn_tells_no_values_where_it_is_listed() -> None:
    assert repr(turns({"craft": 1.75}, {"craft": 2.25})) == "(<Turn of craft>,)"
