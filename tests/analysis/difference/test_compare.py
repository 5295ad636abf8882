"""What is different between two plans, careers or frameworks, and how it reads."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import attrs
import pytest

from builders import a_career, a_framework, a_profile, a_rating, a_stage, an_assessment, an_evidence, figures
from career_strategies import a_full_framework
from cmo_career.analysis.difference.apply import apply
from cmo_career.analysis.difference.compare import compare
from cmo_career.errors import AnalysisError
from cmo_career.model.change import Add, Move, Set
from cmo_career.model.composition import all_of, any_of, at_least, in_order
from cmo_career.model.goal import Goal
from cmo_career.model.node import Node
from cmo_career.model.plan import Plan
from plan_builders import action, actions, goal, plan

a, b, c, d = actions("a b c d")


def lines(one: Any, other: Any, language: str = "en") -> list[str]:
    """The difference in words, once it is known to be exact both ways."""
    difference = compare(one, other)
    assert apply(one, difference) == other
    assert apply(other, difference.inverse()) == one
    return difference.text(language).split("\n")


def test_a_goal_with_another_title_is_one_change() -> None:
    old = plan(all_of(goal("x", a), goal("y", all_of(a, b))))
    (change,) = compare(old, old.change("x", title="Reach it"))
    assert isinstance(change, Set)
    assert (change.at, change.field) == ("goal/x", "title")


def test_a_shared_node_is_one_change_wherever_it_stands() -> None:
    old = plan(all_of(goal("x", a), goal("y", all_of(a, b)), a))
    assert lines(old, old.change("a", hours=5)) == ['Action "Do a": hours now 5']


def test_a_node_that_stands_elsewhere_is_one_move() -> None:
    old = plan(all_of(goal("x", all_of(a, b)), goal("y", c)))
    new = plan(all_of(goal("x", b), goal("y", all_of(c, a))))
    (change,) = compare(old, new)
    assert isinstance(change, Move)
    assert (change.at, change.origin.under, change.to.under) == ("action/a", "goal/x", "goal/y")
    assert (change.origin.position, change.to.position) == ((0,), (1,))
    assert lines(old, new) == ['Action "Do a" moves from goal "Reach x" to goal "Reach y"']


def test_one_that_goes_to_another_place_in_its_list_is_one_move() -> None:
    old, new = plan(all_of(a, b, c, d)), plan(all_of(b, c, d, a))
    assert lines(old, new) == ['Action "Do a" moves to place 4 under goal "Reach cmo"']
    assert lines(old, new, "zh") == ["行动“Do a”移到目标“Reach cmo”之下的第4位"]


def test_nodes_that_change_places_are_two_moves() -> None:
    old = plan(all_of(goal("x", all_of(a, b)), goal("y", all_of(c, d))))
    new = plan(all_of(goal("x", all_of(c, b)), goal("y", all_of(a, d))))
    assert [type(change) for change in compare(old, new)] == [Move, Move]
    assert len(lines(old, new)) == 2


def test_another_id_is_a_removal_and_an_addition() -> None:
    old = plan(all_of(a, b))
    changes = compare(old, old.replace("a", action("z")))
    assert [type(change).__name__ for change in changes] == ["Add", "Remove"]
    assert str(changes).split("\n") == [
        'Action "Do z" is added under goal "Reach cmo"',
        'Action "Do a" is taken out from under goal "Reach cmo"',
    ]


def test_what_comes_in_names_what_is_there_already_by_a_bare_node() -> None:
    detailed = action("a", hours=40)
    old = plan(detailed)
    new = plan(goal("step", all_of(detailed, b)))
    added = next(change for change in compare(old, new) if isinstance(change, Add))
    assert isinstance(added.node, Goal)
    assert added.node.how == all_of(a, b)
    assert lines(old, new)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, a),
        (a, None),
        (a, b),
        (a, all_of(a, b)),
        (all_of(a, b), any_of(a, b)),
        (any_of(a, b), a),
        (any_of(a, b, c), any_of(c, d)),
        (at_least(1, a, b, c), at_least(2, a, b, c)),
        (all_of(a, in_order(b, c)), all_of(a, in_order(c, b, d))),
        (all_of(a, b, weights=(1, 2)), all_of(a, b, weights=(2, None))),
        (all_of(a, b, weights=(1, 2)), all_of(a, b, c, weights=(1, 2, None))),
        (in_order(a, b, c), in_order(c, a, d, b)),
        (all_of(a, any_of(b, c), any_of(c, d)), all_of(any_of(b, c, d), any_of(c, a), a)),
        (goal("x", a), action("x")),
        (all_of(goal("x", a), b), all_of(action("x"), b)),
        (goal("x", goal("y", a)), goal("y", goal("x", a))),
    ],
)
def test_it_is_exact_both_ways_however_a_goal_is_achieved(before: Node | None, after: Node | None) -> None:
    assert lines(plan(before), plan(after))
    assert lines(plan(before), plan(all_of(goal("new", after), d)))


def test_what_cannot_be_told_by_places_is_told_as_a_whole() -> None:
    (change,) = compare(plan(any_of(a, b)), plan(all_of(a, b)))
    assert isinstance(change, Set)
    assert change.field == "by"
    assert str(compare(plan(any_of(a, b)), plan(all_of(a, b)))) == (
        'Goal "Reach cmo": way to reach it from Any one of these (Do a and Do b) to All of these (Do a and Do b)'
    )


def test_another_goal_at_the_top_and_another_start_are_changes_of_the_plan() -> None:
    old, new = plan(a), Plan(start="2026-02-02", goal=goal("ceo", goal("cmo", a)))
    changes = [change for change in compare(old, new) if isinstance(change, Set)]
    assert [(change.at, change.field) for change in changes] == [("plan/me", "start"), ("plan/me", "goal")]
    assert lines(old, new)[0] == "Plan: start from January 5, 2026 to February 2, 2026"


def test_a_career_tells_what_changed_by_address() -> None:
    old = a_career(a_rating(level=1), evidence=(an_evidence(),), framework=a_full_framework())
    new = attrs.evolve(
        old,
        profile=a_profile(since="2023-04"),
        assessments=(an_assessment(a_rating(level=2), a_rating("people", "self", 1)),),
        evidence=(),
        plan=plan(a),
    )
    assert lines(old, new) == [
        'Evidence "shown" is taken out from under career',
        'Rating "2026-03-31/craft/manager": level from 1 to 2',
        'Rating "people/self" is added under assessment "2026-03-31"',
        "Career: plan now Reach cmo",
        "Profile: since when now April 2023",
    ]


def test_a_framework_names_its_things_by_what_they_are_called() -> None:
    old = a_framework(parameters=figures(spread=0.5))
    stages = (
        a_stage("junior", craft=1, people=2),
        a_stage("senior", craft=2, people=2),
        a_stage("head", positions=["chief"], craft=3, people=3),
    )
    new = a_framework(version="2.0.0", stages=stages, parameters=figures(spread=0.6))
    assert lines(old, new) == [
        'Framework "Small": version from 1.0.0 to 2.0.0',
        'Requirement "junior · people": level from 1 to 2',
        'Position "chief" is added under stage "head"',
        'Parameter "spread": value from 0.5 to 0.6',
    ]


def test_nothing_differs_and_says_so() -> None:
    same = compare(plan(a), plan(action("a")))
    assert not same
    assert (str(same), same.text("zh"), same.to_dict()) == ("Nothing changes", "没有变化", {"changes": []})


def test_values_of_two_kinds_cannot_be_compared() -> None:
    with pytest.raises(AnalysisError) as error:
        compare(plan(a), a_framework())  # type: ignore[type-var]
    assert error.value.problems[0].code == "compare-kinds-differ"


def large_plan(groups: int) -> Plan:
    many = [goal(f"g{n}", all_of(*(action(f"a{n}-{m}") for m in range(99)))) for n in range(groups)]
    return plan(all_of(*many))


def test_one_change_in_ten_thousand_nodes_is_found_at_once() -> None:
    old = large_plan(100)
    new = old.change("a50-50", hours=5).remove("a7-7")
    start = perf_counter()
    changes = compare(old, new)
    assert perf_counter() - start < 1  # some milliseconds, on any machine far from a look at each node
    assert len(changes) == 2
    assert apply(old, changes) == new


def test_what_did_not_change_is_shared_with_the_plan_before() -> None:
    old = large_plan(3)
    made = apply(old, compare(old, old.change("a1-1", hours=5)))
    assert made.node("g0") is old.node("g0")
    assert made.node("g1") is not old.node("g1")


def test_parts_that_stand_in_very_many_places_are_looked_at_once() -> None:
    """Forty compositions, each twice in the next: a million million ways down."""

    def tower(low: Node) -> Node:
        node = low
        for number in range(20):
            left, right = action(f"l{number}"), action(f"r{number}")
            node = all_of(any_of(node, left), any_of(node, right))
        return node

    old, new = plan(tower(all_of(a, b))), plan(tower(all_of(a, c)))
    changes = compare(old, new)
    assert apply(old, changes) == new
    assert len(str(changes)) < 10_000
