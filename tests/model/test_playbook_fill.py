"""What is filled into blanks, and the targets that it sets."""

from __future__ import annotations

from cmo_career.model.composition import all_of
from cmo_career.model.measure import Measure
from cmo_career.model.money import Money
from cmo_career.model.playbook_fill import fillings_of, measures_of
from plan_builders import goal
from playbook_builders import a_blank, a_playbook


def reach(target: float, unit: str | None = None) -> Measure:
    return Measure(name="m", unit=unit, baseline=0, target=target)


def test_what_is_filled_in_goes_before_the_default_and_the_default_before_the_target() -> None:
    tree = goal("learn", measures=[reach(50)])
    bare = a_playbook(goal=tree, blanks=[a_blank("n", "number")], targets={"learn": "n"})
    with_default = a_playbook(goal=tree, blanks=[a_blank("n", "number", default="0")], targets={"learn": "n"})
    assert fillings_of(bare, {}) == {"n": 50}
    assert fillings_of(with_default, {}) == {"n": 0}
    assert fillings_of(with_default, {"n": 7}) == {"n": 7}


def test_of_several_targets_the_first_one_in_the_tree_stands() -> None:
    tree = goal("learn", all_of(goal("b", measures=[reach(2)]), goal("a", measures=[reach(1)])))
    playbook = a_playbook(goal=tree, blanks=[a_blank("n", "number")], targets={"a": "n", "b": "n"})
    assert fillings_of(playbook, {}) == {"n": 2}


def test_money_is_the_target_with_its_unit() -> None:
    tree = goal("learn", measures=[reach(1200.5, "CNY")])
    playbook = a_playbook(goal=tree, blanks=[a_blank("sum", "money")], targets={"learn": "sum"})
    assert fillings_of(playbook, {}) == {"sum": Money.of("1200.5 CNY")}


def test_only_the_goals_that_are_named_get_their_target() -> None:
    tree = goal("learn", goal("part", measures=[reach(3)]), measures=[reach(50)])
    playbook = a_playbook(goal=tree, blanks=[a_blank("n", "number")], targets={"learn": "n"})
    part = tree.how
    assert [each.target for each in measures_of(playbook, tree, {"n": 9})] == [9]
    assert [each.target for each in measures_of(playbook, part, {"n": 9})] == [3]  # type: ignore[arg-type]
