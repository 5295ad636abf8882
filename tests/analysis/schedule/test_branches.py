from __future__ import annotations

from datetime import date

from cmo_career.analysis.schedule.branches import Branches
from cmo_career.model.composition import any_of, at_least, in_order
from cmo_career.model.node import Node
from plan_builders import action, goal, plan

day = date(2026, 3, 31)


def chosen(how: Node) -> list[str]:
    branches = Branches(plan(how), day)
    return [node.id for node in branches.chosen(how, "cmo")]  # type: ignore[attr-defined]


def test_done_branches_go_before_begun_ones_and_those_before_the_first() -> None:
    a, b = action("a"), action("b", started="2026-02-01")
    c, d = action("c", done="2026-02-01"), action("d", started="2026-05-01")
    assert chosen(any_of(a, b)) == ["b"]
    assert chosen(any_of(a, b, c)) == ["c"]
    assert chosen(at_least(2, a, b, c)) == ["b", "c"]
    assert chosen(any_of(a, d)) == ["a"]


def test_a_branch_is_begun_where_anything_below_it_is() -> None:
    deep = goal("deep", in_order(action("x", done="2026-02-01"), action("y")))
    dead = goal("dead", action("z", started="2026-02-01", dropped="2026-03-01"), dropped="2026-03-01")
    assert chosen(any_of(action("a"), deep)) == ["deep"]
    assert chosen(any_of(dead, action("a"))) == ["a"]


def test_a_branch_that_cannot_be_completed_comes_last() -> None:
    short = goal("short", at_least(2, action("x", started="2026-02-01"), action("y", dropped="2026-03-01")))
    assert chosen(any_of(short, action("a"))) == ["a"]


def test_an_alternative_names_what_stands_at_the_top_of_its_branches() -> None:
    how = any_of(in_order(*(action(id_) for id_ in "ab")), goal("g", action("c")))
    branches = Branches(plan(how), day)
    branches.chosen(how, "cmo")
    [choice] = branches.alternatives
    assert (choice.taken, choice.others) == (("a", "b"), ("g",))
