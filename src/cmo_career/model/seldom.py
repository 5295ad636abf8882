"""Checks of fields that are seldom given."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import attrs

from cmo_career.model.validation import Validator

__all__ = ["SeldomGiven"]


class SeldomGiven:
    """
    Checks of fields that most nodes leave at their default: all of them pass with one comparison.

    Why: a validator of its own on each such field would double the time it takes to build a plan.
    """

    def __init__(self, cls: type[Any], checks: dict[str, Validator]) -> None:
        fields = attrs.fields_dict(cls)
        self._checks = tuple(checks.values())
        self._fields = tuple(fields[name] for name in checks)
        self._values = attrgetter(*checks)
        self._defaults = tuple(fields[name].default for name in checks)

    def check(self, value: object) -> None:
        """Raise ModelError for the first of the fields that breaks its rule."""
        found = self._values(value)
        if found != self._defaults:
            for given, default, field, check in zip(
                found, self._defaults, self._fields, self._checks, strict=True
            ):
                if given is not default:
                    check(value, field, given)
