"""What must hold within a playbook."""

from __future__ import annotations

from typing import Any

import pytest

from broken_rules import refusal, refusals
from builders import guess
from cmo_career.model.composition import all_of, in_order
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.playbook_check import measure_with_target, nodes_with_paths, texts_of_node
from plan_builders import action, goal
from playbook_builders import a_blank, a_playbook

users = Measure(name="Users", unit="%", baseline=0, target=50)


@pytest.mark.parametrize(
    "fact",
    [
        {"started": "2026-01-05"},
        {"done": "2026-01-05"},
        {"dropped": "2026-01-05"},
        {"due": "2026"},
        {"share": ["mentor"]},
        {"with_whom": ["Lin"]},
        {"every": "month", "until": "2026-06"},
    ],
)
def test_it_holds_no_dates_facts_or_names_anywhere_in_its_tree(fact: dict[str, Any]) -> None:
    tree = goal("learn", all_of(action("a"), goal("g", action("b", **fact))))
    key = {"with_whom": "with"}.get([*fact][-1], [*fact][-1])
    assert refusal(a_playbook, goal=tree) == ("playbook-with-facts", f"goal.by.all_of[1].by.{key}")


def test_it_holds_no_readings() -> None:
    read = Measure(name="n", baseline=0, target=1, readings=[Reading(date="2026-01-05", value=1)])
    tree = goal("learn", measures=[users, read])
    assert refusal(a_playbook, goal=tree) == ("playbook-with-facts", "goal.measures[1].readings")


def test_an_undeclared_blank_is_told_with_its_place_and_language() -> None:
    tree = goal("learn", action("a", title={"zh": "去{town}", "en": "Go to {twon}"}), why="For {Town}")
    found = refusals(a_playbook, goal=tree, blanks=[a_blank("town")])
    assert found == [("id-unknown-near", "goal.why"), ("id-unknown-near", "goal.by.title.en")]


def test_an_unused_blank_is_told_with_its_place() -> None:
    tree = goal("learn", title="{a}")
    found = refusals(a_playbook, goal=tree, blanks=[a_blank("a"), a_blank("b"), a_blank("a")])
    assert found == [("id-twice", "blanks"), ("blank-unused", "blanks[1]")]


def test_setting_a_target_is_a_use() -> None:
    tree = goal("learn", measures=[users])
    playbook = a_playbook(goal=tree, blanks=[a_blank("n", "number")], targets={"learn": "n"})
    assert playbook.targets == {"learn": "n"}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"due_in_weeks": {"lern": 3}}, "due_in_weeks.lern"),
        ({"catalogue": {"course": ["night"]}}, "catalogue.course"),
        ({"targets": {"nowhere": "n"}}, "targets.nowhere"),
        ({"targets": {"learn": "m"}}, "targets.learn"),
    ],
)
def test_ids_lead_somewhere(fields: dict[str, Any], path: str) -> None:
    tree = goal("learn", action("course"), title="{n}", measures=[users])
    code, at = refusal(a_playbook, goal=tree, blanks=[a_blank("n", "number")], **fields)
    assert (code.removesuffix("-near"), at) == ("id-unknown", path)


@pytest.mark.parametrize(
    ("measures", "kind"),
    [
        ([], "number"),
        ([Measure(name="m", kind="milestone")], "number"),
        ([users, users], "number"),
        ([users], "text"),
        ([users], "money"),
    ],
)
def test_a_target_is_set_where_there_is_one_and_by_a_figure(measures: list[Measure], kind: str) -> None:
    tree = goal("learn", title="{n}", measures=measures)
    found = refusal(a_playbook, goal=tree, blanks=[a_blank("n", kind)], targets={"learn": "n"})
    assert found == ("target-not-to-fill", "targets.learn")


def test_one_id_stands_for_one_thing() -> None:
    tree = goal("learn", all_of(goal("g", action("a")), action("a", hours=3)))
    assert refusal(a_playbook, goal=tree)[0] == "node-id-clash"


def test_an_order_in_a_circle_is_refused() -> None:
    a, b = action("a"), action("b")
    tree = goal("learn", all_of(goal("g", in_order(a, b)), goal("h", in_order(b, a))))
    assert refusal(a_playbook, goal=tree) == ("order-circular", "goal")


@pytest.mark.parametrize(
    "fields",
    [
        {"due_in_weeks": {"learn": 3}},
        {"goal": goal("learn", action("a", hours=3))},
    ],
)
def test_figures_rest_on_something(fields: dict[str, Any]) -> None:
    assert refusal(a_playbook, basis=None, **fields) == ("basis-missing", "assumed")
    assert a_playbook(**fields).basis == guess


def test_without_figures_it_needs_no_basis() -> None:
    assert a_playbook(action("a"), basis=None).basis is None


def test_texts_in_which_blanks_stand_come_with_their_paths() -> None:
    paths = [path for path, _ in texts_of_node(goal("g", why="w", measures=[users]))]
    assert paths == [("title",), ("why",), ("measures", 0, "name")]
    assert [path for path, _ in texts_of_node(action("a", proof="p"))] == [("title",), ("proof",)]


def test_nodes_come_once_with_the_path_to_their_first_place() -> None:
    shared = action("a")
    tree = goal("g", all_of(goal("h", shared), shared))
    assert [(path, node.id) for path, node in nodes_with_paths(tree)] == [
        (("goal",), "g"),
        (("goal", "by", "all_of", 0), "h"),
        (("goal", "by", "all_of", 0, "by"), "a"),
    ]


def test_the_measure_with_a_target_is_the_only_one() -> None:
    done = Measure(name="m", kind="milestone")
    assert measure_with_target(goal("g", measures=[done, users])) == users
    assert measure_with_target(goal("g", measures=[done])) is None
    assert measure_with_target(goal("g", measures=[users, users])) is None
