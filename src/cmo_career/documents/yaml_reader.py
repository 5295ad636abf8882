"""
Reading YAML into plain data: dict, list, str, int, float, bool and None.

Why two walks: nearly all documents are sound, so the first walk only builds, looks at no position and stops at
the first thing that a sound document does not have. Only then a second walk (`yaml_inspection`) goes through the
text again and says everything that is wrong with it, each with its place.
"""

from __future__ import annotations

import re
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from cmo_career.documents.limits import Limits, usual_limits
from cmo_career.documents.plain_scalar import UnreadableScalarError, plain_value, starts_of_values
from cmo_career.documents.yaml_events import events
from cmo_career.errors import DocumentError, Place, Problem

__all__ = ["read_yaml"]

_only_text = {str}
_anchor_or_tag = re.compile(r"[&!](?<!\w.)(?:(?<=!)|\S)").search
_escaped_control = re.compile(r"\\(?:[0abefvx]|u[0dDfF]|U)").search
_directive = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*+%").match
_end = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+\Z").match


class _NotSoundError(Exception):
    """The text has something that a second walk must look at."""


def read_yaml(text: str, limits: Limits = usual_limits, file: str | None = None) -> Any:
    r"""
    Return the plain data of a YAML *text*.

    Raises DocumentError with every problem of the text that one walk over it can find, each with its place.

    >>> read_yaml("hours: 40\ndue: 2026-01-05\nshare: [manager, 'no']")
    {'hours': 40, 'due': '2026-01-05', 'share': ['manager', 'no']}
    """
    body = text.removeprefix("\ufeff")
    if not _is_doubtful(body, limits):
        try:
            return _built(body, limits, file)
        except (YAMLError, UnicodeError, UnreadableScalarError, _NotSoundError):
            pass
    from cmo_career.documents.yaml_inspection import inspect_yaml  # noqa: PLC0415 - read only where something is wrong

    problems = inspect_yaml(body, limits, file)
    if problems:
        raise DocumentError(problems)
    return _built(body, limits, file, is_inspected=True)


def _is_doubtful(text: str, limits: Limits) -> bool:
    if len(text) * 4 > limits.bytes and len(text.encode(errors="replace")) > limits.bytes:
        return True
    if ("!" in text or "&" in text) and _anchor_or_tag(text):
        return True
    if "\\" in text and _escaped_control(text):
        return True
    return "\x85" in text or "\u2028" in text or "\u2029" in text or _directive(text) is not None


def _built(text: str, limits: Limits, file: str | None, *, is_inspected: bool = False) -> Any:  # noqa: C901, PLR0912, PLR0915 - the hot loop
    depth, room, longest = limits.depth, limits.nodes - 1, limits.characters
    has_long = len(text) > longest
    starts, only_text = starts_of_values, _only_text
    scalar, mapping_start, mapping_end = ScalarEvent, MappingStartEvent, MappingEndEvent
    sequence_start, sequence_end = SequenceStartEvent, SequenceEndEvent
    known: dict[str, Any] = {}
    items: list[Any] = []
    stack: list[list[Any]] = []
    add = items.append
    for event in events(text, limits):
        kind = event.__class__
        if kind is scalar:
            value: Any = event.value
            if not event.style and value[:1] in starts:
                if value in known:
                    value = known[value]
                else:
                    known[value] = value = plain_value(value, limits)
            elif has_long and len(value) > longest:
                raise _NotSoundError
            add(value)
        elif kind is mapping_start or kind is sequence_start:
            if len(stack) == depth:
                raise _NotSoundError
            stack.append(items)
            items = []
            add = items.append
        elif kind is mapping_end:
            keys = items[::2]
            if {*map(type, keys)} - only_text:
                raise _NotSoundError
            made: Any = dict(zip(keys, items[1::2], strict=True))
            room -= len(items)
            if len(made) != len(keys) or room < 0 or ("<<" in made and not is_inspected):
                raise _NotSoundError
            items = stack.pop()
            add = items.append
            add(made)
        elif kind is sequence_end:
            room -= len(items)
            if room < 0:
                raise _NotSoundError
            made = items
            items = stack.pop()
            add = items.append
            add(made)
        elif kind is DocumentEndEvent:
            if not is_inspected and (event.explicit or _end(text, event.end_mark.index) is None):
                raise _NotSoundError
            return items[0]
        elif kind is not DocumentStartEvent and kind is not StreamStartEvent:
            raise _NotSoundError
    # Why at once: the events have run out, and a second walk over millions of them would say nothing more.
    place = Place(file=file, line=event.start_mark.line + 1, column=event.start_mark.column + 1)
    raise DocumentError(
        [Problem(code="document-too-many-nodes", params={"limit": limits.nodes}, place=place)]
    )
