"""
Where the parts of a document stand in its text: a tree of spans, made from the YAML parser's marks.

A span ends where its content ends: comments and empty lines after it are not part of it.
"""

from __future__ import annotations

import re
from typing import Any, Literal

import attrs

from cmo_career.documents.limits import Limits

__all__ = ["Span", "after_gap", "spans_of_yaml"]

gap = re.compile(r"(?:[ \t\r\n\ufeff]+|#[^\r\n]*)*")


@attrs.define(kw_only=True)
class Span:
    """
    One value, or one key, in the text.

    Attributes:
        kind: What stands here.

        start: Offset of the first character.

        end: Offset after the last character; of a block, without the line break after it.

        flow: Whether it stands between braces or brackets of its own.

        style: How a scalar is quoted: a quotation mark, ``|``, ``>``, or nothing where it is plain.

        keys: The keys of a mapping, in the order of the text.

        values: The values of a mapping or the items of a list.

        entries: Offsets where the entries begin, their dashes and question marks included.

        signs: For each entry the offset of its colon or dash; -1 where it has none.
    """

    kind: Literal["scalar", "mapping", "list"]
    start: int
    end: int = -1
    flow: bool = False
    style: str = ""
    keys: list[Span] = attrs.Factory(list)
    values: list[Span] = attrs.Factory(list)
    entries: list[int] = attrs.Factory(list)
    signs: list[int] = attrs.Factory(list)


def after_gap(text: str, offset: int) -> int:
    r"""
    Return the offset of the first character from *offset* on that is neither space nor comment.

    >>> after_gap("a:  # what\n  b", 2)
    13
    """
    found = gap.match(text, offset)
    return found.end() if found else offset


def spans_of_yaml(text: str, limits: Limits) -> Span | None:
    r"""
    Return the span of the document's value, or None where the text holds none.

    >>> span = spans_of_yaml("a: [1, 2] # two\nb:\n", Limits())
    >>> span.kind, [(value.start, value.end) for value in span.values]
    ('mapping', [(3, 9), (18, 18)])
    """
    from yaml.events import (  # noqa: PLC0415 - YAML is read only where YAML is written
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    from cmo_career.documents.yaml_events import events  # noqa: PLC0415 - likewise

    top = Span(kind="list", start=0)
    stack = [top]
    for event in events(text, limits):
        kind = event.__class__
        if kind is ScalarEvent:
            _place(stack[-1], _scalar(text, event))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            name: Literal["mapping", "list"] = "mapping" if kind is MappingStartEvent else "list"
            span = Span(kind=name, start=event.start_mark.index, flow=bool(event.flow_style))
            _place(stack[-1], span)
            stack.append(span)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            span = stack.pop()
            span.end = event.end_mark.index if span.flow else span.start
            _find_signs(text, span)
    return top.values[0] if top.values else None


def _place(above: Span, span: Span) -> None:
    is_key = above.kind == "mapping" and len(above.keys) == len(above.values)
    (above.keys if is_key else above.values).append(span)


def _scalar(text: str, event: Any) -> Span:
    start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
    if style and style in "|>":
        written = text[start:end]
        header = written.split("\n", 1)[0].split("#", 1)[0]
        # Empty lines after a block are content only where its header says so.
        kept = written.rstrip("\r\n") if "+" not in header else written.removesuffix("\n").removesuffix("\r")
        end = start + len(kept)
    return Span(kind="scalar", start=start, end=end, style=style)


def _find_signs(text: str, span: Span) -> None:
    """Find where each entry begins, its colon or dash, and where values that are not written would stand."""
    is_bracketed = span.flow and text[span.start] in "[{"
    offset = span.start + is_bracketed
    for number, value in enumerate(span.values):
        if is_bracketed and number:
            offset = after_gap(text, offset)
            offset += text[offset : offset + 1] == ","
        start = after_gap(text, offset)
        sign = start
        if span.kind == "mapping":
            key = span.keys[number]
            sign = after_gap(text, key.end)
            if text[sign : sign + 1] != ":":
                sign = -1
            nothing = key.end if sign < 0 else sign + 1
        elif span.flow:
            sign, nothing = -1, value.start
        else:
            nothing = start + 1
        if value.kind == "scalar" and value.start == value.end and not value.style:
            value.start = value.end = nothing
        span.entries.append(start)
        span.signs.append(sign)
        offset = value.end
    if not is_bracketed:
        # Why: the mark of a block's end is where the next thing begins; so is that of a lone pair in a flow list.
        span.end = offset
