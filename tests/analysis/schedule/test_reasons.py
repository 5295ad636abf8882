from __future__ import annotations

from cmo_career.model.composition import any_of, in_order
from plan_builders import action, goal
from schedule_builders import scheduled


def test_a_schedule_names_its_chain_its_hours_and_the_branches_not_taken() -> None:
    why = scheduled(in_order(action("a", hours=6), any_of(action("b", hours=6), action("c")))).why()
    assert "end: Do a and Do b" in why
    assert "Own hours: 6 a week" in why
    assert "Reach cmo: by Do b, as begun or first in the plan; also possible: Do c" in why


def test_each_sort_of_node_has_its_own_words() -> None:
    found = scheduled(in_order(action("a", hours=6, every="week"), goal("g"), action("b", hours=1)))
    codes = {id_: node.reason.code for id_, node in found.nodes.items()}
    assert codes == {
        "cmo": "scheduled-no-room",
        "a": "scheduled-habit",
        "g": "scheduled-nothing",
        "b": "scheduled-no-room",
    }
