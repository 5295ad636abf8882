from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import pytest

from cmo_career.analysis.audience.audience_classes import Visibility, default_classes
from cmo_career.analysis.audience.audience_policy import Policy, classified, default_policy
from cmo_career.errors import ModelError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.frozen_map import FrozenMap
from cmo_career.model.node import Node
from cmo_career.model.origin import Origin
from cmo_career.model.profile import Profile
from cmo_career.model.vocabulary import Audience, words_of

# What a career holds that says nothing of the person (a framework, a file), and what is one value, not several.
whole = frozenset({Framework, Origin, FrozenMap})


def classes_in(hint: Any) -> Iterator[type[Any]]:
    """Yield the classes that a type hint names, abstract ones by what they stand for."""
    if isinstance(hint, types.UnionType) or get_origin(hint) is not None:
        for each in get_args(hint):
            yield from classes_in(each)
    elif hint is Node:
        yield from below(Node)
    elif isinstance(hint, type) and attrs.has(hint):
        yield hint


def below(cls: type[Any]) -> Iterator[type[Any]]:
    kinds = cls.__subclasses__()
    for each in kinds:
        yield from below(each)
    # Why: attrs leaves the class without slots behind, which nothing is made of.
    if not kinds and attrs.has(cls) and cls.__module__ != "__main__":
        yield cls


def reachable(top: type[Any], hints: Mapping[type[Any], Mapping[str, Any]] | None = None) -> set[str]:
    """Return the names of all classes with several fields that a career is made of."""
    found: set[type[Any]] = set()
    waiting = [top]
    while waiting:
        cls = waiting.pop()
        if cls in found or cls in whole:
            continue
        found.add(cls)
        told = (hints or {}).get(cls) or get_type_hints(cls)
        for field in attrs.fields(cls):
            if field.init:
                waiting += classes_in(told[field.name])
    return {cls.__name__ for cls in found}


values = {"Money", "Period", "Text", "ThreePoint"}


def test_every_class_of_a_career_has_its_fields_classified() -> None:
    names = {cls.__name__ for cls in classified.values()}
    assert len(names) == 30
    assert reachable(Career) == names | values


def test_the_walk_finds_a_class_that_nobody_classified() -> None:
    @attrs.frozen
    class Secret:
        what: str

    hints = {Profile: {**get_type_hints(Profile), "interest": tuple[Secret, ...] | None}}
    assert "Secret" in reachable(Career, hints)


@pytest.mark.parametrize("name", classified)
def test_every_field_has_a_class(name: str) -> None:
    fields = [field.name for field in attrs.fields(classified[name]) if field.init]
    assert fields
    assert list(default_classes[name]) == [each for each in default_classes[name] if each in fields]
    assert set(default_classes[name]) == set(fields)


def problems(**fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(ModelError) as caught:
        Policy.of(fields)
    for problem in caught.value.problems:
        assert problem.text("en") != problem.text("zh")
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_a_field_without_a_class_is_refused() -> None:
    fields = {name: dict(classes) for name, classes in default_classes.items()}
    del fields["goal"]["opening"]
    with pytest.raises(ModelError) as caught:
        attrs.evolve(default_policy, fields=fields)
    assert [each.path for each in caught.value.problems] == [("fields", "goal", "opening")]
    assert "goal.opening" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "field", "word"),
    [
        ("goal", "title", "person"),  # what must be there cannot go
        ("action", "every", "person"),  # nor what hangs together
        ("goal", "share", "person"),
        ("career", "evidence", "always"),  # what says itself who may see it is opened to nobody else
        ("plan", "goal", "always"),
        ("assessment", "ratings", "always"),
        ("career", "origin", "always"),
        ("goal", "why", "within-employer"),
        ("goal", "why", "colleagues"),
    ],
)
def test_a_class_that_does_not_fit_is_refused(name: str, field: str, word: str) -> None:
    assert problems(fields={name: {field: word}}) == [("field-class-unfit", ("fields", name, field))]


def test_keys_and_words_that_no_policy_has_are_refused() -> None:
    assert problems(field={}) == [("policy-key-unknown", ())]
    assert problems(fields={"goals": {}})[0][0] == "key-unknown-near"
    assert problems(fields={"goal": {"titel": "always"}})[0][0] == "key-unknown-near"
    assert problems(ratings={"managers": []})[0][0] == "key-unknown-near"
    assert problems(ratings={"manager": ["boss"]}) == [("word-unknown", ("ratings", "manager"))]
    assert problems(ratings=["manager"]) == [("policy-key-unknown", ())]


def test_a_policy_is_plain_data_and_back() -> None:
    policy = Policy.of({"fields": {"profile": {"since": "person"}}, "notes": {"mentor": ["self"]}})
    assert Policy.of(policy.to_dict()) == policy != default_policy
    assert hash(policy) != hash(default_policy)


def test_the_reader_of_each_class_is_told() -> None:
    shown = {
        word: [
            audience
            for audience in words_of(Audience)
            if Policy.of({"fields": {"goal": {"why": word}}}).shows(classified["goal"], "why", audience)
        ]
        for word in ("always", "not-public", "manager", "mentor", "person")
    }
    assert shown == {
        "always": ["manager", "mentor", "public"],
        "not-public": ["manager", "mentor"],
        "manager": ["manager"],
        "mentor": ["mentor"],
        "person": [],
    }
    assert set(shown) < set(words_of(Visibility))
