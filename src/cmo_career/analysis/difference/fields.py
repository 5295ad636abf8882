"""Values of fields as changes have them."""

from __future__ import annotations

from typing import Any

import attrs

from cmo_career.errors import CmoCareerError
from cmo_career.model.frozen_map import FrozenMap

__all__ = ["as_field", "as_told"]


def default_of(field: attrs.Attribute[Any]) -> Any:
    """Return the default of a field that has one."""
    default: Any = field.default
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def as_told(value: object) -> Any:
    """
    Return the value of a field as a change tells it: None for what holds nothing.

    >>> as_told(()), as_told(("manager",))
    (None, ('manager',))
    """
    is_empty = value.__class__ in {tuple, FrozenMap} and not value
    return None if is_empty else value


def as_field(cls: type[Any], name: str, told: object) -> Any:
    """
    Return the value that a field has where a change tells it so: None is the default where there is one.

    >>> from cmo_career.model.goal import Goal
    >>> as_field(Goal, "due", "2027-Q4"), as_field(Goal, "share", None)
    (Period(written='2027-Q4'), ())
    """
    field = attrs.fields_dict(cls)[name]
    if told is None:
        if field.default is attrs.NOTHING:
            return None
        return default_of(field)
    if field.converter is None:
        return told
    try:
        return field.converter(told)  # type: ignore[operator]
    except (CmoCareerError, TypeError, ValueError):
        # Why: what the class would refuse is refused when the whole is built, and is stale before that.
        return told
