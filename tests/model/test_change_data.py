"""Changes as plain data."""

from __future__ import annotations

import json
from datetime import date

from builders import a_framework, a_rating
from cmo_career.model.change import Add, Difference, Move, Remove, Set, Spot
from cmo_career.model.change_data import change_data
from cmo_career.model.composition import all_of, at_least
from cmo_career.model.money import Money
from cmo_career.model.text import Text
from plan_builders import action, actions, goal

a, b = actions("a b")


def test_each_change_tells_what_it_does_and_all_it_says() -> None:
    spot = Spot(under="goal/x", position=(0, 1))
    place = {"under": "goal/x", "position": [0, 1]}
    rating = {"pillar": "craft", "by": "manager", "level": 1}
    assert change_data(Add(at=spot, node=a, why="New")) == {
        "add": {"action": "a", "title": {"und": "Do a"}, "kind": "course"},
        **place,
        "why": {"und": "New"},
    }
    assert change_data(Remove(at=spot, was=a_rating())) == {"remove": rating, **place, "why": None}
    moved = change_data(Move(at="goal/y", origin=spot, to=spot))
    assert moved == {"move": "goal/y", "origin": place, "to": place, "why": None}


def test_values_are_written_as_documents_write_them() -> None:
    values = (date(2026, 1, 5), Money.of("10 CNY"), Text.of("Why"), a_framework())
    data = [change_data(Set(at="goal/x", field="f", becomes=value))["becomes"] for value in values]
    assert data == ["2026-01-05", "10 CNY", {"und": "Why"}, "small 1.0.0"]


def test_a_node_that_stands_in_several_places_is_written_out_once() -> None:
    top = goal("top", a)
    for number in range(30):
        top = goal(f"g{number}", all_of(goal(f"l{number}", top), goal(f"r{number}", top)))
    data = change_data(Set(at="goal/x", field="by", becomes=top))
    assert len(json.dumps(data)) < 50_000
    assert '{"ref": "g28"}' in json.dumps(data)


def test_compositions_keep_their_kind_count_and_weights() -> None:
    data = change_data(
        Set(at="goal/x", field="by", was=at_least(1, a, b), becomes=all_of(a, b, weights=(2, None)))
    )
    assert data["was"]["at_least"]["count"] == 1
    assert data["becomes"]["all_of"]["weights"] == [2, None]


def test_a_difference_is_its_changes() -> None:
    difference = Difference([Add(at=Spot(under="goal/x"), node=action("n"))])
    assert difference.to_dict() == {"changes": [change_data(difference.changes[0])]}
