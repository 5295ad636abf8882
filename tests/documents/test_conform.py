"""Where the meaning has not changed, the author's way of saying it stays."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.documents.conform import conform, identity_of

plain_data = st.recursive(
    st.integers(0, 3) | st.sampled_from(["a", "b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "x", "y"]), inner, max_size=3)
    ),
)


@given(plain_data, plain_data)
def test_what_means_the_same_stays_as_authored(authored: Any, meaning: Any) -> None:
    assert conform(authored, meaning, meaning) is authored


@given(plain_data, plain_data)
def test_a_canonical_file_becomes_what_is_wanted(old: Any, new: Any) -> None:
    assert conform(old, old, new) == new


def test_a_spelled_out_default_stays_beside_a_change() -> None:
    authored = {"id": "a", "share": [], "hours": 40}
    wanted = conform(authored, {"id": "a", "hours": 40}, {"id": "a", "hours": 48})
    assert wanted == {"id": "a", "share": [], "hours": 48}


def test_a_new_key_comes_after_the_one_before_it() -> None:
    old = {"id": "a", "title": "A", "by": 1}
    wanted = conform(old, old, {"id": "a", "title": "A", "due": 2030, "by": 1})
    assert list(wanted) == ["id", "title", "due", "by"]


def test_readings_in_any_order_are_matched_by_their_day() -> None:
    authored = [{"date": "2026-09-01", "value": 12.0}, {"date": "2026-06-01", "value": 3}]
    old = [{"date": "2026-06-01", "value": 3}, {"date": "2026-09-01", "value": 12}]
    new = [*old, {"date": "2026-12-01", "value": 20}]
    wanted = conform(authored, old, new)
    assert {"date": "2026-09-01", "value": 12.0} in wanted
    assert wanted[-1] == new[-1]


def test_items_are_known_by_their_id_or_by_what_they_are() -> None:
    assert identity_of({"action": "talk", "title": "A talk"}) == ("action", "talk")
    assert identity_of({"pillar": "data", "by": "self", "level": 2}) == ("pillar", "data", "self")
    assert identity_of("manager") == "manager"
