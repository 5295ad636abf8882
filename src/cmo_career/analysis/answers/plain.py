"""Results as plain data, for JSON and for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from cmo_career.model.text import Text

__all__ = ["as_plain"]


def as_plain(value: object) -> Any:
    """
    Return a result as dictionaries, lists, strings, numbers, true, false and None.

    Fields keep their names, days are written ``2026-03-31``, a text is a dictionary of its languages. The ground by
    which an answer says why is left out.

    >>> as_plain((date(2026, 3, 31), Text.of("Launch")))
    ['2026-03-31', {'und': 'Launch'}]
    """
    if isinstance(value, Text):
        return dict(value.by_language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [as_plain(each) for each in value]
    cls = type(value)
    if attrs.has(cls):
        names = (field.name for field in attrs.fields(cls) if field.name != "ground")
        return {name: as_plain(getattr(value, name)) for name in names}
    return value
