"""Playbooks in few words."""

from __future__ import annotations

from typing import Any

from builders import guess
from cmo_career.model.blank import Blank
from cmo_career.model.framework import Framework
from cmo_career.model.node import Node
from cmo_career.model.playbook import Playbook
from plan_builders import goal

written = {"text": {"zh": "某处", "en": "somewhere"}, "number": 7, "money": "500000 CNY", "date": "2027-Q4"}
"""Something for blanks of each kind."""


def a_playbook(how: Node | None = None, **fields: Any) -> Playbook:
    """Return a playbook of one goal, ``learn``, that is reached by *how*."""
    return Playbook(
        **{"id": "finance", "title": "Finance", "goal": goal("learn", how), "basis": guess, **fields}
    )


def a_blank(id_: str, kind: Any = "text", **fields: Any) -> Blank:
    """Return a blank that is called by its id."""
    return Blank(**{"id": id_, "label": id_, "kind": kind, **fields})


def filled(playbook: Playbook) -> dict[str, Any]:
    """Return something for each blank of a playbook."""
    return {blank.id: written[blank.kind] for blank in playbook.blanks}


def whole(framework: Framework) -> list[Playbook]:
    """Return all playbooks of a framework, the catalogue's actions in their trees."""
    return [framework.playbook(each.id) for each in framework.playbooks]
