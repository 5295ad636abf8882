"""Hooks written out for a class do what its constructor does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import attrs
import pytest

from cmo_career.documents.class_hook import settled
from cmo_career.documents.converter import converter
from cmo_career.documents.framework_files import built_in_folder, framework_at
from cmo_career.errors import ModelError
from cmo_career.model.action import Action, Gain
from cmo_career.model.basis import Basis, Figure
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.measure import Measure, Reading
from cmo_career.model.money import Money
from cmo_career.model.node import Node
from cmo_career.model.period import Period
from cmo_career.model.profile import Profile
from cmo_career.model.rating import Rating
from cmo_career.model.rating_round import RatingRound
from cmo_career.model.text import Text


def classes_in(kind: Any, seen: set[type[Any]]) -> Iterator[type[Any]]:
    """Yield every class of the model that values of a type are made of."""
    if isinstance(kind, type) and attrs.has(kind) and kind not in seen:
        seen.add(kind)
        yield kind
        for field in attrs.fields(attrs.resolve_types(kind)):
            yield from classes_in(field.type, seen)
    for inner in get_args(kind):
        yield from classes_in(inner, seen)


seen: set[type[Any]] = set()
classes = [each for root in (Career, Framework, RatingRound, Action) for each in classes_in(root, seen)]
defaults = [
    pytest.param(field, id=f"{cls.__name__}.{field.name}")
    for cls in classes
    for field in attrs.fields(cls)
    if field.init and field.validator is not None and field.default is not attrs.NOTHING
]


def test_the_defaults_looked_at_are_many() -> None:
    assert len(classes) > 40
    assert len(defaults) > 40


@pytest.mark.parametrize("field", defaults)
def test_a_default_passes_the_check_of_its_field(field: attrs.Attribute[Any]) -> None:
    given = field.default
    default = given.factory() if isinstance(given, attrs.Factory) else given  # type: ignore[arg-type,union-attr]
    converted = default if field.converter is None else field.converter(default)  # type: ignore[operator]
    assert field.validator is not None
    field.validator(None, field, converted)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ({"pillar": "data", "by": "self", "level": 2}, Rating(pillar="data", by="self", level=2)),
        (
            {
                "pillar": "data",
                "by": "peer",
                "level": 2.5,
                "n": 4,
                "note": "Good",
                "notes": ["a", {"en": "b"}],
            },
            Rating(pillar="data", by="peer", level=2.5, n=4, note="Good", notes=("a", {"en": "b"})),
        ),
        (
            {
                "name": "users",
                "baseline": 0,
                "target": 5,
                "readings": [{"date": "2026-02-01", "value": 2}, {"date": "2026-01-01", "value": 1}],
            },
            Measure(
                name="users",
                baseline=0,
                target=5,
                readings=(Reading(date="2026-01-01", value=1), Reading(date="2026-02-01", value=2)),
            ),
        ),
        ({"value": 1, "source": "x"}, Figure(value=1, basis=Basis(source="x"))),
        ({"stage": "cmo", "position": None}, Profile(stage="cmo")),
        ({"gain": 1}, Gain(gain=1)),
    ],
)
def test_it_makes_what_the_constructor_makes(data: dict[str, Any], value: Any) -> None:
    made = converter().structure(data, type(value))
    assert made == value
    assert type(made) is type(value)
    for field in attrs.fields(type(value)):
        assert type(getattr(made, field.name)) is type(getattr(value, field.name))


@pytest.mark.parametrize(
    "data",
    [
        {"pillar": "data", "by": "self"},
        {"pillar": "data", "by": "self", "level": 2, "leval": 2},
        {"pillar": "data", "by": "self", "level": -1},
        {"pillar": "data", "by": "nobody", "level": 1},
        {"pillar": "data", "by": "self", "level": 1, "n": 2},
        {"pillar": "data", "by": "self", "level": 1, "n": None},
        {"pillar": "data", "by": "self", "level": None},
        {"pillar": "data", "by": "self", "level": 1, "notes": "a"},
        {"pillar": "data", "by": "self", "level": 1, "note": 5},
        [],
        None,
    ],
)
def test_it_refuses_what_is_missing_too_much_or_wrong(data: Any) -> None:
    with pytest.raises((ModelError, KeyError)):
        converter().structure(data, Rating)


def test_frameworks_read_from_data_keep_indexes_of_their_own() -> None:
    one, other = (framework_at(built_in_folder / "marketing-leader") for _ in range(2))
    assert one.has("stage", one.stages[0].id)
    assert one._indexes is not other._indexes


@pytest.mark.parametrize("kind", [{"goal": "a"}, {"action": "a", "kind": "course"}])
def test_a_node_has_one_id(kind: dict[str, str]) -> None:
    assert converter().structure({**kind, "title": "A"}, Node).id == "a"
    with pytest.raises(ModelError) as error:
        converter().structure({**kind, "title": "A", "id": "b"}, Node)
    assert error.value.problems[0].path == ("id",)


@pytest.mark.parametrize(
    "value", [Text.of("a"), Period("2026-Q1"), Money.of("1 CNY"), date(2026, 1, 5), (), ("a",), None]
)
def test_converters_that_are_left_out_would_change_nothing(value: Any) -> None:
    taken = 0
    for convert in settled:
        try:
            converted = convert(value)
        except (ModelError, AttributeError):
            continue
        if type(converted) is type(value):
            taken += 1
            assert converted is value
    assert taken
