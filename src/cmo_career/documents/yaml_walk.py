"""The steps of a walk over YAML: keys, values and the ends of collections, each with the event that says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cmo_career.documents.format import Step
from cmo_career.documents.limits import Limits
from cmo_career.documents.yaml_events import events

__all__ = ["YamlStep", "walk_yaml", "yaml_steps"]

YamlStep = tuple[Literal["key", "value", "mapping", "list", "end", "complex-key", "document-end"], Any]


def walk_yaml(text: str, limits: Limits) -> Iterator[YamlStep]:
    """
    Yield what stands in the first document of *text*, in its order.

    A mapping or list as a key is one step ``complex-key``; what is in it and its end are left out.

    >>> [(step, getattr(event, "value", None)) for step, event in walk_yaml("a: [1]", Limits())][:3]
    [('mapping', None), ('key', 'a'), ('list', None)]
    """
    # Why: each entry is None in a list, else whether the mapping's next node is a key.
    stack: list[bool | None] = []
    inside_key = 0
    for event in events(text, limits):
        kind = event.__class__
        is_start = kind is MappingStartEvent or kind is SequenceStartEvent
        is_end = kind is MappingEndEvent or kind is SequenceEndEvent
        if inside_key:
            inside_key += is_start - is_end
            continue
        if is_end:
            stack.pop()
            yield "end", event
        elif kind is DocumentEndEvent:
            yield "document-end", event
            return
        elif is_start or kind is ScalarEvent or kind is AliasEvent:
            is_key = bool(stack) and stack[-1] is True
            if stack and stack[-1] is not None:
                stack[-1] = not is_key
            if not is_start:
                yield ("key" if is_key else "value"), event
            elif is_key:
                inside_key = 1
                yield "complex-key", event
            else:
                stack.append(True if kind is MappingStartEvent else None)
                yield ("mapping" if kind is MappingStartEvent else "list"), event


def yaml_steps(text: str) -> Iterator[Step]:
    """
    Yield the steps of *text* with their offsets, as far as it can be read.

    >>> list(yaml_steps("a: b"))
    [('mapping', None, 0), ('key', 'a', 0), ('value', None, 3), ('end', None, 4)]
    """
    try:
        for step, event in walk_yaml(text, Limits()):
            if step == "document-end":
                return
            if step == "complex-key":
                yield "key", None, event.start_mark.index
            else:
                yield step, (getattr(event, "value", None) if step == "key" else None), event.start_mark.index
    except (YAMLError, UnicodeError):
        return
