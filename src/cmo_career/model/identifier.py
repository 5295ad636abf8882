"""Ids, and addresses that say of which kind of thing an id is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import attrs

from cmo_career.errors import ModelError
from cmo_career.model.validation import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Address", "check_id", "is_id", "is_pillar_path", "repeated"]

_id = "[a-z0-9]+(?:-[a-z0-9]+)*"
_well_formed = re.compile(_id).fullmatch
_path = re.compile(f"({_id})(?:/({_id}))?").fullmatch
longest_id = 64


def is_id(value: object) -> bool:
    """
    Return whether *value* is a well-formed id: lower-case letters, digits, single hyphens, at most 64 long.

    >>> is_id("finance-course"), is_id("Finance course"), is_id("a--b")
    (True, False, False)
    """
    return isinstance(value, str) and len(value) <= longest_id and _well_formed(value) is not None


def check_id(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate a field that holds an id; None passes where it is the field's default."""
    if value.__class__ is str and len(value) <= longest_id and _well_formed(value):
        return
    if not is_id(value) and (value is not None or attribute.default is not None):
        refuse("id-malformed", attribute.name, id=str(value)[:longest_id])


def check_ids(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Validate a field that holds any number of ids."""
    for each in value:
        if not is_id(each):
            refuse("id-malformed", attribute.name, id=str(each)[:longest_id])


def is_pillar_path(value: object) -> bool:
    """
    Return whether *value* names a pillar or one of its skills.

    >>> is_pillar_path("strategy"), is_pillar_path("strategy/finance"), is_pillar_path("strategy/")
    (True, True, False)
    """
    return isinstance(value, str) and _names_pillar(value)


@lru_cache(maxsize=1024)
def _names_pillar(path: str) -> bool:
    found = _path(path)
    return found is not None and len(found[1]) <= longest_id and len(found[2] or "") <= longest_id


def check_pillar_path(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate a field that names a pillar or a skill."""
    if not is_pillar_path(value):
        refuse("pillar-path-malformed", attribute.name, given=str(value)[: 2 * longest_id])


def check_pillar_paths(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Validate a field that names any number of pillars or skills."""
    for each in value:
        check_pillar_path(None, attribute, each)


def repeated(ids: Iterable[str]) -> tuple[str, ...]:
    """
    Return the ids that stand more than once, in order of their second place.

    >>> repeated(["a", "b", "a", "a"])
    ('a',)
    """
    given = tuple(ids)
    seen: set[str] = set()
    twice: dict[str, None] = {}
    if len(set(given)) == len(given):
        return ()
    for each in given:
        if each in seen:
            twice[each] = None
        seen.add(each)
    return tuple(twice)


@attrs.frozen
class Address:
    """
    Where a thing of a career or framework is found: its kind and its id.

    Attributes:
        kind: goal, action, stage, pillar, skill, gate, transition, rating, evidence, review ...

        id: The id within that kind; some hold slashes themselves, such as ``2026-01-05/data/peer``.

    >>> Address.parse("goal/launch")
    Address(kind='goal', id='launch')

    >>> str(Address(kind="rating", id="2026-01-05/data/peer"))
    'rating/2026-01-05/data/peer'
    """

    kind: str
    id: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """
        Read an address as documents write it.

        Raises ModelError where there is no kind or no id.
        """
        kind, _, id_ = str(written).partition("/")
        if not (is_id(kind) and id_):
            raise ModelError.of("address-malformed", address=str(written)[: 2 * longest_id])
        return cls(kind, id_)

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}"
