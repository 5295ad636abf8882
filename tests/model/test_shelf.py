"""Where things with addresses stand."""

from __future__ import annotations

import attrs
import pytest

from builders import a_career, a_framework
from cmo_career.documents.file_keys import file_keys
from cmo_career.model.framework import Framework
from cmo_career.model.identifier import Address
from cmo_career.model.shelf import (
    address_under,
    class_of_kind,
    field_names,
    kind_on_shelf,
    kinds_on_shelves,
    own_address,
    shelf_of,
    shelves_of,
)
from plan_builders import plan

kinds = ("goal", "action", "plan", "profile", "career", "framework", *kinds_on_shelves())


@pytest.mark.parametrize("kind", kinds)
def test_fields_are_called_as_documents_call_them(kind: str) -> None:
    cls = class_of_kind(kind)
    assert cls is not None
    renamed = {key: name for name, key in file_keys.get(cls, {}).items() if not key.startswith("\x01")}
    known = field_names(cls)
    assert {key: name for key, name in known.items() if key != name} == renamed
    assert set(known.values()) == {each.name for each in attrs.fields(cls) if each.init} - {"origin"}


@pytest.mark.parametrize("kind", kinds_on_shelves())
def test_a_thing_that_is_added_is_known_by_its_class(kind: str) -> None:
    shelf = shelf_of(kind)
    assert shelf is not None
    assert [each for each in shelves_of(shelf.owner) if each.cls is shelf.cls and each.is_told_apart] == [
        shelf
    ]
    assert hasattr(attrs.fields(shelf.owner), shelf.field)


def test_every_address_can_be_parsed() -> None:
    framework = a_framework()
    shelf = shelf_of("requirement")
    assert shelf is not None
    requirement = framework.stages[0].requires[0]
    written = address_under(shelf, "stage/junior", shelf.key(requirement))
    assert Address.parse(written) == Address("requirement", "junior/craft")
    assert kind_on_shelf(requirement) == "requirement"
    assert [own_address(each) for each in (framework, a_career(), plan())] == [
        "framework/small",
        "career/me",
        "plan/me",
    ]


def test_a_kind_that_no_change_is_about_has_no_class() -> None:
    assert class_of_kind("rater") is None
    assert shelf_of("goal") is None
    assert shelves_of(str) == ()
    assert class_of_kind("framework") is Framework
