"""The one vocabulary of changes, and that each can be undone."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_rules import refusal
from cmo_career.model.change import Add, Change, Difference, Move, Remove, Set, Spot
from cmo_career.model.text import Text
from plan_builders import action
from strategies import ids, texts

addresses = ids.map(lambda id_: f"goal/{id_}")
spots = st.builds(Spot, under=addresses, position=st.lists(st.integers(0, 5), max_size=3))
values = st.one_of(st.none(), st.integers(), st.text(max_size=5))
reasons = st.one_of(st.none(), texts)
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(Set, at=addresses, field=st.just("due"), was=values, becomes=values, why=reasons),
    st.builds(Add, at=spots, node=ids.map(action), why=reasons),
    st.builds(Remove, at=spots, was=ids.map(action), why=reasons),
    st.builds(Move, at=addresses, origin=spots, to=spots, why=reasons),
)


@given(changes)
def test_undoing_twice_is_doing(change: Change) -> None:
    """inverse(inverse(c)) = c."""
    assert change.inverse().inverse() == change


@given(changes)
def test_the_reason_stays_with_a_change_that_is_undone(change: Change) -> None:
    assert change.inverse().why == change.why


@given(st.lists(changes, max_size=5), st.lists(changes, max_size=5))
def test_a_difference_is_undone_from_its_end(first: list[Change], then: list[Change]) -> None:
    """inverse(a + b) = inverse(b) + inverse(a), and inverse(inverse(d)) = d."""
    both = Difference([*first, *then])
    assert both.inverse().inverse() == both
    assert both.inverse() == Difference([*Difference(then).inverse(), *Difference(first).inverse()])
    assert len(both.inverse()) == len(both)


@given(st.lists(changes, max_size=4))
def test_a_difference_is_a_value(made: list[Change]) -> None:
    difference = Difference(made)
    assert pickle.loads(pickle.dumps(difference)) == difference
    assert list(difference) == made
    assert bool(difference) == bool(made)
    assert hash(difference) == hash(Difference(tuple(made)))


def test_each_kind_has_its_opposite() -> None:
    spot, other = Spot(under="goal/a", position=0), Spot(under="goal/b", position=(1, 2))
    node = action("course")
    assert Set(at="goal/a", field="due", was=1, becomes=2).inverse() == Set(
        at="goal/a", field="due", was=2, becomes=1
    )
    assert Add(at=spot, node=node).inverse() == Remove(at=spot, was=node)
    assert Remove(at=spot, was=node).inverse() == Add(at=spot, node=node)
    assert Move(at="action/course", origin=spot, to=other).inverse() == Move(
        at="action/course", origin=other, to=spot
    )


def test_a_place_is_counted_from_zero() -> None:
    assert Spot(under="goal/a", position=2).position == (2,)
    assert Spot(under="goal/a", position=[1, 0]).position == (1, 0)
    assert Spot(under="goal/a").position == ()


@pytest.mark.parametrize("position", [-1, [0, -1], True, ["0"], [1.0], "ab", 1.5, None])
def test_what_counts_no_place_is_refused(position: Any) -> None:
    assert refusal(Spot, under="goal/a", position=position) == ("position-malformed", "position")


@pytest.mark.parametrize("address", ["launch", "goal/", "/launch", "", 5, None])
def test_what_is_changed_is_named_by_an_address(address: Any) -> None:
    assert refusal(Set, at=address, field="due") == ("address-malformed", "")
    assert refusal(Spot, under=address) == ("address-malformed", "")


def test_parts_are_of_their_classes() -> None:
    spot = Spot(under="goal/a")
    assert refusal(Add, at="goal/a", node=1) == ("value-of-other-kind", "at")
    assert refusal(Remove, at="goal/a", was=1) == ("value-of-other-kind", "at")
    assert refusal(Move, at="goal/a", origin=spot, to="goal/b") == ("value-of-other-kind", "to")
    assert refusal(Move, at="goal/a", origin="goal/b", to=spot) == ("value-of-other-kind", "origin")
    assert refusal(Move, at="a", origin=spot, to=spot) == ("address-malformed", "")
    assert refusal(Set, at="goal/a", field="") == ("not-words", "field")
    assert refusal(Difference, ["something"]) == ("value-of-other-kind", "changes")


def test_values_of_a_person_do_not_show() -> None:
    spot = Spot(under="goal/a")
    shown = [
        repr(Set(at="goal/a", field="title", was="CMO", becomes="CEO", why="Ambition")),
        repr(Add(at=spot, node=action("course"))),
        repr(Remove(at=spot, was=action("course"))),
        repr(Move(at="goal/b", origin=spot, to=spot, why=Text.of("Ambition"))),
    ]
    assert all(word not in text for word in ("CMO", "CEO", "Ambition", "Do course") for text in shown)
