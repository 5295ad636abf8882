"""
Plain data to canonical YAML: equal data, equal bytes.

Block style, two spaces, keys in the order given, one line for each text that has no line breaks of its own. Short
mappings and short lists of scalars stand on one line between braces or brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cmo_career.documents.scalar_text import block_text, flow_scalar, plain_scalar
from cmo_career.errors import DocumentError

__all__ = ["after_colon", "after_dash", "entry_text", "flow_entry", "flow_text", "item_text", "write_yaml"]

widest = 110
"""Columns of a line, up to which a small collection stays on it."""

longest_key = 1000
"""Characters of a key, up to which it is written without a question mark; readers stop looking at 1,024."""

wide_character = re.compile("[\u1100-\uffdc\U00020000-\U0003fffd]")


def write_yaml(data: Any) -> str:
    """
    Return *data* as YAML.

    Args:
        data: Dictionaries with texts as keys, lists, texts, finite numbers, truths and None.

    Raises DocumentError for anything else.

    >>> print(write_yaml({"id": "launch", "due": "2027-Q4", "measures": [{"name": "users", "target": 50}], "by": []}))
    id: launch
    due: 2027-Q4
    measures:
      - {name: users, target: 50}
    by: []
    """
    if data.__class__ not in {dict, list} or not data:
        return flow_text(data) + "\n"
    return "".join(_written([_Open(data, 0)])).removeprefix("\n") + "\n"


def after_colon(value: Any, column: int, used: int = 0) -> str:
    """
    Return what follows the colon of a key at *column*, without a line break at its end.

    Args:
        value: The value of the key.

        column: Where the key begins.

        used: Columns that are taken on the key's line.
    """
    return "".join(_written([_Value(value, column, used or column + 2)]))


def after_dash(value: Any, column: int) -> str:
    """Return what follows the dash of an item at *column*, without a line break at its end."""
    return "".join(_written([_Value(value, column, column + 2, in_list=True)]))


def entry_text(key: str, value: Any, column: int) -> str:
    """
    Return an entry of a block mapping, its key at *column*, without margin and final line break.

    >>> print(entry_text("by", {"all_of": [{"ref": "launch"}]}, 0))
    by:
      all_of:
        - {ref: launch}
    """
    return "".join(_written([_key(key, column), _Value(value, column, column + 2 + len(key))]))


def item_text(value: Any, column: int) -> str:
    """Return an item of a block list, its dash at *column*, without margin and final line break."""
    return "-" + after_dash(value, column)


class _Open:
    """A collection to be written as a block, its entries at a column."""

    __slots__ = ("column", "compact", "value")

    def __init__(self, value: Any, column: int, *, compact: bool = False) -> None:
        self.value, self.column, self.compact = value, column, compact


class _Value:
    """A value to be written after a colon or a dash."""

    __slots__ = ("column", "in_list", "used", "value")

    def __init__(self, value: Any, column: int, used: int, *, in_list: bool = False) -> None:
        self.value, self.column, self.used, self.in_list = value, column, used, in_list


_Task = str | _Open | _Value


def _written(tasks: list[_Task]) -> Iterator[str]:
    """Yield the parts of the text; *tasks* is a stack, so that depth costs no recursion."""
    tasks.reverse()
    while tasks:
        task = tasks.pop()
        if isinstance(task, str):
            yield task
        elif isinstance(task, _Value):
            part = _value_part(task)
            if isinstance(part, str):
                yield part
            else:
                tasks.append(part)
        else:
            parts = [*_entries(task)]
            parts.reverse()
            tasks.extend(parts)


def _value_part(task: _Value) -> str | _Open:
    value = task.value
    if value.__class__ is dict or value.__class__ is list:
        line = _one_line(value, widest - task.used)
        if line is not None:
            return f" {line}"
        return _Open(value, task.column + 2, compact=task.in_list)
    if value.__class__ is str and "\n" in value:
        return f" {block_text(value, task.column) or plain_scalar(value)}"
    return f" {plain_scalar(value)}"


def _entries(opened: _Open) -> Iterator[_Task]:
    column = opened.column
    margin = "\n" + " " * column
    lead = " " if opened.compact else margin
    if opened.value.__class__ is list:
        for item in opened.value:
            yield f"{lead}-"
            yield _Value(item, column, column + 2, in_list=True)
            lead = margin
        return
    for key, value in opened.value.items():
        yield lead + _key(key, column)
        if value.__class__ is str and "\n" not in value:
            yield f" {plain_scalar(value)}"
        else:
            yield _Value(value, column, column + 2 + len(key))
        lead = margin


def _key(key: Any, column: int) -> str:
    if key.__class__ is not str:
        raise DocumentError.of("key-not-text", key=str(key)[:32])
    written = plain_scalar(key)
    return f"{written}:" if len(written) <= longest_key else f"? {written}\n{' ' * column}:"


def _one_line(value: Any, room: int) -> str | None:
    """Return *value* on one line, or None where it is not small: too long, or too much in it."""
    if len(value) * 3 > room + 3:
        return None
    inner = value.values() if value.__class__ is dict else value
    for each in inner:
        kind = each.__class__
        if kind is str:
            if "\n" in each or len(each) > room:
                return None
        elif (kind is dict or kind is list) and each and (value.__class__ is list or not _is_flat(each)):
            return None
    line = flow_text(value)
    return line if not value or _width(line) <= room else None


def _is_flat(value: Any) -> bool:
    inner = value.values() if value.__class__ is dict else value
    return all(
        each.__class__ not in {dict, list} and not (each.__class__ is str and "\n" in each) for each in inner
    )


def _width(line: str) -> int:
    return len(line) if line.isascii() else len(line) + len(wide_character.findall(line))


def flow_text(value: Any) -> str:
    """
    Return *value* on one line, between braces or brackets where it is a collection.

    >>> flow_text({"unit": "%", "readings": [{"date": "2026-10-01", "value": 12}]})
    '{unit: "%", readings: [{date: 2026-10-01, value: 12}]}'
    """
    parts: list[str] = []
    tasks: list[Any] = [(value,)]
    while tasks:
        task = tasks.pop()
        if task.__class__ is str:
            parts.append(task)
            continue
        (each,) = task
        if each.__class__ is dict:
            parts.append("{")
            inner = [part for key, item in each.items() for part in (", ", _flow_key(key), (item,))]
            tasks.extend(["}", *reversed(inner[1:])])
        elif each.__class__ is list:
            parts.append("[")
            tasks.extend(["]", *reversed([part for item in each for part in (", ", (item,))][1:])])
        else:
            parts.append(flow_scalar(each))
    return "".join(parts)


def flow_entry(key: str, value: Any) -> str:
    """Return an entry of a flow mapping."""
    return _flow_key(key) + flow_text(value)


def _flow_key(key: Any) -> str:
    if key.__class__ is not str:
        raise DocumentError.of("key-not-text", key=str(key)[:32])
    written = flow_scalar(key)
    return f"{written}: " if len(written) <= longest_key else f"? {written} : "
