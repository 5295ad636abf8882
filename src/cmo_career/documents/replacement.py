"""A new value for an old one in YAML: in the author's quotes where they can hold it, with the comments on its line."""

from __future__ import annotations

import re
from typing import Any

from cmo_career.documents.block_splice import column_of
from cmo_career.documents.scalar_text import (
    block_text,
    double_quoted,
    flow_scalar,
    plain_scalar,
    single_quoted,
)
from cmo_career.documents.span import Span
from cmo_career.documents.splice import Edit
from cmo_career.documents.yaml_writer import after_colon, after_dash

__all__ = ["styled_scalar", "value_in_block"]

comment_after = re.compile(r"[ \t]+(#[^\r\n]*)")


def styled_scalar(value: Any, style: str, *, in_flow: bool) -> str | None:
    """
    Return a scalar in the author's *style*, on one line; None for what does not go there.

    >>> styled_scalar("it's", "'", in_flow=False), styled_scalar("no", "", in_flow=False), styled_scalar(2, "'", in_flow=False)
    ("'it''s'", '"no"', '2')
    """
    if isinstance(value, dict | list) or (style and style in "|>"):
        return None
    if isinstance(value, str):
        if "\n" in value and not in_flow:
            return None if style != '"' else double_quoted(value)
        if style:
            return single_quoted(value) if style == "'" else double_quoted(value)
    return flow_scalar(value) if in_flow else plain_scalar(value)


def value_in_block(text: str, above: Span, number: int, value: Any, *, is_anew: bool) -> Edit:
    """
    Return the edit that gives entry *number* of a block another value, from its colon or dash on.

    Comments that stand on the line of the colon, or after the old value, stay on the line of the colon.
    """
    old, sign = above.values[number], above.signs[number]
    column = column_of(text, above.entries[number])
    if above.kind == "list":
        sign = above.entries[number]
    elif sign < 0:
        key = above.keys[number]
        return Edit(
            key.start, key.end, ((key.start, key.end), f"\n{' ' * column}:{after_colon(value, column)}")
        )
    if is_anew:
        written = f" {plain_scalar(value)}" if isinstance(value, str) else None
    else:
        written = _block(old, value, column)
    if written is None:
        written = after_dash(value, column) if above.kind == "list" else after_colon(value, column)
    comments = _comments_on_line(text, sign + 1, old)
    end = old.end
    trailing = comment_after.match(text, end)
    if trailing and (comments or "\n" in written):
        comments.append(trailing[1])
        end = trailing.end()
    if end == len(text) and "\n" in written:
        written += "\n"
    first, line_break, rest = written.partition("\n")
    return Edit(
        sign,
        end,
        (text[sign], "".join([first, *(f"  {comment}" for comment in comments)]), line_break + rest),
    )


def _block(old: Span, value: Any, column: int) -> str | None:
    """Return a text as a block, where the old value was one."""
    if not isinstance(value, str) or old.style not in {"|", ">"}:
        return None
    block = block_text(value, column, "|" if old.style == "|" else ">") if value else None
    return None if block is None else f" {block}"


def _comments_on_line(text: str, start: int, old: Span) -> list[str]:
    """Return the comments on the line of a colon: before a value that begins further down, or after a block's header."""
    found: list[str] = []
    comment = comment_after.match(text, start)
    if comment and comment.end() <= old.start:
        found.append(comment[1])
    if old.style and old.style in "|>":
        header = re.compile(r"[|>][-+0-9]*").match(text, old.start)
        comment = comment_after.match(text, header.end()) if header else None
        if comment:
            found.append(comment[1])
    return found
