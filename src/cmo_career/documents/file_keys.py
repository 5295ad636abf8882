"""How fields are called in documents, where a document says it otherwise than Python can."""

from __future__ import annotations

from typing import Any, Final

from cmo_career.model.action import Action
from cmo_career.model.basis import Figure
from cmo_career.model.career import Career
from cmo_career.model.catalogue import CatalogueAction
from cmo_career.model.framework import Framework
from cmo_career.model.gate import Gate
from cmo_career.model.goal import Goal
from cmo_career.model.playbook import Playbook
from cmo_career.model.rating_round import RatingRound
from cmo_career.model.stage import Stage
from cmo_career.model.transition import Transition

__all__ = [
    "basis_key",
    "basis_keys",
    "extra_key",
    "file_keys",
    "framework_path_key",
    "hidden",
    "omitted",
    "origin_key",
]

basis_keys: Final = ("source", "assumed", "reasoning")
"""The keys of a basis, which stand beside the figure that rests on it."""

basis_key: Final = "\x01basis"
extra_key: Final = "\x01extra"
origin_key: Final = "\x01origin"
framework_path_key: Final = "\x01framework_path"
"""
Keys that exist only while reading.

Why the control character: readers refuse it, so no document can hold such a key.
"""


file_keys: Final[dict[type[Any], dict[str, str]]] = {
    Goal: {"how": "by"},
    Action: {"with_whom": "with"},
    Transition: {"from_stage": "from", "to_stage": "to", "is_rare": "rare", "basis": basis_key},
    Stage: {"basis": basis_key},
    Gate: {"basis": basis_key},
    CatalogueAction: {"basis": basis_key},
    Playbook: {"basis": basis_key},
    Figure: {"basis": basis_key},
    Framework: {"id": "framework", "extra": extra_key, "origin": origin_key},
    Career: {"extra": extra_key, "framework_path": framework_path_key, "origin": origin_key},
    RatingRound: {"extra": extra_key, "origin": origin_key},
}
"""Keys by class and field, where they differ."""

omitted: Final = frozenset({"origin"})
"""Fields that documents never hold."""


def hidden(key: str | int) -> bool:
    """
    Return whether a key exists only while reading.

    >>> hidden(basis_key), hidden("basis")
    (True, False)
    """
    return isinstance(key, str) and key.startswith("\x01")
