"""References that lead nowhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cmo_career.model.reference import duplicates, missing, no_choice, unknown, unknown_key


def test_the_nearest_id_is_offered_where_one_is_near_and_else_all() -> None:
    near = unknown("stage", "cmmo", ["cmo", "ceo"], ("profile", "stage"))
    assert near.code == "id-unknown-near"
    assert near.written_path() == "profile.stage"
    assert "cmo" in near.text("en")
    far = unknown("stage", "xyz", ["cmo", "ceo"], ())
    assert far.code == "id-unknown"
    assert "cmo, ceo" in far.text("zh")


def test_where_nothing_exists_nothing_is_offered() -> None:
    assert dict(unknown("gate", "seat", [], ()).params)["known"] == "-"


def test_a_key_that_does_not_belong_offers_the_nearest() -> None:
    assert unknown_key("titel", ["title", "due"]).code == "key-unknown-near"
    assert unknown_key("zzz", ["title", "due"]).code == "key-unknown"
    assert unknown_key("zzz", ["title"]).path == ("zzz",)


@given(st.lists(st.sampled_from("abcd")), st.sets(st.sampled_from("abcd")))
def test_every_missing_id_is_told_with_its_place(ids: list[str], known: set[str]) -> None:
    found = list(missing("gate", ids, known, ("gates",)))
    assert [problem.path for problem in found] == [
        ("gates", place) for place, each in enumerate(ids) if each not in known
    ]


@given(st.lists(st.sampled_from("abcd")))
def test_every_repeated_id_is_told_once(ids: list[str]) -> None:
    found = [dict(problem.params)["id"] for problem in duplicates("gate", ids, ("gates",))]
    assert sorted(map(str, found)) == sorted({each for each in ids if ids.count(each) > 1})


def test_what_stands_in_for_the_unreadable_is_no_choice() -> None:
    problem = unknown("goal-or-action", "launch", [f"{no_choice}-0-1", "finance"], ("goal",))
    assert dict(problem.params)["known"] == "finance"
