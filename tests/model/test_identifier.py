"""Ids, pillar paths and addresses."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.identifier import (
    Address,
    check_id,
    check_ids,
    check_pillar_path,
    check_pillar_paths,
    is_id,
    is_pillar_path,
    repeated,
)
from strategies import ids


@attrs.frozen(kw_only=True)
class Thing:
    id: Any = attrs.field(default="a", validator=check_id)
    other: Any = attrs.field(default=None, validator=check_id)
    several: Any = attrs.field(default=(), validator=check_ids)
    pillar: Any = attrs.field(default="a", validator=check_pillar_path)
    pillars: Any = attrs.field(default=(), validator=check_pillar_paths)


@given(ids)
def test_lower_case_words_joined_by_hyphens_are_ids(id_: str) -> None:
    assert is_id(id_)
    assert is_pillar_path(id_)
    assert is_pillar_path(f"{id_}/{id_}")


@pytest.mark.parametrize(
    "malformed",
    [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "a b",
        "a_b",
        "a/b",
        "é",
        "目标",
        "a\n",
        "１",
        "a" * 65,
        5,
        None,
        b"a",
        True,
    ],
)
def test_nothing_else_is(malformed: object) -> None:
    assert not is_id(malformed)
    assert refusal(Thing, id=malformed) == ("id-malformed", "id")
    assert refusal(Thing, several=("a", malformed)) == ("id-malformed", "several")


def test_an_id_has_at_most_64_characters() -> None:
    assert is_id("a" * 64)
    assert not is_id("a" * 65)


def test_no_id_is_well_where_the_field_may_be_empty() -> None:
    assert Thing(other=None).other is None


def test_an_error_never_repeats_more_than_an_id_of_what_was_given() -> None:
    with pytest.raises(ValueError, match=r'"x{64}" is not an id'):
        Thing(id="x" * 5000)


@pytest.mark.parametrize("malformed", ["", "/", "a/", "/a", "a/b/c", "A/b", 5, None])
def test_a_pillar_path_is_one_id_or_two(malformed: object) -> None:
    assert not is_pillar_path(malformed)
    assert refusal(Thing, pillar=malformed) == ("pillar-path-malformed", "pillar")
    assert refusal(Thing, pillars=("a/b", malformed)) == ("pillar-path-malformed", "pillars")


@given(st.lists(st.sampled_from("abcd")))
def test_repeated_ids_are_told_once_each(given_: list[str]) -> None:
    found = repeated(given_)
    assert sorted(found) == sorted({each for each in given_ if given_.count(each) > 1})


@given(ids, st.lists(ids, min_size=1, max_size=3).map("/".join))
def test_an_address_reads_as_it_is_written(kind: str, id_: str) -> None:
    address = Address(kind, id_)
    assert Address.parse(str(address)) == address
    assert (address.kind, address.id) == (kind, id_)


@pytest.mark.parametrize("written", ["", "goal", "goal/", "/launch", "Goal/launch", "a b/c"])
def test_what_names_no_kind_or_no_id_is_no_address(written: str) -> None:
    assert refusal(Address.parse, written) == ("address-malformed", "")


def test_each_part_of_a_path_and_each_id_of_a_list_is_an_id() -> None:
    longest = "a" * 64
    assert Thing(several=("a", longest)).several == ("a", longest)
    assert Thing(pillars=("a", f"{longest}/{longest}")).pillars == ("a", f"{longest}/{longest}")
    assert not is_pillar_path(f"{longest}a")
    assert not is_pillar_path(f"a/{longest}a")
