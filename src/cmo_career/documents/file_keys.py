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
from cmo_career.model.rating_round import RatingRound
from cmo_career.model.stage import Stage
from cmo_career.model.transition import Transition

__all__ = ["basis_keys", "file_keys", "hidden", "omitted"]

basis_keys: Final = ("source", "assumed", "reasoning")
"""The keys of a basis, which stand beside the figure that rests on it."""

_inline = "(basis)"
_extra = "(extra)"
_origin = "(origin)"
_framework_path = "(framework path)"

file_keys: Final[dict[type[Any], dict[str, str]]] = {
    Goal: {"how": "by"},
    Action: {"with_whom": "with"},
    Transition: {"from_stage": "from", "to_stage": "to", "is_rare": "rare", "basis": _inline},
    Stage: {"basis": _inline},
    Gate: {"basis": _inline},
    CatalogueAction: {"basis": _inline},
    Figure: {"basis": _inline},
    Framework: {"id": "framework", "extra": _extra, "origin": _origin},
    Career: {"extra": _extra, "framework_path": _framework_path, "origin": _origin},
    RatingRound: {"extra": _extra, "origin": _origin},
}
"""
Keys by class and field, where they differ.

Why the brackets: such a key cannot stand in a document by accident; it is put there while reading.
"""

omitted: Final = frozenset({"origin"})
"""Fields that documents never hold."""


def hidden(key: str | int) -> bool:
    """
    Return whether a key exists only while reading.

    >>> hidden("(basis)"), hidden("basis")
    (True, False)
    """
    return isinstance(key, str) and key.startswith("(")
