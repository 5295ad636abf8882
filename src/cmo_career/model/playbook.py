"""Playbooks: goal trees for a typical gap, to be made one's own."""

from __future__ import annotations

import attrs

from cmo_career.model.dated import as_words
from cmo_career.model.frozen_map import FrozenMap, as_frozen_map
from cmo_career.model.goal import Goal
from cmo_career.model.identifier import check_id, check_pillar_paths
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import kind_of, refuse

__all__ = ["Playbook"]


@attrs.frozen(kw_only=True)
class Playbook:
    """
    A goal tree with blanks for a typical gap (规划模板).

    Attributes:
        id: Its name in documents.

        title: What people call it.

        about: For whom and when.

        closes: The pillars or skills whose shortfall it closes.

        goal: The tree; without dates and readings, since it is a structure.

        due_in_weeks: Weeks after the day it is begun at which a node is due, by the node's id.

    Raises:
        ModelError: Where the goal itself carries dates of what happened.
    """

    id: str = attrs.field(validator=check_id)
    title: Text = attrs.field(converter=as_text)
    about: Text | None = attrs.field(default=None, converter=as_optional_text)
    closes: tuple[str, ...] = attrs.field(default=(), converter=as_words, validator=check_pillar_paths)
    goal: Goal = attrs.field(validator=kind_of(Goal))
    due_in_weeks: FrozenMap[str, float] = attrs.field(factory=FrozenMap, converter=as_frozen_map)

    def __attrs_post_init__(self) -> None:
        if self.goal.started or self.goal.done or self.goal.dropped:
            refuse("playbook-with-facts", "goal", id=self.goal.id)
