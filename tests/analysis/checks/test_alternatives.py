"""Rules about choices and order."""

from __future__ import annotations

import pytest

from check_pairs import Pair, found, with_plan
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from plan_builders import action, actions, goal

gone = {"dropped": "2026-02-01"}
pairs = {
    "C027": Pair(
        trips=with_plan(any_of(action("a"), action("b", **gone), action("c", **gone))),
        passes=with_plan(any_of(action("a"), action("b"), action("c", **gone))),
        at="goal/cmo",
        field=("by",),
        params={"alternatives": 3},
    ),
    "C028": Pair(
        trips=with_plan(at_least(2, action("a"), action("b", **gone), action("c", **gone))),
        passes=with_plan(at_least(2, action("a"), action("b"), action("c", **gone))),
        at="goal/cmo",
        field=("by",),
    ),
    "C029": Pair(
        trips=with_plan(in_order(action("a"), action("b", started="2026-02-01"))),
        passes=with_plan(in_order(action("a", done="2026-01-31"), action("b", started="2026-02-01"))),
        at="action/b",
    ),
}


@pytest.mark.parametrize(("code", "pair"), pairs.items())
def test_a_rule_finds_what_it_is_for(code: str, pair: Pair) -> None:
    pair.hold(code)


def test_a_branch_of_several_lives_where_one_of_its_parts_does() -> None:
    branch = all_of(action("b", **gone), action("c"))
    assert found("C027", with_plan(any_of(action("a"), branch))) == []
    dead = all_of(action("b", **gone), action("c", **gone))
    assert found("C027", with_plan(any_of(action("a"), dead))) == [("goal/cmo", ("by",))]


def test_a_choice_that_was_made_good_is_left_alone() -> None:
    made = any_of(action("a", done="2026-03-01"), action("b", **gone))
    assert found("C027", with_plan(made)) == []
    assert found("C027", with_plan(any_of(action("a"), action("b", **gone)), done="2026-03-01")) == []


def test_a_choice_within_a_choice_is_looked_at() -> None:
    inner = at_least(1, *actions("x y"))
    either = any_of(all_of(action("a", **gone), action("b", **gone)), all_of(inner, goal("g")))
    assert found("C027", with_plan(either)) == [("goal/cmo", ("by",))]
