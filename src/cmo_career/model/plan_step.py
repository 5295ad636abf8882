"""The steps in which a profession makes its plans, and the words it has for them."""

from __future__ import annotations

import attrs

from cmo_career.model.identifier import check_id
from cmo_career.model.text import Text, as_optional_text, as_text
from cmo_career.model.validation import each_of

__all__ = ["PlanStep", "Topic"]


@attrs.frozen(kw_only=True)
class Topic:
    """
    Something named and explained: a part of a step, a direction of interest, a topic of feedback (主题).

    Attributes:
        id: Its name in documents.

        name: What people call it.

        text: What it means.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    text: Text | None = attrs.field(default=None, converter=as_optional_text)


@attrs.frozen(kw_only=True)
class PlanStep:
    """
    A step of making a plan (规划步骤).

    Attributes:
        id: Its name in documents.

        name: What people call it.

        text: What is done in it.

        parts: What it consists of.
    """

    id: str = attrs.field(validator=check_id)
    name: Text = attrs.field(converter=as_text)
    text: Text | None = attrs.field(default=None, converter=as_optional_text)
    parts: tuple[Topic, ...] = attrs.field(default=(), converter=tuple[Topic, ...], validator=each_of(Topic))
