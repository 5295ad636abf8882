"""Facts have dates: when work began, ended or was given up, and who may see it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol

import attrs

from cmo_career.errors import ModelError, Problem

__all__ = ["as_tuple", "as_words", "check_texts", "refuse_early_ends"]


class _Dated(Protocol):
    @property
    def started(self) -> date | None: ...
    @property
    def done(self) -> date | None: ...
    @property
    def dropped(self) -> date | None: ...


def refuse_early_ends(node: _Dated) -> None:
    """Refuse a node that was done or dropped before it was started; both are reported."""
    started = node.started
    if started is None:
        return
    ends = (("done", node.done), ("dropped", node.dropped))
    problems = [
        Problem(code="ended-before-started", params={"end": name}, path=(name,))
        for name, day in ends
        if day is not None and day < started
    ]
    if problems:
        raise ModelError(problems)


def as_tuple(given: Iterable[Any]) -> tuple[Any, ...]:
    """
    Convert a field that holds several things.

    Why not generic: type checkers would take the variable for a type, and refuse what callers give.

    Raises ModelError for a lone text, which Python would take for its letters, and for what holds nothing.
    """
    if given.__class__ is tuple:
        return given
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise ModelError.of("not-a-list", type=type(given).__name__)
    return tuple(given)


def as_words(given: Iterable[str]) -> tuple[str, ...]:
    """
    Convert a field that holds ids or words; see `as_tuple`.

    >>> as_words(["manager", "mentor"])
    ('manager', 'mentor')
    """
    return as_tuple(given)


def check_texts(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    """Validate a field that holds names or other words."""
    for each in value:
        if not isinstance(each, str) or not each.strip():
            raise ModelError((Problem(code="not-words", path=(attribute.name,)),))
